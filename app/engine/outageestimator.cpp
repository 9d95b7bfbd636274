// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outageestimator.h"

#include "app/base/clock.h"
#include "app/engine/flowservice.h"
#include "app/engine/missedestimate.h"
#include "app/engine/problemservice.h"
#include "app/storage/historyreader.h"
#include "app/storage/journal.h"

#include <algorithm>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

constexpr auto pause = 1s; // events mostly come together
constexpr int numbersBefore = 30;
constexpr int mostOpen = 20;
constexpr int followedDays = 7; // what nobody has made up for by then, nobody will

ProblemKey keyOf(OutageId outage)
{
    return { ProblemKind::Outage, {}, 0, QString::number(outage.value) };
}

HistoryFilter eventsOf(FlowId flow, const QDateTime &sinceUtc, const QDateTime &untilUtc)
{
    HistoryFilter filter;
    filter.flow = flow;
    filter.test = false;
    filter.sinceUtc = sinceUtc;
    filter.untilUtc = untilUtc;
    return filter;
}

} // namespace

OutageEstimator::OutageEstimator(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_throttle(pause)
{
    connect(&parts.journal, &Journal::eventsAppended, this, [this] {
        if (!m_open.isEmpty())
            m_throttle.trigger();
    });
    connect(&m_throttle, &Throttle::due, this, &OutageEstimator::look);
}

void OutageEstimator::begin()
{
    const QDateTime oldest = m_parts.clock.nowUtc().addDays(-followedDays);
    m_parts.reader.outages(oldest, {}, mostOpen)
        .then(this, [this](const Result<QList<Outage>> &found) {
            for (const Outage &outage : found.value_or(QList<Outage>())) {
                if (outage.missed < 0 && !find(outage.id))
                    m_open.append({ outage, {}, {} });
            }
        });
    m_parts.reader.outages(oldest.addDays(-followedDays), oldest, mostOpen)
        .then(this, [this](const Result<QList<Outage>> &found) {
            for (const Outage &outage : found.value_or(QList<Outage>()))
                m_parts.problems.end(keyOf(outage.id));
        });
}

void OutageEstimator::add(const Outage &outage)
{
    m_open.append({ outage, {}, {} });
    if (m_open.size() > mostOpen)
        m_open.removeFirst();
    tell(outage);
    m_throttle.trigger();
}

void OutageEstimator::tell(const Outage &outage)
{
    // A program that fell is worth a word even where nobody knows what it cost; one that the
    // operator ended, or a computer that sleeps each night, is not.
    const bool fell = outage.missed < 0 && outage.cause == OutageCause::Died;
    if (!fell && outage.missed <= outage.caughtUp) {
        m_parts.problems.end(keyOf(outage.id));
        return;
    }
    ProblemReport report;
    report.key = keyOf(outage.id);
    report.reason = { ReasonCode::MissedEvents,
                      { isoUtc(outage.fromUtc), isoUtc(outage.untilUtc),
                        QString::number(outage.missed) } };
    m_parts.problems.raise(report);
}

OutageEstimator::Open *OutageEstimator::find(OutageId outage)
{
    const auto open = std::find_if(m_open.begin(), m_open.end(),
                                   [&](const Open &one) { return one.outage.id == outage; });
    return open == m_open.end() ? nullptr : &*open;
}

void OutageEstimator::look()
{
    const FlowSetPointer flows = m_parts.flows.snapshot();
    for (const Open &open : std::as_const(m_open)) {
        for (const Flow &flow : *flows) {
            if (!open.done.contains(flow.id) && !serialFieldOf(flow.source).isEmpty())
                ask(open, flow);
        }
    }
}

void OutageEstimator::ask(const Open &open, const Flow &flow)
{
    const auto numbers = std::make_shared<QList<qint64>>();
    const QString field = serialFieldOf(flow.source);
    m_parts.reader
        .each(eventsOf(flow.id, {}, open.outage.fromUtc.addMSecs(1)),
              [numbers, field, seen = 0](const EventStory &story) mutable {
                  if (const auto number = serialOf(story.fields, field))
                      numbers->append(*number);
                  return ++seen < numbersBefore;
              })
        .then(this, [this, numbers, outage = open.outage.id, flow](const Result<qint64> &read) {
            if (read)
                askForAfter(outage, flow, *numbers);
        });
}

void OutageEstimator::askForAfter(OutageId outage, const Flow &flow, const QList<qint64> &before)
{
    const Open *open = find(outage);
    if (!open)
        return;
    m_parts.reader.newer(eventsOf(flow.id, open->outage.untilUtc, {}), {}, 1)
        .then(this,
              [this](const Result<HistoryPage> &page) -> QFuture<Result<EventStory>> {
                  const auto rows = page ? page->rows : QList<EventRow>();
                  return m_parts.reader.story(rows.isEmpty() ? EventId() : rows.last().id);
              })
        .unwrap()
        .then(this, [this, outage, flow, before](const Result<EventStory> &story) {
            if (!story || story->row.caughtUp)
                return;
            if (const auto after = serialOf(story->fields, serialFieldOf(flow.source)))
                settle(outage, flow, before, *after);
        });
}

void OutageEstimator::settle(OutageId outage, const Flow &flow, const QList<qint64> &before,
                             qint64 after)
{
    Open *open = find(outage);
    if (!open || open->done.contains(flow.id))
        return;
    open->done.insert(flow.id);
    const auto missed = missedBetween(before, after);
    if (!missed)
        return;
    int &ofEvent = open->missed[flow.source.event];
    ofEvent = std::max(ofEvent, *missed);
    open->outage.missed = 0;
    for (const int events : std::as_const(open->missed))
        open->outage.missed += events;
    tell(open->outage);
    m_parts.store.setMissed(outage, open->outage.missed).then(this, [this](const Result<> &) {
        emit estimated();
    });
}

} // namespace LeadBridge
