// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"

#include <optional>

namespace LeadBridge {

class Connection;
class Rows;

/// The columns of an EventRow, for eventRow(): to be followed by WHERE.
#define LEADBRIDGE_SELECT_EVENT                                                                    \
    "SELECT e.id, e.received_at, e.state, e.test, e.flow, f.name, e.client, e.phone, e.order_id,"  \
    " e.reason, e.next_try, e.noted, e.edited, e.caught_up FROM events e"                          \
    " LEFT JOIN flows f ON f.id = e.flow"

[[nodiscard]] EventRow eventRow(const Rows &rows);
[[nodiscard]] std::optional<EventRow> eventRow(Connection &db, qint64 event);

/// All ids that events have as their flow.
[[nodiscard]] QList<qint64> flowsWithEvents(Connection &db);

/// Ids between which all events received in [since, until) are, and perhaps others. An empty
/// range where there are none. Invalid times do not restrict.
struct IdRange
{
    qint64 first = 1;
    qint64 last = 0;
};
[[nodiscard]] IdRange idsReceived(Connection &db, const QDateTime &sinceUtc,
                                  const QDateTime &untilUtc);

} // namespace LeadBridge
