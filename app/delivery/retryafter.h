// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace LeadBridge {

/// Longest wait that is obeyed.
inline constexpr std::chrono::hours retryAfterLimit { 24 };

/// A date as HTTP writes it, in any of the three forms of RFC 9110 §5.6.7; invalid otherwise.
/// @p nowUtc settles the century of the form with two digits for the year.
[[nodiscard]] QDateTime parseHttpDate(const QByteArray &text, const QDateTime &nowUtc);

/// What a Retry-After header asks for (RFC 9110 §10.2.3): seconds, or a date, which is measured
/// from the answer's own Date header @p date where there is one, since the local clock may be
/// wrong. At most retryAfterLimit; a date in the past is 0; nothing where it is not understood.
[[nodiscard]] std::optional<std::chrono::seconds>
parseRetryAfter(const QByteArray &retryAfter, const QByteArray &date, const QDateTime &nowUtc);

} // namespace LeadBridge
