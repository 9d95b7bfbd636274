// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/engine/catchuptable.h"
#include "app/engine/outageestimator.h"
#include "app/engine/outagewatch.h"
#include "app/interfaces/outagesapi.h"
#include "app/storage/outagestore.h"

#include <QTimer>

namespace LeadBridge {

class DataFolder;
class FlowService;
class HistoryReader;
class Journal;
class ProblemService;
class StatusService;
struct NewEvent;
class WriterQueue;

/// Notices and keeps the times in which nothing was received, and makes up for them from lists.
/// Watches from the moment the endpoint first listens: an engine that a command runs for a
/// question neither ends nor begins an outage. Lives on the main thread.
class OutageService final : public OutagesApi
{
    Q_OBJECT
public:
    struct Parts
    {
        WriterQueue &queue;
        Journal &journal;
        HistoryReader &reader;
        FlowService &flows;
        StatusService &status;
        ProblemService &problems;
        const DataFolder &folder;
        const Clock &clock;
    };
    explicit OutageService(const Parts &parts, QObject *parent = nullptr);
    /// The last sign of life, where it watched.
    ~OutageService() override;

    /// Before the endpoint listens.
    void setThresholds(const OutageThresholds &thresholds);

    QFuture<Result<QList<Outage>>> between(const QDateTime &fromUtc, const QDateTime &untilUtc,
                                           int limit) override;
    QFuture<Result<CatchUpPreview>> preview(FlowId flow, const QByteArray &text) override;
    QFuture<Result<int>> catchUp(FlowId flow, OutageId outage,
                                 const QList<CatchUpRow> &rows) override;

private:
    void look();
    void begin();
    void beat(bool ended);
    void record(Outage outage);
    void keep(const Outage &outage);
    void countCaughtUp(OutageId outage, int events);
    [[nodiscard]] OutageMoment now() const;
    [[nodiscard]] QString heartbeatPath() const;
    [[nodiscard]] NewEvent eventOf(const Flow &flow, const CatchUpRow &row) const;

    Parts m_parts;
    OutageStore m_store;
    OutageEstimator m_estimator;
    OutageThresholds m_thresholds;
    OutageWatch m_watch;
    QTimer m_timer;
    bool m_watching = false;
    std::chrono::nanoseconds m_lastBeat { 0 };
};

} // namespace LeadBridge
