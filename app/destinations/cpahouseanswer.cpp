// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/cpahouseanswer.h"

#include "app/destinations/answerwords.h"
#include "app/destinations/jsonanswer.h"
#include "app/destinations/keywords.h"
#include "app/destinations/plaintext.h"

#include <algorithm>
#include <array>

namespace LeadBridge {

namespace {

constexpr std::array temporary { 408, 425, 429 };

/// The form in seconds; the form with a date needs a clock and is read where there is one.
std::optional<std::chrono::seconds> retryAfterSeconds(const Answer &answer)
{
    const QByteArray value = headerOf(answer, "Retry-After").trimmed();
    const bool digits = !value.isEmpty() && value.size() <= 9
        && std::all_of(value.cbegin(), value.cend(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional(std::chrono::seconds(value.toInt())) : std::nullopt;
}

Outcome rejected(const Reason &reason)
{
    return { OutcomeKind::Rejected, reason, {}, std::nullopt };
}

Outcome uncertain(const Reason &reason)
{
    return { OutcomeKind::Uncertain, reason, {}, std::nullopt };
}

Outcome ofNoAnswer(const Answer &answer)
{
    if (answer.sent == SentState::Nothing)
        return { OutcomeKind::Retry, answer.failure, {}, std::nullopt };
    return uncertain(answer.failure);
}

/// The service has no code for a wrong key, only words, and says them with a 200 as well. Each
/// further lead would be refused for the same.
Outcome refusedWith(const QString &words)
{
    return rejected(
        { namesTheKey(words) ? ReasonCode::KeyRefused : ReasonCode::ServiceSaid, { words } });
}

/// A 2xx answer: the body decides.
Outcome ofBody(const Answer &answer)
{
    if (answer.body.trimmed().isEmpty())
        return uncertain({ ReasonCode::EmptyAnswer, {} });
    const Reason notUnderstood { ReasonCode::NotUnderstood,
                                 { beginning(QString::fromUtf8(answer.body)) } };
    const auto object = jsonObjectOf(answer.body);
    if (!object)
        return uncertain(notUnderstood);
    const QString status = object->value(u"status").toString().trimmed();
    if (status.compare(u"success", Qt::CaseInsensitive) == 0) {
        static const QStringList names { QStringLiteral("order_id"), QStringLiteral("id_order"),
                                         QStringLiteral("id"), QStringLiteral("order"),
                                         QStringLiteral("lead_id") };
        return { OutcomeKind::Delivered,
                 { ReasonCode::Accepted, {} },
                 identifierIn(*object, names),
                 std::nullopt };
    }
    if (const QString message = messageText(object->value(u"msg")); !message.isEmpty())
        return refusedWith(message);
    if (!status.isEmpty())
        return refusedWith(beginning(status));
    return uncertain(notUnderstood);
}

Outcome ofRefusal(const Answer &answer)
{
    const auto object = jsonObjectOf(answer.body);
    const QString message = object ? messageText(object->value(u"msg")) : QString();
    constexpr int unauthorized = 401; // RFC 9110, 15.5.2: for want of valid credentials
    if (answer.status == unauthorized)
        return rejected({ ReasonCode::KeyRefused, { message } });
    return message.isEmpty() ? rejected(statusReason(answer)) : refusedWith(message);
}

} // namespace

Outcome interpretCpaHouse(const Answer &answer)
{
    if (answer.status == 0)
        return ofNoAnswer(answer);
    const int hundreds = answer.status / 100;
    if (hundreds == 2)
        return ofBody(answer);
    if (hundreds == 3)
        return rejected({ ReasonCode::Redirected,
                          { beginning(QString::fromUtf8(headerOf(answer, "Location"))) } });
    const bool isTemporary =
        std::find(temporary.begin(), temporary.end(), answer.status) != temporary.end();
    if (isTemporary || hundreds == 5)
        return { OutcomeKind::Retry, statusReason(answer), {}, retryAfterSeconds(answer) };
    if (hundreds == 4)
        return ofRefusal(answer);
    return uncertain(statusReason(answer));
}

} // namespace LeadBridge
