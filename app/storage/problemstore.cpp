// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/problemstore.h"

#include "app/storage/codec.h"
#include "app/storage/problemwriter.h"
#include "app/storage/writerqueue.h"

namespace LeadBridge {

ProblemStore::ProblemStore(WriterQueue &queue, const Clock &clock)
    : m_queue(queue)
    , m_clock(clock)
{
}

QFuture<Result<>> ProblemStore::raise(const ProblemReport &report, const QDateTime &sinceUtc,
                                      bool isTold)
{
    const QDateTime at = sinceUtc.isValid() ? sinceUtc : m_clock.nowUtc();
    const ProblemNote note { report, at.toMSecsSinceEpoch(), isTold };
    return m_queue.request<void>([note](Connection &db) -> Result<> {
        noteProblem(db, note);
        return {};
    });
}

QFuture<Result<bool>> ProblemStore::end(const ProblemKey &key)
{
    const qint64 at = m_clock.nowUtc().toMSecsSinceEpoch();
    return m_queue.request<bool>(
        [key, at](Connection &db) { return Result<bool>(endProblem(db, key, at)); });
}

QFuture<Result<>> ProblemStore::setSeen(ProblemId problem, bool seen)
{
    const std::optional<qint64> at = seen ? packTime(m_clock.nowUtc()) : std::nullopt;
    return m_queue.request<void>([problem, at](Connection &db) -> Result<> {
        db.run("UPDATE problems SET seen_at = ? WHERE id = ? AND over_at IS NULL", at,
               problem.value);
        if (db.changes() == 0)
            return fail(ErrorKind::NotFound, QStringLiteral("no such problem, or it is over"));
        return {};
    });
}

QFuture<Result<>> ProblemStore::setTold(const QList<ProblemId> &begun,
                                        const QList<ProblemId> &ended)
{
    return m_queue.request<void>([begun, ended](Connection &db) -> Result<> {
        for (const ProblemId problem : begun)
            db.run("UPDATE problems SET told = max(told, 1) WHERE id = ?", problem.value);
        for (const ProblemId problem : ended)
            db.run("UPDATE problems SET told = 2 WHERE id = ?", problem.value);
        return {};
    });
}

QFuture<Result<>> ProblemStore::age(std::chrono::milliseconds retriedFor)
{
    const QDateTime now = m_clock.nowUtc();
    return m_queue.request<void>([now, retriedFor](Connection &db) -> Result<> {
        ageProblems(db, now, retriedFor);
        return {};
    });
}

} // namespace LeadBridge
