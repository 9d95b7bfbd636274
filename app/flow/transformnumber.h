// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace LeadBridge {

/// A number as people write it (see numbers.h), written as @p form says: integer (rounded, half
/// away from nought), point (3500.5: as many digits as it needs), comma (3 500,50: thousands apart
/// by no-break spaces, two digits). Another form is read as point. Exact for any number of digits.
/// Nothing where the text is no number.
[[nodiscard]] std::optional<QString> rewrittenNumber(const QString &text, const QString &form);

} // namespace LeadBridge
