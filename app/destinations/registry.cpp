// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/amocrm.h"
#include "app/destinations/bitrix24.h"
#include "app/destinations/cpahouse.h"
#include "app/destinations/destination.h"
#include "app/destinations/email.h"
#include "app/destinations/httprequest.h"
#include "app/destinations/telegram.h"

#include <algorithm>

namespace LeadBridge {

const QList<const Destination *> &destinations()
{
    static const CpaHouse cpaHouse;
    static const HttpRequestDestination httpRequest;
    static const Telegram telegram;
    static const Bitrix24 bitrix24;
    static const AmoCrm amoCrm;
    static const Email email;
    static const QList<const Destination *> all { &cpaHouse, &httpRequest, &telegram,
                                                  &bitrix24, &amoCrm,      &email };
    return all;
}

const Destination *findDestination(const QString &id)
{
    const auto it = std::find_if(destinations().cbegin(), destinations().cend(),
                                 [&](const Destination *d) { return d->description().id == id; });
    return it == destinations().cend() ? nullptr : *it;
}

} // namespace LeadBridge
