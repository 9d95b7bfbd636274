// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/historyscan.h"

#include "app/storage/connection.h"
#include "app/storage/historyrows.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace LeadBridge {

namespace {

constexpr int block = 256; // ids asked for at once
constexpr qint64 textWindow = 20'000; // ids whose short text is looked at in one query

const QList<State> &eventStates()
{
    static const QList<State> states { State::Pending,  State::Delivered, State::Rejected,
                                       State::Failed,   State::Uncertain, State::Invalid,
                                       State::Filtered, State::Duplicate, State::Held };
    return states;
}

QList<qint64> allIds(Rows &&rows)
{
    QList<qint64> ids;
    while (rows.next())
        ids.append(rows.number(0));
    return ids;
}

} // namespace

HistoryScan::HistoryScan(const HistoryFilter &filter, Direction direction, EventId from)
    : m_filter(filter)
    , m_direction(direction)
    , m_search(filter.text)
    , m_high(std::numeric_limits<qint64>::max())
{
    if (from.isValid())
        (older() ? m_high : m_low) = from.value;
}

bool HistoryScan::advance(Connection &db, const QDeadlineTimer &deadline,
                          const std::function<bool(const EventRow &)> &row)
{
    if (!m_begun)
        begin(db);
    while (!m_exhausted && !db.failed()) {
        for (const qint64 id : candidates(db)) {
            const auto found = eventRow(db, id);
            moveTo(id);
            if (found && shows(*found) && !row(*found))
                return false;
            if (deadline.hasExpired())
                return false;
        }
        if (m_high - m_low <= 1)
            m_exhausted = true;
        if (deadline.hasExpired())
            return m_exhausted;
    }
    return m_exhausted;
}

void HistoryScan::begin(Connection &db)
{
    m_begun = true;
    const IdRange range = idsReceived(db, m_filter.sinceUtc, m_filter.untilUtc);
    m_low = std::max(m_low, range.first - 1);
    m_high = std::min(m_high, range.last + 1);
    m_high = std::min(m_high, db.value("SELECT max(id) FROM events").value_or(0) + 1);
    if (m_filter.flow.isValid())
        m_flows = { m_filter.flow.value };
    else if (!m_filter.states.isEmpty())
        m_flows = flowsWithEvents(db);
    m_indexed = db.value("SELECT max(event) FROM search_text").value_or(0);
    m_exhausted = m_high - m_low <= 1;
}

/// The next ids that may be shown, in the direction of the walk. None: the walk is over, or,
/// where the window has moved on, it goes on behind it.
QList<qint64> HistoryScan::candidates(Connection &db)
{
    QList<qint64> ids;
    const qint64 low = m_low;
    const qint64 high = m_high;
    if (m_filter.problem.isValid()) {
        ids = allIds(older() ? db.query("SELECT event FROM problem_events WHERE problem = ?"
                                        " AND event > ? AND event < ? ORDER BY event DESC LIMIT ?",
                                        m_filter.problem.value, m_low, m_high, block)
                             : db.query("SELECT event FROM problem_events WHERE problem = ?"
                                        " AND event > ? AND event < ? ORDER BY event LIMIT ?",
                                        m_filter.problem.value, m_low, m_high, block));
    } else if (!m_search.isEmpty() && m_search.hasPieces()) {
        ids = idsByText(db);
    } else if (!m_search.isEmpty()) {
        ids = idsByShortText(db);
    } else if (!m_filter.states.isEmpty() || m_filter.flow.isValid()) {
        ids = idsByState(db);
    } else if (m_filter.test == true) {
        ids = allIds(older() ? db.query("SELECT id FROM events INDEXED BY events_test"
                                        " WHERE test = 1 AND id > ? AND id < ?"
                                        " ORDER BY id DESC LIMIT ?",
                                        m_low, m_high, block)
                             : db.query("SELECT id FROM events INDEXED BY events_test"
                                        " WHERE test = 1 AND id > ? AND id < ?"
                                        " ORDER BY id LIMIT ?",
                                        m_low, m_high, block));
    } else {
        ids = plainIds(db, m_low, m_high);
    }
    if (ids.isEmpty() && low == m_low && high == m_high)
        m_exhausted = true;
    return ids;
}

QList<qint64> HistoryScan::plainIds(Connection &db, qint64 low, qint64 high)
{
    return allIds(older() ? db.query("SELECT id FROM events WHERE id > ? AND id < ?"
                                     " ORDER BY id DESC LIMIT ?",
                                     low, high, block)
                          : db.query("SELECT id FROM events WHERE id > ? AND id < ?"
                                     " ORDER BY id LIMIT ?",
                                     low, high, block));
}

