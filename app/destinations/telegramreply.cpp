// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/telegramreply.h"

#include "app/destinations/answerwords.h"
#include "app/destinations/jsonanswer.h"
#include "app/destinations/plaintext.h"

#include <algorithm>

namespace LeadBridge {

using std::chrono::seconds;

namespace {

Outcome of(OutcomeKind kind, const Reason &reason)
{
    return { kind, reason, {}, std::nullopt };
}

std::optional<seconds> longerWait(const QJsonObject &parameters, const Answer &answer)
{
    auto wait = waitAskedFor(answer, {});
    const double inBody = parameters.value(u"retry_after").toDouble(-1);
    if (inBody >= 0)
        wait = std::max(wait.value_or(seconds(0)),
                        seconds(static_cast<qint64>(std::min(inBody, 86'400.0))));
    return wait;
}

/// Something stands in front of Telegram, or cut its answer off.
Outcome foreignAnswer(const Answer &answer)
{
    const int hundreds = answer.status / 100;
    if (answer.body.trimmed().isEmpty() && hundreds == 2)
        return of(OutcomeKind::Uncertain, { ReasonCode::EmptyAnswer, {} });
    if (hundreds == 2)
        return of(OutcomeKind::Uncertain,
                  { ReasonCode::NotUnderstood, { beginning(QString::fromUtf8(answer.body)) } });
    if (hundreds == 3)
        return of(OutcomeKind::Rejected,
                  { ReasonCode::Redirected,
                    { beginning(QString::fromUtf8(headerOf(answer, "Location"))) } });
    if (hundreds != 5 && answer.status != 408 && answer.status != 429)
        return of(OutcomeKind::Rejected, statusReason(answer));
    Outcome outcome = of(OutcomeKind::Retry, statusReason(answer));
    outcome.retryAfter = waitAskedFor(answer, {});
    outcome.limited = answer.status == 429;
    return outcome;
}

} // namespace

TelegramReply readTelegramReply(const Answer &answer)
{
    TelegramReply reply;
    reply.code = answer.status;
    const auto object = jsonObjectOf(answer.body);
    if (!object || !object->value(u"ok").isBool())
        return reply;
    reply.ok = object->value(u"ok").toBool();
    reply.understood = !reply.ok || answer.status / 100 == 2;
    reply.code = object->value(u"error_code").toInt(answer.status);
    reply.words = beginning(object->value(u"description").toString());
    reply.result = object->value(u"result");
    const QJsonObject parameters = object->value(u"parameters").toObject();
    reply.retryAfter = longerWait(parameters, answer);
    if (const qint64 chat = parameters.value(u"migrate_to_chat_id").toInteger(); chat != 0)
        reply.movedTo = QString::number(chat);
    return reply;
}

std::optional<Outcome> generalOutcome(const TelegramReply &reply, const Answer &answer)
{
    if (answer.status == 0)
        return of(answer.sent == SentState::Nothing ? OutcomeKind::Retry : OutcomeKind::Uncertain,
                  answer.failure);
    if (!reply.understood)
        return foreignAnswer(answer);
    if (reply.ok)
        return std::nullopt;
    // 404 is how a malformed token looks: it is a part of the path.
    if (reply.code == 401 || reply.code == 404)
        return of(OutcomeKind::Rejected, { ReasonCode::KeyRefused, { reply.words } });
    if (reply.code == 429) {
        Outcome outcome = of(OutcomeKind::Retry, { ReasonCode::LimitReached, { reply.words } });
        outcome.retryAfter = reply.retryAfter;
        outcome.limited = true;
        return outcome;
    }
    if (reply.code / 100 == 5) {
        Outcome outcome =
            of(OutcomeKind::Retry,
               { ReasonCode::HttpStatus, { QString::number(reply.code), reply.words } });
        outcome.retryAfter = reply.retryAfter;
        return outcome;
    }
    return std::nullopt;
}

} // namespace LeadBridge
