// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/eventwriter.h"

#include "app/storage/clientdirectory.h"
#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/duplicatekeys.h"

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr int prunedAtOnce = 200;
/// A key outlives its window by this: the clock may be set forward, and back again.
constexpr qint64 prunedAfterMs = 2 * 24 * 3'600'000;

} // namespace

EventWriter::EventWriter(const Clock &clock, EventCounters &counters, CommitNews &news)
    : m_clock(clock)
    , m_counters(counters)
    , m_news(news)
{
}

void EventWriter::beginGroup()
{
    m_lastId = m_committedId;
}

void EventWriter::groupDone(bool committed)
{
    // After a failure it is not certain how much the file holds.
    m_committedId = committed ? m_lastId : std::nullopt;
}

qint64 EventWriter::nextId(Connection &db)
{
    if (!m_lastId)
        m_lastId = db.value("SELECT max(id) FROM events").value_or(0);
    return ++*m_lastId;
}

EventId EventWriter::append(Connection &db, const NewEvent &received)
{
    const NewEvent event = remembered(db, received);
    const qint64 id = nextId(db);
    State state = event.plan.state;
    Reason reason = event.plan.reason;
    const auto original = event.test
        ? std::nullopt
        : repeatOf(db, { { id }, event.flow, event.plan, event.receivedUtc });
    if (original) {
        state = State::Duplicate;
        reason = { ReasonCode::DuplicateOf, { QString::number(original->value) } };
    }
    const bool planned = state == State::Pending || state == State::Held;
    const int steps = planned ? std::clamp(event.plan.steps, 0, stepLimit) : 0;
    if (state == State::Pending && steps == 0)
        state = State::Delivered; // nothing to do is done
    insert(db, event, id, state, reason, steps);
    plan(db, event, id, state, steps);
    m_counters.add(
        { hourOf(event.receivedUtc.toMSecsSinceEpoch()), event.flow.value, event.test, state }, id);
    m_news.appended.append(EventId { id });
    return { id };
}

/// Teaches the directory what the event tells, and the event's row whom it is about, where the
/// event has only the client's number.
NewEvent EventWriter::remembered(Connection &db, NewEvent event)
{
    const ClientData &told = event.plan.known;
    if (event.test || told.id.isEmpty())
        return event;
    const auto change = takeInClient(db, told, ClientOrigin::Event, event.receivedUtc);
    m_news.clients = m_news.clients || change != ClientChange::None;
    if (!event.plan.client.isEmpty() && !event.plan.phone.isEmpty())
        return event;
    if (const auto known = findClient(db, told.id.trimmed())) {
        if (event.plan.client.isEmpty())
            event.plan.client = known->data.name;
        if (event.plan.phone.isEmpty())
            event.plan.phone = known->data.phone;
    }
    return event;
}

void EventWriter::insert(Connection &db, const NewEvent &event, qint64 id, State state,
                         const Reason &reason, int steps)
{
    db.run("INSERT INTO events (id, received_at, flow, state, test, steps, client, phone,"
           " order_id, reason, answered_us, noted, caught_up)"
           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?)",
           id, event.receivedUtc.toMSecsSinceEpoch(), event.flow.value, stateWord(state),
           event.test, steps, event.plan.client, event.plan.phone, toText(reason),
           answeredAfter(event), !event.notes.isEmpty(), event.caughtUp);
    db.run("INSERT INTO requests (event, method, target, headers, body, remote_address, fields,"
           " notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
           id, event.method, event.target, packHeaders(event.headers), event.body,
           event.remoteAddress, packFields(event.fields), packNotes(event.notes));
}

void EventWriter::plan(Connection &db, const NewEvent &event, qint64 id, State state, int steps)
{
    const qint64 due = event.receivedUtc.toMSecsSinceEpoch();
    for (int step = 1; step <= steps; ++step) {
        const bool itsTurn = step == 1 && state == State::Pending;
        db.run("INSERT INTO deliveries (id, flow, step, state, due, action)"
               " VALUES (?, ?, ?, ?, ?, ?)",
               deliveryIdOf(id, step), event.flow.value, step, stateWord(state),
               itsTurn ? std::optional(due) : std::nullopt, event.plan.actions.value(step - 1));
    }
    if (steps == 0 || state != State::Pending)
        return;
    DueDelivery first;
    first.id = { deliveryIdOf(id, 1) };
    first.event = { id };
    first.flow = event.flow;
    first.action = event.plan.actions.value(0);
    first.test = event.test;
    first.receivedUtc = event.receivedUtc;
    first.dueUtc = event.receivedUtc;
    first.fields = std::make_shared<const Fields>(event.fields);
    m_news.due.append(first);
}

/// Microseconds from the request to now, just before the commit.
qint64 EventWriter::answeredAfter(const NewEvent &event) const
{
    using namespace std::chrono;
    if (event.receivedTick.count() >= 0)
        return duration_cast<microseconds>(m_clock.monotonic() - event.receivedTick).count();
    return std::max<qint64>(0, event.receivedUtc.msecsTo(m_clock.nowUtc())) * 1000;
}

bool EventWriter::pruneDuplicateKeys(Connection &db)
{
    db.run("DELETE FROM duplicate_keys WHERE (flow, key) IN (SELECT flow, key FROM duplicate_keys"
           " WHERE expires_at < ? ORDER BY expires_at LIMIT ?)",
           m_clock.nowUtc().toMSecsSinceEpoch() - prunedAfterMs, prunedAtOnce);
    return db.changes() >= prunedAtOnce;
}

} // namespace LeadBridge
