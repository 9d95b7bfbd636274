// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/problemwriter.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/problemcause.h"
#include "app/storage/stepnames.h"

#include <vector>

namespace LeadBridge {

namespace {

constexpr qint64 day = 24 * millisecondsPerHour;
constexpr qint64 keptFor = 365 * day;
constexpr int retriedAtOnce = 500;

/// The step an event stands as it does for.
struct Step
{
    qint64 flow = 0;
    int action = 0;
    QString destination;
    Reason reason;
};

bool isProblem(State state)
{
    return state == State::Rejected || state == State::Failed || state == State::Uncertain
        || state == State::Invalid;
}

/// What is known of the person behind an event.
QStringList valuesOf(Connection &db, qint64 event)
{
    QStringList values;
    Rows rows = db.query("SELECT e.client, e.phone, r.fields, r.edited_fields FROM events e"
                         " JOIN requests r ON r.event = e.id WHERE e.id = ?",
                         event);
    if (!rows.next())
        return values;
    values = { rows.text(0), rows.text(1) };
    // Services greet by the first name as well.
    values += rows.text(0).split(u' ', Qt::SkipEmptyParts);
    // What is sent may be what the operator wrote over them.
    const Fields fields = unpackFields(rows.bytes(2)) + unpackFields(rows.bytes(3));
    for (const Field &field : fields)
        values.append(field.value);
    return values;
}

std::optional<Step> stepIn(Connection &db, qint64 event, State state)
{
    Step step;
    QByteArray names;
    int place = 0;
    {
        Rows rows =
            db.query("SELECT d.flow, d.action, d.step, d.reason, s.steps FROM deliveries d"
                     " LEFT JOIN flows f ON f.id = d.flow LEFT JOIN step_lists s"
                     " ON s.id = coalesce(d.step_list, f.step_list)"
                     " WHERE d.id BETWEEN ? AND ? AND d.state = ? ORDER BY d.id LIMIT 1",
                     deliveryIdOf(event, 0), deliveryIdOf(event, stepLimit), stateWord(state));
        if (!rows.next())
            return std::nullopt;
        step.flow = rows.number(0);
        place = static_cast<int>(rows.number(2));
        step.action = rows.number(1) > 0 ? static_cast<int>(rows.number(1)) : place;
        step.reason = reasonFromText(rows.text(3));
        names = rows.bytes(4);
    }
    step.destination = stepName(db, step.flow, names, step.action, place).destination;
    return step;
}

ProblemReport reportOf(Connection &db, qint64 event, State state, const Step &step)
{
    ProblemReport report;
    report.reason = impersonal(step.reason, valuesOf(db, event));
    report.key.flow = { step.flow };
    report.key.action = step.action;
    report.leads = state;
    report.destination = step.destination;
    return report;
}

void join(Connection &db, qint64 problem, qint64 event)
{
    db.run("INSERT OR IGNORE INTO problem_events (problem, event) VALUES (?, ?)", problem, event);
    if (db.changes() == 0)
        return;
    db.run("UPDATE problems SET count = count + 1, unsettled = unsettled + 1,"
           " example = max(example, ?) WHERE id = ?",
           event, problem);
}

/// Leads that are tried for too long, and of which nobody was told yet. Where their destination is
/// held, that is told already.
std::vector<qint64> retriedSince(Connection &db, qint64 before)
{
    std::vector<qint64> events;
    Rows rows = db.query(
        "SELECT d.id / 256 FROM deliveries d INDEXED BY deliveries_retried"
        " WHERE d.due IS NOT NULL AND d.tries > 0 AND d.first_tried < ?"
        " AND NOT (SELECT test FROM events WHERE id = d.id / 256)"
        " AND NOT EXISTS (SELECT 1 FROM problem_events e JOIN problems p ON p.id = e.problem"
        " WHERE e.event = d.id / 256 AND p.kind = 'retrying')"
        " AND NOT EXISTS (SELECT 1 FROM problems h WHERE h.kind = 'destination_held'"
        " AND h.over_at IS NULL AND h.flow = d.flow"
        " AND h.action = CASE d.action WHEN 0 THEN d.step ELSE d.action END) ORDER BY "
        "d.first_tried LIMIT ?",
        before, retriedAtOnce);
    while (rows.next())
        events.push_back(rows.number(0));
    return events;
}

void gatherRetried(Connection &db, qint64 now, qint64 before)
{
    for (const qint64 event : retriedSince(db, before)) {
        const auto step = stepIn(db, event, State::Pending);
        if (!step)
            continue;
        ProblemReport report = reportOf(db, event, State::Pending, *step);
        report.key.kind = ProblemKind::Retrying;
        join(db, noteProblem(db, { report, now, false }), event);
    }
}

void endSettled(Connection &db, qint64 now)
{
    db.run("UPDATE problems SET over_at = ? WHERE over_at IS NULL AND unsettled <= 0"
           " AND kind IN ('leads', 'retrying')",
           now);
}

/// Leads that were deleted with age concern nobody any more.
void dropDeleted(Connection &db, qint64 now)
{
    db.run("DELETE FROM problem_events WHERE event < (SELECT min(id) FROM events)");
    if (db.changes() > 0) {
        db.run("UPDATE problems SET unsettled = (SELECT count(*) FROM problem_events"
               " WHERE problem = problems.id) WHERE over_at IS NULL");
    }
    // Retention may have taken the last of a problem's leads before.
    endSettled(db, now);
}

} // namespace

ProblemWriter::ProblemWriter(const Clock &clock, CommitNews &news)
    : m_clock(clock)
    , m_news(news)
{
}

void ProblemWriter::eventMoved(Connection &db, qint64 event, State state)
{
    if (state == State::Pending)
        return; // sent again is not yet done
    qint64 problem = 0;
    const auto step = isProblem(state) ? stepIn(db, event, state) : std::nullopt;
    // What the operator wished is no trouble.
    if (step && step->reason.code != ReasonCode::ClientForgotten) {
        ProblemReport report = reportOf(db, event, state, *step);
        report.key.subject = causeOf(state, report.reason);
        problem = noteProblem(db, { report, m_clock.nowUtc().toMSecsSinceEpoch(), false });
        join(db, problem, event);
        m_news.problems = true;
    }
    leave(db, event, problem);
}

void ProblemWriter::leave(Connection &db, qint64 event, qint64 except)
{
    std::vector<qint64> problems;
    {
        Rows rows = db.query("SELECT problem FROM problem_events WHERE event = ? AND problem <> ?",
                             event, except);
        while (rows.next())
            problems.push_back(rows.number(0));
    }
    for (const qint64 problem : problems) {
        db.run("DELETE FROM problem_events WHERE problem = ? AND event = ?", problem, event);
        db.run("UPDATE problems SET unsettled = unsettled - 1, over_at = CASE WHEN over_at IS NULL"
               " AND unsettled <= 1 AND kind IN ('leads', 'retrying') THEN ? ELSE over_at END"
               " WHERE id = ?",
               m_clock.nowUtc().toMSecsSinceEpoch(), problem);
        m_news.problems = true;
    }
}

void ProblemWriter::stepDelivered(Connection &db, qint64 delivery)
{
    db.run("UPDATE problems SET over_at = ? WHERE over_at IS NULL"
           " AND kind IN ('retrying', 'destination_held')"
           " AND (flow, action) = (SELECT flow, CASE action WHEN 0 THEN step ELSE action END"
           " FROM deliveries WHERE id = ?) AND NOT (SELECT test FROM events WHERE id = ?)",
           m_clock.nowUtc().toMSecsSinceEpoch(), delivery, eventOf(delivery));
    m_news.problems = m_news.problems || db.changes() > 0;
}

qint64 noteProblem(Connection &db, const ProblemNote &note)
{
    const ProblemReport &report = note.report;
    const QString kind = problemKindWord(report.key.kind);
    const auto known = db.value("SELECT id FROM problems WHERE kind = ? AND flow = ? AND action = ?"
                                " AND subject = ? AND over_at IS NULL",
                                kind, report.key.flow.value, report.key.action, report.key.subject);
    if (known) {
        db.run("UPDATE problems SET last_at = ?, reason = ?, destination = ?, leads = ?"
               " WHERE id = ?",
               note.at, toText(report.reason), report.destination, stateWord(report.leads), *known);
        return *known;
    }
    const qint64 id = db.value("SELECT max(id) FROM problems").value_or(0) + 1;
    db.run("INSERT INTO problems (id, kind, flow, action, subject, leads, destination, reason,"
           " first_at, last_at, told) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
           id, kind, report.key.flow.value, report.key.action, report.key.subject,
           stateWord(report.leads), report.destination, toText(report.reason), note.at, note.at,
           note.isTold ? 1 : 0);
    return id;
}

bool endProblem(Connection &db, const ProblemKey &key, qint64 at)
{
    db.run("UPDATE problems SET over_at = ? WHERE kind = ? AND flow = ? AND action = ?"
           " AND subject = ? AND over_at IS NULL",
           at, problemKindWord(key.kind), key.flow.value, key.action, key.subject);
    return db.changes() > 0;
}

void ageProblems(Connection &db, const QDateTime &nowUtc, std::chrono::milliseconds retriedFor)
{
    const qint64 now = nowUtc.toMSecsSinceEpoch();
    dropDeleted(db, now);
    gatherRetried(db, now, now - retriedFor.count());
    db.run("UPDATE problems SET over_at = ? WHERE over_at IS NULL AND seen_at < ? AND last_at < ?"
           " AND kind IN ('leads', 'database_damaged', 'outage')",
           now, now - day, now - day);
    db.run("DELETE FROM problem_events WHERE problem IN (SELECT id FROM problems"
           " WHERE over_at < ?)",
           now - keptFor);
    db.run("DELETE FROM problems WHERE over_at < ?", now - keptFor);
}

} // namespace LeadBridge
