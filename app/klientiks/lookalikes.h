// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LeadBridge {

/// @p word with the Cyrillic and Greek letters that look like Latin ones replaced by these. Empty
/// where it has none, or has a letter that looks like no Latin one: then it is a word of its
/// own language.
[[nodiscard]] QString latinLookAlike(const QString &word);

/// Whether @p word has a Latin letter of its own.
[[nodiscard]] bool hasLatinLetter(const QString &word);

} // namespace LeadBridge
