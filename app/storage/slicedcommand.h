// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/writerqueue.h"

#include <utility>

namespace LeadBridge {

/// What becomes of long work when the queue is stopped in the middle of it.
enum class WhenStopped {
    GiveUp, ///< the slices so far stay done; whoever asked hears Unavailable
    Finish, ///< stop() waits for it
};

namespace Detail {

/// One slice of a long piece of work; posts the next one after its own commit.
template <class T, class Progress, class Slice, class Value>
class SlicedCommand final : public WriteCommand
{
public:
    struct Work
    {
        WriterQueue &queue;
        Slice slice;
        Value value;
        WhenStopped whenStopped;
        QPromise<Result<T>> promise;
    };

    SlicedCommand(std::unique_ptr<Work> work, Progress progress)
        : m_work(std::move(work))
        , m_before(progress)
        , m_after(progress)
    {
    }

    void write(Connection &db) override
    {
        m_after = m_before;
        m_more = m_work->slice(db, m_after);
    }

    void finished(const Result<> &committed) override
    {
        WriterQueue &queue = m_work->queue;
        const bool givenUp =
            committed && m_more && m_work->whenStopped == WhenStopped::GiveUp && queue.isStopping();
        if (committed && m_more && !givenUp) {
            queue.post(std::make_unique<SlicedCommand>(std::move(m_work), m_after));
            return;
        }
        if (givenUp)
            m_work->promise.addResult(Result<T>(
                fail(ErrorKind::Unavailable, QStringLiteral("given up, the journal closes"))));
        else if (committed)
            m_work->promise.addResult(Result<T>(m_work->value(m_after)));
        else
            m_work->promise.addResult(Result<T>(tl::unexpected(committed.error())));
        m_work->promise.finish();
    }

private:
    std::unique_ptr<Work> m_work;
    Progress m_before;
    Progress m_after;
    bool m_more = false;
};

} // namespace Detail

/// Carries out long work in many transactions, between which others' commands get their turn.
/// @p slice (Connection &, Progress &) returns whether there is more; @p value makes the answer
/// from the last progress. After a failure, the slices before it stay done.
template <class T, class Progress, class Slice, class Value>
QFuture<Result<T>> inSlices(WriterQueue &queue, Progress progress, Slice slice, Value value,
                            WhenStopped whenStopped = WhenStopped::GiveUp)
{
    using Command = Detail::SlicedCommand<T, Progress, Slice, Value>;
    std::unique_ptr<typename Command::Work> work(
        new typename Command::Work { queue, std::move(slice), std::move(value), whenStopped, {} });
    work->promise.start();
    auto future = work->promise.future();
    queue.post(std::make_unique<Command>(std::move(work), std::move(progress)));
    return future;
}

} // namespace LeadBridge
