// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/storedweek.h"

#include "app/storage/writerqueue.h"

#include <QDateTime>

namespace LeadBridge::StandIn {

bool storeWeek(const QString &database, qint64 flow, qint64 perHour)
{
    WriterQueue queue;
    if (!queue.open(database))
        return false;
    const qint64 now = QDateTime::currentSecsSinceEpoch() / 3600;
    return queue
        .request<void>([=](Connection &db) {
            for (qint64 hour = now - qint64(8 * 24); hour < now; ++hour) {
                db.run("INSERT OR REPLACE INTO hour_counts (hour, flow, test, state, count)"
                       " VALUES (?, ?, 0, 'delivered', ?)",
                       hour, flow, perHour);
            }
            return Result<>();
        })
        .result()
        .has_value();
}

} // namespace LeadBridge::StandIn
