// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scripteddestination.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace LeadBridge::StandIn {

namespace {

const QString tokenName = QStringLiteral("token");

OutcomeKind kindOf(const QString &word)
{
    if (word == u"delivered")
        return OutcomeKind::Delivered;
    if (word == u"retry")
        return OutcomeKind::Retry;
    if (word == u"uncertain")
        return OutcomeKind::Uncertain;
    return word == u"goes_on" ? OutcomeKind::GoesOn : OutcomeKind::Rejected;
}

QList<RateLimit> limitsIn(const QJsonArray &written)
{
    QList<RateLimit> limits;
    for (const QJsonValue &one : written) {
        limits.append({ one[u"key"].toString(),
                        { one[u"per_second"].toDouble(), one[u"burst"].toInt() },
                        one[u"account"].toBool() });
    }
    return limits;
}

} // namespace

const Destination *ScriptedDestination::find(const QString &wanted)
{
    static const ScriptedDestination scripted;
    return wanted == id ? &scripted : findDestination(wanted);
}

Action ScriptedDestination::action(const QUrl &url, const QList<RateLimit> &limits,
                                   const QString &exclusive)
{
    QJsonArray written;
    for (const RateLimit &limit : limits) {
        written.append(QJsonObject { { QStringLiteral("key"), limit.key },
                                     { QStringLiteral("per_second"), limit.rate.perSecond },
                                     { QStringLiteral("burst"), limit.rate.burst },
                                     { QStringLiteral("account"), limit.account } });
    }
    Action action;
    action.name = id;
    action.destination = id;
    action.settings = { { QStringLiteral("url"), url.toString() },
                        { QStringLiteral("limits"), written },
                        { QStringLiteral("exclusive"), exclusive } };
    return action;
}

const DestinationDescription &ScriptedDestination::description() const
{
    static const DestinationDescription description = [] {
        DestinationDescription made;
        made.id = id;
        made.canBeAsked = true;
        return made;
    }();
    return description;
}

tl::expected<OutboundMessage, QList<Reason>>
ScriptedDestination::build(const Action &action, const BuildContext &context) const
{
    const QString needed = action.settings[u"needs"].toString();
    if (!needed.isEmpty() && !context.secrets.contains(needed)) {
        return tl::unexpected(
            QList<Reason> { { ReasonCode::SecretMissing, { QStringLiteral("key"), needed } } });
    }
    OutboundMessage message;
    const QString token = context.secrets.value(tokenName);
    message.request.method = "POST";
    message.request.url = QUrl(action.settings[u"url"].toString());
    message.request.body =
        context.fields.value(0).value.toUtf8() + ' ' + context.progress + ' ' + token.toUtf8();
    message.record = message.request;
    message.record.body = "•••";
    message.secretValues = { token.toUtf8() };
    message.limits = limitsIn(action.settings[u"limits"].toArray());
    message.exclusive = action.settings[u"exclusive"].toString();
    return message;
}

Outcome ScriptedDestination::interpret(const Action & /*action*/, const BuildContext & /*context*/,
                                       const Answer &answer) const
{
    const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
    Outcome outcome;
    outcome.kind = kindOf(said[u"kind"].toString());
    outcome.progress = said[u"progress"].toString().toUtf8();
    outcome.limited = said[u"limited"].toBool();
    outcome.reason.code = reasonFromWord(said[u"reason"].toString()).value_or(ReasonCode::None);
    if (said.contains(u"retry_after"))
        outcome.retryAfter = std::chrono::seconds(said[u"retry_after"].toInt());
    const QJsonObject secrets = said[u"secrets"].toObject();
    for (auto secret = secrets.begin(); secret != secrets.end(); ++secret)
        outcome.newSecrets.append({ secret.key(), secret.value().toString() });
    return outcome;
}

tl::expected<OutboundMessage, QList<Reason>>
ScriptedDestination::askRequest(const Action &action, const BuildContext &context) const
{
    return build(action, context);
}

Outcome ScriptedDestination::interpretAsk(const Action &action, const BuildContext &context,
                                          const Answer &answer) const
{
    return interpret(action, context, answer);
}

QList<PreviewLine> ScriptedDestination::preview(const Action & /*action*/,
                                                const BuildContext & /*context*/) const
{
    return {};
}

} // namespace LeadBridge::StandIn
