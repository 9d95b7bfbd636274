// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/problemreader.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/stepnames.h"

#include <utility>

namespace LeadBridge {

namespace {

constexpr int untoldAtOnce = 200;

#define PROBLEM_COLUMNS                                                                            \
    "SELECT p.id, p.kind, p.flow, p.action, p.subject, p.leads, p.destination, p.reason,"          \
    " p.first_at, p.last_at, p.seen_at, p.over_at, p.count, p.unsettled, p.example, p.told,"       \
    " f.name, s.steps FROM problems p LEFT JOIN flows f ON f.id = p.flow"                          \
    " LEFT JOIN step_lists s ON s.id = f.step_list"

struct Found
{
    ProblemRecord problem;
    int told = 0;
    QByteArray steps;
};

Found foundIn(const Rows &rows)
{
    Found found;
    ProblemRecord &problem = found.problem;
    problem.id = { rows.number(0) };
    problem.key.kind = problemKindFromWord(rows.text(1)).value_or(ProblemKind::Leads);
    problem.key.flow = { rows.number(2) };
    problem.key.action = static_cast<int>(rows.number(3));
    problem.key.subject = rows.text(4);
    problem.leads = stateFromWord(rows.text(5)).value_or(State::Failed);
    problem.destination = rows.text(6);
    problem.reason = reasonFromText(rows.text(7));
    problem.firstUtc = unpackTime(rows.number(8));
    problem.lastUtc = unpackTime(rows.number(9));
    if (!rows.isNull(11)) {
        problem.state = ProblemState::Over;
        problem.overUtc = unpackTime(rows.number(11));
    } else if (!rows.isNull(10)) {
        problem.state = ProblemState::Seen;
    }
    problem.count = rows.number(12);
    problem.unsettled = rows.number(13);
    problem.example = { rows.number(14) };
    found.told = static_cast<int>(rows.number(15));
    problem.flowName = rows.text(16);
    found.steps = rows.bytes(17);
    return found;
}

QList<Found> allOf(Connection &db, Rows &&rows)
{
    QList<Found> found;
    while (rows.next())
        found.append(foundIn(rows));
    for (Found &entry : found) {
        ProblemRecord &problem = entry.problem;
        if (problem.key.action > 0) {
            problem.actionName =
                stepName(db, problem.key.flow.value, entry.steps, problem.key.action, 0).action;
        }
    }
    return found;
}

QList<ProblemRecord> records(const QList<Found> &found)
{
    QList<ProblemRecord> problems;
    for (const Found &entry : found)
        problems.append(entry.problem);
    return problems;
}

} // namespace

ProblemNews readProblemNews(Connection &db, int limit)
{
    ProblemNews news;
    news.current = records(
        allOf(db,
              db.query(PROBLEM_COLUMNS " WHERE p.over_at IS NULL ORDER BY p.last_at DESC, p.id DESC"
                                       " LIMIT ?",
                       limit)));
    const QList<Found> untold =
        allOf(db,
              db.query(PROBLEM_COLUMNS " WHERE p.told < 2 AND (p.told = 0 OR p.over_at IS NOT NULL)"
                                       " ORDER BY p.id LIMIT ?",
                       untoldAtOnce));
    for (const Found &entry : untold) {
        if (entry.told == 0)
            news.begun.append(entry.problem);
        if (entry.problem.state == ProblemState::Over)
            news.ended.append(entry.problem);
    }
    Rows rows = db.query("SELECT first_at FROM problems ORDER BY id DESC LIMIT 1");
    if (rows.next())
        news.lastUtc = unpackTime(rows.number(0));
    return news;
}

QList<ProblemRecord> readPastProblems(Connection &db, const QDateTime &before, int limit)
{
    return records(allOf(db,
                         db.query(PROBLEM_COLUMNS
                                  " WHERE p.over_at IS NOT NULL AND (? IS NULL OR p.over_at < ?)"
                                  " ORDER BY p.over_at DESC, p.id DESC LIMIT ?",
                                  packTime(before), packTime(before), limit)));
}

QList<EventId> readProblemLeads(Connection &db, ProblemId problem, int limit)
{
    QList<EventId> leads;
    Rows rows = db.query("SELECT event FROM problem_events WHERE problem = ?"
                         " ORDER BY event DESC LIMIT ?",
                         problem.value, limit);
    while (rows.next())
        leads.append(EventId { rows.number(0) });
    return leads;
}

} // namespace LeadBridge
