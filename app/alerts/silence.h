// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMap>
#include <QTimeZone>

#include <optional>

namespace LeadBridge {

/// Events of one flow by hour since 1970, UTC; hours without any may be missing.
using HourlyCounts = QMap<qint64, qint64>;

/// How many events a flow that has been silent usually gets in such a time, where that is too
/// many for chance: the norm is the week before its last event, hour by hour, Mondays to Fridays
/// apart from Saturdays and Sundays. Nothing: this silence is usual, or the flow has no week
/// behind it. A silence no longer than those of that week is usual, too.
/// @p lastUtc: the last event; @p sinceUtc: since when it could have received, not before.
[[nodiscard]] std::optional<double> unusualSilence(const HourlyCounts &counts,
                                                   const QDateTime &lastUtc,
                                                   const QDateTime &sinceUtc,
                                                   const QDateTime &nowUtc, const QTimeZone &zone);

} // namespace LeadBridge
