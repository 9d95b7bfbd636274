// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/storage/commitnews.h"
#include "app/storage/eventcounters.h"
#include "app/storage/journalvalues.h"

#include <optional>

namespace LeadBridge {

class Connection;

/// Writes new events with their requests and planned deliveries. Journal thread.
class EventWriter
{
public:
    /// All must outlive the writer.
    EventWriter(const Clock &clock, EventCounters &counters, CommitNews &news);

    /// What was written in the group since is taken back by these when it was not committed.
    void beginGroup();
    void groupDone(bool committed);

    /// A repeat inside its duplicate window is stored as such, without deliveries. Test events
    /// are neither repeats nor originals.
    EventId append(Connection &db, const NewEvent &received);

    /// Forgets some keys whose window is over. False: there are no more.
    bool pruneDuplicateKeys(Connection &db);

private:
    [[nodiscard]] qint64 nextId(Connection &db);
    [[nodiscard]] NewEvent remembered(Connection &db, NewEvent event);
    void insert(Connection &db, const NewEvent &event, qint64 id, State state, const Reason &reason,
                int steps);
    void plan(Connection &db, const NewEvent &event, qint64 id, State state, int steps);
    [[nodiscard]] qint64 answeredAfter(const NewEvent &event) const;

    const Clock &m_clock;
    EventCounters &m_counters;
    CommitNews &m_news;
    std::optional<qint64> m_committedId; // the highest in the database; nothing: to be read
    std::optional<qint64> m_lastId; // the highest given out in this group
};

} // namespace LeadBridge
