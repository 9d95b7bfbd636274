// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/delivery/deliveryqueue.h"
#include "app/flow/flow.h"
#include "app/storage/journal.h"
#include "app/storage/writerqueue.h"

#include <QFuture>
#include <QList>
#include <QMutex>
#include <QTemporaryDir>
#include <QUrl>

#include <atomic>
#include <memory>

namespace LeadBridge::StandIn {

/// The system's clock, put forward by the test.
class ShiftedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override { return m_clock.nowUtc().addMSecs(shiftMs); }
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override
    {
        return m_clock.monotonic();
    }

    std::atomic<qint64> shiftMs { 0 };

private:
    SystemClock m_clock;
};

/// The delivery queue on a real journal in a temporary folder, and flows that send CPA.House
/// orders to wherever the test says.
class QueueFixture
{
public:
    QueueFixture();
    ~QueueFixture();

    static inline const QByteArray key { "EXAMPLEKEY0000" };

    bool openJournal();
    /// Makes a queue, tells it of the flows and starts it.
    void startQueue(const QList<QSslCertificate> &authorities = {},
                    ClientSource *clients = nullptr);
    void closeQueue();
    void closeJournal();

    static Action orderTo(const QUrl &url);
    /// A running flow with these actions.
    static Flow flowOf(qint64 id, const QList<Action> &actions);
    void setFlows(const QList<Flow> &newFlows);

    /// Stores a lead; its number is sent as sub_id_1.
    EventId append(int number = 1, qint64 flow = 1, bool test = false);
    /// Stores leads with the numbers from 1 on, in as few commits as the journal likes.
    void appendMany(int count, qint64 flow = 1);

    /// "delivered" or, for several steps, "delivered pending".
    [[nodiscard]] QString states(EventId event) const;
    /// The reason of the event's first step, as a word.
    [[nodiscard]] QString reason(EventId event) const;
    [[nodiscard]] int count(const QByteArray &where) const;
    [[nodiscard]] QString value(const QString &sql) const;
    /// All bytes on the disk.
    [[nodiscard]] QByteArray everything() const;

    /// While set, statements that begin so fail as on a full disk.
    void failStatements(const QByteArray &beginning);
    /// How many have failed so.
    [[nodiscard]] int failures();

    /// For startQueue().
    const Destination *(*destinationOf)(const QString &id) = &findDestination;
    SecretKeeper *keeper = nullptr;

    ShiftedClock clock;
    QTemporaryDir folder;
    QList<Flow> flows;
    std::unique_ptr<WriterQueue> writer;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<DeliveryQueue> queue;

private:
    [[nodiscard]] QString path() const;
    QFuture<Result<EventId>> beginAppend(int number, qint64 flow, bool test);

    QMutex m_mutex;
    QByteArray m_failing;
    int m_failures = 0;
};

} // namespace LeadBridge::StandIn
