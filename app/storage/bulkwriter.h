// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"

#include <optional>

namespace LeadBridge {

class Connection;
class DeliveryWriter;

/// The resend of many events, kept in the database: which of them have not had their turn stands
/// in the same transaction as what was queued, so that no crash queues one twice. Journal thread.

/// The one that runs or was the last; nothing where there never was one.
[[nodiscard]] std::optional<BulkStatus> readBulk(Connection &db);

/// Takes out at most @p limit events of an ended one. False: none were left.
bool clearBulk(Connection &db, int limit);
void addToBulk(Connection &db, const QList<EventId> &events);
/// Lets what was added begin.
void beginBulk(Connection &db, const BulkResend &request, qint64 total, qint64 now);

/// Queues the next @p limit events, and ends it after the last.
BulkStatus queueBulk(Connection &db, DeliveryWriter &deliveries, int limit, qint64 now);
/// Nothing more is queued. What the events' table still holds is for clearBulk().
BulkStatus stopBulk(Connection &db, qint64 now);

} // namespace LeadBridge
