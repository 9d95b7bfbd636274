// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/httprequestanswer.h"

#include "app/destinations/answerwords.h"
#include "app/destinations/jsonbody.h"
#include "app/destinations/plaintext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>

#include <algorithm>
#include <array>

namespace LeadBridge {

namespace {

// 409 and 425: the first try is still being worked on, or may be repeated (RFC 8470).
constexpr std::array temporary { 408, 409, 425, 429 };

Outcome of(OutcomeKind kind, const Reason &reason)
{
    return { kind, reason, {}, std::nullopt };
}

Reason notUnderstood(const Answer &answer)
{
    return { ReasonCode::NotUnderstood, { beginning(QString::fromUtf8(answer.body)) } };
}

QString textOf(const QJsonValue &value)
{
    return singleLine(value.toVariant().toString());
}

bool isSomething(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    if (value.isDouble())
        return value.toDouble() != 0;
    if (value.isArray() || value.isObject())
        return !value.toArray().isEmpty() || !value.toObject().isEmpty();
    return !value.toString().trimmed().isEmpty();
}

QString identifierAt(const QString &path, const Answer &answer)
{
    if (path.isEmpty())
        return {};
    const QJsonValue value = jsonAt(jsonOf(answer.body), path);
    return value.isString() || value.isDouble() ? textOf(value).left(100) : QString();
}

Outcome delivered(const SuccessRule &rule, const Answer &answer)
{
    return { OutcomeKind::Delivered,
             { ReasonCode::Accepted, {} },
             identifierAt(rule.idPath, answer),
             std::nullopt };
}

/// The body could be read, and is not what success looks like.
Outcome refusedIn(const Answer &answer)
{
    const QString words = wordsOf(answer);
    return of(OutcomeKind::Rejected,
              { ReasonCode::ServiceSaid,
                { words.isEmpty() ? beginning(QString::fromUtf8(answer.body)) : words } });
}

/// A 2xx answer, judged by the operator's rule.
Outcome ofBody(const SuccessRule &rule, const Answer &answer)
{
    if (rule.kind == SuccessRule::Kind::Status)
        return delivered(rule, answer);
    if (answer.body.trimmed().isEmpty())
        return of(OutcomeKind::Uncertain, { ReasonCode::EmptyAnswer, {} });
    if (rule.kind == SuccessRule::Kind::Text)
        return QString::fromUtf8(answer.body).contains(rule.value) ? delivered(rule, answer)
                                                                   : refusedIn(answer);
    const QJsonValue json = jsonOf(answer.body);
    if (json.isUndefined())
        return of(OutcomeKind::Uncertain, notUnderstood(answer));
    const QJsonValue value = jsonAt(json, rule.path);
    const bool holds = rule.value.isEmpty()
        ? isSomething(value)
        : !value.isUndefined() && textOf(value).compare(rule.value, Qt::CaseInsensitive) == 0;
    return holds ? delivered(rule, answer) : refusedIn(answer);
}

Reason refusal(const Answer &answer)
{
    const QString words = wordsOf(answer);
    switch (answer.status) {
    case 401:
    case 407:
        return { ReasonCode::KeyRefused, { words } };
    case 402:
        return { ReasonCode::PaymentNeeded, { words } };
    case 403:
        return { ReasonCode::NoRights, { words } };
    default:
        return words.isEmpty() ? statusReason(answer)
                               : Reason { ReasonCode::ServiceSaid, { words } };
    }
}

Outcome retry(const Answer &answer, const QDateTime &nowUtc)
{
    const QString words = wordsOf(answer);
    Outcome outcome = of(OutcomeKind::Retry,
                         words.isEmpty() ? statusReason(answer)
                                         : Reason { ReasonCode::HttpStatus,
                                                    { QString::number(answer.status), words } });
    outcome.retryAfter = waitAskedFor(answer, nowUtc);
    if (answer.status == 429) {
        outcome.reason = { ReasonCode::LimitReached, { words } };
        outcome.limited = true;
    }
    return outcome;
}

Outcome redirected(const Answer &answer)
{
    return of(
        OutcomeKind::Rejected,
        { ReasonCode::Redirected, { beginning(QString::fromUtf8(headerOf(answer, "Location"))) } });
}

} // namespace

Outcome interpretHttp(const SuccessRule &rule, const Answer &answer, const QDateTime &nowUtc,
                      bool mayRepeat)
{
    if (answer.status == 0) {
        const bool harmless = answer.sent == SentState::Nothing || mayRepeat;
        return of(harmless ? OutcomeKind::Retry : OutcomeKind::Uncertain, answer.failure);
    }
    const int hundreds = answer.status / 100;
    if (hundreds == 2)
        return ofBody(rule, answer);
    if (hundreds == 3)
        return redirected(answer);
    const bool isTemporary =
        std::find(temporary.begin(), temporary.end(), answer.status) != temporary.end();
    if (isTemporary || hundreds == 5)
        return retry(answer, nowUtc);
    return of(OutcomeKind::Rejected, refusal(answer));
}

Outcome interpretHttpCheck(const Answer &answer)
{
    if (answer.status == 0)
        return of(OutcomeKind::Retry, answer.failure);
    const int hundreds = answer.status / 100;
    if (hundreds == 3)
        return redirected(answer);
    if (answer.status == 429 || hundreds == 5)
        return retry(answer, {});
    // A service need not know the method of the try: of its other answers only those count that
    // speak of the key or the address.
    constexpr std::array telling { 401, 402, 403, 404, 407, 410 };
    if (std::find(telling.begin(), telling.end(), answer.status) != telling.end())
        return of(OutcomeKind::Rejected, refusal(answer));
    return of(OutcomeKind::Delivered, { ReasonCode::ConnectionWorks, {} });
}

} // namespace LeadBridge
