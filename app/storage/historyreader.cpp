// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/historyreader.h"

#include "app/storage/bulkselection.h"
#include "app/storage/clientdirectory.h"
#include "app/storage/clientrows.h"
#include "app/storage/historycounts.h"
#include "app/storage/historyrows.h"
#include "app/storage/historyscan.h"
#include "app/storage/learnedfields.h"
#include "app/storage/outagestore.h"
#include "app/storage/overviewreader.h"
#include "app/storage/readqueue.h"
#include "app/storage/storyreader.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr int sliceMs = 25; // the longest a walk keeps others waiting
constexpr int pageLimit = 1000;

struct PageWalk
{
    HistoryScan scan;
    qsizetype limit;
    QList<EventRow> rows;

    /// True: the page is full, or there is nothing more.
    bool advance(Connection &db)
    {
        const bool over = scan.advance(db, QDeadlineTimer(sliceMs), [this](const EventRow &row) {
            rows.append(row);
            return rows.size() <= limit;
        });
        return over || rows.size() > limit;
    }
};

} // namespace

class HistoryReader::Impl
{
public:
    explicit Impl(const QString &path)
        : queue(path)
    {
    }

    QFuture<Result<HistoryPage>> page(const HistoryFilter &filter, HistoryScan::Direction direction,
                                      EventId from, int limit)
    {
        const auto walk = std::make_shared<PageWalk>(
            PageWalk { HistoryScan(filter, direction, from), std::clamp(limit, 1, pageLimit), {} });
        const bool older = direction == HistoryScan::Direction::Older;
        return queue.ask<HistoryPage>([walk, older](Connection &db) -> std::optional<HistoryPage> {
            if (!walk->advance(db))
                return std::nullopt;
            HistoryPage page { walk->rows, walk->rows.size() > walk->limit };
            if (page.more)
                page.rows.removeLast();
            if (!older)
                std::reverse(page.rows.begin(), page.rows.end());
            return page;
        });
    }

    ReadQueue queue;
};

HistoryReader::HistoryReader(const QString &path)
    : m_impl(std::make_unique<Impl>(path))
{
}

HistoryReader::~HistoryReader() = default;

void HistoryReader::close()
{
    m_impl->queue.stop();
}

QFuture<Result<HistoryPage>> HistoryReader::older(const HistoryFilter &filter, EventId before,
                                                  int limit)
{
    return m_impl->page(filter, HistoryScan::Direction::Older, before, limit);
}

QFuture<Result<HistoryPage>> HistoryReader::newer(const HistoryFilter &filter, EventId after,
                                                  int limit)
{
    return m_impl->page(filter, HistoryScan::Direction::Newer, after, limit);
}

QFuture<Result<QList<EventRow>>> HistoryReader::rows(const QList<EventId> &events)
{
    return m_impl->queue.ask<QList<EventRow>>([events](Connection &db) {
        QList<EventRow> found;
        for (const EventId event : events) {
            if (const auto row = eventRow(db, event.value))
                found.append(*row);
        }
        return std::optional(found);
    });
}

QFuture<Result<StateCounts>> HistoryReader::counts(const HistoryFilter &filter)
{
    if (filter.text.trimmed().isEmpty() && !filter.problem.isValid()) {
        return m_impl->queue.ask<StateCounts>(
            [filter](Connection &db) { return std::optional(stateCounts(db, filter)); });
    }
    const auto scan =
        std::make_shared<HistoryScan>(filter, HistoryScan::Direction::Older, EventId());
    const auto found = std::make_shared<StateCounts>();
    return m_impl->queue.ask<StateCounts>([scan,
                                           found](Connection &db) -> std::optional<StateCounts> {
        const bool over = scan->advance(db, QDeadlineTimer(sliceMs), [&found](const EventRow &row) {
            ++(*found)[row.state];
            return true;
        });
        return over ? std::optional(*found) : std::nullopt;
    });
}

