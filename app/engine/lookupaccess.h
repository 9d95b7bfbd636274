// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/clientlookup.h"
#include "app/interfaces/clientsapi.h"
#include "app/interfaces/settingsapi.h"

#include <QHash>

namespace LeadBridge {

/// How Klientiks may be asked, from what the operator has set.
[[nodiscard]] inline LookupAccess lookupAccess(const Settings &settings,
                                               const QHash<QString, QString> &secrets)
{
    return { settings.klientiksLookup,
             { QUrl(settings.klientiksApi), settings.klientiksAccount.trimmed(),
               settings.klientiksUser.trimmed(), secrets.value(klientiksTokenName).trimmed() } };
}

} // namespace LeadBridge
