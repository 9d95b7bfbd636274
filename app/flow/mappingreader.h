// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"
#include "app/flow/jsonplace.h"

namespace LeadBridge {

/// Longest text of a constant, a template or a condition's value.
inline constexpr int longestValue = 10'000;

/// Where an input's value comes from, and how it is changed on its way.
[[nodiscard]] Mapping readMapping(const JsonPlace &place);

} // namespace LeadBridge
