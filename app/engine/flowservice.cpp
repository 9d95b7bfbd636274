// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/flowservice.h"

#include "app/destinations/checkflow.h"
#include "app/engine/futures.h"
#include "app/engine/samples.h"
#include "app/engine/sourcememory.h"
#include "app/engine/testlead.h"
#include "app/flow/actionkeys.h"
#include "app/flow/flowfile.h"
#include "app/flow/plan.h"
#include "app/flow/sourcestring.h"
#include "app/klientiks/eventcatalogue.h"
#include "app/klientiks/parameterstring.h"
#include "app/storage/journal.h"
#include "app/storage/secretstore.h"

#include <QTimeZone>

#include <algorithm>
#include <chrono>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

int inputsToFill(const Flow &flow)
{
    qsizetype count = 0;
    for (const Action &action : flow.actions)
        count += missingInputs(action).size();
    return static_cast<int>(count);
}

QString placeOfMissing(const Action &action, qsizetype index, const QString &name)
{
    const Destination *destination = findDestination(action.destination);
    const bool isSetting = destination && destination->description().setting(name);
    const QString part = isSetting ? QStringLiteral("settings") : QStringLiteral("mapping");
    return QStringLiteral("actions[%1].%2.%3").arg(index).arg(part, name);
}

QStringList gaps(const Flow &flow)
{
    QStringList places;
    for (qsizetype i = 0; i < flow.actions.size(); ++i) {
        for (const QString &input : missingInputs(flow.actions.at(i)))
            places.append(placeOfMissing(flow.actions.at(i), i, input));
    }
    return places;
}

} // namespace

FlowService::FlowService(const Parts &parts, QObject *parent)
    : FlowsApi(parent)
    , m_parts(parts)
    , m_store(parts.queue)
    , m_memory(parts.queue)
    , m_flows(std::make_shared<const FlowSet>())
    , m_announce(500ms)
    , m_refresh(250ms)
{
    connect(&m_announce, &Throttle::due, this, &FlowsApi::changed);
    connect(&m_refresh, &Throttle::due, this, &FlowService::readNumbers);
    connect(&parts.journal, &Journal::eventsLearned, this, &FlowService::refreshNumbers);
}

QFuture<Result<>> FlowService::load()
{
    return m_store.all().then(this, [this](const Result<QList<Flow>> &flows) -> Result<> {
        if (!flows)
            return tl::unexpected(flows.error());
        publish(*flows);
        return {};
    });
}

void FlowService::setBase(const QString &base)
{
    m_base = base;
    m_announce.trigger();
}

void FlowService::setPhoneRegion(const QString &region)
{
    m_phoneRegion = region;
}

void FlowService::refreshNumbers()
{
    m_refresh.trigger();
}

QList<FlowSummary> FlowService::summaries() const
{
    QList<FlowSummary> result;
    result.reserve(m_flows->size());
    for (const Flow &flow : *m_flows) {
        const FlowNumbers numbers = m_numbers.value(flow.id);
        FlowSummary summary;
        summary.id = flow.id;
        summary.name = flow.name;
        summary.event = flow.source.event;
        for (const Action &action : flow.actions)
            summary.destinations.append(action.destination);
        summary.running = flow.running;
        summary.toFill = inputsToFill(flow);
        summary.receivedToday = numbers.received;
        summary.deliveredToday = numbers.delivered;
        summary.problemsToday = numbers.problems;
        summary.waiting = numbers.waiting;
        summary.held = numbers.held;
        summary.lastEventUtc = numbers.lastEventUtc;
        summary.path = QStringLiteral("/hook/") + flow.source.secret;
        summary.setupStep = flow.setupStep;
        summary.notices = sourceNotices(flow.source, m_learned.value(flow.id));
        result.append(summary);
    }
    return result;
}

std::optional<Flow> FlowService::flow(FlowId id) const
{
    const Flow *found = findFlow(*m_flows, id);
    return found ? std::optional(*found) : std::nullopt;
}

