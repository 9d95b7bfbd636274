// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/bitrix24answer.h"

#include "app/destinations/answerwords.h"
#include "app/destinations/crmrequest.h"
#include "app/destinations/jsonanswer.h"
#include "app/destinations/plaintext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace LeadBridge {

using std::chrono::seconds;

namespace {

enum class Meaning {
    TooMany, ///< the leaky bucket of the portal is full
    TooLong, ///< one method has run for too long in ten minutes
    Blocked, ///< by hand: a person has to ask for it to be lifted
    KeyRefused,
    NoRights,
    Temporary,
};

// apidocs.bitrix24.ru, system-errors and limits, read in 2026.
constexpr auto knownErrors = std::to_array<std::pair<const char *, Meaning>>({
    { "QUERY_LIMIT_EXCEEDED", Meaning::TooMany },
    { "OPERATION_TIME_LIMIT", Meaning::TooLong },
    { "OVERLOAD_LIMIT", Meaning::Blocked },
    { "NO_AUTH_FOUND", Meaning::KeyRefused },
    { "expired_token", Meaning::KeyRefused },
    { "insufficient_scope", Meaning::NoRights },
    { "INVALID_CREDENTIALS", Meaning::NoRights },
    { "user_access_error", Meaning::NoRights },
    { "ACCESS_DENIED", Meaning::NoRights },
    { "INTERNAL_SERVER_ERROR", Meaning::Temporary },
    { "ERROR_UNEXPECTED_ANSWER", Meaning::Temporary },
    { "PORTAL_DELETED", Meaning::Temporary },
});
constexpr std::array temporaryStatus { 408, 425 };
/// The bucket drains at two requests a second: room again almost at once.
constexpr seconds bucketWait { 2 };
/// Where the answer does not say when the method may run again.
constexpr seconds methodWait { 60 };
constexpr seconds longestMethodWait { 600 };
/// What helps where the address is not known.
const QString newWebhook = QStringLiteral("new_webhook");

std::optional<Meaning> meaningOf(int status, const QString &code, const QString &words)
{
    const auto known = std::find_if(knownErrors.begin(), knownErrors.end(), [&](const auto &entry) {
        return code.compare(QLatin1String(entry.first), Qt::CaseInsensitive) == 0;
    });
    if (known != knownErrors.end())
        return known->second;
    if (status == 401)
        return Meaning::KeyRefused;
    if (status == 403 || words.startsWith(QLatin1String("Access denied"), Qt::CaseInsensitive))
        return Meaning::NoRights;
    if (status == 429 || status == 503)
        return Meaning::TooMany;
    const bool isTemporary =
        std::find(temporaryStatus.begin(), temporaryStatus.end(), status) != temporaryStatus.end();
    if (isTemporary || status / 100 == 5)
        return Meaning::Temporary;
    return std::nullopt;
}

Outcome limitReached(const QString &words, seconds wait)
{
    Outcome outcome = retryOutcome({ ReasonCode::LimitReached, {} });
    if (!words.isEmpty())
        outcome.reason.args.append(words);
    outcome.retryAfter = wait;
    outcome.limited = true;
    return outcome;
}

seconds untilReset(const QJsonObject &answer, const QDateTime &nowUtc)
{
    const qint64 reset = answer.value(u"time").toObject().value(u"operating_reset_at").toInteger();
    if (reset <= 0 || !nowUtc.isValid())
        return methodWait;
    return std::clamp(seconds(reset - nowUtc.toSecsSinceEpoch()), seconds(1), longestMethodWait);
}

/// The description, else the code, which may be a sentence itself. Line breaks come as markup.
QString errorWords(const QJsonObject &object)
{
    static const QRegularExpression lineBreak(QStringLiteral("<br\\s*/?>"),
                                              QRegularExpression::CaseInsensitiveOption);
    QString words = messageText(object.value(u"error_description"));
    if (words.isEmpty())
        words = messageText(object.value(u"error"));
    return singleLine(words.replace(lineBreak, QStringLiteral(" ")));
}

Outcome ofError(const Answer &answer, const QJsonObject &object, const QDateTime &nowUtc)
{
    const QString words = errorWords(object);
    const QString code = messageText(object.value(u"error"));
    const auto meaning = meaningOf(answer.status, code, words);
    if (!meaning)
        return words.isEmpty()
            ? rejectedOutcome(ReasonCode::NotUnderstood, beginning(QString::fromUtf8(answer.body)))
            : rejectedOutcome(ReasonCode::ServiceSaid, words);
    switch (*meaning) {
    case Meaning::TooMany:
        return limitReached(words, waitAskedFor(answer, nowUtc).value_or(bucketWait));
    case Meaning::TooLong:
        return limitReached(words, untilReset(object, nowUtc));
    case Meaning::Blocked:
        return rejectedOutcome(ReasonCode::LimitReached, words);
    case Meaning::KeyRefused:
        return keyRefused(words, newWebhook);
    case Meaning::NoRights:
        return rejectedOutcome(ReasonCode::NoRights, words);
    case Meaning::Temporary:
        break;
    }
    return retryOutcome({ ReasonCode::ServiceSaid, { words.isEmpty() ? code : words } });
}

/// An answer without the service's own error: of a proxy, a web server, a closed portal.
Outcome ofStatus(const Answer &answer, const QDateTime &nowUtc)
{
    const auto meaning = meaningOf(answer.status, {}, {});
    if (meaning == Meaning::TooMany)
        return limitReached({}, waitAskedFor(answer, nowUtc).value_or(bucketWait));
    if (meaning == Meaning::Temporary)
        return retryOutcome(statusReason(answer));
    if (meaning == Meaning::KeyRefused)
        return keyRefused({}, newWebhook);
    Outcome outcome = rejectedOutcome(ReasonCode::HttpStatus, {});
    outcome.reason = statusReason(answer);
    return outcome;
}

} // namespace

Outcome bitrix24NotUnderstood(const Answer &answer, bool harmless)
{
    Outcome outcome;
    outcome.kind = harmless ? OutcomeKind::Retry : OutcomeKind::Uncertain;
    outcome.reason = answer.body.trimmed().isEmpty()
        ? Reason { ReasonCode::EmptyAnswer, {} }
        : Reason { ReasonCode::NotUnderstood, { beginning(QString::fromUtf8(answer.body)) } };
    return outcome;
}

qint64 bitrix24MadeId(const QJsonValue &result)
{
    if (result.isObject())
        return entityId(result.toObject().value(u"item").toObject().value(u"id"));
    return entityId(result);
}

tl::expected<QJsonValue, Outcome> bitrix24Result(const Answer &answer, const QDateTime &nowUtc,
                                                 bool harmless)
{
    if (answer.status == 0)
        return tl::unexpected(withoutAnswer(answer, harmless));
    const int hundreds = answer.status / 100;
    if (hundreds == 3)
        return tl::unexpected(rejectedOutcome(
            ReasonCode::Redirected, beginning(QString::fromUtf8(headerOf(answer, "Location")))));
    const auto object = jsonObjectOf(answer.body);
    if (object && object->contains(u"error"))
        return tl::unexpected(ofError(answer, *object, nowUtc));
    if (hundreds != 2)
        return tl::unexpected(ofStatus(answer, nowUtc));
    if (!object || !object->contains(u"result"))
        return tl::unexpected(bitrix24NotUnderstood(answer, harmless));
    return object->value(u"result");
}

} // namespace LeadBridge
