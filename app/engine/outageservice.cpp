// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outageservice.h"

#include "app/base/logging.h"
#include "app/engine/catchupcompare.h"
#include "app/engine/datafolder.h"
#include "app/engine/flowservice.h"
#include "app/engine/futures.h"
#include "app/engine/leadkeys.h"
#include "app/engine/sleeptime.h"
#include "app/engine/statusservice.h"
#include "app/storage/historyreader.h"
#include "app/storage/journal.h"

#include <QPromise>
#include <QThreadPool>

namespace LeadBridge {

using std::chrono::duration_cast;

namespace {

constexpr int mostOutages = 1000;
constexpr int mostCompared = 50'000; // events, newest first

/// Takes the list apart away from the main thread: a long one takes a while.
QFuture<Result<CatchUpTable>> readList(const QByteArray &text, const Source &source,
                                       const QString &phoneRegion)
{
    const auto promise = std::make_shared<QPromise<Result<CatchUpTable>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, text, source, phoneRegion] {
        promise->addResult(readCatchUp(text, source, phoneRegion));
        promise->finish();
    });
    return future;
}

CatchUpPreview previewOf(const CatchUpTable &table, const CatchUpCompare &compare)
{
    CatchUpPreview preview;
    preview.rows = compare.rows();
    preview.columns = table.columns;
    preview.missing = compare.missing();
    for (const CatchUpRow &row : std::as_const(preview.rows)) {
        preview.faulty += row.fault.isEmpty() ? 0 : 1;
        preview.known += row.known.isValid() ? 1 : 0;
    }
    return preview;
}

} // namespace

OutageService::OutageService(const Parts &parts, QObject *parent)
    : OutagesApi(parent)
    , m_parts(parts)
    , m_store(parts.queue)
    , m_estimator(
          { m_store, parts.journal, parts.reader, parts.flows, parts.problems, parts.clock })
{
    connect(&parts.status, &StatusApi::receivingChanged, this, &OutageService::look);
    connect(&m_timer, &QTimer::timeout, this, &OutageService::look);
    connect(&m_estimator, &OutageEstimator::estimated, this, &OutagesApi::changed);
}

OutageService::~OutageService()
{
    if (m_watching && !m_watch.downSinceUtc())
        beat(true);
}

void OutageService::setThresholds(const OutageThresholds &thresholds)
{
    m_thresholds = thresholds;
    m_watch = OutageWatch(thresholds);
}

QString OutageService::heartbeatPath() const
{
    return m_parts.folder.path() + QStringLiteral("/heartbeat");
}

OutageMoment OutageService::now() const
{
    return { m_parts.clock.nowUtc(), m_parts.clock.monotonic() + sleptSinceBoot() };
}

void OutageService::begin()
{
    m_watching = true;
    if (const auto last = readHeartbeat(heartbeatPath()))
        m_watch.adopt(*last);
    m_timer.start(m_thresholds.look);
    m_estimator.begin();
}

void OutageService::look()
{
    const bool listening = m_parts.status.receiving().kind == ReceivingStatus::Kind::Listening;
    if (!m_watching && !listening)
        return;
    const bool first = !m_watching;
    if (first)
        begin();
    const OutageMoment moment = now();
    if (const auto outage = m_watch.look(moment, listening))
        record(*outage);
    if (listening && (first || moment.sinceBoot - m_lastBeat >= m_thresholds.beat))
        beat(false);
}

void OutageService::beat(bool ended)
{
    m_lastBeat = now().sinceBoot;
    if (!writeHeartbeat(heartbeatPath(), { m_parts.clock.nowUtc(), ended }))
        qCWarning(lcEngine) << "the heartbeat cannot be written to the data folder";
}

void OutageService::record(Outage outage)
{
    // An event may have come after the last heartbeat of a program that died.
    HistoryFilter filter;
    filter.test = false;
    filter.untilUtc = outage.untilUtc;
    m_parts.reader.older(filter, {}, 1).then(this, [this, outage](const Result<HistoryPage> &page) {
        Outage seen = outage;
        const auto rows = page ? page->rows : QList<EventRow>();
        if (!rows.isEmpty())
            seen.fromUtc = std::max(seen.fromUtc, rows.first().receivedUtc);
        if (seen.fromUtc.msecsTo(seen.untilUtc) >= m_thresholds.least.count())
            keep(seen);
    });
}

