// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace LeadBridge::StandIn {

/// Writes settings into a database that no program works on: they have no command line.
[[nodiscard]] bool storeSettings(const QString &database, const QMap<QString, QString> &values);

} // namespace LeadBridge::StandIn
