// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/storage/journal.h"
#include "app/storage/writerqueue.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

namespace LeadBridge {

/// A clock that the test sets.
class HandClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override
    {
        return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    }
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override
    {
        return std::chrono::milliseconds(milliseconds.load());
    }

    std::atomic<qint64> milliseconds { 1'795'000'000'000 }; // 2026-11-18, 11:06:40 UTC
};

/// A journal on a real file, and what it told.
class StorageFixture
{
public:
    explicit StorageFixture(const Connection::Fault &fault = {});
    ~StorageFixture();

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("leads.sqlite")); }

    bool start();
    void stop();
    bool restart();

    /// A request with a name and a phone, planned with this many steps.
    [[nodiscard]] NewEvent newEvent(int steps = 1, State state = State::Pending) const;
    EventId append(const NewEvent &event);
    /// Marks the step as sending and finishes it.
    Result<> finish(EventId event, int step, State state,
                    const Reason &reason = { ReasonCode::Accepted, {} },
                    const QString &orderId = {});

    /// Reads over a connection of its own, as a stranger would.
    [[nodiscard]] QString value(const QString &sql) const;
    /// The states of the event and its steps: "pending: delivered pending".
    [[nodiscard]] QString states(EventId event) const;
    /// Empty, or what differs between the hourly numbers and a recount of the events.
    [[nodiscard]] QString wrongCounts() const;
    void waitUntilIndexed() const;
    void waitUntilLearned() const;

    QTemporaryDir folder;
    HandClock clock;
    std::unique_ptr<WriterQueue> queue;
    std::unique_ptr<Journal> journal;
    OpenedDatabase opened;
    QList<DueDelivery> due;
    QList<EventId> changed;
    QList<AppendReceipt> receipts;

private:
    Connection::Fault m_fault;
};

[[nodiscard]] inline DeliveryId deliveryOf(EventId event, int step)
{
    return { event.value * 256 + step };
}

/// Waits for a future's value; an error kind is shown by the failed comparison.
template <class T> Result<T> waited(QFuture<Result<T>> future)
{
    return future.result();
}

} // namespace LeadBridge
