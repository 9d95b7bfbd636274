// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/webhook/limits.h"

#include <QtGlobal>

#include <array>
#include <chrono>
#include <list>
#include <optional>
#include <unordered_map>
#include <vector>

namespace LeadBridge {

class HttpConnection;

/// What a connection is doing, which says how long it may.
enum class Phase {
    Lingering, ///< answered for the last time, reading what still comes
    Idle, ///< between two requests
    Fresh, ///< nothing came yet
    Sending, ///< the peer does not take its answers
    Head,
    Body,
    Waiting, ///< for a commit; the last to be dropped, and never by a deadline
};

inline constexpr std::size_t PhaseCount = 7;

/// All open connections, ordered within each phase by when they entered it, so that the
/// overdue and the idlest are at the front and cost nothing to find. Owns none of them.
class ConnectionTable
{
    using List = std::list<HttpConnection *>;

public:
    /// A connection's place; the connection keeps it for the table.
    struct Place
    {
        quint64 id = 0;
        Phase phase = Phase::Fresh;
        std::chrono::nanoseconds since {};

    private:
        friend class ConnectionTable;
        List::iterator position;
    };

    explicit ConnectionTable(const WebhookLimits &limits);

    /// Enters a connection as Fresh under a new id.
    void add(HttpConnection &connection, Place &place, std::chrono::nanoseconds now);
    void remove(const Place &place);

    /// Begins @p phase anew for this connection, also when it is the one it is in.
    void enter(Place &place, Phase phase, std::chrono::nanoseconds now);

    [[nodiscard]] HttpConnection *find(quint64 id) const;
    [[nodiscard]] int size() const { return static_cast<int>(m_byId.size()); }
    [[nodiscard]] std::vector<HttpConnection *> all() const;
    [[nodiscard]] std::vector<HttpConnection *> overdue(std::chrono::nanoseconds now) const;

    /// The one to drop when there is no room: who is finished, then who has been silent
    /// longest, then who is slow, and only then one that waits for its commit.
    [[nodiscard]] HttpConnection *idlest() const;

private:
    [[nodiscard]] std::optional<std::chrono::milliseconds> deadline(Phase phase) const;
    [[nodiscard]] const List &in(Phase phase) const
    {
        return m_lists[static_cast<std::size_t>(phase)];
    }
    [[nodiscard]] List &in(Phase phase) { return m_lists[static_cast<std::size_t>(phase)]; }

    const WebhookLimits &m_limits;
    quint64 m_lastId = 0;
    std::array<List, PhaseCount> m_lists;
    std::unordered_map<quint64, HttpConnection *> m_byId;
};

} // namespace LeadBridge
