// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/historycounts.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/historyrows.h"

#include <algorithm>
#include <limits>

namespace LeadBridge {

namespace {

constexpr qint64 allHours = -1;

void take(Rows &rows, const HistoryFilter &filter, StateCounts &counts)
{
    while (rows.next()) {
        const auto state = stateFromWord(rows.text(0));
        if (state && (filter.states.isEmpty() || filter.states.contains(*state)))
            counts[*state] += rows.number(1);
    }
}

/// 0, 1, or -1 for both.
int testChoice(const HistoryFilter &filter)
{
    return filter.test ? int(*filter.test) : -1;
}

/// From the numbers of the hours from @p first to @p last.
void countHours(Connection &db, const HistoryFilter &filter, qint64 first, qint64 last,
                StateCounts &counts)
{
    const int test = testChoice(filter);
    Rows rows = db.query("SELECT state, sum(count) FROM hour_counts WHERE hour BETWEEN ? AND ?"
                         " AND (? = 0 OR flow = ?) AND (? = -1 OR test = ?) GROUP BY state",
                         first, last, filter.flow.value, filter.flow.value, test, test);
    take(rows, filter, counts);
}

/// One by one, in [since, until), which lies within an hour.
void countEvents(Connection &db, const HistoryFilter &filter, qint64 since, qint64 until,
                 StateCounts &counts)
{
    if (since >= until)
        return;
    const IdRange ids = idsReceived(db, unpackTime(since), unpackTime(until));
    const int test = testChoice(filter);
    Rows rows = db.query("SELECT state, count(*) FROM events WHERE id BETWEEN ? AND ?"
                         " AND received_at >= ? AND received_at < ? AND (? = 0 OR flow = ?)"
                         " AND (? = -1 OR test = ?) GROUP BY state",
                         ids.first, ids.last, since, until, filter.flow.value, filter.flow.value,
                         test, test);
    take(rows, filter, counts);
}

} // namespace

StateCounts stateCounts(Connection &db, const HistoryFilter &filter)
{
    StateCounts counts;
    if (!filter.sinceUtc.isValid() && !filter.untilUtc.isValid()) {
        countHours(db, filter, allHours, allHours, counts);
        counts.removeIf([](const auto &entry) { return entry.value() == 0; });
        return counts;
    }
    const qint64 since = packTime(filter.sinceUtc).value_or(0);
    const qint64 until = packTime(filter.untilUtc)
                             .value_or(std::numeric_limits<qint64>::max() - millisecondsPerHour);
    const qint64 firstWhole = hourOf(since + millisecondsPerHour - 1);
    const qint64 endWhole = hourOf(until);
    if (firstWhole > endWhole) {
        countEvents(db, filter, since, until, counts);
    } else {
        countEvents(db, filter, since, std::min(until, firstWhole * millisecondsPerHour), counts);
        countHours(db, filter, firstWhole, endWhole - 1, counts);
        if (filter.untilUtc.isValid())
            countEvents(db, filter, endWhole * millisecondsPerHour, until, counts);
    }
    counts.removeIf([](const auto &entry) { return entry.value() == 0; });
    return counts;
}

} // namespace LeadBridge
