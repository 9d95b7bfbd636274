// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <chrono>
#include <deque>
#include <list>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QHostAddress)

namespace LeadBridge {

/// Lets through at most so many in any sixty seconds. Times are Clock::monotonic().
class MinuteWindow
{
public:
    /// Nothing when there is room, which is then taken; else how long to wait, at least 1 s.
    [[nodiscard]] std::optional<std::chrono::seconds> take(int perMinute,
                                                           std::chrono::nanoseconds now);

private:
    std::deque<std::chrono::nanoseconds> m_taken;
};

/// Counts wrong secrets by sender, for a bounded number of senders. An IPv6 sender is its
/// /64 network, since one computer can choose any address in it.
class SenderWatch
{
public:
    SenderWatch(int perMinute, int maxSenders);

    /// Notes one more wrong secret of @p sender. Nothing while it stays within the limit;
    /// else the seconds until its minute is over.
    [[nodiscard]] std::optional<std::chrono::seconds> noteWrong(quint64 sender,
                                                                std::chrono::nanoseconds now);

    [[nodiscard]] static quint64 senderOf(const QHostAddress &address);
    [[nodiscard]] qsizetype size() const { return m_index.size(); }

private:
    struct Entry
    {
        quint64 sender = 0;
        std::chrono::nanoseconds since {}; ///< when its minute began
        int wrong = 0;
    };
    using Entries = std::list<Entry>;

    int m_perMinute;
    int m_maxSenders;
    Entries m_entries; ///< the oldest minute first
    QHash<quint64, Entries::iterator> m_index;
};

} // namespace LeadBridge
