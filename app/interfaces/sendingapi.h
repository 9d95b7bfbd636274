// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/journalvalues.h"

#include <QFuture>
#include <QObject>

namespace LeadBridge {

/// Whether leads of one action go out.
struct DestinationStanding
{
    enum class Kind {
        Sending,
        Paused, ///< by the operator
        Held, ///< the destination keeps failing: the queue waits, now and then one lead is tried
    };

    ActionId action; ///< its flow and Action::key
    QString flowName;
    QString actionName;
    QString destination; ///< id
    Kind kind = Kind::Sending;
    Reason reason; ///< of Held: what the last try said
    QDateTime sinceUtc; ///< of Paused and Held
    QDateTime untilUtc; ///< Paused: until then, invalid: until resumed. Held: the next probe
    qint64 waiting = 0; ///< leads of its queue

    bool operator==(const DestinationStanding &) const = default;
};

/// Sending, action by action. Receiving never stops, and what waits is kept. Calls return at
/// once. Lives on the main thread.
class SendingApi : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Of all actions of all flows that are not removed.
    [[nodiscard]] virtual QList<DestinationStanding> standings() const = 0;
    /// Nothing of these actions goes out until then; an invalid time: until resume(). Kept over a
    /// restart.
    virtual QFuture<Result<>> pause(const QList<ActionId> &actions, const QDateTime &untilUtc) = 0;
    /// Ends a pause, and tries a held one at once.
    virtual QFuture<Result<>> resume(const QList<ActionId> &actions) = 0;

signals:
    /// A standing is another one. At most twice a second.
    void changed();
};

} // namespace LeadBridge
