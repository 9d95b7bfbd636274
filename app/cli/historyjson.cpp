// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/historyjson.h"

#include "app/base/clock.h"
#include "app/interfaces/wording.h"

#include <QJsonArray>

namespace LeadBridge {

namespace {

QString outcomeWord(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Delivered:
        return QStringLiteral("delivered");
    case OutcomeKind::Rejected:
        return QStringLiteral("rejected");
    case OutcomeKind::Retry:
        return QStringLiteral("retry");
    case OutcomeKind::Uncertain:
        return QStringLiteral("uncertain");
    case OutcomeKind::GoesOn:
        return QStringLiteral("goes_on");
    }
    return {};
}

/// name to value, or to a list of values where a name came more than once
QJsonObject fieldsObject(const Fields &fields)
{
    QJsonObject object;
    for (const Field &field : fields) {
        const QJsonValue present = object.value(field.name);
        if (present.isUndefined()) {
            object.insert(field.name, field.value);
        } else {
            QJsonArray values = present.isArray() ? present.toArray() : QJsonArray { present };
            values.append(field.value);
            object.insert(field.name, values);
        }
    }
    return object;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject deliveryObject(const DeliveryRecord &delivery)
{
    return {
        { QStringLiteral("step"), delivery.step },
        { QStringLiteral("action"), delivery.action },
        { QStringLiteral("destination"), delivery.destination },
        { QStringLiteral("state"), stateWord(delivery.state) },
        { QStringLiteral("attempts"), delivery.attempts },
        { QStringLiteral("order_id"), orNull(delivery.orderId) },
        { QStringLiteral("message"), reasonText(delivery.reason) },
        { QStringLiteral("finished_at"), orNull(isoUtc(delivery.finishedUtc)) },
    };
}

QJsonObject headersObject(const HttpHeaders &headers)
{
    QJsonObject object;
    for (const auto &[name, value] : headers)
        object.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return object;
}

QJsonObject attemptObject(const AttemptRecord &attempt)
{
    const QJsonObject request {
        { QStringLiteral("method"), QString::fromLatin1(attempt.request.method) },
        { QStringLiteral("url"), attempt.request.url.toString() },
        { QStringLiteral("headers"), headersObject(attempt.request.headers) },
        { QStringLiteral("body"), QString::fromUtf8(attempt.request.body) },
    };
    QJsonValue response;
    if (attempt.status != 0) {
        response = QJsonObject {
            { QStringLiteral("status"), attempt.status },
            { QStringLiteral("headers"), headersObject(attempt.answerHeaders) },
            { QStringLiteral("body"), QString::fromUtf8(attempt.answerBody) },
        };
    }
    return {
        { QStringLiteral("started_at"), isoUtc(attempt.startedUtc) },
        { QStringLiteral("duration_ms"), static_cast<qint64>(attempt.duration.count()) },
        { QStringLiteral("request"), request },
        { QStringLiteral("response"), response },
        { QStringLiteral("outcome"), outcomeWord(attempt.outcome) },
        { QStringLiteral("message"), reasonText(attempt.reason) },
    };
}

QJsonObject eventObject(const EventStory &story, const QJsonArray &deliveries)
{
    return {
        { QStringLiteral("id"), story.row.id.value },
        { QStringLiteral("received_at"), isoUtc(story.row.receivedUtc) },
        { QStringLiteral("flow"), story.row.flowName },
        { QStringLiteral("state"), stateWord(story.row.state) },
        { QStringLiteral("test"), story.row.test },
        { QStringLiteral("edited_at"), orNull(isoUtc(story.editedUtc)) },
        { QStringLiteral("method"), QString::fromLatin1(story.method) },
        { QStringLiteral("remote_address"), story.remoteAddress },
        { QStringLiteral("fields"), fieldsObject(story.fields) },
        { QStringLiteral("deliveries"), deliveries },
    };
}

} // namespace

QJsonObject historyObject(const EventStory &story)
{
    QJsonArray deliveries;
    for (const DeliveryRecord &delivery : story.deliveries)
        deliveries.append(deliveryObject(delivery));
    return eventObject(story, deliveries);
}

QJsonObject fullHistoryObject(const EventStory &story)
{
    QJsonArray deliveries;
    for (const DeliveryRecord &delivery : story.deliveries) {
        QJsonObject object = deliveryObject(delivery);
        QJsonArray log;
        for (const AttemptRecord &attempt : delivery.log)
            log.append(attemptObject(attempt));
        object.insert(QStringLiteral("log"), log);
        deliveries.append(object);
    }
    QJsonObject object = eventObject(story, deliveries);
    QJsonArray received;
    const Fields &came = story.row.edited ? story.receivedFields : story.fields;
    for (const Field &field : came)
        received.append(QJsonArray { field.name, field.value });
    object.insert(QStringLiteral("received"), received);
    QJsonArray notes;
    for (const ReadingNote &note : story.notes)
        notes.append(QJsonObject { { QStringLiteral("code"), readingNoteWord(note.code) },
                                   { QStringLiteral("field"), note.field },
                                   { QStringLiteral("detail"), note.detail } });
    object.insert(QStringLiteral("notes"), notes);
    return object;
}

} // namespace LeadBridge
