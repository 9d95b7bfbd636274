// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"
#include "app/flow/jsonplace.h"

namespace LeadBridge {

/// Reads one flow strictly. Mistakes are noted in the place's shared error.
[[nodiscard]] Flow readFlow(const JsonPlace &place);

} // namespace LeadBridge
