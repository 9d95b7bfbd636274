// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/duetimes.h"

#include "app/storage/connection.h"

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr qint64 toleranceMs = 60'000;

} // namespace

void bringForward(Connection &db, qint64 nowMs, qint64 byMs)
{
    db.run("UPDATE deliveries SET due = max(due - ?, ?), first_tried = CASE WHEN first_tried > ?"
           " THEN first_tried - ? ELSE first_tried END"
           " WHERE due > ? AND started IS NULL",
           byMs, nowMs, nowMs, byMs, nowMs);
    db.run("UPDATE duplicate_keys SET received_at = received_at - ?, expires_at = expires_at - ?"
           " WHERE received_at > ?",
           byMs, byMs, nowMs);
}

qint64 aheadOf(Connection &db, qint64 nowMs)
{
    const auto received =
        db.value("SELECT received_at FROM events ORDER BY id DESC LIMIT 1").value_or(nowMs);
    const auto tried =
        db.value("SELECT started_at FROM attempts ORDER BY id DESC LIMIT 1").value_or(nowMs);
    const qint64 ahead = std::max(received, tried) - nowMs;
    return ahead > toleranceMs ? ahead : 0;
}

} // namespace LeadBridge
