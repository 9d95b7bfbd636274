// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>

namespace LeadBridge {

/// Notices that the wall clock was set back, by the clock that only grows. Setting it forward is
/// not told: that looks as the computer's sleep does, and lets nothing wait longer.
class ClockWatch final
{
public:
    /// How far it was set back since the last look; 0 where it was not, or by a few seconds only,
    /// as a time server does.
    std::chrono::milliseconds setBack(const QDateTime &nowUtc, std::chrono::nanoseconds monotonic);

private:
    std::optional<std::chrono::milliseconds> m_offset;
};

} // namespace LeadBridge
