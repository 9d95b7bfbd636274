// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/journalvalues.h"

#include <utility>

namespace LeadBridge {

class Connection;
class PastFlows;

/// Reads the steps that wait, for the delivery thread. Journal thread.

/// The step with what its message is built from; nothing where it is not to be tried.
[[nodiscard]] std::optional<DueDelivery> dueDelivery(Connection &db, PastFlows &past,
                                                     DeliveryId id);

[[nodiscard]] QList<DueDelivery> dueDeliveries(Connection &db, PastFlows &past, FlowId flow,
                                               int step, const QDateTime &afterDueUtc,
                                               DeliveryId afterId, int limit);

[[nodiscard]] QList<std::pair<FlowId, int>> waitingActions(Connection &db);

} // namespace LeadBridge
