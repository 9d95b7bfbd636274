// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/bulkresender.h"
#include "app/engine/throttle.h"
#include "app/interfaces/historyapi.h"

#include <QSet>

namespace LeadBridge {

class FlowService;
class HistoryReader;
class Journal;

/// The history of a running engine: reads by the reader's thread, changes by the journal, and
/// news gathered to at most ten signals a second. Lives on the main thread.
class HistoryService final : public HistoryApi
{
    Q_OBJECT
public:
    struct Parts
    {
        Journal &journal;
        HistoryReader &reader;
        FlowService &flows;
        const Clock &clock;
    };
    explicit HistoryService(const Parts &parts, QObject *parent = nullptr);

    /// Takes up a bulk resend of an earlier run; goes on with it where @p works.
    QFuture<Result<>> resumeBulk(bool works) { return m_bulk.load(works); }

    QFuture<Result<HistoryPage>> older(const HistoryFilter &filter, EventId before,
                                       int limit) override;
    QFuture<Result<HistoryPage>> newer(const HistoryFilter &filter, EventId after,
                                       int limit) override;
    QFuture<Result<QList<EventRow>>> rows(const QList<EventId> &events) override;
    QFuture<Result<StateCounts>> counts(const HistoryFilter &filter) override;
    QFuture<Result<EventStory>> story(EventId event) override;
    QFuture<Result<ResendReport>> resend(const QList<EventId> &events, ResendScope scope,
                                         int fromStep = 1,
                                         ResendVerb verb = ResendVerb::Anew) override;
    QFuture<Result<QList<StepDifference>>> differences(EventId event) override;
    QFuture<Result<ResendReport>> editAndSend(EventId event, const Fields &fields,
                                              ResendScope scope) override;
    QFuture<Result<BulkPreview>> previewBulk(const BulkResend &request) override;
    QFuture<Result<>> startBulk(const BulkResend &request) override;
    [[nodiscard]] BulkStatus bulk() const override { return m_bulk.status(); }
    QFuture<Result<>> cancelBulk() override;
    QFuture<Result<>> settle(DeliveryId delivery, Settlement settlement) override;
    QFuture<Result<qint64>> exportTo(const QString &path, const HistoryFilter &filter) override;

private:
    void announce();

    Parts m_parts;
    BulkResender m_bulk;
    QSet<EventId> m_appended;
    QSet<EventId> m_changed;
    Throttle m_throttle;
    Throttle m_bulkThrottle;
};

} // namespace LeadBridge
