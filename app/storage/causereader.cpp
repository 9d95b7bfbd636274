// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/causereader.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/historyrows.h"
#include "app/storage/stepnames.h"

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr State problemStates[] = { State::Rejected, State::Failed, State::Uncertain,
                                    State::Invalid };

void readCauses(Connection &db, qint64 flow, State state, const QDateTime &sinceUtc, int limit,
                QList<Problem> &problems)
{
    const IdRange ids = idsReceived(db, sinceUtc, {});
    Rows rows = db.query("SELECT e.reason, count(*), min(e.received_at), max(e.received_at),"
                         " max(e.id), (SELECT name FROM flows WHERE id = ?)"
                         " FROM events e INDEXED BY events_flow_state"
                         " WHERE e.flow = ? AND e.state = ? AND e.id >= ? AND e.received_at >= ?"
                         " AND e.test = 0 GROUP BY e.reason ORDER BY max(e.id) DESC LIMIT ?",
                         flow, flow, stateWord(state), ids.first, packTime(sinceUtc), limit);
    while (rows.next()) {
        Problem problem;
        problem.state = state;
        problem.reason = reasonFromText(rows.text(0));
        problem.flow = { flow };
        problem.flowName = rows.text(5);
        problem.count = rows.number(1);
        problem.firstUtc = unpackTime(rows.number(2));
        problem.lastUtc = unpackTime(rows.number(3));
        problem.example = { rows.number(4) };
        problems.append(problem);
    }
}

/// The destination of the step that put the event into this state.
QString destinationOf(Connection &db, EventId event, State state)
{
    Rows rows = db.query("SELECT d.step, s.steps, d.flow, d.action FROM deliveries d LEFT JOIN "
                         "flows f ON f.id = d.flow"
                         " LEFT JOIN step_lists s ON s.id = coalesce(d.step_list, f.step_list)"
                         " WHERE d.id BETWEEN ? AND ? AND d.state = ? ORDER BY d.id LIMIT 1",
                         deliveryIdOf(event.value, 0), deliveryIdOf(event.value, stepLimit),
                         stateWord(state));
    if (!rows.next())
        return {};
    return stepName(db, rows.number(2), rows.bytes(1), static_cast<int>(rows.number(3)),
                    static_cast<int>(rows.number(0)))
        .destination;
}

} // namespace

QList<Problem> readProblems(Connection &db, const QDateTime &sinceUtc, int limit)
{
    QList<Problem> problems;
    for (const qint64 flow : flowsWithEvents(db)) {
        for (const State state : problemStates)
            readCauses(db, flow, state, sinceUtc, limit, problems);
    }
    std::sort(problems.begin(), problems.end(),
              [](const Problem &a, const Problem &b) { return a.example > b.example; });
    if (problems.size() > limit)
        problems.resize(limit);
    for (Problem &problem : problems)
        problem.destination = destinationOf(db, problem.example, problem.state);
    return problems;
}

int countCauses(Connection &db, const QDateTime &sinceUtc)
{
    const IdRange ids = idsReceived(db, sinceUtc, {});
    qint64 causes = 0;
    for (const qint64 flow : flowsWithEvents(db)) {
        for (const State state : problemStates) {
            causes += db.value("SELECT count(DISTINCT reason) FROM events"
                               " INDEXED BY events_flow_state WHERE flow = ? AND state = ?"
                               " AND id >= ? AND received_at >= ? AND test = 0",
                               flow, stateWord(state), ids.first, packTime(sinceUtc))
                          .value_or(0);
        }
    }
    return static_cast<int>(causes);
}

} // namespace LeadBridge
