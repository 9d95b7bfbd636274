// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/storage/historyvalues.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace LeadBridge {

class HistoryReader;
class Journal;

/// Sends many leads again in the background: a few at a time, at the rate that was asked for, so
/// that neither receiving nor the services are overrun. What has had its turn is in the database,
/// so that it goes on after a restart and queues nothing twice. Lives on the main thread.
class BulkResender final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the resender.
    BulkResender(Journal &journal, HistoryReader &reader, const Clock &clock,
                 QObject *parent = nullptr);

    /// Learns of the one that an earlier run left, and goes on with it where @p works. Without it
    /// one that is started waits for an engine that works.
    QFuture<Result<>> load(bool works);

    QFuture<Result<BulkPreview>> preview(const BulkResend &request);
    /// Done when all that is to be sent again is written down. Error Busy: one is running.
    QFuture<Result<>> start(const BulkResend &request);
    QFuture<Result<>> cancel();
    [[nodiscard]] const BulkStatus &status() const { return m_status; }

signals:
    void changed();

private:
    QFuture<Result<>> find(const BulkResend &request);
    QFuture<Result<>> write(const BulkResend &request, const QList<EventId> &events);
    Result<> failed(const Error &error);
    void setStatus(const BulkStatus &status);
    void run();
    void queueSome();
    void onQueued(const Result<BulkStatus> &result);

    Journal &m_journal;
    HistoryReader &m_reader;
    const Clock &m_clock;
    QTimer m_timer;
    BulkStatus m_status;
    bool m_works = false;
    bool m_preparing = false; ///< what it is about is being found and written down
    bool m_cancelled = false; ///< meanwhile
    bool m_queueing = false;
    double m_credit = 0; ///< events that may be queued by now
    std::chrono::nanoseconds m_counted { 0 }; ///< Clock::monotonic() up to which credit was given
};

} // namespace LeadBridge
