// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/storage/commitnews.h"
#include "app/storage/eventcounters.h"
#include "app/storage/historyvalues.h"
#include "app/storage/journalvalues.h"

namespace LeadBridge {

class Connection;

/// Writes what becomes of deliveries, and what follows from it for their events. Functions
/// that return an error have written nothing. Journal thread.
class DeliveryWriter
{
public:
    /// All must outlive the writer.
    DeliveryWriter(const Clock &clock, EventCounters &counters, CommitNews &news);

    /// The value: those that are not to be sent any more.
    QList<DeliveryId> markSending(Connection &db, const QList<DeliveryId> &deliveries);
    void unmarkSending(Connection &db, const QList<DeliveryId> &deliveries);
    /// Error NotFound: there is no such step, or it is not to be tried.
    Result<> finish(Connection &db, const FinishedAttempt &attempt);
    int recover(Connection &db, const QList<ActionId> &resend);
    /// Whether a step of the event was queued: from @p fromStep on, what is not done or, by the
    /// scope, all; with it what was passed over after such a step. Queued steps begin anew.
    bool resend(Connection &db, EventId event, ResendScope scope, int fromStep);
    /// Error NotFound: there is no such step, or it is not uncertain.
    Result<> settle(Connection &db, DeliveryId delivery, Settlement settlement);
    /// The event's client is forgotten: what waits ends as Invalid, what is on the wire as
    /// Uncertain, and no reason tells anything of the client.
    void endForgotten(Connection &db, qint64 event);
    /// Queues at most @p limit held events of the flow. The value: how many.
    int releaseHeld(Connection &db, FlowId flow, int limit);

private:
    void store(Connection &db, const FinishedAttempt &attempt, int number);
    void interrupt(Connection &db, qint64 delivery, qint64 started, bool again);
    void setFinal(Connection &db, qint64 delivery, State state, const Reason &reason);
    /// Makes the first step of the event that has not had its turn due, if none is before it.
    /// Steps before @p from do not hold it back, unless they are under way. Whether there is one.
    bool planNextStep(Connection &db, qint64 event, int from);
    /// Works out the event's row from its deliveries.
    void updateEvent(Connection &db, qint64 event);
    void announce(Connection &db, qint64 delivery);
    [[nodiscard]] qint64 now() const;

    const Clock &m_clock;
    EventCounters &m_counters;
    CommitNews &m_news;
};

} // namespace LeadBridge
