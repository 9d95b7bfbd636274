// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/storage/commitnews.h"
#include "app/storage/eventcounters.h"
#include "app/storage/historyvalues.h"
#include "app/storage/journalvalues.h"
#include "app/storage/problemwriter.h"

namespace LeadBridge {

class Connection;
class PastFlows;

/// What is queued again of an event, and how.
struct ResendOrder
{
    ResendScope scope = ResendScope::Unfinished;
    int fromStep = 1;
    ResendVerb verb = ResendVerb::Anew;
};

/// Writes what becomes of deliveries, and what follows from it for their events. Functions
/// that return an error have written nothing. Journal thread.
class DeliveryWriter
{
public:
    /// All must outlive the writer.
    DeliveryWriter(const Clock &clock, EventCounters &counters, PastFlows &past, CommitNews &news);

    /// The value: those that are not to be sent any more.
    QList<DeliveryId> markSending(Connection &db, const QList<DeliveryId> &deliveries);
    void unmarkSending(Connection &db, const QList<DeliveryId> &deliveries);
    /// Error NotFound: there is no such step, or it is not to be tried.
    Result<> finish(Connection &db, const FinishedAttempt &attempt);
    int recover(Connection &db, const QList<ActionId> &resend, const QList<ActionId> &ask);
    /// Whether a step of the event was queued: from ResendOrder::fromStep on, what is not done or,
    /// by the scope, all; with it what was passed over after such a step. Queued steps begin anew.
    /// A repeat and an event that was filtered out get the steps of today's flow.
    bool resend(Connection &db, EventId event, const ResendOrder &order);
    /// Tells again of the event's step whose turn it is: its fields are others now. Whether it
    /// waits; one that is about to be sent is told of, too, in case it is given back.
    bool announceCorrected(Connection &db, EventId event);
    /// Error NotFound: there is no such step, or it is not uncertain.
    Result<> settle(Connection &db, DeliveryId delivery, Settlement settlement);
    /// The event's client is forgotten: what waits ends as Invalid, what is on the wire as
    /// Uncertain, and no reason tells anything of the client.
    void endForgotten(Connection &db, qint64 event);
    /// Nobody knows what became of what waits of the event: it ends as Uncertain. The value: how
    /// many steps.
    int doubt(Connection &db, qint64 event, const Reason &reason);
    /// Queues at most @p limit held events of the flow. The value: how many.
    int releaseHeld(Connection &db, FlowId flow, int limit);

    /// The wall clock, as it is written down.
    [[nodiscard]] qint64 now() const;

private:
    void store(Connection &db, const FinishedAttempt &attempt, int number);
    [[nodiscard]] bool knowsPast(Connection &db, qint64 event) const;
    void planSteps(Connection &db, qint64 event);
    bool reopen(Connection &db, qint64 from, qint64 to, bool whole, ResendScope scope);
    void chooseAction(Connection &db, qint64 from, qint64 to, ResendVerb verb);
    void interrupt(Connection &db, qint64 delivery, qint64 started, qint64 waitedSince,
                   UncertainPolicy policy);
    [[nodiscard]] bool isOfToday(Connection &db, const FinishedAttempt &attempt) const;
    void stopAsking(Connection &db, qint64 delivery);
    [[nodiscard]] QByteArray progressOf(Connection &db, qint64 delivery) const;
    void setFinal(Connection &db, qint64 delivery, State state, const Reason &reason);
    /// Makes the first step of the event that has not had its turn due, if none is before it.
    /// Steps before @p from do not hold it back, unless they are under way. Whether there is one.
    bool planNextStep(Connection &db, qint64 event, int from);
    /// Works out the event's row from its deliveries.
    void updateEvent(Connection &db, qint64 event);
    void announce(Connection &db, qint64 delivery);

    const Clock &m_clock;
    EventCounters &m_counters;
    PastFlows &m_past;
    CommitNews &m_news;
    ProblemWriter m_problems;
};

} // namespace LeadBridge
