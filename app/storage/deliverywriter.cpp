// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/deliverywriter.h"

#include "app/storage/asking.h"
#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/duedeliveries.h"
#include "app/storage/eventblank.h"
#include "app/storage/eventstate.h"
#include "app/storage/keepsplace.h"
#include "app/storage/repeatlink.h"

#include <algorithm>
#include <vector>

namespace LeadBridge {

namespace {

std::optional<QByteArray> notEmpty(const QByteArray &bytes)
{
    return bytes.isEmpty() ? std::nullopt : std::optional(bytes);
}

qint64 firstIdOf(qint64 event)
{
    return deliveryIdOf(event, 0);
}

qint64 lastIdOf(qint64 event)
{
    return deliveryIdOf(event, stepLimit);
}

} // namespace

DeliveryWriter::DeliveryWriter(const Clock &clock, EventCounters &counters, PastFlows &past,
                               CommitNews &news)
    : m_clock(clock)
    , m_counters(counters)
    , m_past(past)
    , m_news(news)
    , m_problems(clock, news)
{
}

qint64 DeliveryWriter::now() const
{
    return m_clock.nowUtc().toMSecsSinceEpoch();
}

QList<DeliveryId> DeliveryWriter::markSending(Connection &db, const QList<DeliveryId> &deliveries)
{
    QList<DeliveryId> gone;
    for (const DeliveryId delivery : deliveries) {
        db.run("UPDATE deliveries SET started = ? WHERE id = ? AND due IS NOT NULL", now(),
               delivery.value);
        if (db.changes() == 0)
            gone.append(delivery);
    }
    return gone;
}

void DeliveryWriter::unmarkSending(Connection &db, const QList<DeliveryId> &deliveries)
{
    for (const DeliveryId delivery : deliveries)
        db.run("UPDATE deliveries SET started = NULL WHERE id = ?", delivery.value);
}

Result<> DeliveryWriter::finish(Connection &db, const FinishedAttempt &attempt)
{
    const qint64 id = attempt.delivery.value;
    const auto attempts =
        db.value("SELECT attempts FROM deliveries WHERE id = ? AND due IS NOT NULL", id);
    if (!attempts)
        return fail(ErrorKind::NotFound, QStringLiteral("no such step is under way"));
    if (!isOfToday(db, attempt)) {
        announce(db, id);
        return {};
    }
    if (attempt.wasSent)
        store(db, attempt, static_cast<int>(*attempts) + 1);
    const bool again = attempt.state == State::Pending;
    const qint64 started = packTime(attempt.startedUtc).value_or(now());
    const qint64 finished = started + attempt.duration.count();
    const auto nextTry = packTime(attempt.nextTryUtc).value_or(finished);
    const int logged = attempt.wasSent ? 1 : 0;
    const bool goesOn = attempt.outcome.kind == OutcomeKind::GoesOn;
    const int tried = goesOn || keepsPlace(attempt) ? 0 : logged;
    // Of a step that is not done, sending again goes on where it stopped.
    const bool asks = unpackAsking(attempt.outcome.progress).has_value();
    const bool isDone = attempt.state == State::Delivered || attempt.state == State::Skipped;
    db.run("UPDATE deliveries SET state = ?, due = ?, started = NULL, tries = tries + ?,"
           " attempts = attempts + ?, first_tried = coalesce(first_tried, ?) + ?, finished_at = ?,"
           " order_id = CASE WHEN ? = '' THEN order_id ELSE ? END, reason = ?,"
           " progress = CASE WHEN ? THEN NULL WHEN ? THEN ? ELSE coalesce(?, progress) END,"
           " step_list = coalesce(as_it_was,"
           " (SELECT step_list FROM flows WHERE flows.id = deliveries.flow)),"
           " possible_duplicate = possible_duplicate OR ? WHERE id = ?",
           stateWord(attempt.state), again ? std::optional(nextTry) : std::nullopt, tried, logged,
           tried > 0 ? std::optional(started) : std::nullopt,
           static_cast<qint64>(attempt.notTried.count()),
           again ? std::nullopt : std::optional(finished), attempt.outcome.orderId,
           attempt.outcome.orderId, toText(attempt.outcome.reason), isDone, goesOn,
           notEmpty(attempt.outcome.progress), notEmpty(attempt.outcome.progress),
           again && attempt.outcome.kind == OutcomeKind::Uncertain && !asks ? 1 : 0, id);
    if (attempt.state == State::Delivered)
        m_problems.stepDelivered(db, id);
    if (!again) {
        stopAsking(db, id);
        planNextStep(db, eventOf(id), stepOf(id));
    }
    updateEvent(db, eventOf(id));
    return {};
}

/// False: the operator has corrected the event since it was found not worth sending.
bool DeliveryWriter::isOfToday(Connection &db, const FinishedAttempt &attempt) const
{
    if (attempt.wasSent || !attempt.judged)
        return true;
    Rows rows = db.query("SELECT coalesce(edited_fields, fields) FROM requests WHERE event = ?",
                         eventOf(attempt.delivery.value));
    return !rows.next() || unpackFields(rows.bytes(0)) == *attempt.judged;
}

QByteArray DeliveryWriter::progressOf(Connection &db, qint64 delivery) const
{
    Rows rows = db.query("SELECT progress FROM deliveries WHERE id = ?", delivery);
    return rows.next() ? rows.bytes(0) : QByteArray();
}

/// The operator decides from here on: sending again sends, and asks nobody.
void DeliveryWriter::stopAsking(Connection &db, qint64 delivery)
{
    if (const auto asking = unpackAsking(progressOf(db, delivery)))
        db.run("UPDATE deliveries SET progress = ? WHERE id = ?", notEmpty(asking->progress),
               delivery);
}

void DeliveryWriter::store(Connection &db, const FinishedAttempt &attempt, int number)
{
    db.run("INSERT INTO attempts (delivery, number, started_at, duration_ms, method, url, headers,"
           " body, status, answer_headers, answer_body, outcome, reason)"
           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
           attempt.delivery.value, number, packTime(attempt.startedUtc).value_or(now()),
           static_cast<qint64>(attempt.duration.count()), attempt.record.method,
           attempt.record.url.toEncoded(), packHeaders(attempt.record.headers), attempt.record.body,
           attempt.status, packHeaders(attempt.answerHeaders),
           attempt.answerBody.first(qMin(attempt.answerBody.size(), attemptBodyLimit)),
           outcomeWord(attempt.outcome.kind), toText(attempt.outcome.reason));
}

int DeliveryWriter::recover(Connection &db, const QList<ActionId> &resend,
                            const QList<ActionId> &ask)
{
    struct Found
    {
        qint64 id;
        ActionId action;
        qint64 started;
        qint64 waitedSince; ///< no time from then on is the step's own
    };
    std::vector<Found> found;
    {
        Rows rows = db.query("SELECT id, flow, CASE action WHEN 0 THEN step ELSE action END,"
                             " started, CASE WHEN first_tried IS NULL THEN started"
                             " ELSE min(coalesce(due, started), started) END"
                             " FROM deliveries WHERE started IS NOT NULL ORDER BY id");
        while (rows.next()) {
            found.push_back({ rows.number(0),
                              { FlowId { rows.number(1) }, static_cast<int>(rows.number(2)) },
                              rows.number(3),
                              rows.number(4) });
        }
    }
    for (const Found &step : found) {
        interrupt(db, step.id, step.started, step.waitedSince,
                  resend.contains(step.action)    ? UncertainPolicy::Resend
                      : ask.contains(step.action) ? UncertainPolicy::Ask
                                                  : UncertainPolicy::Wait);
    }
    return static_cast<int>(found.size());
}

/// The try that the end of the program cut off is written down like any other.
void DeliveryWriter::interrupt(Connection &db, qint64 delivery, qint64 started, qint64 waitedSince,
                               UncertainPolicy policy)
{
    const QByteArray progress = progressOf(db, delivery);
    const bool wasAsking = unpackAsking(progress).has_value();
    FinishedAttempt attempt;
    attempt.delivery = { delivery };
    attempt.startedUtc = unpackTime(started);
    attempt.outcome = { OutcomeKind::Uncertain, { ReasonCode::Interrupted, {} }, {}, {} };
    attempt.nextTryUtc = m_clock.nowUtc();
    attempt.notTried = std::chrono::milliseconds(std::max<qint64>(0, now() - waitedSince));
    if (wasAsking) // a question makes nothing: it is put again
        attempt.outcome.kind = OutcomeKind::Retry;
    else if (policy == UncertainPolicy::Ask)
        attempt.outcome.progress = packAsking({ attempt.startedUtc, progress });
    else if (policy == UncertainPolicy::Wait)
        attempt.state = State::Uncertain;
    if (const Result<> done = finish(db, attempt); !done)
        db.setError(done.error());
}

Result<> DeliveryWriter::settle(Connection &db, DeliveryId delivery, Settlement settlement)
{
    const auto known =
        db.value("SELECT id FROM deliveries WHERE id = ? AND state = 'uncertain'", delivery.value);
    if (!known)
        return fail(ErrorKind::NotFound, QStringLiteral("no such uncertain step"));
    if (settlement == Settlement::SendAgain && isBlank(db, eventOf(delivery.value)))
        return fail(ErrorKind::NotFound, QStringLiteral("nothing is left of this event"));
    if (settlement == Settlement::Arrived) {
        db.run("UPDATE deliveries SET state = 'delivered', finished_at = ?, reason = ?"
               " WHERE id = ?",
               now(), toText({ ReasonCode::OperatorSaidArrived, {} }), delivery.value);
    } else {
        db.run("UPDATE deliveries SET state = 'pending', due = NULL, tries = 0,"
               " first_tried = NULL, finished_at = NULL, reason = '', possible_duplicate = 1"
               " WHERE id = ?",
               delivery.value);
    }
    planNextStep(db, eventOf(delivery.value), stepOf(delivery.value));
    updateEvent(db, eventOf(delivery.value));
    return {};
}

void DeliveryWriter::endForgotten(Connection &db, qint64 event)
{
    const QString forgotten = toText({ ReasonCode::ClientForgotten, {} });
    db.run("UPDATE deliveries SET state = CASE WHEN state NOT IN ('pending', 'held') THEN state"
           " WHEN started IS NULL THEN 'invalid' ELSE 'uncertain' END, due = NULL, started = NULL,"
           " progress = NULL, finished_at = coalesce(finished_at, ?), reason = ?"
           " WHERE id BETWEEN ? AND ?",
           now(), forgotten, firstIdOf(event), lastIdOf(event));
    if (db.changes() > 0)
        updateEvent(db, event);
}

int DeliveryWriter::doubt(Connection &db, qint64 event, const Reason &reason)
{
    db.run("UPDATE deliveries SET state = 'uncertain', due = NULL, started = NULL,"
           " finished_at = ?, reason = ? WHERE id BETWEEN ? AND ?"
           " AND state IN ('pending', 'held')",
           now(), toText(reason), firstIdOf(event), lastIdOf(event));
    const int steps = db.changes();
    if (steps > 0)
        updateEvent(db, event);
    return steps;
}

int DeliveryWriter::releaseHeld(Connection &db, FlowId flow, int limit)
{
    std::vector<qint64> events;
    {
        Rows rows = db.query("SELECT id FROM events WHERE flow = ? AND state = 'held'"
                             " ORDER BY id LIMIT ?",
                             flow.value, limit);
        while (rows.next())
            events.push_back(rows.number(0));
    }
    for (const qint64 event : events) {
        db.run("UPDATE deliveries SET state = 'pending' WHERE id BETWEEN ? AND ?"
               " AND state = 'held'",
               firstIdOf(event), lastIdOf(event));
        planNextStep(db, event, 1);
        updateEvent(db, event);
    }
    return static_cast<int>(events.size());
}

bool DeliveryWriter::planNextStep(Connection &db, qint64 event, int from)
{
    qint64 next = 0;
    {
        Rows rows = db.query("SELECT id, state, due FROM deliveries WHERE id BETWEEN ? AND ?"
                             " ORDER BY id",
                             firstIdOf(event), lastIdOf(event));
        while (rows.next()) {
            const auto state = stateFromWord(rows.text(1));
            if (!rows.isNull(2))
                break;
            if (stepOf(rows.number(0)) < from)
                continue;
            // While nobody knows how a step ended, nobody knows whether the next is to run.
            if (state == State::Uncertain)
                break;
            if (state == State::Pending) {
                next = rows.number(0);
                break;
            }
        }
    }
    if (next == 0)
        return false;
    db.run("UPDATE deliveries SET due = ? WHERE id = ?", now(), next);
    return true;
}

void DeliveryWriter::updateEvent(Connection &db, qint64 event)
{
    EventSummary summary;
    qint64 due = 0;
    {
        Rows rows = db.query("SELECT state, reason, order_id, due, tries, started, id"
                             " FROM deliveries WHERE id BETWEEN ? AND ? ORDER BY id",
                             firstIdOf(event), lastIdOf(event));
        while (rows.next()) {
            const bool retried = !rows.isNull(3) && rows.number(4) > 0;
            summary.add({ stateFromWord(rows.text(0)).value_or(State::Pending), rows.text(1),
                          rows.text(2), retried ? std::optional(rows.number(3)) : std::nullopt });
            if (!rows.isNull(3) && rows.isNull(5))
                due = rows.number(6);
        }
    }
    EventCounters::Key key;
    QString reason = summary.reason();
    {
        Rows rows = db.query("SELECT received_at, flow, test, state,"
                             " CASE WHEN reason LIKE '%duplicate_of%' THEN reason END"
                             " FROM events WHERE id = ?",
                             event);
        if (!rows.next())
            return;
        key = { hourOf(rows.number(0)), rows.number(1), rows.number(2) != 0,
                stateFromWord(rows.text(3)).value_or(State::Pending) };
        if (!rows.isNull(4))
            reason = toText(withRepeat(reasonFromText(rows.text(4)), reasonFromText(reason)));
    }
    db.run("UPDATE events SET state = ?, reason = ?, order_id = CASE WHEN order_id = '' THEN ?"
           " ELSE order_id END, next_try = ? WHERE id = ?",
           stateWord(summary.state()), reason, summary.orderId(), summary.nextTry(), event);
    db.run("INSERT OR IGNORE INTO search_changed (event)"
           " SELECT event FROM search_text WHERE event = ?",
           event);
    m_counters.move(key, summary.state());
    if (!key.test)
        m_problems.eventMoved(db, event, summary.state());
    m_news.changed.append(EventId { event });
    if (due > 0)
        announce(db, due);
}

bool DeliveryWriter::announceCorrected(Connection &db, EventId event)
{
    qint64 delivery = 0;
    bool waits = false;
    {
        Rows rows = db.query("SELECT id, started FROM deliveries WHERE id BETWEEN ? AND ?"
                             " AND due IS NOT NULL ORDER BY id LIMIT 1",
                             firstIdOf(event.value), lastIdOf(event.value));
        if (!rows.next())
            return false;
        delivery = rows.number(0);
        waits = rows.isNull(1);
    }
    announce(db, delivery);
    return waits;
}

void DeliveryWriter::announce(Connection &db, qint64 delivery)
{
    if (const auto due = dueDelivery(db, m_past, { delivery }))
        m_news.due.append(*due);
}

} // namespace LeadBridge
