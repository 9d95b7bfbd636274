// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/transform.h"

namespace LeadBridge {

/// Each word with a capital, the rest small: МАР'ЯНА о'нил -> Мар'яна О'Нил. A part behind a hyphen
/// is a word, but not behind a digit (2-й); behind an apostrophe only where O, D or L stands alone
/// before it.
[[nodiscard]] QString titleCased(const QString &text);

/// The digits of any script as 0 to 9, all else dropped.
[[nodiscard]] QString onlyDigits(const QString &text);

[[nodiscard]] QString firstWord(const QString &text);
[[nodiscard]] QString lastWord(const QString &text);
[[nodiscard]] QString withoutFirstWord(const QString &text);

/// What the table of @p lookup says of @p value: spaces around and case do not count.
[[nodiscard]] QString lookedUp(const QString &value, const Transform &lookup);

} // namespace LeadBridge