void OutageService::keep(const Outage &outage)
{
    m_store.add(outage).then(this, [this, outage](const Result<OutageId> &stored) {
        if (!stored) {
            qCWarning(lcEngine) << "an outage could not be written down:" << stored.error().detail;
            return;
        }
        Outage kept = outage;
        kept.id = *stored;
        m_estimator.add(kept);
        emit changed();
    });
}

QFuture<Result<QList<Outage>>> OutageService::between(const QDateTime &fromUtc,
                                                      const QDateTime &untilUtc, int limit)
{
    return m_parts.reader.outages(fromUtc, untilUtc, std::clamp(limit, 1, mostOutages));
}

QFuture<Result<CatchUpPreview>> OutageService::preview(FlowId flow, const QByteArray &text)
{
    const Flow *known = findFlow(*m_parts.flows.snapshot(), flow);
    if (!known)
        return refused<CatchUpPreview>(ErrorKind::NotFound, QStringLiteral("no such flow"));
    const Source source = known->source;
    const QString region = m_parts.flows.phoneRegion();
    using Preview = Result<CatchUpPreview>;
    return readList(text, source, region)
        .then(this,
              [this, flow, source, region](const Result<CatchUpTable> &table) -> QFuture<Preview> {
                  if (!table)
                      return answered<CatchUpPreview>(tl::unexpected(table.error()));
                  const auto compare = std::make_shared<CatchUpCompare>(*table, source, region);
                  HistoryFilter filter;
                  filter.flow = flow;
                  filter.test = false;
                  return m_parts.reader
                      .each(filter,
                            [compare, left = mostCompared](const EventStory &story) mutable {
                                compare->take(story.row.id, story.row.phone, story.fields);
                                return compare->missing() > 0 && --left > 0;
                            })
                      .then([compare, table = *table](const Result<qint64> &read) -> Preview {
                          return read.map([&](qint64) { return previewOf(table, *compare); });
                      });
              })
        .unwrap();
}

NewEvent OutageService::eventOf(const Flow &flow, const CatchUpRow &row) const
{
    NewEvent event;
    event.flow = flow.id;
    event.receivedUtc = m_parts.clock.nowUtc();
    event.method = "LIST";
    event.caughtUp = true;
    for (const auto &[name, value] : row.fields)
        event.fields.append({ name, value });
    event.plan = planLead(m_parts.flows.snapshot(), flow, event.fields, m_parts.status.sending().on,
                          m_parts.flows.phoneRegion());
    return event;
}

QFuture<Result<int>> OutageService::catchUp(FlowId flow, OutageId outage,
                                            const QList<CatchUpRow> &rows)
{
    const Flow *known = findFlow(*m_parts.flows.snapshot(), flow);
    if (!known)
        return refused<int>(ErrorKind::NotFound, QStringLiteral("no such flow"));
    struct Progress
    {
        QPromise<Result<int>> promise;
        int waiting = 1; // the loop below
        int stored = 0;
        std::optional<Error> error;
    };
    const auto progress = std::make_shared<Progress>();
    progress->promise.start();
    const auto finish = [this, progress, outage] {
        if (--progress->waiting > 0)
            return;
        if (progress->stored > 0)
            countCaughtUp(outage, progress->stored);
        progress->promise.addResult(progress->error ? Result<int>(tl::unexpected(*progress->error))
                                                    : Result<int>(progress->stored));
        progress->promise.finish();
    };
    for (const CatchUpRow &row : rows) {
        if (!row.fault.isEmpty() || row.known.isValid() || row.fields.isEmpty())
            continue;
        ++progress->waiting;
        m_parts.journal.append(eventOf(*known, row))
            .then(this, [progress, finish](const Result<EventId> &stored) {
                if (stored)
                    ++progress->stored;
                else
                    progress->error = stored.error();
                finish();
            });
    }
    auto future = progress->promise.future();
    finish();
    return future;
}

void OutageService::countCaughtUp(OutageId outage, int events)
{
    if (!outage.isValid()) {
        emit changed();
        return;
    }
    m_store.addCaughtUp(outage, events)
        .then(this, [this](const Result<> &) { return between({}, {}, mostOutages); })
        .unwrap()
        .then(this, [this, outage](const Result<QList<Outage>> &found) {
            for (const Outage &one : found.value_or(QList<Outage>())) {
                if (one.id == outage)
                    m_estimator.tell(one);
            }
            emit changed();
        });
}

} // namespace LeadBridge
