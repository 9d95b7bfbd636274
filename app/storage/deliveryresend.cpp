// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/actionkeys.h"
#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/deliverywriter.h"
#include "app/storage/eventblank.h"
#include "app/storage/pastflows.h"

#include <algorithm>

// The part of the writer that queues steps again.

namespace LeadBridge {

bool DeliveryWriter::resend(Connection &db, EventId event, const ResendOrder &order)
{
    if (isBlank(db, event.value))
        return false; // a step without required inputs would send an empty message
    if (order.verb == ResendVerb::AsItWas && !knowsPast(db, event.value))
        return false;
    planSteps(db, event.value);
    const qint64 from = deliveryIdOf(event.value, std::clamp(order.fromStep, 1, stepLimit));
    const qint64 to = deliveryIdOf(event.value, stepLimit);
    // What waits for its next try goes at once; what is under way is left alone.
    db.run("UPDATE deliveries SET due = ? WHERE id BETWEEN ? AND ? AND due > ?"
           " AND started IS NULL",
           now(), from, to, now());
    const bool hurried = db.changes() > 0;
    const bool reopened = reopen(db, from, to, order.fromStep <= 1, order.scope);
    const bool planned = planNextStep(db, event.value, stepOf(from));
    if (!hurried && !reopened && !planned)
        return false;
    chooseAction(db, from, to, order.verb);
    updateEvent(db, event.value);
    return true;
}

/// False: a step was last tried by an older program, which did not keep what it did.
bool DeliveryWriter::knowsPast(Connection &db, qint64 event) const
{
    return !db.value("SELECT 1 FROM deliveries d JOIN step_lists s ON s.id = d.step_list"
                     " WHERE d.id BETWEEN ? AND ? AND s.document IS NULL LIMIT 1",
                     deliveryIdOf(event, 0), deliveryIdOf(event, stepLimit));
}

/// A repeat, or an event that the flow's conditions kept out, was stored without steps.
void DeliveryWriter::planSteps(Connection &db, qint64 event)
{
    qint64 flow = 0;
    qint64 list = 0;
    {
        Rows rows =
            db.query("SELECT e.flow, f.step_list FROM events e JOIN flows f ON f.id = e.flow"
                     " WHERE e.id = ? AND e.steps = 0 AND e.state IN ('duplicate',"
                     " 'filtered') AND f.removed_at IS NULL",
                     event);
        if (!rows.next())
            return;
        flow = rows.number(0);
        list = rows.number(1);
    }
    const auto today = m_past.flow(db, list);
    if (!today)
        return;
    const int steps = static_cast<int>(std::min<qsizetype>(today->actions.size(), stepLimit));
    for (int step = 1; step <= steps; ++step) {
        db.run("INSERT INTO deliveries (id, flow, step, state, action)"
               " VALUES (?, ?, ?, 'pending', ?)",
               deliveryIdOf(event, step), flow, step, actionKey(*today, step - 1));
    }
    db.run("UPDATE events SET steps = ? WHERE id = ?", steps, event);
}

/// Makes what is to be sent again wait for its turn. False: there is nothing.
bool DeliveryWriter::reopen(Connection &db, qint64 from, qint64 to, bool whole, ResendScope scope)
{
    const bool all = scope == ResendScope::All;
    // Where every step was passed over, nothing of the event is done: all are judged anew.
    const bool passedOver =
        db.value("SELECT 1 FROM events WHERE id = ? AND state = 'filtered'", eventOf(from))
            .has_value();
    // What may have arrived goes again only where the operator sees that it is among them.
    const bool uncertain = all || !whole
        || db.value("SELECT 1 FROM events WHERE id = ? AND state = 'uncertain'", eventOf(from));
    // A held event goes out as a whole, or not at all.
    const auto first =
        db.value("SELECT min(id) FROM deliveries WHERE id BETWEEN ? AND ? AND (state IN"
                 " ('rejected', 'failed', 'invalid') OR (? AND state = 'uncertain')"
                 " OR (? AND state = 'held') OR (? AND state = 'delivered')"
                 " OR (? AND state = 'skipped'))",
                 from, to, uncertain, whole, all, all || passedOver);
    if (!first)
        return false;
    // What was passed over because of a step that runs again now is judged anew.
    db.run("UPDATE deliveries SET state = 'pending', due = NULL, tries = 0,"
           " first_tried = NULL, finished_at = NULL, reason = '',"
           " progress = CASE WHEN state IN ('delivered', 'skipped') THEN NULL ELSE progress END,"
           " possible_duplicate = CASE WHEN state = 'uncertain' THEN 1"
           " ELSE possible_duplicate END WHERE id BETWEEN ? AND ? AND (state IN ('rejected',"
           " 'failed', 'invalid', 'held', 'skipped') OR (? AND state = 'uncertain')"
           " OR (? AND state = 'delivered'))",
           *first, to, uncertain, all);
    return true;
}

/// A step that was never tried was what it was when the others of its event were; where none was,
/// today's action stands for it.
void DeliveryWriter::chooseAction(Connection &db, qint64 from, qint64 to, ResendVerb verb)
{
    const qint64 event = eventOf(from);
    const auto last = db.value("SELECT max(step_list) FROM deliveries WHERE id BETWEEN ? AND ?",
                               deliveryIdOf(event, 0), deliveryIdOf(event, stepLimit));
    db.run("UPDATE deliveries SET as_it_was = CASE WHEN ? THEN coalesce(step_list, ?) END"
           " WHERE id BETWEEN ? AND ? AND state = 'pending' AND started IS NULL",
           verb == ResendVerb::AsItWas, last, from, to);
}

} // namespace LeadBridge
