// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/connectiontable.h"

#include "app/webhook/httpconnection.h"

namespace LeadBridge {

ConnectionTable::ConnectionTable(const WebhookLimits &limits)
    : m_limits(limits)
{
}

void ConnectionTable::add(HttpConnection &connection, Place &place, std::chrono::nanoseconds now)
{
    place.id = ++m_lastId;
    place.phase = Phase::Fresh;
    place.since = now;
    List &list = in(Phase::Fresh);
    place.position = list.insert(list.end(), &connection);
    m_byId.emplace(place.id, &connection);
}

void ConnectionTable::remove(const Place &place)
{
    if (m_byId.erase(place.id) > 0)
        in(place.phase).erase(place.position);
}

void ConnectionTable::enter(Place &place, Phase phase, std::chrono::nanoseconds now)
{
    List &to = in(phase);
    to.splice(to.end(), in(place.phase), place.position);
    place.phase = phase;
    place.since = now;
}

HttpConnection *ConnectionTable::find(quint64 id) const
{
    const auto it = m_byId.find(id);
    return it == m_byId.end() ? nullptr : it->second;
}

std::vector<HttpConnection *> ConnectionTable::all() const
{
    std::vector<HttpConnection *> result;
    result.reserve(m_byId.size());
    for (const List &list : m_lists)
        result.insert(result.end(), list.begin(), list.end());
    return result;
}

std::vector<HttpConnection *> ConnectionTable::overdue(std::chrono::nanoseconds now) const
{
    std::vector<HttpConnection *> result;
    for (std::size_t i = 0; i < PhaseCount; ++i) {
        const auto limit = deadline(static_cast<Phase>(i));
        if (!limit)
            continue;
        for (HttpConnection *connection : m_lists[i]) {
            if (now - connection->place().since < *limit)
                break;
            result.push_back(connection);
        }
    }
    return result;
}

HttpConnection *ConnectionTable::idlest() const
{
    const List &idle = in(Phase::Idle);
    const List &fresh = in(Phase::Fresh);
    const bool freshFirst = !fresh.empty() && !idle.empty()
        && fresh.front()->place().since < idle.front()->place().since;
    if (in(Phase::Lingering).empty() && freshFirst)
        return fresh.front();
    for (const List &list : m_lists) {
        if (!list.empty())
            return list.front();
    }
    return nullptr;
}

std::optional<std::chrono::milliseconds> ConnectionTable::deadline(Phase phase) const
{
    switch (phase) {
    case Phase::Lingering:
        return m_limits.lingerTime;
    case Phase::Idle:
        return m_limits.idleTimeout;
    case Phase::Fresh:
    case Phase::Head:
        return m_limits.headDeadline;
    case Phase::Sending:
        return m_limits.sendDeadline;
    case Phase::Body:
        return m_limits.bodyDeadline;
    case Phase::Waiting:
        break;
    }
    return std::nullopt;
}

} // namespace LeadBridge
