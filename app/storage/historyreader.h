// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/historyvalues.h"
#include "app/storage/hourreader.h"
#include "app/storage/memoryvalues.h"
#include "app/storage/outagevalues.h"
#include "app/storage/overviewvalues.h"
#include "app/storage/pastreader.h"
#include "app/storage/problemreader.h"

#include <QFuture>
#include <QObject>
#include <QTimeZone>

#include <functional>
#include <memory>

namespace LeadBridge {

/// Numbers of one flow today, and how much waits in it.
struct FlowNumbers
{
    FlowId flow;
    qint64 received = 0;
    qint64 delivered = 0;
    qint64 problems = 0;
    qint64 waiting = 0;
    qint64 held = 0;
    QDateTime lastEventUtc;
};

/// A page of the client directory.
struct ClientsFound
{
    QList<ClientEntry> rows; ///< last seen first
    bool more = false;
};

/// The events that a bulk resend queues.
struct BulkFound
{
    BulkPreview preview;
    QList<EventId> toSend; ///< oldest first
};

/// Reads the history over a connection of its own that cannot write. Calls may come from any
/// thread and are answered by future from the reader's thread. No call uses OFFSET; each is
/// bounded in rows, and what takes long is done in slices, between which other calls are
/// answered; canceling its future ends it. Test events are left out of flowNumbers(), overview()
/// and sending(), which knows the waiting ones, not whether sending is on.
class HistoryReader final
{
public:
    /// @p path: the database file, which must exist and have the current schema.
    explicit HistoryReader(const QString &path);
    ~HistoryReader();

    /// Answers what is still asked with Unavailable and closes the connection. To be called
    /// while those who wait for answers are still there.
    void close();

    QFuture<Result<HistoryPage>> older(const HistoryFilter &filter, EventId before, int limit);
    QFuture<Result<HistoryPage>> newer(const HistoryFilter &filter, EventId after, int limit);
    QFuture<Result<QList<EventRow>>> rows(const QList<EventId> &events);
    QFuture<Result<StateCounts>> counts(const HistoryFilter &filter);
    QFuture<Result<EventStory>> story(EventId event);
    /// What the event's steps were carried out with when they were last tried.
    QFuture<Result<PastEvent>> past(EventId event);
    QFuture<Result<BulkFound>> forBulk(const BulkResend &request);
    /// The newest events of this flow, with their fields. @p test: only those that are test leads,
    /// or that are none.
    QFuture<Result<QList<SampleEvent>>> samples(FlowId flow, int limit,
                                                std::optional<bool> test = {});
    QFuture<Result<QList<FlowNumbers>>> flowNumbers(const QDateTime &nowUtc, const QTimeZone &zone);
    QFuture<Result<Overview>> overview(const QDateTime &nowUtc, const QTimeZone &zone);
    QFuture<Result<SendingStatus>> sending();
    /// Events by flow, hour and state from the hour of @p fromUtc on.
    QFuture<Result<QList<FlowHour>>> flowHours(const QDateTime &fromUtc);

    /// Entries of the client directory that hold @p text, after @p afterId seen at @p afterUtc;
    /// an invalid time: from the newest.
    QFuture<Result<ClientsFound>> clients(const QString &text, const QDateTime &afterUtc,
                                          const QString &afterId, int limit);
    QFuture<Result<qint64>> clientCount();
    /// The entries there are of these; sees everything that was committed before the call.
    QFuture<Result<QList<ClientEntry>>> clientsById(const QStringList &ids);
    /// The newest events known to name this client.
    QFuture<Result<QList<EventId>>> clientEvents(const QString &id, int limit);

    /// Those that ended in [@p fromUtc, @p untilUtc), newest first; an invalid time does not
    /// restrict.
    QFuture<Result<QList<Outage>>> outages(const QDateTime &fromUtc, const QDateTime &untilUtc,
                                           int limit);

    /// What was learned from the events of this flow, or of all flows where it is none.
    QFuture<Result<QList<LearnedSource>>> learned(FlowId flow);
    /// See problemreader.h.
    QFuture<Result<ProblemNews>> problemNews(int limit);
    QFuture<Result<QList<ProblemRecord>>> pastProblems(const QDateTime &before, int limit);
    QFuture<Result<QList<EventId>>> problemLeads(ProblemId problem, int limit);
    /// Calls @p row for every event the filter shows, newest first, in pages, on the reader's
    /// thread, until it returns false. The value: rows given.
    QFuture<Result<qint64>> each(const HistoryFilter &filter,
                                 const std::function<bool(const EventStory &)> &row);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace LeadBridge
