// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/flowservice.h"
#include "app/engine/futures.h"
#include "app/engine/samples.h"
#include "app/engine/steptrials.h"
#include "app/flow/plan.h"
#include "app/storage/secretstore.h"

// The part of the flow service that tries flows on events, nothing being sent.

namespace LeadBridge {

QFuture<Result<QList<SampleEvent>>> FlowService::samples(const Source &source, FlowId id, int limit)
{
    return eventsOf(source, id, limit, std::nullopt)
        .then([source](const Result<QList<SampleEvent>> &events) {
            return events.map([&](const QList<SampleEvent> &known) {
                return known + QList<SampleEvent> { catalogueSample(source.event) };
            });
        });
}

QFuture<Result<QList<SampleEvent>>> FlowService::eventsOf(const Source &source, FlowId id,
                                                          int limit, std::optional<bool> test)
{
    return withTheirClients(m_parts.reader.samples(id, limit, test), source);
}

QFuture<Result<SampleEvent>> FlowService::sample(const Source &source, EventId id)
{
    auto stored = m_parts.reader.story(id).then([](const Result<EventStory> &story) {
        return story.map([](const EventStory &one) {
            return QList<SampleEvent> {
                { one.row.id, one.row.client, one.row.receivedUtc, one.fields, {} }
            };
        });
    });
    return withTheirClients(stored, source).then([](const Result<QList<SampleEvent>> &events) {
        return events.map([](const QList<SampleEvent> &one) { return one.constFirst(); });
    });
}

QFuture<Result<QList<SampleEvent>>>
FlowService::withTheirClients(QFuture<Result<QList<SampleEvent>>> found, const Source &source)
{
    using Samples = QList<SampleEvent>;
    return found
        .then(this,
              [this, source](const Result<Samples> &events) -> QFuture<Result<Samples>> {
                  if (!events)
                      return answered<Samples>(tl::unexpected(events.error()));
                  QStringList ids;
                  for (const SampleEvent &event : *events)
                      ids.append(clientOf(source, event.fields).id);
                  return m_parts.reader.clientsById(ids).then(
                      [source, events = *events](
                          const Result<QList<ClientEntry>> &clients) -> Result<Samples> {
                          return withClients(events, source,
                                             clients.value_or(QList<ClientEntry>()));
                      });
              })
        .unwrap();
}

QList<PreviewLine> FlowService::preview(const Action &action, const SampleEvent &sample) const
{
    const Destination *destination = findDestination(action.destination);
    if (!destination)
        return {};
    BuildContext context;
    context.fields = sample.fields;
    context.event = sample.id;
    context.receivedUtc =
        sample.receivedUtc.isValid() ? sample.receivedUtc : m_parts.clock.nowUtc();
    context.secrets = m_parts.secrets.snapshot();
    context.phoneRegion = m_phoneRegion;
    context.known = sample.known;
    context.nowUtc = m_parts.clock.nowUtc();
    return destination->preview(action, context);
}

QList<StepPreview> FlowService::previewSteps(const Flow &flow, const SampleEvent &sample) const
{
    return triedSteps(flow, sample, trialSetup());
}

QFuture<Result<Comparison>> FlowService::compare(const Flow &changed, int events)
{
    const auto stored = flow(changed.id);
    if (!stored)
        return answered<Comparison>(Comparison {});
    return eventsOf(stored->source, stored->id, events, false)
        .then(QtFuture::Launch::Async,
              [stored = *stored, changed,
               setup = trialSetup()](const Result<QList<SampleEvent>> &samples) {
                  return samples.map([&](const QList<SampleEvent> &newest) {
                      return comparedFlows(stored, changed, newest, setup);
                  });
              });
}

TrialSetup FlowService::trialSetup() const
{
    return { m_parts.secrets.snapshot(), m_phoneRegion, m_parts.clock.nowUtc(), {} };
}

} // namespace LeadBridge
