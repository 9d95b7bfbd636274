// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/journalvalues.h"

namespace LeadBridge {

/// Whether the step is due since before this attempt: one that goes on, or a lead that only
/// showed that its destination still does not work. That is no try of the lead.
[[nodiscard]] inline bool keepsPlace(const FinishedAttempt &attempt)
{
    return attempt.state == State::Pending && attempt.nextTryUtc.isValid()
        && attempt.nextTryUtc < attempt.startedUtc;
}

} // namespace LeadBridge
