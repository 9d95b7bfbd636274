// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/storedsettings.h"

#include "app/storage/settingsstore.h"
#include "app/storage/writerqueue.h"

namespace LeadBridge::StandIn {

bool storeSettings(const QString &database, const QMap<QString, QString> &values)
{
    WriterQueue queue;
    return queue.open(database) && SettingsStore(queue).save(values).result().has_value();
}

} // namespace LeadBridge::StandIn
