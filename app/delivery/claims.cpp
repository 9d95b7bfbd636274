// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/claims.h"

#include <algorithm>
#include <utility>

namespace LeadBridge {

int Claims::laneLimit(const Preparation &preparation) const
{
    return std::clamp(preparation.action->delivery.parallel, 1, m_hostLimit);
}

bool Claims::hasRoom(const Lane &lane, const Preparation &preparation,
                     const QList<Limit> &limits) const
{
    const bool rated = std::any_of(limits.begin(), limits.end(),
                                   [](const Limit &limit) { return limit.rate.has_value(); });
    const int ahead = rated ? 1 : 2;
    if (lane.claimed + lane.inFlight >= ahead * laneLimit(preparation))
        return false;
    const auto host = m_hosts.constFind(preparation.address);
    return host == m_hosts.constEnd() || host->claimed + host->inFlight < ahead * m_hostLimit;
}

void Claims::add(Lane &lane, const ClaimPointer &claim)
{
    ++lane.claimed;
    ++m_hosts[claim->preparation.address].claimed;
    ++m_count;
}

void Claims::setReady(const ClaimPointer &claim)
{
    m_hosts[claim->preparation.address].ready.append(claim);
}

ClaimPointer Claims::takeReady(const ServiceAddress &address,
                               const std::function<Lane &(const LaneKey &)> &laneOf)
{
    const auto host = m_hosts.find(address);
    if (host == m_hosts.end() || host->inFlight >= m_hostLimit)
        return nullptr;
    for (qsizetype i = 0; i < host->ready.size(); ++i) {
        const ClaimPointer &claim = host->ready.at(i);
        Lane &lane = laneOf(laneKey(claim->due));
        if (lane.inFlight >= laneLimit(claim->preparation))
            continue;
        --lane.claimed;
        ++lane.inFlight;
        --host->claimed;
        ++host->inFlight;
        return host->ready.takeAt(i);
    }
    return nullptr;
}

void Claims::drop(Lane &lane, const ClaimPointer &claim)
{
    --lane.claimed;
    --m_hosts[claim->preparation.address].claimed;
    --m_count;
    forgetIfIdle(claim->preparation.address);
}

void Claims::finish(Lane &lane, const ClaimPointer &claim)
{
    --lane.inFlight;
    --m_hosts[claim->preparation.address].inFlight;
    --m_count;
    forgetIfIdle(claim->preparation.address);
}

QList<ClaimPointer> Claims::takeAllReady(const std::function<bool(const Claim &)> &wanted)
{
    QList<ClaimPointer> all;
    for (Host &host : m_hosts) {
        for (const ClaimPointer &claim : std::exchange(host.ready, {}))
            (wanted(*claim) ? all : host.ready).append(claim);
    }
    return all;
}

void Claims::forgetIfIdle(const ServiceAddress &address)
{
    const auto host = m_hosts.constFind(address);
    if (host->claimed == 0 && host->inFlight == 0)
        m_hosts.erase(host);
}

} // namespace LeadBridge
