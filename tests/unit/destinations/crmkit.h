// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/checkflow.h"
#include "app/destinations/destination.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// What the tests of both CRMs begin with.
namespace LeadBridge::CrmKit {

inline const Destination &destination(const char *id)
{
    return *findDestination(QString::fromLatin1(id));
}

inline void map(Action &action, const char *input, const char *value)
{
    action.mapping.insert(QString::fromLatin1(input),
                          { MappingKind::Constant, QString::fromUtf8(value) });
}

inline void mapField(Action &action, const char *input, const char *field)
{
    action.mapping.insert(QString::fromLatin1(input),
                          { MappingKind::Field, QString::fromUtf8(field) });
}

inline void set(Action &action, const char *setting, const char *value)
{
    action.settings.insert(QString::fromLatin1(setting), QString::fromUtf8(value));
}

/// An invented client, with everything that has a meaning somewhere in her data.
inline Fields annasFields()
{
    return { { QStringLiteral("client_name"), QStringLiteral("Анна «О'Нил» & <b>Ко</b> 🌸") },
             { QStringLiteral("client_phone"), QStringLiteral("8 (912) 345-67-89") },
             { QStringLiteral("client_email"), QStringLiteral("anna.primerova@example.org") },
             { QStringLiteral("text"), QStringLiteral("строка 1\nстрока \"2\" \\ & ''") } };
}

inline BuildContext contextOf(const Fields &fields)
{
    BuildContext context;
    context.fields = fields;
    context.event = { 42 };
    context.receivedUtc = QDateTime({ 2026, 1, 15 }, { 9, 30 }, Qt::UTC);
    context.nowUtc = QDateTime({ 2026, 1, 15 }, { 9, 31 }, Qt::UTC);
    context.nonce = "abcdefghijklmnop";
    return context;
}

inline QJsonObject objectOf(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

inline QJsonObject objectOf(const QString &json)
{
    return objectOf(json.toUtf8());
}

inline QByteArray headerOf(const HttpRequest &request, const char *name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return {};
}

inline Answer answerOf(int status, const QByteArray &body, const HttpHeaders &headers = {})
{
    return { SentState::Something, status, headers, body, {} };
}

inline Answer noAnswer(SentState sent)
{
    return { sent, 0, {}, {}, { ReasonCode::NoAnswer, { QStringLiteral("30") } } };
}

} // namespace LeadBridge::CrmKit
