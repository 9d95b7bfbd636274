// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/floodgate.h"

#include <algorithm>

namespace LeadBridge::StandIn {

namespace {

constexpr int groupMost = 20;
constexpr qint64 groupSpan = 60'000;
constexpr int chatMost = 8; // a short burst, then one a second
constexpr qint64 chatSpan = 5'000;
constexpr int botMost = 60; // 30 a second, and what was saved up before
constexpr qint64 botSpan = 1'000;

} // namespace

FloodGate::FloodGate()
{
    m_clock.start();
}

qint64 FloodGate::waitOf(const Times &times, int most, qint64 span) const
{
    const qint64 now = m_clock.elapsed();
    const auto within =
        std::count_if(times.cbegin(), times.cend(), [&](qint64 time) { return now - time < span; });
    return within < most ? 0 : times.at(times.size() - most) + span - now;
}

int FloodGate::take(const QString &chat)
{
    Times &times = m_chats[chat];
    qint64 wait = std::max(waitOf(times, chatMost, chatSpan), waitOf(m_bot, botMost, botSpan));
    if (chat.startsWith(u'-'))
        wait = std::max(wait, waitOf(times, groupMost, groupSpan));
    if (wait > 0)
        return static_cast<int>(wait / 1000 + 1);
    times.append(m_clock.elapsed());
    m_bot.append(m_clock.elapsed());
    return 0;
}

} // namespace LeadBridge::StandIn
