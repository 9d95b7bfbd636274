// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/fakeengine.h"

namespace LeadBridge {

/// Copies of a week, one that a restore replaced, and a check-up with lines of every grade.
void fillUpkeep(FakeEngine &engine);

} // namespace LeadBridge
