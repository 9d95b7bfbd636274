// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/interfaces/flowvalues.h"
#include "app/interfaces/historyvalues.h"

#include <QFuture>
#include <QObject>

namespace LeadBridge {

/// Whether events can come in.
struct ReceivingStatus
{
    enum class Kind { Starting, Listening, PortTaken, Failed, StorageTrouble };

    Kind kind = Kind::Starting;
    quint16 port = 0;
    QString bindAddress;
    QString publicBase; ///< as the operator set it; empty: http://bindAddress:port
    QDateTime lastEventUtc; ///< invalid: none yet
    Error error; ///< of PortTaken, Failed and StorageTrouble

    bool operator==(const ReceivingStatus &) const = default;
};

/// Whether leads go out.
struct SendingStatus
{
    bool on = true;
    bool stopping = false; ///< requests under way are being finished
    qint64 waiting = 0;
    qint64 held = 0;
    QDateTime oldestWaitingUtc;

    bool operator==(const SendingStatus &) const = default;
};

/// One hour of the operator's day.
struct HourCounts
{
    int hour = 0; ///< 0 to 23, local
    qint64 delivered = 0;
    qint64 refused = 0; ///< rejected, failed, uncertain and invalid
    qint64 waiting = 0; ///< pending and held
    double usual = -1; ///< mean of this hour in the last weeks' same weekdays; -1: not known yet
};

struct DayCounts
{
    QDate day;
    qint64 delivered = 0;
    qint64 refused = 0;
    qint64 waiting = 0;
};

/// Failures of one cause, newest cause first.
struct Problem
{
    State state = State::Rejected;
    Reason reason;
    FlowId flow;
    QString flowName;
    QString destination; ///< id
    qint64 count = 0;
    QDateTime firstUtc;
    QDateTime lastUtc;
    EventId example; ///< the newest event of it
};

/// Today in numbers.
struct Overview
{
    qint64 received = 0;
    qint64 delivered = 0;
    qint64 refused = 0;
    qint64 uncertain = 0;
    int refusalCauses = 0;
    double usualByNow = -1; ///< events that have usually come by this time; -1: not known yet
    std::chrono::milliseconds usualDelivery { -1 }; ///< median from receipt to delivery; -1: none
    QList<HourCounts> hours; ///< 24
    QList<DayCounts> days; ///< the last 90, oldest first
    QList<Problem> problems; ///< at most 20
    bool anyEventEver = false;
};

/// The bridge at a glance. Calls return at once. Lives on the main thread.
class StatusApi : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual ReceivingStatus receiving() const = 0;
    [[nodiscard]] virtual SendingStatus sending() const = 0;
    /// Switches sending of all flows. The value: how many held events were queued.
    virtual QFuture<Result<int>> setSending(bool on, HeldChoice held) = 0;
    /// Listens again, on this port; 0 lets the system choose. Kept as the setting.
    virtual QFuture<Result<quint16>> listenOn(quint16 port) = 0;
    virtual QFuture<Result<Overview>> overview() = 0;
    /// What the operator should know of the start: a damaged database set aside and where to,
    /// keys kept in a file. Whole sentences are made by wording.h from the error's kind.
    [[nodiscard]] virtual QList<Error> startNotes() const = 0;
    /// Creates the sample flow to the sandbox and sends the sample events over real HTTP.
    virtual QFuture<Result<>> playDemo() = 0;

signals:
    void receivingChanged();
    void sendingChanged();
    /// The numbers of overview() moved. At most twice a second.
    void overviewChanged();
    /// A second start of the program asks this one to show itself.
    void raiseRequested();
};

} // namespace LeadBridge
