// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QMap>
#include <QString>

namespace LeadBridge::StandIn {

/// Telegram's limits of messages (core.telegram.org/bots/faq#my-bot-is-hitting-limits): about one
/// a second into one chat, where short bursts pass; 20 a minute into one group; 30 a second from
/// one bot. Lives on the stand-in's thread.
class FloodGate final
{
public:
    FloodGate();

    /// Counts a message; 0 where it may pass, else the seconds to wait.
    int take(const QString &chat);

private:
    using Times = QList<qint64>;

    /// Milliseconds until fewer than @p most of @p times lie within the last @p span.
    [[nodiscard]] qint64 waitOf(const Times &times, int most, qint64 span) const;

    QElapsedTimer m_clock;
    QMap<QString, Times> m_chats;
    Times m_bot;
};

} // namespace LeadBridge::StandIn
