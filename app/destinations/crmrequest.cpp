// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/crmrequest.h"

#include <QHostAddress>
#include <QJsonDocument>

namespace LeadBridge {

OutboundMessage crmMessage(const QUrl &url, const QByteArray &body)
{
    OutboundMessage message;
    message.request = { body.isEmpty() ? "GET" : "POST",
                        url,
                        { { "Accept", "application/json" },
                          { "User-Agent", "LeadBridge/" LEADBRIDGE_VERSION } },
                        body };
    if (!body.isEmpty())
        message.request.headers.prepend({ "Content-Type", "application/json" });
    message.record = message.request;
    return message;
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray compactJson(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QString cutTo(const QString &text, qsizetype letters)
{
    if (text.size() <= letters)
        return text;
    qsizetype cut = letters - 1;
    if (cut > 0 && text.at(cut - 1).isHighSurrogate())
        --cut;
    return text.left(cut) + u'…';
}

QString stepMark(const BuildContext &context)
{
    // An event's number is not unique over data folders; it stands where there is no nonce.
    return QStringLiteral("lb-")
        + (context.nonce.isEmpty() ? QString::number(context.event.value)
                                   : QString::fromLatin1(context.nonce));
}

bool isLoopbackHost(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

qint64 entityId(const QJsonValue &value)
{
    const qint64 id = value.isString() ? value.toString().toLongLong() : value.toInteger();
    return id > 0 ? id : 0;
}

Outcome rejectedOutcome(ReasonCode code, const QString &words)
{
    Outcome outcome;
    outcome.kind = OutcomeKind::Rejected;
    outcome.reason = { code, words.isEmpty() ? QStringList() : QStringList { words } };
    return outcome;
}

Outcome keyRefused(const QString &words, const QString &advice)
{
    Outcome outcome;
    outcome.kind = OutcomeKind::Rejected;
    outcome.reason = { ReasonCode::KeyRefused, { words, advice } };
    return outcome;
}

Outcome retryOutcome(const Reason &reason)
{
    Outcome outcome;
    outcome.kind = OutcomeKind::Retry;
    outcome.reason = reason;
    return outcome;
}

Outcome withoutAnswer(const Answer &answer, bool harmless)
{
    Outcome outcome = retryOutcome(answer.failure);
    if (answer.sent != SentState::Nothing && !harmless)
        outcome.kind = OutcomeKind::Uncertain;
    return outcome;
}

} // namespace LeadBridge
