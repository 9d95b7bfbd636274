// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/historyservice.h"

#include "app/engine/flowservice.h"
#include "app/engine/futures.h"
#include "app/engine/historyexport.h"
#include "app/engine/leadkeys.h"
#include "app/engine/steptrials.h"
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

HistoryService::HistoryService(const Parts &parts, QObject *parent)
    : HistoryApi(parent)
    , m_parts(parts)
    , m_bulk(parts.journal, parts.reader, parts.clock)
    , m_throttle(100ms)
    , m_bulkThrottle(100ms)
{
    connect(&m_throttle, &Throttle::due, this, &HistoryService::announce);
    connect(&m_bulk, &BulkResender::changed, &m_bulkThrottle, &Throttle::trigger);
    connect(&m_bulkThrottle, &Throttle::due, this, &HistoryApi::bulkChanged);
    connect(&parts.journal, &Journal::eventsAppended, this, [this](const QList<EventId> &events) {
        gather(m_appended, events);
        m_throttle.trigger();
    });
    connect(&parts.journal, &Journal::eventsChanged, this, [this](const QList<EventId> &events) {
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
    return m_parts.reader.older(filter, before, limit);
}

QFuture<Result<HistoryPage>> HistoryService::newer(const HistoryFilter &filter, EventId after,
                                                   int limit)
{
    return m_parts.reader.newer(filter, after, limit);
}

QFuture<Result<QList<EventRow>>> HistoryService::rows(const QList<EventId> &events)
{
    return m_parts.reader.rows(events);
}

QFuture<Result<StateCounts>> HistoryService::counts(const HistoryFilter &filter)
{
    return m_parts.reader.counts(filter);
}

QFuture<Result<EventStory>> HistoryService::story(EventId event)
{
    return m_parts.reader.story(event);
}

QFuture<Result<ResendReport>> HistoryService::resend(const QList<EventId> &events,
                                                     ResendScope scope, int fromStep,
                                                     ResendVerb verb)
{
    return m_parts.journal.resend(events, scope, fromStep, verb);
}

QFuture<Result<QList<StepDifference>>> HistoryService::differences(EventId event)
{
    using Differences = QList<StepDifference>;
    return m_parts.reader.past(event)
        .then(this,
              [this, event](const Result<PastEvent> &past) -> QFuture<Result<Differences>> {
                  if (!past)
                      return answered<Differences>(tl::unexpected(past.error()));
                  if (past->unknown)
                      return refused<Differences>(
                          ErrorKind::Unavailable,
                          QStringLiteral("tried by a program that did not keep its settings"));
                  const auto today = m_parts.flows.flow(past->flow);
                  return m_parts.flows.sample(today ? today->source : past->source, event)
                      .then([past = *past, today, setup = m_parts.flows.trialSetup()](
                                const Result<SampleEvent> &sample) {
                          return sample.map([&](const SampleEvent &lead) {
                              return resendDifferences(past, today, lead, setup);
                          });
                      });
              })
        .unwrap();
}

QFuture<Result<ResendReport>> HistoryService::editAndSend(EventId event, const Fields &fields,
                                                          ResendScope scope)
{
    return m_parts.reader.rows({ event })
        .then(this,
              [this, event, fields, scope](const Result<QList<EventRow>> &rows) {
                  FieldsEdit edit { event, fields, {}, {} };
                  const bool found = rows && !rows->isEmpty();
                  const auto flow =
                      found ? m_parts.flows.flow(rows->constFirst().flow) : std::nullopt;
                  edit.plan = planLead(m_parts.flows.snapshot(), flow.value_or(Flow()), fields,
                                       true, m_parts.flows.phoneRegion());
                  edit.client = edit.plan.client;
                  edit.phone = edit.plan.phone;
                  edit.clientId = edit.plan.known.id;
                  if (flow)
                      edit.flow = flow->id;
                  if (found && rows->constFirst().test)
                      edit.plan.duplicateWindow = 0min; // a test is nobody's first
                  return m_parts.journal.editAndSend(edit, scope);
              })
        .unwrap();
}

QFuture<Result<BulkPreview>> HistoryService::previewBulk(const BulkResend &request)
{
    return m_bulk.preview(request);
}

QFuture<Result<>> HistoryService::startBulk(const BulkResend &request)
{
    return m_bulk.start(request);
}

QFuture<Result<>> HistoryService::cancelBulk()
{
    return m_bulk.cancel();
}

QFuture<Result<>> HistoryService::settle(DeliveryId delivery, Settlement settlement)
{
    return m_parts.journal.settle(delivery, settlement);
}

QFuture<Result<qint64>> HistoryService::exportTo(const QString &path, const HistoryFilter &filter)
{
    return exportHistory(m_parts.reader, path, filter);
}

} // namespace LeadBridge
