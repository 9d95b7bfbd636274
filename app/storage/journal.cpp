// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/journal.h"

#include "app/storage/bulkwriter.h"
#include "app/storage/clientforgetter.h"
#include "app/storage/deliverywriter.h"
#include "app/storage/duedeliveries.h"
#include "app/storage/duetimes.h"
#include "app/storage/eventwriter.h"
#include "app/storage/fieldlearner.h"
#include "app/storage/pastflows.h"
#include "app/storage/releasing.h"
#include "app/storage/searchindexer.h"
#include "app/storage/slicedcommand.h"
#include "app/storage/writerqueue.h"

#include <QThread>

#include <utility>

namespace LeadBridge {

namespace {

constexpr int waitingAppends = 20'000; // beyond it, memory would grow while the disk stands
constexpr int eventsAtOnce = 256; // of a large resend or release, so that requests get between
constexpr int idsAtOnce = 2'000; // of a bulk resend that is being written down

} // namespace

class Journal::Impl final : public GroupListener
{
public:
    Impl(Journal *owner, WriterQueue &writerQueue, const Clock &systemClock)
        : queue(writerQueue)
        , clock(systemClock)
        , events(systemClock, m_counters, news)
        , deliveries(systemClock, m_counters, past, news)
        , m_owner(owner)
    {
    }

    void beginGroup(Connection &) override
    {
        m_counters.clear();
        news = {};
        events.beginGroup();
    }

    void endGroup(Connection &db) override { m_counters.flush(db); }

    void groupDone(const Result<> &committed) override
    {
        events.groupDone(committed.has_value());
        if (!committed)
            past.forget();
        if (!news.receipts.isEmpty())
            emit m_owner->appended(news.receipts);
        if (committed)
            tell();
        news = {};
    }

    bool idleStep(Connection &db) override
    {
        const bool more = events.pruneDuplicateKeys(db);
        if (m_indexer.step(db))
            return true;
        const bool learned = m_learner.step(db);
        // The step that finds nothing comes after the commit of those that did.
        if (!learned && std::exchange(m_untold, false))
            emit m_owner->eventsLearned();
        m_untold = m_untold || learned;
        return learned || more;
    }

    [[nodiscard]] qint64 now() const { return clock.nowUtc().toMSecsSinceEpoch(); }

    WriterQueue &queue;
    const Clock &clock;
    PastFlows past; // journal thread
    CommitNews news; // of the group at hand; journal thread
    EventWriter events;
    DeliveryWriter deliveries;

private:
    void tell()
    {
        if (!news.appended.isEmpty())
            emit m_owner->eventsAppended(news.appended);
        if (!news.changed.isEmpty())
            emit m_owner->eventsChanged(news.changed);
        if (!news.due.isEmpty())
            emit m_owner->deliveriesDue(news.due);
        if (news.clients)
            emit m_owner->clientsChanged();
        if (news.problems)
            emit m_owner->problemsChanged();
    }

