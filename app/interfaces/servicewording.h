// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"

namespace LeadBridge {

/// What a service or the chain itself says of a step: the codes from StepOff to ConnectionWorks.
[[nodiscard]] QString serviceText(const Reason &reason);

} // namespace LeadBridge
