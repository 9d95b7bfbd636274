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
    std::atomic<int> hostError; ///< error of getaddrinfo() for the host below; 0: it is 127.0.0.1
    std::atomic<long long> refused; ///< how often any has struck
    std::atomic<long long> clockShiftMs; ///< added to the wall clock
    char prefix[1024]; ///< the first two concern files whose path begins so
    char host[256]; ///< of hostError; empty: names are looked up as usual
};

} // namespace LeadBridge::Test
