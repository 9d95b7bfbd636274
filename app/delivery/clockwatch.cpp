// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/clockwatch.h"

#include <utility>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

constexpr auto tolerance = 5s;

} // namespace

std::chrono::milliseconds ClockWatch::setBack(const QDateTime &nowUtc,
                                              std::chrono::nanoseconds monotonic)
{
    const auto offset = std::chrono::milliseconds(nowUtc.toMSecsSinceEpoch())
        - std::chrono::duration_cast<std::chrono::milliseconds>(monotonic);
    const auto before = std::exchange(m_offset, offset).value_or(offset);
    return before - offset > tolerance ? before - offset : 0ms;
}

} // namespace LeadBridge
