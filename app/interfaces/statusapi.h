// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/interfaces/flowvalues.h"
#include "app/storage/overviewvalues.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>

#include <chrono>

namespace LeadBridge {

/// Whether events can come in.
struct ReceivingStatus
{
    enum class Kind {
        Starting,
        Listening,
        PortTaken,
        Failed, ///< no port could be opened, for another reason
        StorageTrouble, ///< the port is open, events are refused until they can be stored
    };

    Kind kind = Kind::Starting;
    quint16 port = 0;
    QString bindAddress;
    QString publicBase; ///< as the operator set it; empty: http://bindAddress:port
    QDateTime lastEventUtc; ///< invalid: none yet
    Error error; ///< of PortTaken, Failed and StorageTrouble

    bool operator==(const ReceivingStatus &) const = default;
};

/// What came of asking the public address for this very program.
struct AddressCheck
{
    enum class Kind {
        Reached, ///< our own listener was asked and answered
        ReachedLocally, ///< the same, but the name leads to an address of this computer or network
        NoAddress, ///< there is no public address to ask
        NameNotFound,
        Refused, ///< nothing listens there
        TimedOut,
        TlsFailed, ///< detail: what the library says
        AnotherProgram, ///< something answered, but not this program; detail: status
        NotListening, ///< the listener itself is down
        Failed, ///< detail
    };
    Kind kind = Kind::NoAddress;
    QString base; ///< that was asked
    QString host;
    QString detail;
    std::chrono::milliseconds duration { 0 };
    QDateTime checkedUtc;

    bool operator==(const AddressCheck &) const = default;
};

/// Requests that reached the port and were turned away, since the start.
struct RefusedRequests
{
    qint64 unknownAddress = 0; ///< a wrong path or secret
    qint64 wrongMethod = 0;
    qint64 other = 0;

    bool operator==(const RefusedRequests &) const = default;
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
    /// Asks @p base, from this computer, whether it leads to this very listener. 15 s at most.
    virtual QFuture<Result<AddressCheck>> checkAddress(const QString &base) = 0;
    /// The last answer for the public address as it is set, if it was asked in this run.
    [[nodiscard]] virtual std::optional<AddressCheck> lastAddressCheck() const = 0;
    virtual QFuture<Result<RefusedRequests>> refusedRequests() = 0;
    /// What the operator should know of the start: a damaged file set aside and where to,
    /// keys kept in a file. Whole sentences are made by wording.h from the error's kind.
    [[nodiscard]] virtual QList<Error> startNotes() const = 0;
    /// Creates the sample flow to the sandbox and sends the sample events over real HTTP.
    virtual QFuture<Result<>> playDemo() = 0;

signals:
    void receivingChanged();
    /// lastAddressCheck() is another one.
    void addressChecked();
    void sendingChanged();
    /// The numbers of overview() moved. At most twice a second.
    void overviewChanged();
    /// A second start of the program asks this one to show itself.
    void raiseRequested();
};

} // namespace LeadBridge
