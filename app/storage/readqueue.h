// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/connection.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>

namespace LeadBridge {

/// A question to the database. Long ones are answered in slices, between which others get
/// their turn.
class ReadTask
{
public:
    ReadTask() = default;
    ReadTask(const ReadTask &) = delete;
    ReadTask &operator=(const ReadTask &) = delete;
    virtual ~ReadTask() = default;

    /// True: answered, or nobody waits for the answer any more.
    virtual bool step(Connection &db) = 0;
    virtual void fail(const Error &error) = 0;
};

/// Owns the history thread and its connection, which cannot write and is opened when it is
/// first needed, and again after a failure.
class ReadQueue
{
public:
    explicit ReadQueue(const QString &path);
    ReadQueue(const ReadQueue &) = delete;
    ReadQueue &operator=(const ReadQueue &) = delete;
    ~ReadQueue();

    /// Ends the thread and closes the connection. What has not been answered, and what is asked
    /// later, is answered with Unavailable. Not from the history thread.
    void stop();

    void post(std::unique_ptr<ReadTask> task);

    /// A slice's part of the answer: nothing where more slices are needed.
    template <class T> using Slice = std::function<std::optional<T>(Connection &)>;
    /// Each slice sees the database as of one moment.
    template <class T> QFuture<Result<T>> ask(Slice<T> slice);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

namespace Detail {

template <class T> class Question final : public ReadTask
{
public:
    explicit Question(ReadQueue::Slice<T> slice)
        : m_slice(std::move(slice))
    {
        m_promise.start();
    }

    QFuture<Result<T>> future() { return m_promise.future(); }

    bool step(Connection &db) override
    {
        if (m_promise.isCanceled()) {
            m_promise.finish();
            return true;
        }
        db.run("BEGIN");
        std::optional<T> answer = m_slice(db);
        db.run("COMMIT");
        if (db.failed() || !answer)
            return false;
        m_promise.addResult(Result<T>(std::move(*answer)));
        m_promise.finish();
        return true;
    }

    void fail(const Error &error) override
    {
        m_promise.addResult(Result<T>(tl::unexpected(error)));
        m_promise.finish();
    }

private:
    ReadQueue::Slice<T> m_slice;
    QPromise<Result<T>> m_promise;
};

} // namespace Detail

template <class T> QFuture<Result<T>> ReadQueue::ask(Slice<T> slice)
{
    auto question = std::make_unique<Detail::Question<T>>(std::move(slice));
    auto future = question->future();
    post(std::move(question));
    return future;
}

} // namespace LeadBridge
