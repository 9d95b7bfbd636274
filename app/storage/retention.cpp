// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/retention.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/eventblank.h"
#include "app/storage/eventcounters.h"
#include "app/storage/searchindexer.h"
#include "app/storage/slicedcommand.h"

#include <algorithm>
#include <vector>

namespace LeadBridge {

namespace {

constexpr int eventsAtOnce = 24; // each touches a dozen pages
constexpr qint64 looksAtOnce = 2000; // rows passed over in one step
constexpr int pagesAtOnce = 64;

struct Row
{
    qint64 id = 0;
    EventCounters::Key key;
};

/// How far a sweep has come. A copy is the progress of a slice.
class Sweep
{
public:
    Sweep(const QDateTime &beforeUtc, RetentionKind kind)
        : m_before(beforeUtc.toMSecsSinceEpoch())
        , m_kind(kind)
    {
    }

    bool step(Connection &db);
    [[nodiscard]] qint64 events() const { return m_events; }

private:
    void begin(Connection &db);
    [[nodiscard]] std::vector<Row> rows(Connection &db, qint64 end) const;
    void remove(Connection &db, const Row &row, EventCounters &counters) const;
    void strip(Connection &db, qint64 event) const;
    void sweepUp(Connection &db) const;

    qint64 m_before;
    RetentionKind m_kind;
    bool m_begun = false;
    qint64 m_at = 0; // events up to here are done
    qint64 m_end = 0;
    qint64 m_events = 0;
};

/// Whether something of it is still to be done, or to be decided.
bool isUnsettled(Connection &db, qint64 event)
{
    return db
        .value("SELECT 1 FROM deliveries WHERE id BETWEEN ? AND ?"
               " AND state IN ('pending', 'held', 'uncertain') LIMIT 1",
               deliveryIdOf(event, 0), deliveryIdOf(event, stepLimit))
        .has_value();
}

void Sweep::begin(Connection &db)
{
    m_begun = true;
    m_at = db.value("SELECT min(id) FROM events").value_or(1) - 1;
    const qint64 newest = db.value("SELECT max(id) FROM events").value_or(0);
    // Ids follow arrival but for jumps of the clock, so that the hours tell where to end.
    const qint64 last =
        db.value("SELECT max(last_event) FROM hours WHERE hour <= ?", hourOf(m_before)).value_or(0);
    m_end = std::min(newest - 1, last);
}

bool Sweep::step(Connection &db)
{
    if (!m_begun)
        begin(db);
    if (m_at >= m_end) {
        sweepUp(db);
        return false;
    }
    const qint64 end = std::min(m_end, m_at + looksAtOnce);
    const std::vector<Row> found = rows(db, end);
    EventCounters counters;
    for (const Row &row : found) {
        if (isUnsettled(db, row.id))
            continue;
        if (m_kind == RetentionKind::Delete)
            remove(db, row, counters);
        else
            strip(db, row.id);
        ++m_events;
    }
    counters.flush(db);
    m_at = found.size() < eventsAtOnce ? end : found.back().id;
    return true;
}

std::vector<Row> Sweep::rows(Connection &db, qint64 end) const
{
    std::vector<Row> found;
    Rows rows = db.query("SELECT id, received_at, flow, test, state FROM events WHERE id > ?"
                         " AND id <= ? AND received_at < ? AND (? OR (reason NOT LIKE"
                         " '[\"data_expired\"%' AND reason NOT LIKE '[\"client_forgotten\"%'))"
                         " ORDER BY id LIMIT ?",
                         m_at, end, m_before, m_kind == RetentionKind::Delete, eventsAtOnce);
    while (rows.next()) {
        found.push_back({ rows.number(0),
                          { hourOf(rows.number(1)), rows.number(2), rows.number(3) != 0,
                            stateFromWord(rows.text(4)).value_or(State::Pending) } });
    }
    return found;
}

void Sweep::remove(Connection &db, const Row &row, EventCounters &counters) const
{
    const qint64 first = deliveryIdOf(row.id, 0);
    const qint64 last = deliveryIdOf(row.id, stepLimit);
    db.run("DELETE FROM attempts WHERE delivery BETWEEN ? AND ?", first, last);
    db.run("DELETE FROM deliveries WHERE id BETWEEN ? AND ?", first, last);
    db.run("DELETE FROM requests WHERE event = ?", row.id);
    // The index forgets a row by being told its text (sqlite.org/fts5.html, 4.4.3).
    db.run("INSERT INTO search_index (search_index, rowid, text)"
           " SELECT 'delete', event, text FROM search_text WHERE event = ?",
           row.id);
    db.run("DELETE FROM search_text WHERE event = ?", row.id);
    db.run("DELETE FROM search_changed WHERE event = ?", row.id);
    db.run("DELETE FROM client_events WHERE event = ?", row.id);
    db.run("UPDATE problems SET unsettled = max(0, unsettled - 1) WHERE id IN"
           " (SELECT problem FROM problem_events WHERE event = ?)",
           row.id);
    db.run("DELETE FROM problem_events WHERE event = ?", row.id);
    db.run("UPDATE seen_fields SET last_value = '' WHERE last_event = ? AND flow = ?", row.id,
           row.key.flow);
    db.run("DELETE FROM events WHERE id = ?", row.id);
    counters.remove(row.key);
}

void Sweep::strip(Connection &db, qint64 event) const
{
    blankEvent(db, event, { ReasonCode::DataExpired, {} });
    // Why a step ended stays, what a service said about whom does not.
    std::vector<std::pair<qint64, QString>> steps;
    {
        Rows rows = db.query("SELECT id, reason FROM deliveries WHERE id BETWEEN ? AND ?",
                             deliveryIdOf(event, 0), deliveryIdOf(event, stepLimit));
        while (rows.next())
            steps.emplace_back(rows.number(0), toText({ reasonFromText(rows.text(1)).code, {} }));
    }
    for (const auto &[step, reason] : steps)
        db.run("UPDATE deliveries SET reason = ?, progress = NULL WHERE id = ?", reason, step);
    db.run("DELETE FROM client_events WHERE event = ?", event);
    reindexEvent(db, event);
}

/// What is left of times in which nothing else is left.
void Sweep::sweepUp(Connection &db) const
{
    db.run("DELETE FROM problems WHERE over_at < ?", m_before);
    db.run("DELETE FROM outages WHERE until_at < ?", m_before);
    if (m_kind != RetentionKind::Delete)
        return;
    db.run("DELETE FROM hours WHERE last_event < (SELECT min(id) FROM events)");
    db.run("DELETE FROM hour_counts WHERE hour BETWEEN 0 AND ? AND count = 0", hourOf(m_before));
}

struct Shrinking
{
    qint64 pages = 0;
    qint64 pageBytes = 0;
};

qint64 pragma(Connection &db, const char *name)
{
    return db.valueOnce(QStringLiteral("PRAGMA ") + QLatin1String(name)).toLongLong();
}

} // namespace

QFuture<Result<qint64>> sweepOldEvents(WriterQueue &queue, const QDateTime &beforeUtc,
                                       RetentionKind kind)
{
    return inSlices<qint64>(
        queue, Sweep(beforeUtc, kind), [](Connection &db, Sweep &sweep) { return sweep.step(db); },
        [](const Sweep &sweep) { return sweep.events(); });
}

QFuture<Result<qint64>> shrinkDatabase(WriterQueue &queue)
{
    return inSlices<qint64>(
        queue, Shrinking(),
        [](Connection &db, Shrinking &done) {
            const qint64 before = pragma(db, "freelist_count");
            if (before == 0)
                return false;
            done.pageBytes = pragma(db, "page_size");
            db.runOnce(QStringLiteral("PRAGMA incremental_vacuum(%1)").arg(pagesAtOnce));
            const qint64 after = pragma(db, "freelist_count");
            done.pages += before - after;
            return after > 0 && after < before;
        },
        [](const Shrinking &done) { return done.pages * done.pageBytes; });
}

} // namespace LeadBridge
