// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/bulkwriter.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/deliverywriter.h"

#include <algorithm>

namespace LeadBridge {

namespace {

const QString allSteps = QStringLiteral("all");
const QString unfinished = QStringLiteral("unfinished");
const QString anew = QStringLiteral("anew");
const QString asItWas = QStringLiteral("as_it_was");

ResendOrder orderOf(Connection &db)
{
    ResendOrder order;
    Rows rows = db.query("SELECT scope, verb FROM bulk_resend");
    if (rows.next()) {
        order.scope = rows.text(0) == allSteps ? ResendScope::All : ResendScope::Unfinished;
        order.verb = rows.text(1) == asItWas ? ResendVerb::AsItWas : ResendVerb::Anew;
    }
    return order;
}

QList<EventId> nextEvents(Connection &db, int limit)
{
    QList<EventId> events;
    Rows rows = db.query("SELECT event FROM bulk_events ORDER BY event LIMIT ?", limit);
    while (rows.next())
        events.append(EventId { rows.number(0) });
    return events;
}

} // namespace

std::optional<BulkStatus> readBulk(Connection &db)
{
    Rows rows = db.query("SELECT total, done, queued, per_second, started_at, ended_at, cancelled"
                         " FROM bulk_resend");
    if (!rows.next())
        return std::nullopt;
    BulkStatus status;
    status.total = rows.number(0);
    status.done = rows.number(1);
    status.queued = rows.number(2);
    status.perSecond = static_cast<int>(rows.number(3));
    status.startedUtc = unpackTime(rows.number(4));
    status.running = rows.isNull(5);
    if (!status.running)
        status.endedUtc = unpackTime(rows.number(5));
    status.cancelled = rows.number(6) != 0;
    return status;
}

bool clearBulk(Connection &db, int limit)
{
    db.run("DELETE FROM bulk_events WHERE event IN (SELECT event FROM bulk_events LIMIT ?)", limit);
    return db.changes() > 0;
}

void addToBulk(Connection &db, const QList<EventId> &events)
{
    for (const EventId event : events)
        db.run("INSERT OR IGNORE INTO bulk_events (event) VALUES (?)", event.value);
}

void beginBulk(Connection &db, const BulkResend &request, qint64 total, qint64 now)
{
    db.run("INSERT OR REPLACE INTO bulk_resend (id, scope, verb, per_second, total, started_at,"
           " ended_at) VALUES (1, ?, ?, ?, ?, ?, ?)",
           request.scope == ResendScope::All ? allSteps : unfinished,
           request.verb == ResendVerb::AsItWas ? asItWas : anew,
           std::clamp(request.perSecond, 1, 1000), total, now,
           total == 0 ? std::optional(now) : std::nullopt);
}

BulkStatus queueBulk(Connection &db, DeliveryWriter &deliveries, int limit, qint64 now)
{
    const auto before = readBulk(db);
    if (!before || !before->running)
        return before.value_or(BulkStatus());
    const ResendOrder order = orderOf(db);
    const QList<EventId> events = nextEvents(db, limit);
    qint64 queued = 0;
    for (const EventId event : events)
        queued += deliveries.resend(db, event, order) ? 1 : 0;
    if (!events.isEmpty())
        db.run("DELETE FROM bulk_events WHERE event <= ?", events.constLast().value);
    const bool over = !db.value("SELECT min(event) FROM bulk_events").has_value();
    db.run("UPDATE bulk_resend SET done = done + ?, queued = queued + ?, ended_at = ?",
           static_cast<qint64>(events.size()), queued, over ? std::optional(now) : std::nullopt);
    return readBulk(db).value_or(BulkStatus());
}

BulkStatus stopBulk(Connection &db, qint64 now)
{
    db.run("UPDATE bulk_resend SET cancelled = 1, ended_at = ? WHERE ended_at IS NULL", now);
    return readBulk(db).value_or(BulkStatus());
}

} // namespace LeadBridge
