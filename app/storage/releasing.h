// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QList>

#include <optional>

namespace LeadBridge {

class Connection;

/// Flows whose held events are to be queued, as the operator chose. Written in the transaction of
/// that choice and kept until the last of them is queued, so that a program that ends in between
/// goes on with it. Journal thread.

void markReleasing(Connection &db, const QList<FlowId> &flows);
/// What is still held stays so.
void unmarkReleasing(Connection &db, FlowId flow);
void unmarkAllReleasing(Connection &db);
[[nodiscard]] std::optional<FlowId> nextReleasing(Connection &db);

} // namespace LeadBridge
