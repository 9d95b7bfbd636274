// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/interfaces/sendingapi.h"

namespace LeadBridge {

class DeliveryQueue;
class FlowService;
class HistoryReader;
class Journal;
class ProblemService;
class WriterQueue;

/// Which actions send, are paused or held. Lives on the main thread.
class SendingService final : public SendingApi
{
    Q_OBJECT
public:
    struct Parts
    {
        WriterQueue &queue;
        Journal &journal;
        HistoryReader &reader;
        DeliveryQueue &delivery;
        FlowService &flows;
        ProblemService &problems;
        const Clock &clock;
    };
    explicit SendingService(const Parts &parts, QObject *parent = nullptr);

    [[nodiscard]] QList<DestinationStanding> standings() const override;
    QFuture<Result<>> pause(const QList<ActionId> &actions, const QDateTime &untilUtc) override;
    QFuture<Result<>> resume(const QList<ActionId> &actions) override;

private:
    Parts m_parts;
};

} // namespace LeadBridge
