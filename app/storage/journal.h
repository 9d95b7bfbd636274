// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/storage/eventeditor.h"
#include "app/storage/historyvalues.h"
#include "app/storage/journalvalues.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace LeadBridge {

class WriterQueue;

/// Keeps every event and what becomes of it. The one writer: each call below may come from any
/// thread, is queued, and shares a transaction with whatever else has gathered. A future is
/// finished, and a signal sent, only after the commit has reached the disk.
/// Lives on a thread with an event loop, the main one; signals come from the journal thread, so
/// connect to them with a context object.
class Journal final : public QObject
{
    Q_OBJECT
public:
    /// @p queue and @p clock must outlive the journal. The journal finishes what was asked of it
    /// before it goes.
    Journal(WriterQueue &queue, const Clock &clock, QObject *parent = nullptr);
    ~Journal() override;

    /// Stores a request as an event with its planned deliveries. The answer comes by appended().
    void append(NewEvent event, quint64 ticket);
    /// The same for one event of our own making, such as the test lead.
    QFuture<Result<EventId>> append(NewEvent event);

    /// After a crash: steps found in sending become Uncertain; or Pending, to be sent again and
    /// marked as a possible duplicate where @p resend has their action, to be asked for where
    /// @p ask has it. Call before delivery starts. The value: how many steps were found so.
    QFuture<Result<int>> recover(const QList<ActionId> &resend, const QList<ActionId> &ask = {});

    /// After the clock was set back: what waits for a time beyond now waits that much less.
    QFuture<Result<>> bringForward(std::chrono::milliseconds by);

    /// Steps of one action that wait, ordered by when they are due, after what the caller has
    /// already got (@p afterDueUtc with @p afterId; invalid and none: from the first).
    QFuture<Result<QList<DueDelivery>>> due(FlowId flow, int step, const QDateTime &afterDueUtc,
                                            DeliveryId afterId, int limit);
    /// The (flow, step) pairs that have waiting steps.
    QFuture<Result<QList<std::pair<FlowId, int>>>> waitingActions();

    /// Writes down that requests are about to be sent, before their first byte leaves.
    /// The value: those that are not to be sent any more, because their client was forgotten.
    QFuture<Result<QList<DeliveryId>>> markSending(const QList<DeliveryId> &deliveries);
    /// Takes markSending() back for a step whose connection never opened or that was not tried.
    QFuture<Result<>> unmarkSending(const QList<DeliveryId> &deliveries);
    /// Stores one try and its outcome. One that goes on (OutcomeKind::GoesOn) is no failed try:
    /// the step stays pending with its progress and is due at nextTryUtc. When it is the step's
    /// last, the event's next step, if there is one, becomes due in the same transaction and is
    /// announced by deliveriesDue(): the caller decides by its run rule, and passes it over by
    /// finishing it as Skipped with wasSent false. An Uncertain step holds back those after it
    /// until it is settled or sent again. Error NotFound: the step is not to be tried (it is done,
    /// or not its turn).
    QFuture<Result<>> finishAttempt(const FinishedAttempt &attempt);

    /// Queues steps again; a step that waits for its next try is due at once. Done in pieces:
    /// after an error, those before it stay queued.
    /// @p fromStep: earlier steps stay as they are and hold nothing back, from 1; a held event is
    /// queued as a whole only. Queued steps begin anew, what they passed on is forgotten; steps
    /// that were skipped after the first of them are judged again. A repeat and an event that was
    /// filtered out get the steps of today's flow. ResendVerb::AsItWas leaves alone, as nothing to
    /// do, what an older program tried: it did not keep what it did.
    QFuture<Result<ResendReport>> resend(const QList<EventId> &events, ResendScope scope,
                                         int fromStep = 1, ResendVerb verb = ResendVerb::Anew);
    /// Corrects an event's fields and queues its steps anew in the same transaction. A try under
    /// way goes on with the old ones. Error NotFound.
    QFuture<Result<ResendReport>> editAndSend(const FieldsEdit &edit, ResendScope scope);

    /// Writes down which events a bulk resend is about, in place of the last one's; none is
    /// queued yet. To be called while none runs.
    QFuture<Result<BulkStatus>> startBulk(const BulkResend &request, const QList<EventId> &events);
    /// Queues the next @p limit of them; after the last it is ended.
    QFuture<Result<BulkStatus>> queueBulk(int limit);
    /// Ends it: what is queued already stays queued.
    QFuture<Result<BulkStatus>> stopBulk();
    /// The one that runs, or the last; nothing where there never was one.
    QFuture<Result<std::optional<BulkStatus>>> bulk();
    /// Error NotFound: there is no such step, or it is not uncertain.
    QFuture<Result<>> settle(DeliveryId delivery, Settlement settlement);
    /// Queues what is held of the flows noted for it: see FlowStore::save() and
    /// SettingsStore::saveSending(). Done in pieces: what a program that ends leaves undone, the
    /// call after recover() carries on with. The value: how many events.
    QFuture<Result<int>> releaseHeld();
    /// Takes a client's personal data out of everything that is stored. The events stay, named
    /// by nothing; what waits of them ends as Invalid. The value: how many events.
    QFuture<Result<int>> forgetClient(const QString &client);

signals:
    /// One per commit, for all requests in it.
    void appended(const QList<LeadBridge::AppendReceipt> &receipts);
    /// Steps that became due, or whose time was changed, by this commit. A step that is known
    /// already may come again: the newer word counts.
    void deliveriesDue(const QList<LeadBridge::DueDelivery> &deliveries);
    void eventsAppended(const QList<LeadBridge::EventId> &events);
    void eventsChanged(const QList<LeadBridge::EventId> &events);
    /// Entries of the client directory were added, changed or removed.
    void clientsChanged();
    /// A problem of leads has begun, changed or ended.
    void problemsChanged();
    /// Fields and clients of all events so far are known now: see HistoryReader::learned().
    void eventsLearned();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace LeadBridge
