// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/lane.h"
#include "app/delivery/preparation.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <map>
#include <optional>

namespace LeadBridge {

class Journal;

/// All that waits, lane by lane, and how it comes out of the database: at the start, and in
/// pages where more waits than memory should hold. Lives on the delivery thread.
class Backlog final : public QObject
{
    Q_OBJECT
public:
    struct LaneState
    {
        Lane lane;
        std::optional<Preparation> head; ///< of the lane's first delivery
        DeliveryId headOf;
        QDateTime headBuiltUtc {};
    };
    using Lanes = std::map<LaneKey, LaneState>;

    /// @p journal must outlive the backlog. @p isActive: whether a delivery is being carried
    /// out, so that a page read a moment earlier does not bring it back.
    Backlog(Journal &journal, const std::function<bool(DeliveryId)> &isActive, QObject *parent);

    /// Asks which lanes there are. @p nowUtc is the start of this run.
    void load(const QDateTime &nowUtc);
    /// Before this nothing may be taken: what waits longest may not be known yet.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    [[nodiscard]] Lanes &lanes() { return m_lanes; }
    LaneState &laneFor(const LaneKey &key);
    /// The lane @p delivery waits in.
    Lane &laneOf(const DueDelivery &delivery) { return laneFor(laneKey(delivery)).lane; }
    /// Takes in what the journal announced. What was built of it before is forgotten: its fields or
    /// its action may be others now.
    void offer(const DueDelivery &delivery);
    /// Fetches the lane's next page where it wants one.
    void refill(LaneState &state);
    void forgetHeads();
    /// The same for messages that want to be alone under this name.
    void forgetHeads(const QString &exclusive);
    /// What waits has got other due times in the journal: all is read again.
    void readAgain();

signals:
    /// There is more to take.
    void grew();
    /// A test lead that an earlier run left unsent.
    void oldTestFound(const LeadBridge::DueDelivery &delivery);

private:
    void takePage(const LaneKey &key, const QList<DueDelivery> &page);
    void checkTest(const DueDelivery &delivery);

    Journal &m_journal;
    const std::function<bool(DeliveryId)> m_isActive;
    QDateTime m_startedUtc;
    bool m_loaded = false;
    Lanes m_lanes;
};

} // namespace LeadBridge
