// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace LeadBridge {

/// How long the computer has slept since it was started: what a clock that only grows leaves out.
/// Zero for ever where the system does not tell; then a look that comes too late is all that
/// tells of sleep. Any thread.
[[nodiscard]] std::chrono::nanoseconds sleptSinceBoot();

} // namespace LeadBridge
