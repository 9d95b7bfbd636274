// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/fakeengine.h"

namespace LeadBridge {

/// The moment all sample data is made around: a Tuesday, 17 November 2026, 14:37:12 local.
[[nodiscard]] QDateTime sampleNowUtc();

/// A working day like the one in the pictures: three flows, some 150 events, a refusal and an
/// unclear delivery. All people are invented.
void fillWorkingDay(FakeEngine &engine);

/// The program opened for the first time.
void fillFirstUse(FakeEngine &engine);

/// A flow is made, and no event has come yet.
void fillWaitingForFirst(FakeEngine &engine);

} // namespace LeadBridge
