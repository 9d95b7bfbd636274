// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/outagestore.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/writerqueue.h"

#include <limits>

namespace LeadBridge {

QList<Outage> readOutages(Connection &db, const QDateTime &fromUtc, const QDateTime &untilUtc,
                          int limit)
{
    QList<Outage> outages;
    Rows rows = db.query("SELECT id, from_at, until_at, cause, missed, caught_up FROM outages"
                         " WHERE until_at >= ? AND until_at < ?"
                         " ORDER BY until_at DESC, id DESC LIMIT ?",
                         packTime(fromUtc).value_or(std::numeric_limits<qint64>::min()),
                         packTime(untilUtc).value_or(std::numeric_limits<qint64>::max()), limit);
    while (rows.next()) {
        Outage outage;
        outage.id = { rows.number(0) };
        outage.fromUtc = unpackTime(rows.number(1));
        outage.untilUtc = unpackTime(rows.number(2));
        outage.cause = outageCauseFromWord(rows.text(3)).value_or(OutageCause::Died);
        outage.missed = static_cast<int>(rows.number(4));
        outage.caughtUp = static_cast<int>(rows.number(5));
        outages.append(outage);
    }
    return outages;
}

OutageStore::OutageStore(WriterQueue &queue)
    : m_queue(queue)
{
}

QFuture<Result<OutageId>> OutageStore::add(const Outage &outage)
{
    return m_queue.request<OutageId>([outage](Connection &db) -> Result<OutageId> {
        const qint64 id = db.value("SELECT max(id) FROM outages").value_or(0) + 1;
        db.run("INSERT INTO outages (id, from_at, until_at, cause, missed, caught_up)"
               " VALUES (?, ?, ?, ?, ?, ?)",
               id, packTime(outage.fromUtc), packTime(outage.untilUtc),
               outageCauseWord(outage.cause), outage.missed, outage.caughtUp);
        return OutageId { id };
    });
}

QFuture<Result<>> OutageStore::setMissed(OutageId outage, int missed)
{
    return m_queue.request<void>([outage, missed](Connection &db) -> Result<> {
        db.run("UPDATE outages SET missed = ? WHERE id = ?", missed, outage.value);
        return {};
    });
}

QFuture<Result<>> OutageStore::addCaughtUp(OutageId outage, int events)
{
    return m_queue.request<void>([outage, events](Connection &db) -> Result<> {
        db.run("UPDATE outages SET caught_up = caught_up + ? WHERE id = ?", events, outage.value);
        return {};
    });
}

} // namespace LeadBridge
