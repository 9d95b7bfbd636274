// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/memoryvalues.h"

namespace LeadBridge {

class Connection;

/// What was learned of this flow, or of all where it is none.
[[nodiscard]] QList<LearnedSource> learnedSources(Connection &db, FlowId flow);

/// The operator has seen what is new: new fields are known, fields that have not come with the
/// last fieldStopsAfter events are forgotten.
void acknowledgeFields(Connection &db, FlowId flow);

/// Events without a field after which it counts as one that no longer comes.
inline constexpr int fieldStopsAfter = 5;

} // namespace LeadBridge
