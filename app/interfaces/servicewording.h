// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"

namespace LeadBridge {

/// What a service, the way to it or the chain itself says of a step: the codes from StepOff on,
/// but Several.
[[nodiscard]] QString serviceText(const Reason &reason);

} // namespace LeadBridge
