// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/interfaces/flowvalues.h"
#include "app/storage/historyvalues.h"

#include <QFuture>
#include <QObject>

namespace LeadBridge {

/// The history, for screens and scripts. Calls return at once; results come by future, read on
/// the history thread's own connection. Lives on the main thread.
class HistoryApi : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Rows older than @p before (none: from the newest), newest first, at most @p limit.
    virtual QFuture<Result<HistoryPage>> older(const HistoryFilter &filter, EventId before,
                                               int limit) = 0;
    /// Rows newer than @p after, the ones next to it, newest first, at most @p limit.
    virtual QFuture<Result<HistoryPage>> newer(const HistoryFilter &filter, EventId after,
                                               int limit) = 0;
    /// These rows as they stand now; the ones that are gone are left out.
    virtual QFuture<Result<QList<EventRow>>> rows(const QList<EventId> &events) = 0;
    virtual QFuture<Result<StateCounts>> counts(const HistoryFilter &filter) = 0;
    virtual QFuture<Result<EventStory>> story(EventId event) = 0;

    /// @p fromStep: earlier steps stay as they are, from 1.
    virtual QFuture<Result<ResendReport>> resend(const QList<EventId> &events, ResendScope scope,
                                                 int fromStep = 1,
                                                 ResendVerb verb = ResendVerb::Anew) = 0;
    /// What would go out otherwise if the event were sent with today's settings instead of those
    /// of its last try. Empty: nothing would.
    virtual QFuture<Result<QList<StepDifference>>> differences(EventId event) = 0;
    /// Corrects the event's fields and queues its unfinished steps anew, or all steps where
    /// @p scope says so. What came stays in the story. Error NotFound.
    virtual QFuture<Result<ResendReport>> editAndSend(EventId event, const Fields &fields,
                                                      ResendScope scope) = 0;

    virtual QFuture<Result<BulkPreview>> previewBulk(const BulkResend &request) = 0;
    /// One at a time. Error Busy: one is running.
    virtual QFuture<Result<>> startBulk(const BulkResend &request) = 0;
    [[nodiscard]] virtual BulkStatus bulk() const = 0;
    /// What is queued already stays queued.
    virtual QFuture<Result<>> cancelBulk() = 0;
    virtual QFuture<Result<>> settle(DeliveryId delivery, Settlement settlement) = 0;
    /// Writes what the filter shows to a .csv or .xlsx file. The value: rows written.
    virtual QFuture<Result<qint64>> exportTo(const QString &path, const HistoryFilter &filter) = 0;

signals:
    /// bulk() is another one. At most ten times a second.
    void bulkChanged();
    /// New events were committed. At most ten times a second.
    void eventsAppended(const QList<LeadBridge::EventId> &events);
    /// The state, order or message of these changed. At most ten times a second.
    void eventsChanged(const QList<LeadBridge::EventId> &events);
};

} // namespace LeadBridge
