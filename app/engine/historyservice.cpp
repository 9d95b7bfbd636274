// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/historyservice.h"

#include "app/engine/futures.h"
#include "app/engine/historyexport.h"
#include "app/storage/historyreader.h"
#include "app/storage/journal.h"

#include <algorithm>
#include <utility>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

/// A burst may touch more events than a screen can show; only the newest are named, so that
/// a stalled window cannot make the set grow.
constexpr qsizetype mostNamed = 5'000;

void gather(QSet<EventId> &into, const QList<EventId> &events)
{
    for (const EventId event : events) {
        if (into.size() < mostNamed)
            into.insert(event);
    }
}

QList<EventId> takeSorted(QSet<EventId> &set)
{
    QList<EventId> events = std::exchange(set, {}).values();
    std::sort(events.begin(), events.end());
    return events;
}

} // namespace

HistoryService::HistoryService(Journal &journal, HistoryReader &reader, QObject *parent)
    : HistoryApi(parent)
    , m_journal(journal)
    , m_reader(reader)
    , m_throttle(100ms)
{
    connect(&m_throttle, &Throttle::due, this, &HistoryService::announce);
    connect(&journal, &Journal::eventsAppended, this, [this](const QList<EventId> &events) {
        gather(m_appended, events);
        m_throttle.trigger();
    });
    connect(&journal, &Journal::eventsChanged, this, [this](const QList<EventId> &events) {
        gather(m_changed, events);
        m_throttle.trigger();
    });
}

void HistoryService::announce()
{
    if (const auto appended = takeSorted(m_appended); !appended.isEmpty())
        emit eventsAppended(appended);
    if (const auto changed = takeSorted(m_changed); !changed.isEmpty())
        emit eventsChanged(changed);
}

QFuture<Result<HistoryPage>> HistoryService::older(const HistoryFilter &filter, EventId before,
                                                   int limit)
{
    return m_reader.older(filter, before, limit);
}

QFuture<Result<HistoryPage>> HistoryService::newer(const HistoryFilter &filter, EventId after,
                                                   int limit)
{
    return m_reader.newer(filter, after, limit);
}

QFuture<Result<QList<EventRow>>> HistoryService::rows(const QList<EventId> &events)
{
    return m_reader.rows(events);
}

QFuture<Result<StateCounts>> HistoryService::counts(const HistoryFilter &filter)
{
    return m_reader.counts(filter);
}

QFuture<Result<EventStory>> HistoryService::story(EventId event)
{
    return m_reader.story(event);
}

QFuture<Result<ResendReport>> HistoryService::resend(const QList<EventId> &events,
                                                     ResendScope scope, int fromStep,
                                                     ResendVerb /*verb*/)
{
    return m_journal.resend(events, scope, fromStep);
}

QFuture<Result<QList<StepDifference>>> HistoryService::differences(EventId /*event*/)
{
    return refused<QList<StepDifference>>(ErrorKind::Unavailable);
}

QFuture<Result<ResendReport>>
HistoryService::editAndSend(EventId /*event*/, const Fields & /*fields*/, ResendScope /*scope*/)
{
    return refused<ResendReport>(ErrorKind::Unavailable);
}

QFuture<Result<BulkPreview>> HistoryService::previewBulk(const BulkResend & /*request*/)
{
    return refused<BulkPreview>(ErrorKind::Unavailable);
}

QFuture<Result<>> HistoryService::startBulk(const BulkResend & /*request*/)
{
    return refused<>(ErrorKind::Unavailable);
}

QFuture<Result<>> HistoryService::cancelBulk()
{
    return refused<>(ErrorKind::Unavailable);
}

QFuture<Result<>> HistoryService::settle(DeliveryId delivery, Settlement settlement)
{
    return m_journal.settle(delivery, settlement);
}

QFuture<Result<qint64>> HistoryService::exportTo(const QString &path, const HistoryFilter &filter)
{
    return exportHistory(m_reader, path, filter);
}

} // namespace LeadBridge
