// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/connection.h"
#include "app/storage/databasefile.h"
#include "app/storage/journalvalues.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <type_traits>

namespace LeadBridge {

/// Something to be written. write() may be called again when the transaction it was part of
/// was taken back; finished() is called exactly once. Both on the journal thread, or, where the
/// queue does not run, finished() on the caller's.
class WriteCommand
{
public:
    WriteCommand() = default;
    WriteCommand(const WriteCommand &) = delete;
    WriteCommand &operator=(const WriteCommand &) = delete;
    virtual ~WriteCommand() = default;

    virtual void write(Connection &db) = 0;
    /// Between the commit and finished(), outside of any transaction.
    virtual void afterCommit(Connection &) { }
    /// After the commit, or with the reason why there was none.
    virtual void finished(const Result<> &committed) = 0;
};

/// What takes part in every group of commands. All calls on the journal thread.
class GroupListener
{
public:
    GroupListener() = default;
    GroupListener(const GroupListener &) = delete;
    GroupListener &operator=(const GroupListener &) = delete;
    virtual ~GroupListener() = default;

    /// Also where a group is tried again: whatever was gathered since the last groupDone() is
    /// to be forgotten.
    virtual void beginGroup(Connection &) { }
    /// The last chance to write before the commit.
    virtual void endGroup(Connection &) { }
    /// After the commands' finished().
    virtual void groupDone(const Result<> &) { }
    /// A few milliseconds of work that can wait, in a transaction of its own, while nobody has
    /// anything to write. False: nothing is left to do until the next group.
    virtual bool idleStep(Connection &) { return false; }
};

/// Owns the journal thread and the one writing connection. Commands posted from any thread
/// are carried out in their order; whatever has gathered shares one transaction.
class WriterQueue final : public QObject
{
    Q_OBJECT
public:
    explicit WriterQueue(QObject *parent = nullptr);
    /// Stops.
    ~WriterQueue() override;

    /// Opens or makes the database (see DatabaseFile) and starts the journal thread. Waits.
    Result<OpenedDatabase> open(const QString &path);
    /// Carries out what is queued, closes the database, ends the thread. Waits.
    void stop();

    /// False, and the command is dropped unfinished, where @p limit commands wait already.
    bool post(std::unique_ptr<WriteCommand> command, int limit = -1);

    /// Carries out @p write (Connection & to Result<T>) and answers after the commit. A
    /// @p write that returns an error must not have written anything.
    template <class T, class Write> QFuture<Result<T>> request(Write write);

    /// Waits until everything posted before has been finished.
    void drain();

    [[nodiscard]] bool isRunning() const;
    /// Somebody waits in stop(): what can be given up or carried on with later is not begun.
    [[nodiscard]] bool isStopping() const;
    [[nodiscard]] StorageHealth health() const;

    /// The listener must stay until removed.
    void addListener(GroupListener *listener);
    void removeListener(GroupListener *listener);

    /// For tests; before open().
    void setFault(const Connection::Fault &fault);

signals:
    /// Sent from the journal thread.
    void healthChanged(const LeadBridge::StorageHealth &health);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

namespace Detail {

template <class T, class Write> class Request final : public WriteCommand
{
public:
    explicit Request(Write write)
        : m_write(std::move(write))
    {
        m_promise.start();
    }

    QFuture<Result<T>> future() { return m_promise.future(); }

    void write(Connection &db) override { m_result = m_write(db); }

    void finished(const Result<> &committed) override
    {
        if (committed)
            m_promise.addResult(m_result);
        else
            m_promise.addResult(Result<T>(tl::unexpected(committed.error())));
        m_promise.finish();
    }

private:
    Write m_write;
    Result<T> m_result;
    QPromise<Result<T>> m_promise;
};

} // namespace Detail

template <class T, class Write> QFuture<Result<T>> WriterQueue::request(Write write)
{
    auto command = std::make_unique<Detail::Request<T, Write>>(std::move(write));
    auto future = command->future();
    post(std::move(command));
    return future;
}

} // namespace LeadBridge
