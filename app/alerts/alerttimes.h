// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace LeadBridge {

/// How soon and how often alerts are told, and from which values on something is wrong.
struct AlertTimes
{
    std::chrono::milliseconds gather { 60'000 }; ///< from the first trouble to the first word
    std::chrono::milliseconds calm { 120'000 }; ///< how long it must be gone to be called over
    std::chrono::milliseconds remind { std::chrono::hours(24) };
    int reminders = 7; ///< after these it stands in the window alone
    std::chrono::milliseconds retryFirst { 30'000 };
    std::chrono::milliseconds retryMost { std::chrono::minutes(30) };
    std::chrono::milliseconds giveUp { std::chrono::hours(24) }; ///< from the first try
    std::chrono::milliseconds watch { 60'000 }; ///< disk, tokens, flows
    std::chrono::milliseconds address { std::chrono::minutes(5) }; ///< the public address
    std::chrono::milliseconds addressAgain { 60'000 }; ///< while it is not reached
    std::chrono::milliseconds certificate { std::chrono::hours(6) };
    qint64 diskBytes = 500'000'000;
    double diskPart = 0.05;
    std::chrono::seconds clockOff { 120 };
    std::chrono::hours expiry { 24 * 14 }; ///< of certificates and tokens

    bool operator==(const AlertTimes &) const = default;
};

/// For tests, which have less patience: the usual times, with those that the JSON object names
/// ("gather_ms", "disk_bytes", …) in place of them. Unreadable: the usual times.
[[nodiscard]] AlertTimes alertTimesFrom(const QByteArray &json);

/// When an alert that could not be sent is due again, doubling from retryFirst to retryMost.
/// @p tries: made so far, 1 or more. Nothing: it is given up.
[[nodiscard]] std::optional<QDateTime> nextTry(const AlertTimes &times, int tries,
                                               const QDateTime &madeUtc, const QDateTime &nowUtc,
                                               std::optional<std::chrono::seconds> asked = {});

/// No alert is due later than so long after its last try.
[[nodiscard]] std::chrono::milliseconds longestPause(const AlertTimes &times);

} // namespace LeadBridge