    EventCounters m_counters;
    SearchIndexer m_indexer;
    FieldLearner m_learner;
    bool m_untold = false; // something was learned since eventsLearned()
    Journal *m_owner;
};

namespace {

/// One request on its way into the journal; its answer goes out with its group's.
template <class JournalImpl> class AppendCommand final : public WriteCommand
{
public:
    AppendCommand(JournalImpl &journal, NewEvent event, quint64 ticket)
        : m_journal(journal)
        , m_event(std::move(event))
        , m_ticket(ticket)
    {
    }

    void write(Connection &db) override { m_id = m_journal.events.append(db, m_event); }

    void finished(const Result<> &committed) override
    {
        const bool stored = committed.has_value();
        m_journal.news.receipts.append({ m_ticket, stored ? m_id : EventId(), stored });
    }

private:
    JournalImpl &m_journal;
    NewEvent m_event;
    quint64 m_ticket;
    EventId m_id;
};

} // namespace

Journal::Journal(WriterQueue &queue, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(this, queue, clock))
{
    queue.addListener(m_impl.get());
}

Journal::~Journal()
{
    m_impl->queue.drain();
    m_impl->queue.removeListener(m_impl.get());
}

void Journal::append(NewEvent event, quint64 ticket)
{
    using Command = AppendCommand<Impl>;
    if (m_impl->queue.isRunning()
        && m_impl->queue.post(std::make_unique<Command>(*m_impl, std::move(event), ticket),
                              waitingAppends)) {
        return;
    }
    // Not from inside the caller's own call: the answer comes like any other.
    QMetaObject::invokeMethod(
        this,
        [this, ticket] {
            emit appended({ AppendReceipt { ticket, {}, false } });
        },
        Qt::QueuedConnection);
}

QFuture<Result<EventId>> Journal::append(NewEvent event)
{
    return m_impl->queue.request<EventId>(
        [impl = m_impl.get(), event = std::move(event)](Connection &db) -> Result<EventId> {
            return impl->events.append(db, event);
        });
}

QFuture<Result<int>> Journal::recover(const QList<ActionId> &resend, const QList<ActionId> &ask)
{
    return m_impl->queue.request<int>([impl = m_impl.get(), resend, ask](Connection &db) {
        // What was to be tried in five minutes must not wait for the day that came back.
        const qint64 now = impl->deliveries.now();
        if (const qint64 ahead = aheadOf(db, now); ahead > 0)
            LeadBridge::bringForward(db, now, ahead);
        return Result<int>(impl->deliveries.recover(db, resend, ask));
    });
}

QFuture<Result<>> Journal::bringForward(std::chrono::milliseconds by)
{
    return m_impl->queue.request<void>([impl = m_impl.get(), by](Connection &db) {
        LeadBridge::bringForward(db, impl->deliveries.now(), by.count());
        return Result<>();
    });
}

QFuture<Result<QList<DueDelivery>>>
Journal::due(FlowId flow, int step, const QDateTime &afterDueUtc, DeliveryId afterId, int limit)
{
    using Found = Result<QList<DueDelivery>>;
    return m_impl->queue.request<QList<DueDelivery>>([=, impl = m_impl.get()](Connection &db) {
        return Found(dueDeliveries(db, impl->past, flow, step, afterDueUtc, afterId, limit));
    });
}

QFuture<Result<QList<std::pair<FlowId, int>>>> Journal::waitingActions()
{
    using Actions = QList<std::pair<FlowId, int>>;
    return m_impl->queue.request<Actions>(
        [](Connection &db) { return Result<Actions>(LeadBridge::waitingActions(db)); });
}

QFuture<Result<QList<DeliveryId>>> Journal::markSending(const QList<DeliveryId> &deliveries)
{
    using Gone = Result<QList<DeliveryId>>;
    return m_impl->queue.request<QList<DeliveryId>>(
        [impl = m_impl.get(), deliveries](Connection &db) {
            return Gone(impl->deliveries.markSending(db, deliveries));
        });
}

QFuture<Result<>> Journal::unmarkSending(const QList<DeliveryId> &deliveries)
{
    return m_impl->queue.request<void>([impl = m_impl.get(), deliveries](Connection &db) {
        impl->deliveries.unmarkSending(db, deliveries);
        return Result<>();
    });
}

QFuture<Result<>> Journal::finishAttempt(const FinishedAttempt &attempt)
{
    return m_impl->queue.request<void>([impl = m_impl.get(), attempt](Connection &db) {
        return impl->deliveries.finish(db, attempt);
    });
}

QFuture<Result<ResendReport>> Journal::resend(const QList<EventId> &events, ResendScope scope,
                                              int fromStep, ResendVerb verb)
{
    struct Progress
    {
        qsizetype at = 0;
        ResendReport report;
    };
    return inSlices<ResendReport>(
        m_impl->queue, Progress(),
        [impl = m_impl.get(), events,
         order = ResendOrder { scope, fromStep, verb }](Connection &db, Progress &progress) {
            const qsizetype end = qMin(progress.at + eventsAtOnce, events.size());
            for (; progress.at < end; ++progress.at) {
                const bool queued = impl->deliveries.resend(db, events.at(progress.at), order);
                ++(queued ? progress.report.queued : progress.report.nothingToDo);
            }
            return end < events.size();
        },
        [](const Progress &progress) { return progress.report; });
}

QFuture<Result<ResendReport>> Journal::editAndSend(const FieldsEdit &edit, ResendScope scope)
{
    return m_impl->queue.request<ResendReport>(
        [impl = m_impl.get(), edit, scope](Connection &db) -> Result<ResendReport> {
            if (!editFields(db, edit, impl->now()))
                return fail(ErrorKind::NotFound, QStringLiteral("nothing is left of this event"));
            impl->news.changed.append(edit.event);
            const bool queued = impl->deliveries.resend(db, edit.event, { scope, 1, {} })
                || impl->deliveries.announceCorrected(db, edit.event);
            return ResendReport { queued ? 1 : 0, queued ? 0 : 1 };
        });
}

QFuture<Result<BulkStatus>> Journal::startBulk(const BulkResend &request,
                                               const QList<EventId> &events)
{
    struct Progress
    {
        qsizetype at = 0;
        bool cleared = false;
        BulkStatus status;
    };
    return inSlices<BulkStatus>(
        m_impl->queue, Progress(),
        [impl = m_impl.get(), request, events](Connection &db, Progress &progress) {
            if (!progress.cleared) {
                progress.cleared = !clearBulk(db, idsAtOnce);
                return true;
            }
            addToBulk(db, events.mid(progress.at, idsAtOnce));
            progress.at += idsAtOnce;
            if (progress.at < events.size())
                return true;
            beginBulk(db, request, events.size(), impl->now());
            progress.status = readBulk(db).value_or(BulkStatus());
            return false;
        },
        [](const Progress &progress) { return progress.status; });
}

QFuture<Result<BulkStatus>> Journal::queueBulk(int limit)
{
    return m_impl->queue.request<BulkStatus>([impl = m_impl.get(), limit](Connection &db) {
        return Result<BulkStatus>(LeadBridge::queueBulk(db, impl->deliveries, limit, impl->now()));
    });
}

QFuture<Result<BulkStatus>> Journal::stopBulk()
{
    return m_impl->queue.request<BulkStatus>([impl = m_impl.get()](Connection &db) {
        return Result<BulkStatus>(LeadBridge::stopBulk(db, impl->now()));
    });
}

QFuture<Result<std::optional<BulkStatus>>> Journal::bulk()
{
    using Found = std::optional<BulkStatus>;
    return m_impl->queue.request<Found>([](Connection &db) { return Result<Found>(readBulk(db)); });
}

QFuture<Result<>> Journal::settle(DeliveryId delivery, Settlement settlement)
{
    return m_impl->queue.request<void>([impl = m_impl.get(), delivery, settlement](Connection &db) {
        return impl->deliveries.settle(db, delivery, settlement);
    });
}

QFuture<Result<int>> Journal::releaseHeld()
{
    return inSlices<int>(
        m_impl->queue, 0,
        [impl = m_impl.get()](Connection &db, int &released) {
            const auto flow = nextReleasing(db);
            if (!flow)
                return false;
            const int now = impl->deliveries.releaseHeld(db, *flow, eventsAtOnce);
            released += now;
            if (now < eventsAtOnce)
                unmarkReleasing(db, *flow);
            return true;
        },
        [](int released) { return released; });
}

QFuture<Result<int>> Journal::forgetClient(const QString &client)
{
    return inSlices<int>(
        m_impl->queue, ClientForgetter(client),
        [impl = m_impl.get()](Connection &db, ClientForgetter &forgetter) {
            return forgetter.step(db, impl->deliveries, impl->news);
        },
        [](const ClientForgetter &forgetter) { return forgetter.events(); }, WhenStopped::Finish);
}

} // namespace LeadBridge
