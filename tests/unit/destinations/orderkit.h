// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/checkflow.h"
#include "app/destinations/destination.h"
#include "app/klientiks/eventcatalogue.h"

#include <QUrlQuery>

namespace LeadBridge::OrderKit {

inline void map(Action &action, const char *input, MappingKind kind, const QString &text)
{
    action.mapping.insert(QString::fromUtf8(input), { kind, text });
}

/// An action with every required input filled as an operator would.
inline Action wholeAction()
{
    Action action = newAction(QStringLiteral("cpa_house"));
    map(action, "id_webmaster", MappingKind::Constant, QStringLiteral("1001"));
    map(action, "id_offer", MappingKind::Constant, QStringLiteral("2002"));
    map(action, "id_source", MappingKind::Constant, QStringLiteral("3003"));
    map(action, "id_stream", MappingKind::Constant, QStringLiteral("4004"));
    map(action, "ip_address", MappingKind::Constant, QStringLiteral("203.0.113.25"));
    map(action, "user_agent", MappingKind::Constant, QStringLiteral("Mozilla/5.0 (X11)"));
    return action;
}

inline Fields fieldsOf(const QString &query)
{
    Fields fields;
    const auto items = QUrlQuery(query).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        fields.append({ name, value });
    return fields;
}

inline BuildContext contextOf(const Fields &fields)
{
    BuildContext context;
    context.fields = fields;
    context.event = { 42 };
    context.receivedUtc = QDateTime({ 2026, 1, 15 }, { 9, 30, 0, 250 }, Qt::UTC);
    context.secrets.insert(QStringLiteral("cpa-house-key"), QStringLiteral("EXAMPLEKEY0000"));
    return context;
}

inline const Destination &cpaHouse()
{
    return *findDestination(QStringLiteral("cpa_house"));
}

/// The values of a form body by name.
inline QHash<QString, QString> formOf(const QByteArray &body)
{
    QHash<QString, QString> form;
    for (const QByteArray &pair : body.split('&')) {
        const auto cut = pair.indexOf('=');
        QByteArray value = pair.mid(cut + 1);
        form.insert(QString::fromLatin1(pair.left(cut)),
                    QUrl::fromPercentEncoding(value.replace('+', ' ')));
    }
    return form;
}

} // namespace LeadBridge::OrderKit
