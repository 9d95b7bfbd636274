// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/hourreader.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"

#include <algorithm>

namespace LeadBridge {

QList<FlowHour> readFlowHours(Connection &db, const QDateTime &fromUtc)
{
    // Hour -1 counts what waits now, whenever it came.
    const qint64 first = std::max<qint64>(0, hourOf(fromUtc.toMSecsSinceEpoch()));
    QList<FlowHour> hours;
    Rows rows = db.query("SELECT flow, hour, state, sum(count) FROM hour_counts"
                         " WHERE hour >= ? AND test = 0 GROUP BY flow, hour, state"
                         " HAVING sum(count) > 0 ORDER BY flow, hour",
                         first);
    while (rows.next()) {
        if (const auto state = stateFromWord(rows.text(2)))
            hours.append({ { rows.number(0) }, rows.number(1), *state, rows.number(3) });
    }
    return hours;
}

} // namespace LeadBridge
