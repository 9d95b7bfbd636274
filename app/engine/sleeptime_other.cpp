// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sleeptime.h"

namespace LeadBridge {

std::chrono::nanoseconds sleptSinceBoot()
{
    return std::chrono::nanoseconds(0);
}

} // namespace LeadBridge
