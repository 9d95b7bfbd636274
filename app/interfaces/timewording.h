// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace LeadBridge {

// How sentences name times, by spokenLocale(). Times go in as UTC and come out in the local time
// zone; an invalid one is a dash.

/// today, yesterday, 12 November, 12 November 2025 (another year).
[[nodiscard]] QString spokenDay(const QDateTime &whenUtc, const QDateTime &nowUtc);

/// today at 14:31, yesterday at 19:42, 12 November at 08:10.
[[nodiscard]] QString spokenMoment(const QDateTime &whenUtc, const QDateTime &nowUtc);

/// 12 November, 08:10: for what is read on another day too, and after "from" and "until", where
/// "from yesterday" is no Russian.
[[nodiscard]] QString spokenDate(const QDateTime &whenUtc, const QDateTime &nowUtc);

/// The same, but of today the time alone.
[[nodiscard]] QString spokenLimit(const QDateTime &whenUtc, const QDateTime &nowUtc);

/// Both ends of a time: the date once where it is the same, and none where that is today.
struct SpokenSpan
{
    QString from;
    QString until;
};
[[nodiscard]] SpokenSpan spokenSpan(const QDateTime &fromUtc, const QDateTime &untilUtc,
                                    const QDateTime &nowUtc);

/// 312 ms, 2.1 s, 12 s, 2 min, 1 h 20 min.
[[nodiscard]] QString spokenDuration(std::chrono::milliseconds length);

} // namespace LeadBridge
