// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <functional>

namespace LeadBridge::Ui {

// What a step takes from earlier ones, by their place in the chain: steps.1.order_id in a field,
// a template or a condition.

/// The number that stands for a step that was removed. No step has it, so what names it stays an
/// error instead of taking what another step brought.
inline constexpr int removedStep = 0;

/// N of steps.N.…, or nothing where @p field is no result of a step.
[[nodiscard]] std::optional<int> stepOfField(const QString &field);

/// The steps that mapping and conditions of @p action name, rising, each once.
[[nodiscard]] QList<int> stepsNamed(const Action &action);

/// @p action with each number it names replaced by what @p number makes of it.
[[nodiscard]] Action renumbered(const Action &action, const std::function<int(int)> &number);

/// Why the step at @p index (from 0) cannot have what it asks for: it names a removed step, itself
/// or a later one. The number it names, or nothing.
[[nodiscard]] std::optional<int> badReference(const QList<Action> &actions, qsizetype index);

} // namespace LeadBridge::Ui
