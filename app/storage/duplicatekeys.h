// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/flow/plan.h"

#include <QDateTime>

#include <optional>

namespace LeadBridge {

class Connection;

/// An event as the guard against duplicates sees it.
struct GuardedEvent
{
    EventId id;
    FlowId flow;
    const Plan &plan;
    QDateTime atUtc; ///< the window counts from here
};

/// The event this one repeats, the first of them where it repeats several. If there is a part of
/// it that none has told before, it repeats none, and its keys become those to be repeated. A lead
/// of which nothing could ever be sent is repeated by nothing. Journal thread.
[[nodiscard]] std::optional<EventId> repeatOf(Connection &db, const GuardedEvent &event);

/// The keys of a lead that goes out as the operator has corrected it, whether it repeats another
/// or not; another's stay while its window lasts. Journal thread.
void leaveKeys(Connection &db, const GuardedEvent &event);

} // namespace LeadBridge