/// One index serves every choice of flow and states: its branches are walked side by side.
QList<qint64> HistoryScan::idsByState(Connection &db)
{
    const QList<State> &states = m_filter.states.isEmpty() ? eventStates() : m_filter.states;
    QList<qint64> ids;
    for (const qint64 flow : m_flows) {
        for (const State state : states) {
            ids += allIds(older() ? db.query("SELECT id FROM events INDEXED BY events_flow_state"
                                             " WHERE flow = ? AND state = ? AND id > ? AND id < ?"
                                             " ORDER BY id DESC LIMIT ?",
                                             flow, stateWord(state), m_low, m_high, block)
                                  : db.query("SELECT id FROM events INDEXED BY events_flow_state"
                                             " WHERE flow = ? AND state = ? AND id > ? AND id < ?"
                                             " ORDER BY id LIMIT ?",
                                             flow, stateWord(state), m_low, m_high, block));
        }
    }
    sortAndCut(ids);
    return ids;
}

/// What the index finds, what has changed since it was indexed, and all that is not indexed yet.
QList<qint64> HistoryScan::idsByText(Connection &db)
{
    if (older() && m_high - 1 > m_indexed) {
        const QList<qint64> tail = plainIds(db, std::max(m_low, m_indexed), m_high);
        if (!tail.isEmpty())
            return tail;
        m_high = std::min(m_high, m_indexed + 1);
    }
    const qint64 high = std::min(m_high, m_indexed + 1);
    QList<qint64> ids;
    if (m_low < m_indexed) {
        const QString query = m_search.indexQuery();
        ids = allIds(older() ? db.query("SELECT rowid FROM search_index WHERE search_index MATCH ?"
                                        " AND rowid > ? AND rowid < ? ORDER BY rowid DESC LIMIT ?",
                                        query, m_low, high, block)
                             : db.query("SELECT rowid FROM search_index WHERE search_index MATCH ?"
                                        " AND rowid > ? AND rowid < ? ORDER BY rowid LIMIT ?",
                                        query, m_low, high, block));
        ids += allIds(older() ? db.query("SELECT event FROM search_changed WHERE event > ?"
                                         " AND event < ? ORDER BY event DESC LIMIT ?",
                                         m_low, high, block)
                              : db.query("SELECT event FROM search_changed WHERE event > ?"
                                         " AND event < ? ORDER BY event LIMIT ?",
                                         m_low, high, block));
        sortAndCut(ids);
    }
    if (ids.isEmpty() && !older())
        ids = plainIds(db, std::max(m_low, m_indexed), m_high);
    return ids;
}

/// Too short for the index: its texts are looked through, a stretch at a time.
QList<qint64> HistoryScan::idsByShortText(Connection &db)
{
    const bool tail = older() ? m_high - 1 > m_indexed : m_low >= m_indexed;
    if (tail) {
        const QList<qint64> ids = plainIds(db, std::max(m_low, m_indexed), m_high);
        if (ids.isEmpty() && older())
            m_high = std::min(m_high, m_indexed + 1);
        return ids;
    }
    const qint64 low = older() ? std::max(m_low, m_high - textWindow) : m_low;
    const qint64 high = older() ? m_high : std::min({ m_high, m_low + textWindow, m_indexed + 1 });
    QList<qint64> ids = allIds(db.query("SELECT event FROM search_text WHERE event > ?"
                                        " AND event < ? AND instr(text, ?) > 0",
                                        low, high, m_search.text()));
    ids += allIds(
        db.query("SELECT event FROM search_changed WHERE event > ? AND event < ?", low, high));
    sortAndCut(ids);
    if (ids.isEmpty())
        (older() ? m_high : m_low) = older() ? low + 1 : high - 1;
    return ids;
}

void HistoryScan::sortAndCut(QList<qint64> &ids) const
{
    if (older())
        std::sort(ids.begin(), ids.end(), std::greater<>());
    else
        std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.size() > block)
        ids.resize(block);
}

void HistoryScan::moveTo(qint64 id)
{
    (older() ? m_high : m_low) = id;
}

bool HistoryScan::shows(const EventRow &row) const
{
    return (!m_filter.flow.isValid() || row.flow == m_filter.flow)
        && (m_filter.states.isEmpty() || m_filter.states.contains(row.state))
        && (!m_filter.sinceUtc.isValid() || row.receivedUtc >= m_filter.sinceUtc)
        && (!m_filter.untilUtc.isValid() || row.receivedUtc < m_filter.untilUtc)
        && (!m_filter.test || row.test == *m_filter.test) && m_search.matches(row);
}

} // namespace LeadBridge
