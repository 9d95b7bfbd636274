// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/destinations/orderkit.h"

namespace LeadBridge::RequestKit {

using namespace OrderKit;

inline const QString nasty =
    QStringLiteral("<b>Ё & \"q\" 'z' \\ {{x}} = + %41</b>\nвторая; строка \U0001F600");

inline const Destination &http()
{
    return *findDestination(QStringLiteral("http_request"));
}

inline void set(Action &action, const char *setting, const char *value)
{
    action.settings.insert(QString::fromLatin1(setting), QString::fromUtf8(value));
}

inline Action requestAction(const char *body = "form")
{
    Action action = newAction(QStringLiteral("http_request"));
    set(action, "body_type", body);
    map(action, "address", MappingKind::Constant,
        QStringLiteral("https://example.org/leads?source=lb"));
    return action;
}

inline BuildContext context()
{
    BuildContext context = contextOf({ { QStringLiteral("x"), nasty },
                                       { QStringLiteral("client_name"), QStringLiteral("Анна") },
                                       { QStringLiteral("price"), QStringLiteral("3 500,50") } });
    context.secrets.insert(QStringLiteral("the-key"), QStringLiteral("EXAMPLEsecret/0+0"));
    context.secrets.insert(QStringLiteral("signing"),
                           QStringLiteral("whsec_bGVhZGJyaWRnZS1leGFtcGxlLWtleS0wMDAwMDAwMDE="));
    context.nonce = "lb-0f8e2c";
    context.nowUtc = QDateTime::fromSecsSinceEpoch(1767225600, Qt::UTC);
    return context;
}

inline QByteArray headerOf(const HttpHeaders &headers, const QByteArray &name)
{
    QByteArrayList values;
    for (const auto &header : headers) {
        if (header.first == name)
            values.append(header.second);
    }
    return values.join(" | ");
}

} // namespace LeadBridge::RequestKit
