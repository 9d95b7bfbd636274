// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LeadBridge {

/// One line of text: line breaks and tabs become spaces, other control characters go, spaces at
/// the ends go. All else stays as it came, right-to-left marks and markup included.
[[nodiscard]] QString singleLine(const QString &text);

/// Several lines of text: every kind of line break becomes \n, tabs stay, other control characters
/// go, spaces and empty lines at the ends go.
[[nodiscard]] QString severalLines(const QString &text);

/// The beginning of a text, cut with an ellipsis, for showing what a service answered.
[[nodiscard]] QString beginning(const QString &text, qsizetype letters = 300);

} // namespace LeadBridge
