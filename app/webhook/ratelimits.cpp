// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/ratelimits.h"

#include <QHostAddress>

#include <algorithm>

namespace LeadBridge {

using namespace std::chrono_literals;

std::optional<std::chrono::seconds> MinuteWindow::take(int perMinute, std::chrono::nanoseconds now)
{
    while (!m_taken.empty() && now - m_taken.front() >= 60s)
        m_taken.pop_front();
    const auto room = static_cast<std::size_t>(std::max(perMinute, 0));
    if (m_taken.size() < room) {
        m_taken.push_back(now);
        return std::nullopt;
    }
    // The limit may have been lowered: wait until enough have left.
    if (room == 0)
        return 60s;
    const auto leaves = m_taken[m_taken.size() - room] + 60s;
    return std::max(std::chrono::ceil<std::chrono::seconds>(leaves - now), 1s);
}

SenderWatch::SenderWatch(int perMinute, int maxSenders)
    : m_perMinute(perMinute)
    , m_maxSenders(maxSenders)
{
}

std::optional<std::chrono::seconds> SenderWatch::noteWrong(quint64 sender,
                                                           std::chrono::nanoseconds now)
{
    while (!m_entries.empty() && now - m_entries.front().since >= 60s) {
        m_index.remove(m_entries.front().sender);
        m_entries.pop_front();
    }
    auto it = m_index.find(sender);
    if (it == m_index.end()) {
        if (m_index.size() >= m_maxSenders) {
            m_index.remove(m_entries.front().sender);
            m_entries.pop_front();
        }
        it = m_index.insert(sender, m_entries.insert(m_entries.end(), { sender, now, 0 }));
    }
    Entry &entry = *it.value();
    entry.wrong = std::min(entry.wrong + 1, m_perMinute + 1);
    if (entry.wrong <= m_perMinute)
        return std::nullopt;
    return std::max(std::chrono::ceil<std::chrono::seconds>(entry.since + 60s - now), 1s);
}

quint64 SenderWatch::senderOf(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return 0xFFFF'FFFF'0000'0000U | ipv4; // ffff:ffff::/32 is multicast, never a sender
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    quint64 network = 0;
    for (int i = 0; i < 8; ++i)
        network = network << 8 | ipv6[i];
    return network;
}

} // namespace LeadBridge
