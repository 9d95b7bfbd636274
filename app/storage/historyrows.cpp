// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/historyrows.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"

#include <limits>

namespace LeadBridge {

EventRow eventRow(const Rows &rows)
{
    EventRow row;
    row.id = { rows.number(0) };
    row.receivedUtc = unpackTime(rows.number(1));
    row.state = stateFromWord(rows.text(2)).value_or(State::Pending);
    row.test = rows.number(3) != 0;
    row.flow = { rows.number(4) };
    row.flowName = rows.text(5);
    row.client = rows.text(6);
    row.phone = rows.text(7);
    row.orderId = rows.text(8);
    row.reason = reasonFromText(rows.text(9));
    if (!rows.isNull(10))
        row.nextTryUtc = unpackTime(rows.number(10));
    row.noted = rows.number(11) != 0;
    row.edited = rows.number(12) != 0;
    row.caughtUp = rows.number(13) != 0;
    return row;
}

std::optional<EventRow> eventRow(Connection &db, qint64 event)
{
    Rows rows = db.query(LEADBRIDGE_SELECT_EVENT " WHERE e.id = ?", event);
    return rows.next() ? std::optional(eventRow(rows)) : std::nullopt;
}

QList<qint64> flowsWithEvents(Connection &db)
{
    QList<qint64> flows;
    Rows rows = db.query("SELECT DISTINCT flow FROM hour_counts WHERE hour = -1");
    while (rows.next())
        flows.append(rows.number(0));
    return flows;
}

IdRange idsReceived(Connection &db, const QDateTime &sinceUtc, const QDateTime &untilUtc)
{
    IdRange range { 1, std::numeric_limits<qint64>::max() - 1 };
    if (const auto since = packTime(sinceUtc)) {
        const auto first =
            db.value("SELECT min(first_event) FROM hours WHERE hour >= ?", hourOf(*since));
        if (!first)
            return {};
        range.first = *first;
    }
    if (const auto until = packTime(untilUtc)) {
        const auto last =
            db.value("SELECT max(last_event) FROM hours WHERE hour <= ?", hourOf(*until - 1));
        if (!last)
            return {};
        range.last = *last;
    }
    return range;
}

} // namespace LeadBridge
