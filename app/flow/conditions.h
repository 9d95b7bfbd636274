// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/fields.h"
#include "app/flow/flow.h"
#include "app/flow/stepresult.h"

namespace LeadBridge {

/// Whether @p condition holds for these fields. An absent field counts as empty; a name that
/// comes twice is tested by its first value. Numbers may be written 3500, 3500.00 or 3 500,00.
/// steps.N.… is what the step @p earlier of that number left (stepvalue.h), unless the event has
/// a field of that name.
[[nodiscard]] bool holds(const Condition &condition, const Fields &fields,
                         const QList<StepResult> &earlier = {});

} // namespace LeadBridge
