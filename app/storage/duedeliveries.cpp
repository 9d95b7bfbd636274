// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/duedeliveries.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/pastflows.h"

#include <limits>

namespace LeadBridge {

namespace {

/// The fields as the operator corrected them, else as they came.
#define LEADBRIDGE_DUE_COLUMNS                                                                     \
    "d.id, d.flow, d.tries, d.possible_duplicate, d.due, d.first_tried, e.received_at, e.test,"    \
    " coalesce(r.edited_fields, r.fields), d.action, d.progress, d.as_it_was"

DueDelivery read(Connection &db, PastFlows &past, const Rows &rows)
{
    DueDelivery due;
    due.id = { rows.number(0) };
    due.event = { eventOf(rows.number(0)) };
    due.flow = { rows.number(1) };
    due.step = stepOf(rows.number(0));
    due.attempts = static_cast<int>(rows.number(2));
    due.possibleDuplicate = rows.number(3) != 0;
    due.dueUtc = unpackTime(rows.number(4));
    if (!rows.isNull(5))
        due.firstTriedUtc = unpackTime(rows.number(5));
    due.receivedUtc = unpackTime(rows.number(6));
    due.test = rows.number(7) != 0;
    due.fields = std::make_shared<const Fields>(unpackFields(rows.bytes(8)));
    due.action = static_cast<int>(rows.number(9));
    due.progress = rows.bytes(10);
    if (!rows.isNull(11))
        due.asItWas = past.action(db, rows.number(11), due.action, due.step);
    return due;
}

QList<StepResult> earlierSteps(Connection &db, DeliveryId delivery)
{
    QList<StepResult> results;
    Rows rows = db.query("SELECT id, state, order_id, (SELECT answer_body FROM attempts"
                         " WHERE delivery = deliveries.id ORDER BY attempts.id DESC LIMIT 1)"
                         " FROM deliveries WHERE id > ? AND id < ? ORDER BY id",
                         deliveryIdOf(eventOf(delivery.value), 0), delivery.value);
    while (rows.next()) {
        results.append({ stepOf(rows.number(0)),
                         stateFromWord(rows.text(1)).value_or(State::Pending), rows.text(2),
                         rows.bytes(3) });
    }
    return results;
}

} // namespace

std::optional<DueDelivery> dueDelivery(Connection &db, PastFlows &past, DeliveryId id)
{
    std::optional<DueDelivery> due;
    {
        Rows rows = db.query("SELECT " LEADBRIDGE_DUE_COLUMNS " FROM deliveries d"
                             " JOIN events e ON e.id = d.id / 256 JOIN requests r ON r.event = e.id"
                             " WHERE d.id = ? AND d.due IS NOT NULL",
                             id.value);
        if (rows.next())
            due = read(db, past, rows);
    }
    if (due && due->step > 1)
        due->earlier = earlierSteps(db, id);
    return due;
}

QList<DueDelivery> dueDeliveries(Connection &db, PastFlows &past, FlowId flow, int step,
                                 const QDateTime &afterDueUtc, DeliveryId afterId, int limit)
{
    QList<DueDelivery> found;
    {
        const qint64 after = packTime(afterDueUtc).value_or(std::numeric_limits<qint64>::min());
        Rows rows = db.query(
            "SELECT " LEADBRIDGE_DUE_COLUMNS " FROM deliveries d INDEXED BY deliveries_waiting"
            " CROSS JOIN events e ON e.id = d.id / 256 CROSS JOIN requests r ON r.event = e.id"
            " WHERE d.flow = ? AND d.step = ? AND d.due IS NOT NULL AND d.started IS NULL"
            " AND (d.due, d.id) > (?, ?) ORDER BY d.due, d.id LIMIT ?",
            flow.value, step, after, afterId.value, limit);
        while (rows.next())
            found.append(read(db, past, rows));
    }
    if (step > 1) {
        for (DueDelivery &due : found)
            due.earlier = earlierSteps(db, due.id);
    }
    return found;
}

QList<std::pair<FlowId, int>> waitingActions(Connection &db)
{
    QList<std::pair<FlowId, int>> found;
    qint64 flow = std::numeric_limits<qint64>::min();
    qint64 step = 0;
    // From one pair to the next in the index: millions may wait behind each.
    for (;;) {
        Rows rows = db.query("SELECT flow, step FROM deliveries INDEXED BY deliveries_waiting"
                             " WHERE due IS NOT NULL AND started IS NULL"
                             " AND (flow, step) > (?, ?) ORDER BY flow, step LIMIT 1",
                             flow, step);
        if (!rows.next())
            return found;
        flow = rows.number(0);
        step = rows.number(1);
        found.append({ FlowId { flow }, static_cast<int>(step) });
    }
}

} // namespace LeadBridge
