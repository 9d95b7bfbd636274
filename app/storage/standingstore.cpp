// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/standingstore.h"

#include "app/storage/codec.h"
#include "app/storage/writerqueue.h"

namespace LeadBridge {

namespace {

using WaitingCounts = QList<std::pair<ActionId, qint64>>;

ActionId actionIn(const Rows &rows)
{
    return { FlowId { rows.number(0) }, static_cast<int>(rows.number(1)) };
}

StoredStandings loadAll(Connection &db)
{
    StoredStandings all;
    Rows pauses = db.query("SELECT flow, action, since, until FROM pauses ORDER BY flow, action");
    while (pauses.next()) {
        const QDateTime until = pauses.isNull(3) ? QDateTime() : unpackTime(pauses.number(3));
        all.pauses.append({ actionIn(pauses), unpackTime(pauses.number(2)), until });
    }
    Rows holds = db.query("SELECT flow, action, since, reason FROM holds ORDER BY flow, action");
    while (holds.next()) {
        all.holds.append(
            { actionIn(holds), unpackTime(holds.number(2)), reasonFromText(holds.text(3)) });
    }
    return all;
}

} // namespace

StandingStore::StandingStore(WriterQueue &queue)
    : m_queue(queue)
{
}

QFuture<Result<StoredStandings>> StandingStore::load()
{
    return m_queue.request<StoredStandings>(
        [](Connection &db) { return Result<StoredStandings>(loadAll(db)); });
}

QFuture<Result<>> StandingStore::savePauses(const QList<StoredPause> &pauses)
{
    return m_queue.request<void>([pauses](Connection &db) -> Result<> {
        db.run("DELETE FROM pauses");
        for (const StoredPause &pause : pauses) {
            db.run("INSERT INTO pauses (flow, action, since, until) VALUES (?, ?, ?, ?)",
                   pause.action.first.value, pause.action.second,
                   packTime(pause.sinceUtc).value_or(0), packTime(pause.untilUtc));
        }
        return {};
    });
}

QFuture<Result<>> StandingStore::saveHolds(const QList<StoredHold> &holds)
{
    return m_queue.request<void>([holds](Connection &db) -> Result<> {
        db.run("DELETE FROM holds");
        for (const StoredHold &hold : holds) {
            db.run("INSERT INTO holds (flow, action, since, reason) VALUES (?, ?, ?, ?)",
                   hold.action.first.value, hold.action.second, packTime(hold.sinceUtc).value_or(0),
                   toText(hold.reason));
        }
        return {};
    });
}

QFuture<Result<QList<std::pair<ActionId, qint64>>>> StandingStore::waiting()
{
    return m_queue.request<WaitingCounts>([](Connection &db) -> Result<WaitingCounts> {
        WaitingCounts counts;
        Rows rows = db.query("SELECT flow, CASE action WHEN 0 THEN step ELSE action END, count(*)"
                             " FROM deliveries INDEXED BY deliveries_waiting"
                             " WHERE due IS NOT NULL AND started IS NULL GROUP BY 1, 2");
        while (rows.next())
            counts.append({ actionIn(rows), rows.number(2) });
        return counts;
    });
}

} // namespace LeadBridge
