// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace LeadBridge::Test {

/// What a test tells the programs that run under its faults, through a file that both map.
struct FaultControl
{
    std::atomic<int> writeError; ///< errno of every write; 0: none
    std::atomic<int> openError; ///< errno of every opening for writing; 0: none
    std::atomic<long long> refused; ///< how often either has struck
    std::atomic<long long> clockShiftMs; ///< added to the wall clock
    char prefix[1024]; ///< the two concern files whose path begins so
};

} // namespace LeadBridge::Test
