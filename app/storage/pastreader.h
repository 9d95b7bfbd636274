// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/flow/flow.h"
#include "app/flow/stepresult.h"

#include <optional>

namespace LeadBridge {

class Connection;

/// One step of an event and what it was carried out with when it was last tried.
struct PastStep
{
    int key = 0; ///< of its action
    /// Where the step was never tried, that of the event's other steps; none: no step was.
    std::optional<Action> action;
    StepResult result;
};

struct PastEvent
{
    FlowId flow;
    Source source {}; ///< as it was then; of an event never tried: empty
    QList<PastStep> steps {}; ///< in their order
    bool unknown = false; ///< tried by an older program, which did not keep what it did
};

/// Nothing where there is no such event.
[[nodiscard]] std::optional<PastEvent> pastEvent(Connection &db, EventId event);

} // namespace LeadBridge
