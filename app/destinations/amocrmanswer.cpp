// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/amocrmanswer.h"

#include "app/destinations/amocrmlead.h"
#include "app/destinations/answerwords.h"
#include "app/destinations/crmrequest.h"
#include "app/destinations/jsonanswer.h"
#include "app/destinations/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace LeadBridge {

using std::chrono::seconds;

namespace {

/// The limit counts a second; where the service names no time, it is over soon.
constexpr seconds limitWait { 2 };

Reason puzzling(const Answer &answer)
{
    if (answer.body.trimmed().isEmpty())
        return { ReasonCode::EmptyAnswer, {} };
    return { ReasonCode::NotUnderstood, { beginning(QString::fromUtf8(answer.body)) } };
}

Outcome doubtful(const Answer &answer, bool harmless)
{
    Outcome outcome = retryOutcome(puzzling(answer));
    if (!harmless)
        outcome.kind = OutcomeKind::Uncertain;
    return outcome;
}

/// The mistakes the service found, each with the input it came from.
QString validationWords(const Answer &answer, const QJsonObject &lead)
{
    const auto object = jsonObjectOf(answer.body);
    if (!object)
        return {};
    QStringList words;
    for (const QJsonValue &item : object->value(u"validation-errors").toArray()) {
        const QJsonArray errors = item.toObject().value(u"errors").toArray();
        for (const QJsonValue &entry : errors) {
            const QJsonObject error = entry.toObject();
            QString detail = messageText(error.value(u"detail"));
            if (detail.isEmpty())
                detail = messageText(error.value(u"code"));
            const QString input = amoCrmInputAt(lead, error.value(u"path").toString());
            const QString text = input.isEmpty() ? detail : QString(input + u": " + detail);
            if (!detail.isEmpty() && !words.contains(text))
                words.append(text);
        }
    }
    return beginning(words.join(QStringLiteral("; ")), 1000);
}

/// The entry of a lead that was made: of a bare array, as documented, or of the shapes that
/// other methods of the same API answer with.
QJsonObject madeLead(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    const QJsonArray leads = json.isArray()
        ? json.toArray()
        : object.value(u"_embedded").toObject().value(u"leads").toArray();
    const QJsonObject first = leads.isEmpty() ? object : leads.first().toObject();
    return entityId(first.value(u"id")) > 0 ? first : QJsonObject();
}

} // namespace

Outcome amoCrmRefusal(const Answer &answer, const QDateTime &nowUtc, const QString &words)
{
    const int status = answer.status;
    const QString told = words.isEmpty() ? wordsOf(answer) : words;
    if (status / 100 == 3)
        return rejectedOutcome(ReasonCode::Redirected,
                               beginning(QString::fromUtf8(headerOf(answer, "Location"))));
    if (status == 429) {
        Outcome outcome = retryOutcome({ ReasonCode::LimitReached, {} });
        outcome.retryAfter = waitAskedFor(answer, nowUtc).value_or(limitWait);
        outcome.limited = true;
        return outcome;
    }
    if (status == 408 || status == 425 || status / 100 == 5)
        return retryOutcome(told.isEmpty() ? statusReason(answer)
                                           : Reason { ReasonCode::ServiceSaid, { told } });
    if (status == 402)
        return rejectedOutcome(ReasonCode::PaymentNeeded, told);
    if (status == 403)
        return rejectedOutcome(ReasonCode::NoRights, told);
    if (!told.isEmpty())
        return rejectedOutcome(ReasonCode::ServiceSaid, told);
    Outcome outcome;
    outcome.kind = OutcomeKind::Rejected;
    outcome.reason = statusReason(answer);
    return outcome;
}

tl::expected<QJsonValue, Outcome> amoCrmJson(const Answer &answer, const QDateTime &nowUtc,
                                             bool harmless)
{
    if (answer.status == 0)
        return tl::unexpected(withoutAnswer(answer, harmless));
    if (answer.status / 100 != 2)
        return tl::unexpected(amoCrmRefusal(answer, nowUtc, {}));
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (document.isNull())
        return tl::unexpected(doubtful(answer, harmless));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Outcome amoCrmLeadOutcome(const Answer &answer, const QDateTime &nowUtc, const QJsonObject &lead)
{
    if (answer.status == 400)
        return amoCrmRefusal(answer, nowUtc, validationWords(answer, lead));
    Outcome outcome;
    outcome.kind = OutcomeKind::Delivered;
    outcome.reason = { ReasonCode::Accepted, {} };
    constexpr int acceptedForLater = 202;
    if (answer.status == acceptedForLater && answer.body.trimmed().isEmpty())
        return outcome;
    const auto json = amoCrmJson(answer, nowUtc, false);
    if (!json)
        return json.error();
    const QJsonObject made = madeLead(*json);
    if (made.isEmpty())
        return doubtful(answer, false);
    outcome.orderId = QString::number(entityId(made.value(u"id")));
    if (made.value(u"merged").toBool())
        outcome.reason = { ReasonCode::GoesOn, { QStringLiteral("lead_merged"), outcome.orderId } };
    return outcome;
}

} // namespace LeadBridge