QFuture<Result<FlowId>> FlowService::save(const Flow &flow)
{
    if (flow.name.trimmed().isEmpty())
        return refused<FlowId>(ErrorKind::InvalidInput, QStringLiteral("a name is needed"),
                               QStringLiteral("name"));
    const FlowCheck how = flow.running ? FlowCheck::Whole : FlowCheck::Draft;
    if (const auto checked = checkFlow(flow, {}, how); !checked)
        return answered<FlowId>(tl::unexpected(checked.error()));
    const Flow *other = named(flow.name);
    if (other && other->id != flow.id)
        return refused<FlowId>(ErrorKind::InUse, QStringLiteral("another flow has this name"),
                               QStringLiteral("name"));
    Flow stored = flow;
    stored.running = flow.running && inputsToFill(flow) == 0;
    stored.source.stringVersion = versionOf(flow);
    if (const Flow *before = findFlow(*m_flows, flow.id))
        keepKeys(stored.actions, before->actions);
    return store({ stored }).then(this, [](const Result<QList<Flow>> &saved) -> Result<FlowId> {
        return saved.map([](const QList<Flow> &flows) { return flows.first().id; });
    });
}

QFuture<Result<>> FlowService::remove(FlowId id)
{
    return m_store.remove(id).then(this, [this, id](const Result<> &removed) -> Result<> {
        if (!removed)
            return removed;
        FlowSet flows = *m_flows;
        flows.removeIf([id](const Flow &flow) { return flow.id == id; });
        publish(flows);
        return {};
    });
}

QFuture<Result<ImportReport>> FlowService::importFile(const QByteArray &json)
{
    auto flows = readFlowFile(json);
    if (!flows)
        return answered<ImportReport>(tl::unexpected(flows.error()));
    ImportReport report;
    for (qsizetype i = 0; i < flows->size(); ++i) {
        Flow &flow = (*flows)[i];
        const QString place = QStringLiteral("flows[%1]").arg(i);
        if (const auto checked = checkFlow(flow, place); !checked)
            return answered<ImportReport>(tl::unexpected(checked.error()));
        for (const QString &gap : gaps(flow))
            report.warnings.append(place + QLatin1Char('.') + gap);
        const int givenVersion = flow.source.stringVersion;
        if (const Flow *existing = named(flow.name)) {
            flow.id = existing->id;
            keepKeys(flow.actions, existing->actions);
            if (flow.source.secret.isEmpty())
                flow.source.secret = existing->source.secret;
            report.replaced.append(flow.name);
        } else {
            report.created.append(flow.name);
        }
        flow.source.stringVersion = givenVersion > 0 ? givenVersion : versionOf(flow);
    }
    return store(*flows).then(this,
                              [report](const Result<QList<Flow>> &saved) -> Result<ImportReport> {
                                  return saved.map([&](const QList<Flow> &) { return report; });
                              });
}

QFuture<Result<int>> FlowService::setRunning(FlowId id, bool running, HeldChoice held)
{
    auto changed = flow(id);
    if (!changed)
        return refused<int>(ErrorKind::NotFound, QStringLiteral("no such flow"));
    if (const QStringList missing = gaps(*changed); running && !missing.isEmpty())
        return refused<int>(ErrorKind::InvalidInput, QStringLiteral("this input is not filled in"),
                            missing.first());
    if (const auto checked = checkFlow(*changed, {}); running && !checked)
        return answered<int>(tl::unexpected(checked.error()));
    changed->running = running;
    if (running)
        changed->setupStep = 0; // what runs is set up
    const bool release = running && held == HeldChoice::Send;
    return store({ *changed }, release ? QList<FlowId> { id } : QList<FlowId>())
        .then(this,
              [this, release](const Result<QList<Flow>> &saved) -> QFuture<Result<int>> {
                  if (!saved)
                      return answered<int>(tl::unexpected(saved.error()));
                  return release ? m_parts.journal.releaseHeld() : answered<int>(0);
              })
        .unwrap();
}

