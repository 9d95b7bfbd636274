// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/storage/problemvalues.h"

#include <QFuture>

#include <chrono>

namespace LeadBridge {

class WriterQueue;

/// Writes the problems that parts of the program tell of, and what the operator says to them.
/// Calls from any thread; results after the commit.
class ProblemStore
{
public:
    /// Both must outlive the store.
    ProblemStore(WriterQueue &queue, const Clock &clock);

    /// @p sinceUtc: when it began, if not now. @p isTold: the operator knows of it already.
    QFuture<Result<>> raise(const ProblemReport &report, const QDateTime &sinceUtc = {},
                            bool isTold = false);
    /// The value: whether there was such a problem.
    QFuture<Result<bool>> end(const ProblemKey &key);
    /// Error NotFound: it is over.
    QFuture<Result<>> setSeen(ProblemId problem, bool seen);
    /// Everybody who listens was told that these began, and those ended.
    QFuture<Result<>> setTold(const QList<ProblemId> &begun, const QList<ProblemId> &ended);
    /// See ageProblems().
    QFuture<Result<>> age(std::chrono::milliseconds retriedFor);

private:
    WriterQueue &m_queue;
    const Clock &m_clock;
};

} // namespace LeadBridge
