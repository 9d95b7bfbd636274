// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/interfaces/flowvalues.h"
#include "app/storage/overviewvalues.h"

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
