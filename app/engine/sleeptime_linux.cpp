// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sleeptime.h"

#include <ctime>

namespace LeadBridge {

namespace {

std::chrono::nanoseconds timeOf(clockid_t clock)
{
    timespec time {};
    if (clock_gettime(clock, &time) != 0)
        return std::chrono::nanoseconds(0);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

// CLOCK_BOOTTIME goes on while the computer sleeps, CLOCK_MONOTONIC does not (clock_gettime(2)).
std::chrono::nanoseconds sleptSinceBoot()
{
    const auto awake = timeOf(CLOCK_MONOTONIC);
    return timeOf(CLOCK_BOOTTIME) - awake;
}

} // namespace LeadBridge
