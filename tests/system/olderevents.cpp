// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/olderevents.h"

#include "app/engine/datafolder.h"
#include "app/storage/connection.h"

namespace LeadBridge::Test {

bool makeEventsOlder(const QString &dataFolder, int hours)
{
    Connection db;
    if (!db.open(DataFolder(dataFolder).databasePath(), Connection::Mode::ReadWrite))
        return false;
    db.run("UPDATE events SET received_at = received_at - ?", qint64(hours) * 3'600'000);
    db.run("UPDATE hours SET hour = hour - ?", hours);
    return !db.failed();
}

bool makeTriesOlder(const QString &dataFolder, int hours)
{
    Connection db;
    if (!db.open(DataFolder(dataFolder).databasePath(), Connection::Mode::ReadWrite))
        return false;
    db.run("UPDATE deliveries SET first_tried = first_tried - ? WHERE first_tried IS NOT NULL",
           qint64(hours) * 3'600'000);
    return !db.failed() && db.changes() > 0;
}

} // namespace LeadBridge::Test
