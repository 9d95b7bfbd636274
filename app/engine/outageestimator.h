// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/throttle.h"
#include "app/flow/flow.h"
#include "app/storage/outagestore.h"

#include <QHash>
#include <QObject>

namespace LeadBridge {

class Clock;
class FlowService;
class HistoryReader;
class Journal;
class ProblemService;

/// Estimates, once events come again, how many an outage has cost: by the gap in Klientiks'
/// numbers before and after it. Raises the problem of an outage that cost some, and ends it.
/// Main thread.
class OutageEstimator final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        OutageStore &store;
        Journal &journal;
        HistoryReader &reader;
        FlowService &flows;
        ProblemService &problems;
        const Clock &clock;
    };
    explicit OutageEstimator(const Parts &parts, QObject *parent = nullptr);

    /// Takes up the outages that are not estimated yet, and lets old ones go.
    void begin();
    void add(const Outage &outage);
    /// What is known of the outage now: it is worth a word where events are missing.
    void tell(const Outage &outage);

signals:
    void estimated();

private:
    /// An outage that waits for events of flows.
    struct Open
    {
        Outage outage;
        QHash<QString, int> missed; ///< by what is counted: two flows may take the same events
        QSet<FlowId> done;
    };
    void look();
    void ask(const Open &open, const Flow &flow);
    void askForAfter(OutageId outage, const Flow &flow, const QList<qint64> &before);
    void settle(OutageId outage, const Flow &flow, const QList<qint64> &before, qint64 after);
    [[nodiscard]] Open *find(OutageId outage);

    Parts m_parts;
    QList<Open> m_open;
    Throttle m_throttle;
};

} // namespace LeadBridge
