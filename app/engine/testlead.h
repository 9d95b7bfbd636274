// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/flow/fields.h"
#include "app/interfaces/flowvalues.h"
#include "app/storage/historyvalues.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QUrl>

#include <memory>

namespace LeadBridge {

class DeliveryQueue;
class HistoryReader;
class Journal;
class SandboxHost;

/// Sends the test lead: an event of our own making, marked as a test, whose steps are carried
/// out at once, whether sending is on or not. Lives on the main thread.
class TestLead final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Journal &journal;
        HistoryReader &reader;
        DeliveryQueue &delivery;
        SandboxHost &sandbox;
        const Clock &clock;
    };
    explicit TestLead(const Parts &parts, QObject *parent = nullptr);
    ~TestLead() override;

    /// The report comes when every step has an end, good or bad.
    QFuture<Result<TestReport>> send(const Flow &flow, const Fields &fields, TestTarget target);

private:
    struct Waiting
    {
        QPromise<Result<TestReport>> promise;
        std::chrono::nanoseconds started { 0 };
    };
    void redirect(FlowId flow, const QUrl &instead);
    void look(EventId event);
    void report(EventId event, const EventStory &story);

    Parts m_parts;
    QHash<EventId, std::shared_ptr<Waiting>> m_waiting;
    QHash<FlowId, QUrl> m_addresses; ///< where test leads go instead of their own address
};

} // namespace LeadBridge
