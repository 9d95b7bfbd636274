// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace LeadBridge::Ui {

// How numbers, times and phones are written for people, in the language of QLocale(). Times go
// in as UTC and come out in the local time zone.

/// 1 284 with a no-break space in Russian, 1,284 in English.
[[nodiscard]] QString number(qint64 value);

/// 95,3 of @p part out of @p whole, without the sign, for "%1 %"; "0" when the whole is 0.
[[nodiscard]] QString percent(qint64 part, qint64 whole);

/// 412 MB, from QLocale.
[[nodiscard]] QString fileSize(qint64 bytes);

/// 312 ms, 2.1 s, 12 s, 2 min, 1 h 20 min.
[[nodiscard]] QString duration(std::chrono::milliseconds length);

/// The same for a usual value, where milliseconds say too much: 3 ms, 0.4 s, 12 s.
[[nodiscard]] QString roughDuration(std::chrono::milliseconds length);

/// How long ago, without "ago": 42 s, 2 min, 3 h.
[[nodiscard]] QString age(const QDateTime &whenUtc, const QDateTime &nowUtc);

/// just now (< 10 s), 42 s ago, 2 min ago, 3 h ago, then the day.
[[nodiscard]] QString ago(const QDateTime &whenUtc, const QDateTime &nowUtc);

/// today, yesterday, 12 November, 12 November 2025 (another year).
[[nodiscard]] QString day(const QDateTime &whenUtc, const QDateTime &nowUtc);

/// today at 14:31, yesterday at 19:42, 12 November at 08:00.
[[nodiscard]] QString dayAndTime(const QDateTime &whenUtc, const QDateTime &nowUtc);

/// Tuesday, 17 November: beside a page's title and on day rows.
[[nodiscard]] QString weekdayAndDate(const QDateTime &whenUtc);

[[nodiscard]] QString timeOfDay(const QDateTime &whenUtc); ///< 14:31
[[nodiscard]] QString timeWithSeconds(const QDateTime &whenUtc); ///< 14:31:07
[[nodiscard]] QString stopwatch(std::chrono::seconds length); ///< 00:42

/// +7 912 000-00-14 for a number in international form (with or without the plus) or a Russian
/// one beginning with 8; anything else comes back as it was. For display only: no check.
[[nodiscard]] QString prettyPhone(const QString &phone);

/// The first lines of a foreign text as one line: control characters, line breaks and
/// direction marks become spaces, so that it cannot disturb what stands beside it.
[[nodiscard]] QString oneLine(const QString &text, int limit = 400);

/// A link or a secret shortened in the middle: 3rD0…0000.
[[nodiscard]] QString middleElided(const QString &text, int keepAtEachEnd = 4);

} // namespace LeadBridge::Ui
