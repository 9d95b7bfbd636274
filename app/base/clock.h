// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace LeadBridge {

/// Where the engine takes the time from, so that tests can set it. Safe from any thread.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Wall time in UTC, to the millisecond. May jump when the operator sets the clock.
    [[nodiscard]] virtual QDateTime nowUtc() const = 0;

    /// Time that only grows, for measuring durations. Its zero means nothing.
    [[nodiscard]] virtual std::chrono::nanoseconds monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override;
    [[nodiscard]] std::chrono::nanoseconds monotonic() const override;
};

/// ISO 8601 with milliseconds and Z, as every interface writes times.
[[nodiscard]] QString isoUtc(const QDateTime &time);

} // namespace LeadBridge
