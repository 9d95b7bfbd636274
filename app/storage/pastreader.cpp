// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/pastreader.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/pastflows.h"

namespace LeadBridge {

std::optional<PastEvent> pastEvent(Connection &db, EventId event)
{
    const auto flow = db.value("SELECT flow FROM events WHERE id = ?", event.value);
    if (!flow)
        return std::nullopt;
    PastEvent past { FlowId { *flow } };
    const qint64 first = deliveryIdOf(event.value, 0);
    const qint64 last = deliveryIdOf(event.value, stepLimit);
    const auto newest =
        db.value("SELECT max(step_list) FROM deliveries WHERE id BETWEEN ? AND ?", first, last);
    PastFlows flows;
    Rows rows = db.query("SELECT id, action, state, order_id, coalesce(step_list, ?),"
                         " (SELECT answer_body FROM attempts WHERE delivery = deliveries.id"
                         " ORDER BY attempts.id DESC LIMIT 1)"
                         " FROM deliveries WHERE id BETWEEN ? AND ? ORDER BY id",
                         newest, first, last);
    while (rows.next()) {
        PastStep step;
        const int place = stepOf(rows.number(0));
        step.key = rows.number(1) > 0 ? static_cast<int>(rows.number(1)) : place;
        step.result = { place, stateFromWord(rows.text(2)).value_or(State::Pending), rows.text(3),
                        rows.bytes(5) };
        if (!rows.isNull(4)) {
            const auto then = flows.flow(db, rows.number(4));
            past.unknown = past.unknown || !then;
            if (then)
                past.source = then->source;
            if (const auto action = flows.action(db, rows.number(4), step.key, place))
                step.action = *action;
        }
        past.steps.append(step);
    }
    return past;
}

} // namespace LeadBridge
