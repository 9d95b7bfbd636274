// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/lane.h"

#include <iterator>
#include <utility>

namespace LeadBridge {

LaneKey laneKey(const DueDelivery &delivery)
{
    return { delivery.flow, delivery.step, delivery.test };
}

Lane::Order Lane::orderOf(const DueDelivery &delivery)
{
    return { delivery.dueUtc.toMSecsSinceEpoch(), delivery.id.value };
}

void Lane::offer(const DueDelivery &delivery)
{
    const auto known = m_orders.constFind(delivery.id);
    const bool replaces = known != m_orders.constEnd() && *known == orderOf(delivery);
    if (!replaces && m_more && (!m_horizon || orderOf(delivery) > *m_horizon)) {
        if (m_paging)
            holdBack(delivery);
        return;
    }
    insert(delivery);
    trim();
}

void Lane::putBack(const DueDelivery &delivery)
{
    insert(delivery);
}

DueDelivery Lane::takeFirst()
{
    const auto first = m_waiting.begin();
    DueDelivery delivery = std::move(first->second);
    m_waiting.erase(first);
    m_orders.remove(delivery.id);
    return delivery;
}

void Lane::expectMore()
{
    // What is here already lies in the database too, and comes back in its turn.
    m_waiting.clear();
    m_orders.clear();
    m_more = true;
    m_pageIsStale = m_paging;
    m_horizon.reset();
}

bool Lane::wantsPage() const
{
    return m_more && !m_paging && size() < refillBelow;
}

Lane::Position Lane::beginPage()
{
    m_paging = true;
    m_pageIsStale = false;
    if (!m_horizon)
        return {};
    return { QDateTime::fromMSecsSinceEpoch(m_horizon->first, Qt::UTC), { m_horizon->second } };
}

void Lane::endPage(const QList<DueDelivery> &page, const std::optional<Position> &last, int count)
{
    m_paging = false;
    const QList<DueDelivery> heldBack = std::exchange(m_heldBack, {});
    if (m_pageIsStale)
        return;
    m_more = count >= pageSize;
    if (last)
        m_horizon = Order { last->dueUtc.toMSecsSinceEpoch(), last->id.value };
    for (const DueDelivery &delivery : page)
        insert(delivery);
    trim();
    // The page may have been read before these were stored.
    for (const DueDelivery &delivery : heldBack)
        offer(delivery);
}

void Lane::failPage()
{
    m_paging = false;
    m_heldBack.clear();
}

void Lane::holdBack(const DueDelivery &delivery)
{
    if (m_heldBack.size() >= memoryLimit)
        m_pageIsStale = true;
    else
        m_heldBack.append(delivery);
}

void Lane::insert(const DueDelivery &delivery)
{
    const auto known = m_orders.constFind(delivery.id);
    if (known != m_orders.constEnd())
        m_waiting.erase(*known);
    const Order order = orderOf(delivery);
    m_orders.insert(delivery.id, order);
    m_waiting.insert_or_assign(order, delivery);
}

void Lane::trim()
{
    if (m_key.test)
        return;
    while (size() > memoryLimit) {
        const auto last = std::prev(m_waiting.end());
        m_orders.remove(last->second.id);
        m_waiting.erase(last);
        m_horizon = m_waiting.rbegin()->first;
        m_more = true;
        m_pageIsStale = m_paging;
    }
}

} // namespace LeadBridge
