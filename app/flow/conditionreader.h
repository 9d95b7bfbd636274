// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"
#include "app/flow/jsonplace.h"

namespace LeadBridge {

/// The condition written here, of a flow or of an action.
[[nodiscard]] Condition readCondition(const JsonPlace &place);

} // namespace LeadBridge
