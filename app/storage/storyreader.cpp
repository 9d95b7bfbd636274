// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/storyreader.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/historyrows.h"
#include "app/storage/stepnames.h"

#include <utility>

namespace LeadBridge {

namespace {

std::optional<QDateTime> timeAt(const Rows &rows, int column)
{
    return rows.isNull(column) ? std::nullopt : std::optional(unpackTime(rows.number(column)));
}

void readRequest(Connection &db, EventStory &story)
{
    Rows rows = db.query("SELECT r.method, r.target, r.headers, r.body, r.remote_address,"
                         " r.fields, r.notes, e.answered_us, r.edited_fields, r.edited_at"
                         " FROM requests r JOIN events e ON e.id = r.event"
                         " WHERE r.event = ?",
                         story.row.id.value);
    if (!rows.next())
        return;
    story.method = rows.bytes(0);
    story.target = rows.bytes(1);
    story.headers = unpackHeaders(rows.bytes(2));
    story.body = rows.bytes(3);
    story.remoteAddress = rows.text(4);
    story.fields = unpackFields(rows.bytes(5));
    story.notes = unpackNotes(rows.text(6));
    story.answeredAfter = std::chrono::microseconds(rows.number(7));
    if (rows.isNull(8))
        return;
    story.receivedFields = std::exchange(story.fields, unpackFields(rows.bytes(8)));
    story.editedUtc = timeAt(rows, 9).value_or(QDateTime());
}

void readDeliveries(Connection &db, EventStory &story)
{
    Rows rows = db.query(
        "SELECT d.id, d.state, d.attempts, d.order_id, d.reason, d.due, d.tries, d.finished_at,"
        " d.possible_duplicate, s.steps, d.flow, d.action FROM deliveries d LEFT JOIN flows f ON "
        "f.id = d.flow"
        " LEFT JOIN step_lists s ON s.id = coalesce(d.step_list, f.step_list)"
        " WHERE d.id BETWEEN ? AND ? ORDER BY d.id",
        deliveryIdOf(story.row.id.value, 0), deliveryIdOf(story.row.id.value, stepLimit));
    while (rows.next()) {
        DeliveryRecord delivery;
        delivery.id = { rows.number(0) };
        delivery.step = stepOf(rows.number(0));
        delivery.state = stateFromWord(rows.text(1)).value_or(State::Pending);
        delivery.attempts = static_cast<int>(rows.number(2));
        delivery.orderId = rows.text(3);
        delivery.reason = reasonFromText(rows.text(4));
        if (rows.number(6) > 0)
            delivery.nextTryUtc = timeAt(rows, 5).value_or(QDateTime());
        delivery.finishedUtc = timeAt(rows, 7).value_or(QDateTime());
        delivery.possibleDuplicate = rows.number(8) != 0;
        const StepName name = stepName(db, rows.number(10), rows.bytes(9),
                                       static_cast<int>(rows.number(11)), delivery.step);
        delivery.action = name.action;
        delivery.destination = name.destination;
        story.deliveries.append(delivery);
    }
}

QList<AttemptRecord> attempts(Connection &db, DeliveryId delivery)
{
    QList<AttemptRecord> log;
    Rows rows = db.query("SELECT number, started_at, duration_ms, method, url, headers, body,"
                         " status, answer_headers, answer_body, outcome, reason FROM attempts"
                         " WHERE delivery = ? ORDER BY id",
                         delivery.value);
    while (rows.next()) {
        AttemptRecord attempt;
        attempt.number = static_cast<int>(rows.number(0));
        attempt.startedUtc = unpackTime(rows.number(1));
        attempt.duration = std::chrono::milliseconds(rows.number(2));
        attempt.request = { rows.bytes(3), QUrl::fromEncoded(rows.bytes(4)),
                            unpackHeaders(rows.bytes(5)), rows.bytes(6) };
        attempt.status = static_cast<int>(rows.number(7));
        attempt.answerHeaders = unpackHeaders(rows.bytes(8));
        attempt.answerBody = rows.bytes(9);
        attempt.outcome = outcomeFromWord(rows.text(10));
        attempt.reason = reasonFromText(rows.text(11));
        log.append(attempt);
    }
    return log;
}

} // namespace

std::optional<EventStory> eventStory(Connection &db, EventId event)
{
    const auto row = eventRow(db, event.value);
    if (!row)
        return std::nullopt;
    EventStory story;
    story.row = *row;
    readRequest(db, story);
    readDeliveries(db, story);
    for (DeliveryRecord &delivery : story.deliveries)
        delivery.log = attempts(db, delivery.id);
    return story;
}

std::optional<SampleEvent> sampleEvent(Connection &db, EventId event)
{
    Rows rows = db.query("SELECT e.client, e.received_at, coalesce(r.edited_fields, r.fields)"
                         " FROM events e"
                         " JOIN requests r ON r.event = e.id WHERE e.id = ?",
                         event.value);
    if (!rows.next())
        return std::nullopt;
    return SampleEvent {
        event, rows.text(0), unpackTime(rows.number(1)), unpackFields(rows.bytes(2)), {}
    };
}

} // namespace LeadBridge
