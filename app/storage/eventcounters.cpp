// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/eventcounters.h"

#include "app/storage/connection.h"

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr qint64 allHours = -1;

} // namespace

void EventCounters::add(const Key &key, qint64 event)
{
    ++m_changes[key];
    const auto [hour, isNew] = m_hours.try_emplace(key.hour, Range { event, event });
    if (!isNew) {
        hour->second.first = std::min(hour->second.first, event);
        hour->second.last = std::max(hour->second.last, event);
    }
}

void EventCounters::remove(const Key &key)
{
    --m_changes[key];
}

void EventCounters::move(Key key, State to)
{
    if (key.state == to)
        return;
    --m_changes[key];
    key.state = to;
    ++m_changes[key];
}

void EventCounters::flush(Connection &db)
{
    std::map<Key, qint64> sums;
    for (const auto &[key, change] : m_changes) {
        sums[key] += change;
        sums[{ allHours, key.flow, key.test, key.state }] += change;
    }
    for (const auto &[key, change] : sums) {
        if (change == 0)
            continue;
        db.run("INSERT INTO hour_counts (hour, flow, test, state, count) VALUES (?, ?, ?, ?, ?)"
               " ON CONFLICT DO UPDATE SET count = count + excluded.count",
               key.hour, key.flow, key.test, stateWord(key.state), change);
    }
    for (const auto &[hour, range] : m_hours) {
        db.run("INSERT INTO hours (hour, first_event, last_event) VALUES (?, ?, ?)"
               " ON CONFLICT DO UPDATE SET first_event = min(first_event, excluded.first_event),"
               " last_event = max(last_event, excluded.last_event)",
               hour, range.first, range.last);
    }
    clear();
}

void EventCounters::clear()
{
    m_changes.clear();
    m_hours.clear();
}

} // namespace LeadBridge
