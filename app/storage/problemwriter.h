// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/states.h"
#include "app/storage/commitnews.h"
#include "app/storage/problemvalues.h"

#include <chrono>
#include <optional>

namespace LeadBridge {

class Connection;

/// Gathers leads that come to nothing into problems, a row for each cause, in the transaction
/// that writes what became of them. Keeps nothing between calls. Journal thread.
class ProblemWriter
{
public:
    /// Both must outlive the writer.
    ProblemWriter(const Clock &clock, CommitNews &news);

    /// The event, which is no test, has come to this state: it joins the problem of its cause,
    /// and leaves those it was in.
    void eventMoved(Connection &db, qint64 event, State state);
    /// What keeps the step's action from delivering is over.
    void stepDelivered(Connection &db, qint64 delivery);

private:
    void leave(Connection &db, qint64 event, qint64 except);

    const Clock &m_clock;
    CommitNews &m_news;
};

/// What is to be known of a problem to write it.
struct ProblemNote
{
    ProblemReport report;
    qint64 at = 0; ///< milliseconds since 1970, UTC
    bool isTold = false; ///< its beginning was told already
};

/// Opens the problem, or brings its last time, reason and destination up to date. Its number.
qint64 noteProblem(Connection &db, const ProblemNote &note);
/// Whether there was one to end.
bool endProblem(Connection &db, const ProblemKey &key, qint64 at);

/// What time alone does to problems: leads that are tried for longer than @p retriedFor join one,
/// and of those that the operator has seen the ones end that nothing was added to for a day;
/// what is over for a year is forgotten.
void ageProblems(Connection &db, const QDateTime &nowUtc, std::chrono::milliseconds retriedFor);

} // namespace LeadBridge
