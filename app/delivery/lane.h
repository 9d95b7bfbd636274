// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/journalvalues.h"

#include <QHash>

#include <compare>
#include <map>
#include <optional>

namespace LeadBridge {

/// Which lane a delivery waits in. Test leads have lanes of their own, so that an operator's
/// test does not queue behind ten thousand waiting clients.
struct LaneKey
{
    FlowId flow;
    int step = 1;
    bool test = false;

    auto operator<=>(const LaneKey &) const = default;
};

[[nodiscard]] LaneKey laneKey(const DueDelivery &delivery);

/// The deliveries of one action that wait, in order of their due times. Holds the first of
/// them; the others stay in the database and are fetched page by page. What lies before the
/// horizon is wholly in memory, what lies behind it is not.
class Lane final
{
public:
    /// How many deliveries wait in memory, and below how many the next page is fetched.
    static constexpr int memoryLimit = 512;
    static constexpr int refillBelow = 128;
    static constexpr int pageSize = memoryLimit - refillBelow;

    struct Position
    {
        QDateTime dueUtc;
        DeliveryId id;
    };

    explicit Lane(const LaneKey &key)
        : m_key(key)
    {
    }

    [[nodiscard]] const LaneKey &key() const { return m_key; }
    [[nodiscard]] bool isEmpty() const { return m_waiting.empty(); }
    [[nodiscard]] bool holds(DeliveryId id) const { return m_orders.contains(id); }
    [[nodiscard]] int size() const { return static_cast<int>(m_waiting.size()); }
    /// The one that is due first. Not to be called on an empty lane.
    [[nodiscard]] const DueDelivery &first() const { return m_waiting.begin()->second; }

    /// Takes in what the journal announced: kept, or left to the database where it lies behind
    /// the horizon or memory is full.
    void offer(const DueDelivery &delivery);
    /// Takes back what takeFirst() gave, whatever the limit: the database does not offer it.
    void putBack(const DueDelivery &delivery);
    DueDelivery takeFirst();

    /// There may be more in the database from the very first on.
    void expectMore();
    [[nodiscard]] bool wantsPage() const;
    /// Where the next page begins; an invalid time means at the first.
    Position beginPage();
    /// @p page in the order of the database, without what is being carried out;
    /// @p count how many the database gave.
    void endPage(const QList<DueDelivery> &page, const std::optional<Position> &last, int count);
    void failPage();

    int claimed = 0; ///< deliveries of this lane that are about to be sent
    int inFlight = 0; ///< deliveries of this lane that are on the wire

private:
    using Order = std::pair<qint64, qint64>; ///< due time in ms since 1970, id

    static Order orderOf(const DueDelivery &delivery);
    void insert(const DueDelivery &delivery);
    void holdBack(const DueDelivery &delivery);
    void trim();

    LaneKey m_key;
    std::map<Order, DueDelivery> m_waiting;
    QHash<DeliveryId, Order> m_orders;
    bool m_more = false; ///< the database holds deliveries behind the horizon
    bool m_paging = false;
    bool m_pageIsStale = false; ///< what is on its way no longer follows the horizon
    QList<DueDelivery> m_heldBack; ///< came during paging from behind the horizon
    std::optional<Order> m_horizon; ///< none while m_more: nothing is known to be in memory
};

} // namespace LeadBridge
