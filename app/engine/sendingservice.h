// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/delivery/holds.h"
#include "app/engine/throttle.h"
#include "app/interfaces/sendingapi.h"
#include "app/storage/standingstore.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <map>

namespace LeadBridge {

class DeliveryQueue;
class FlowService;
class HistoryReader;
class Journal;
class ProblemService;
struct ProblemKey;
struct ProblemRecord;
class WriterQueue;

/// Which actions send, are paused or held: tells the delivery thread of pauses, and the operator
/// of holds. Lives on the main thread.
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

    /// Takes over what earlier runs left, and tells the delivery queue. Before it starts.
    QFuture<Result<>> load();

    [[nodiscard]] QList<DestinationStanding> standings() const override;
    /// The same with what waits counted anew, also of actions that send.
    QFuture<Result<QList<DestinationStanding>>> countedStandings();
    QFuture<Result<>> pause(const QList<ActionId> &actions, const QDateTime &untilUtc) override;
    QFuture<Result<>> resume(const QList<ActionId> &actions) override;

private:
    QFuture<Result<>> keepPauses(const QList<StoredPause> &pauses);
    void applyPauses();
    void endPauses();
    void setHeld(const QList<HeldAction> &held);
    void tellProblems();
    void raise(const ActionId &action, const Reason &reason);
    [[nodiscard]] bool awaitsLeads(const HeldAction &hold);
    [[nodiscard]] bool isProblem(const ProblemKey &key) const;
    [[nodiscard]] bool isToldByLeads(const HeldAction &hold) const;
    void trySentAgain(const ProblemRecord &problem);
    void readWaiting();

    Parts m_parts;
    StandingStore m_store;
    QList<StoredPause> m_pauses;
    QList<HeldAction> m_held;
    std::map<ActionId, Reason> m_told; ///< holds that are problems, and what was told of them
    std::map<ActionId, QDeadlineTimer> m_leadsDue; ///< when a refused lead must be a problem
    std::map<ActionId, qint64> m_waiting;
    Throttle m_changed;
    QTimer m_countTimer; ///< runs while something waits for us
    QTimer m_pauseTimer;
    QTimer m_leadsTimer;
};

} // namespace LeadBridge
