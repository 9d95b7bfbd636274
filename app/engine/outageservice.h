// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/interfaces/outagesapi.h"

namespace LeadBridge {

class DataFolder;
class FlowService;
class HistoryReader;
class Journal;
class ProblemService;
class StatusService;
class WriterQueue;

/// Notices and keeps the times in which nothing was received. Lives on the main thread.
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

    QFuture<Result<QList<Outage>>> between(const QDateTime &fromUtc, const QDateTime &untilUtc,
                                           int limit) override;
    QFuture<Result<CatchUpPreview>> preview(FlowId flow, const QByteArray &text) override;
    QFuture<Result<int>> catchUp(FlowId flow, OutageId outage,
                                 const QList<CatchUpRow> &rows) override;

private:
    Parts m_parts;
};

} // namespace LeadBridge
