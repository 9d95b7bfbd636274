// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/destinations/destination.h"
#include "app/flow/flow.h"

namespace LeadBridge {

/// The path @p place.@p part; @p part alone where there is nothing above it.
[[nodiscard]] QString placeBelow(const QString &place, const QString &part);

/// Whether the action holds only what its description knows: settings, inputs, and secrets where
/// they are taken and nowhere else. Error: InvalidInput with its place.
[[nodiscard]] Result<> checkActionShape(const Action &action,
                                        const DestinationDescription &description,
                                        const QString &place);

/// Whether what was filled in can work: settings by their kinds, names of free inputs, templates,
/// transforms, conditions. What isShown() denies is not looked at. Error: InvalidInput with its
/// place.
[[nodiscard]] Result<> checkActionValues(const Action &action,
                                         const DestinationDescription &description,
                                         const QString &place);

/// Whether the condition can be judged: its patterns are regular expressions, and what is compared
/// with numbers is one. Error: InvalidInput with its place.
[[nodiscard]] Result<> checkCondition(const Condition &condition, const QString &place);

/// Whether the transform has the argument or table its kind needs, and no other. Error:
/// InvalidInput with its place.
[[nodiscard]] Result<> checkTransform(const Transform &transform, const QString &place);

} // namespace LeadBridge