QFuture<Result<QList<KnownField>>> FlowService::knownFields(const Source &source, FlowId id)
{
    if (!id.isValid())
        return answered<QList<KnownField>>(fieldsToChooseFrom(source, {}));
    return m_parts.reader.learned(id).then(
        this, [source](const Result<QList<LearnedSource>> &learned) {
            return learned.map([&](const QList<LearnedSource> &sources) {
                return fieldsToChooseFrom(source, sources.value(0));
            });
        });
}

QFuture<Result<TestReport>> FlowService::sendTest(FlowId id, TestTarget target,
                                                  const Fields &fields)
{
    const auto found = flow(id);
    if (!found)
        return refused<TestReport>(ErrorKind::NotFound, QStringLiteral("no such flow"));
    return m_parts.testLead.send(
        *found, fields.isEmpty() ? catalogueSample(found->source.event).fields : fields, target);
}

QFuture<Result<>> FlowService::acknowledgeNotices(FlowId id)
{
    return m_memory.acknowledge(id)
        .then(this,
              [this](const Result<> &done) {
                  return done ? readNumbers() : answered<>(tl::unexpected(done.error()));
              })
        .unwrap();
}

QString FlowService::address(const Flow &flow) const
{
    return m_base + QStringLiteral("/hook/") + flow.source.secret
        + parameterString(askedParameters(flow.source), versionOf(flow));
}

QFuture<Result<QList<Flow>>> FlowService::store(const QList<Flow> &flows,
                                                const QList<FlowId> &release)
{
    QList<Flow> complete = flows;
    for (Flow &flow : complete) {
        if (flow.source.secret.isEmpty())
            flow.source.secret = makeEndpointSecret();
        for (const Flow &other : *m_flows) {
            if (other.source.secret == flow.source.secret && other.id != flow.id)
                return refused<QList<Flow>>(ErrorKind::InUse,
                                            QStringLiteral("another flow has this address"),
                                            QStringLiteral("source.secret"));
        }
    }
    return m_store.save(complete, release)
        .then(this, [this](const Result<QList<Flow>> &saved) -> Result<QList<Flow>> {
            if (saved)
                adopt(*saved);
            return saved;
        });
}

void FlowService::adopt(const QList<Flow> &stored)
{
    FlowSet flows = *m_flows;
    for (const Flow &flow : stored) {
        const auto it = std::find_if(flows.begin(), flows.end(),
                                     [&](const Flow &one) { return one.id == flow.id; });
        if (it == flows.end())
            flows.append(flow);
        else
            *it = flow;
    }
    publish(flows);
}

void FlowService::publish(FlowSet flows)
{
    m_flows = std::make_shared<const FlowSet>(std::move(flows));
    emit snapshotChanged(m_flows);
    m_announce.trigger();
    refreshNumbers();
}

QFuture<Result<>> FlowService::readNumbers()
{
    // Asked first, so it is answered first.
    m_parts.reader.learned({}).then(this, [this](const Result<QList<LearnedSource>> &learned) {
        if (!learned)
            return;
        m_learned.clear();
        for (const LearnedSource &one : *learned)
            m_learned.insert(one.flow, one);
    });
    return m_parts.reader.flowNumbers(m_parts.clock.nowUtc(), QTimeZone::systemTimeZone())
        .then(this, [this](const Result<QList<FlowNumbers>> &numbers) -> Result<> {
            if (!numbers)
                return tl::unexpected(numbers.error());
            m_numbers.clear();
            for (const FlowNumbers &one : *numbers)
                m_numbers.insert(one.flow, one);
            m_announce.trigger();
            return {};
        });
}

/// The version of its string when it is stored as it is now.
int FlowService::versionOf(const Flow &flow) const
{
    const Flow *stored = findFlow(*m_flows, flow.id);
    return nextStringVersion(stored ? &stored->source : nullptr, flow.source);
}

const Flow *FlowService::named(const QString &name) const
{
    const auto it = std::find_if(m_flows->cbegin(), m_flows->cend(),
                                 [&](const Flow &flow) { return flow.name == name; });
    return it == m_flows->cend() ? nullptr : &*it;
}

} // namespace LeadBridge
