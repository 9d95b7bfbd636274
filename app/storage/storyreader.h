// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"

#include <optional>

namespace LeadBridge {

class Connection;

/// One event with its request, deliveries and attempts; nothing where there is no such event.
[[nodiscard]] std::optional<EventStory> eventStory(Connection &db, EventId event);

/// The event with its fields, for a preview.
[[nodiscard]] std::optional<SampleEvent> sampleEvent(Connection &db, EventId event);

} // namespace LeadBridge
