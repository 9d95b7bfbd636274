// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/fields.h"
#include "app/flow/flow.h"

#include <optional>

namespace LeadBridge {

/// The field of the flow's events that Klientiks counts up: the number of what the event tells
/// of, under the name by which it is sent. Empty where the event has none.
[[nodiscard]] QString serialFieldOf(const Source &source);

/// The number in that field; nothing where there is none.
[[nodiscard]] std::optional<qint64> serialOf(const Fields &fields, const QString &field);

/// How many events may be missing between those @p before and the first one @p after. Nothing
/// where the numbers are too few or have too many holes to tell. Pure.
[[nodiscard]] std::optional<int> missedBetween(const QList<qint64> &before, qint64 after);

} // namespace LeadBridge