QFuture<Result<EventStory>> HistoryReader::story(EventId event)
{
    return m_impl->queue
        .ask<std::optional<EventStory>>(
            [event](Connection &db) { return std::optional(eventStory(db, event)); })
        .then([](const Result<std::optional<EventStory>> &found) -> Result<EventStory> {
            if (!found)
                return tl::unexpected(found.error());
            if (!*found)
                return fail(ErrorKind::NotFound, QStringLiteral("no such event"));
            return **found;
        });
}

QFuture<Result<PastEvent>> HistoryReader::past(EventId event)
{
    return m_impl->queue
        .ask<std::optional<PastEvent>>(
            [event](Connection &db) { return std::optional(pastEvent(db, event)); })
        .then([](const Result<std::optional<PastEvent>> &found) -> Result<PastEvent> {
            if (!found)
                return tl::unexpected(found.error());
            if (!*found)
                return fail(ErrorKind::NotFound, QStringLiteral("no such event"));
            return **found;
        });
}

QFuture<Result<BulkFound>> HistoryReader::forBulk(const BulkResend &request)
{
    const auto selection = std::make_shared<BulkSelection>(request);
    return m_impl->queue.ask<BulkFound>([selection](Connection &db) -> std::optional<BulkFound> {
        if (!selection->advance(db, QDeadlineTimer(sliceMs)))
            return std::nullopt;
        return BulkFound { selection->preview(), selection->toSend() };
    });
}

QFuture<Result<QList<SampleEvent>>> HistoryReader::samples(FlowId flow, int limit,
                                                           std::optional<bool> test)
{
    HistoryFilter filter;
    filter.flow = flow;
    filter.test = test;
    const auto walk = std::make_shared<PageWalk>(
        PageWalk { HistoryScan(filter, HistoryScan::Direction::Older, {}),
                   std::clamp(limit, 1, pageLimit),
                   {} });
    using Samples = QList<SampleEvent>;
    return m_impl->queue.ask<Samples>([walk](Connection &db) -> std::optional<Samples> {
        if (!walk->advance(db))
            return std::nullopt;
        Samples samples;
        for (const EventRow &row : walk->rows.first(qMin(walk->rows.size(), walk->limit))) {
            if (const auto sample = sampleEvent(db, row.id))
                samples.append(*sample);
        }
        return samples;
    });
}

QFuture<Result<QList<FlowNumbers>>> HistoryReader::flowNumbers(const QDateTime &nowUtc,
                                                               const QTimeZone &zone)
{
    return m_impl->queue.ask<QList<FlowNumbers>>([nowUtc, zone](Connection &db) {
        return std::optional(readFlowNumbers(db, nowUtc, zone));
    });
}

QFuture<Result<Overview>> HistoryReader::overview(const QDateTime &nowUtc, const QTimeZone &zone)
{
    return m_impl->queue.ask<Overview>(
        [nowUtc, zone](Connection &db) { return std::optional(readOverview(db, nowUtc, zone)); });
}

QFuture<Result<QList<FlowHour>>> HistoryReader::flowHours(const QDateTime &fromUtc)
{
    return m_impl->queue.ask<QList<FlowHour>>(
        [fromUtc](Connection &db) { return std::optional(readFlowHours(db, fromUtc)); });
}

QFuture<Result<SendingStatus>> HistoryReader::sending()
{
    return m_impl->queue.ask<SendingStatus>(
        [](Connection &db) { return std::optional(readSending(db)); });
}

QFuture<Result<ClientsFound>> HistoryReader::clients(const QString &text, const QDateTime &afterUtc,
                                                     const QString &afterId, int limit)
{
    const auto scan = std::make_shared<ClientScan>(text, afterUtc, afterId);
    const auto found = std::make_shared<ClientsFound>();
    const qsizetype wanted = std::clamp(limit, 1, pageLimit);
    return m_impl->queue.ask<ClientsFound>(
        [scan, found, wanted](Connection &db) -> std::optional<ClientsFound> {
            const bool over = scan->advance(db, QDeadlineTimer(sliceMs), [&](const auto &entry) {
                found->more = found->rows.size() == wanted;
                if (!found->more)
                    found->rows.append(entry);
                return !found->more;
            });
            return over || found->more ? std::optional(*found) : std::nullopt;
        });
}

