// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/reason.h"

namespace LeadBridge {

/// What the row of a repeat says once it was sent by hand: which event it repeats, and @p now, why
/// it stands as it does. @p before: what the row said until now. Of other events: @p now. Pure.
[[nodiscard]] Reason withRepeat(const Reason &before, const Reason &now);

/// The event that the one with this reason repeats; invalid: none.
[[nodiscard]] EventId repeatedBy(const Reason &reason);

/// Whether this DuplicateOf stands with a repeat that was sent by hand.
[[nodiscard]] bool isSentRepeat(const Reason &reason);

} // namespace LeadBridge
