// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/states.h"

#include <QtGlobal>

#include <compare>
#include <map>

namespace LeadBridge {

class Connection;

/// Gathers what a group of commands does to the hourly numbers, and writes it in few
/// statements. Journal thread.
class EventCounters
{
public:
    /// Which number an event is counted in. hour: since 1970, UTC.
    struct Key
    {
        qint64 hour = 0;
        qint64 flow = 0;
        bool test = false;
        State state = State::Pending;

        auto operator<=>(const Key &) const = default;
    };

    /// Counts a new event.
    void add(const Key &key, qint64 event);
    /// Takes an event out of the numbers.
    void remove(const Key &key);
    /// Moves an event from one state to another.
    void move(Key key, State to);

    /// Writes what has gathered, and forgets it.
    void flush(Connection &db);
    void clear();

private:
    struct Range
    {
        qint64 first;
        qint64 last;
    };
    std::map<Key, qint64> m_changes;
    std::map<qint64, Range> m_hours;
};

} // namespace LeadBridge