QFuture<Result<qint64>> HistoryReader::clientCount()
{
    return m_impl->queue.ask<qint64>([](Connection &db) {
        return std::optional(db.value("SELECT count(*) FROM clients").value_or(0));
    });
}

QFuture<Result<QList<ClientEntry>>> HistoryReader::clientsById(const QStringList &ids)
{
    return m_impl->queue.ask<QList<ClientEntry>>([ids](Connection &db) {
        QList<ClientEntry> found;
        for (const QString &id : ids) {
            if (const auto entry = findClient(db, id))
                found.append(*entry);
        }
        return std::optional(found);
    });
}

QFuture<Result<QList<EventId>>> HistoryReader::clientEvents(const QString &id, int limit)
{
    return m_impl->queue.ask<QList<EventId>>([id, limit](Connection &db) {
        QList<EventId> events;
        Rows rows = db.query("SELECT event FROM client_events WHERE client = ?"
                             " ORDER BY event DESC LIMIT ?",
                             id, std::clamp(limit, 1, pageLimit));
        while (rows.next())
            events.append(EventId { rows.number(0) });
        return std::optional(events);
    });
}

QFuture<Result<QList<Outage>>> HistoryReader::outages(const QDateTime &fromUtc,
                                                      const QDateTime &untilUtc, int limit)
{
    return m_impl->queue.ask<QList<Outage>>([fromUtc, untilUtc, limit](Connection &db) {
        return std::optional(readOutages(db, fromUtc, untilUtc, limit));
    });
}

QFuture<Result<QList<LearnedSource>>> HistoryReader::learned(FlowId flow)
{
    return m_impl->queue.ask<QList<LearnedSource>>(
        [flow](Connection &db) { return std::optional(learnedSources(db, flow)); });
}

QFuture<Result<ProblemNews>> HistoryReader::problemNews(int limit)
{
    return m_impl->queue.ask<ProblemNews>(
        [limit](Connection &db) { return std::optional(readProblemNews(db, limit)); });
}

QFuture<Result<QList<ProblemRecord>>> HistoryReader::pastProblems(const QDateTime &before,
                                                                  int limit)
{
    return m_impl->queue.ask<QList<ProblemRecord>>([before, limit](Connection &db) {
        return std::optional(readPastProblems(db, before, std::clamp(limit, 1, pageLimit)));
    });
}

QFuture<Result<QList<EventId>>> HistoryReader::problemLeads(ProblemId problem, int limit)
{
    return m_impl->queue.ask<QList<EventId>>([problem, limit](Connection &db) {
        return std::optional(readProblemLeads(db, problem, limit));
    });
}

QFuture<Result<qint64>> HistoryReader::each(const HistoryFilter &filter,
                                            const std::function<bool(const EventStory &)> &row)
{
    struct Walk
    {
        HistoryScan scan;
        qint64 given = 0;
        bool stopped = false;
    };
    const auto walk =
        std::make_shared<Walk>(Walk { HistoryScan(filter, HistoryScan::Direction::Older, {}) });
    return m_impl->queue.ask<qint64>([walk, row](Connection &db) -> std::optional<qint64> {
        const bool over =
            walk->scan.advance(db, QDeadlineTimer(sliceMs), [&](const EventRow &found) {
                const auto story = eventStory(db, found.id);
                walk->stopped = !story || !row(*story);
                walk->given += walk->stopped ? 0 : 1;
                return !walk->stopped;
            });
        return over || walk->stopped ? std::optional(walk->given) : std::nullopt;
    });
}

} // namespace LeadBridge
