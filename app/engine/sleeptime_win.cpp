// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sleeptime.h"

#include <windows.h>

namespace LeadBridge {

// The unbiased time leaves sleep out, the other does not; both in steps of 100 ns.
std::chrono::nanoseconds sleptSinceBoot()
{
    ULONGLONG all = 0;
    ULONGLONG awake = 0;
    QueryInterruptTime(&all);
    QueryUnbiasedInterruptTime(&awake);
    return std::chrono::nanoseconds((all - awake) * 100);
}

} // namespace LeadBridge
