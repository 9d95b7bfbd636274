// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"

namespace LeadBridge {

/// What the program found out by looking after itself and what it did: the codes from
/// FoundByAsking on.
[[nodiscard]] QString watchText(const Reason &reason);

} // namespace LeadBridge
