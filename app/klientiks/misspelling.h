// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LeadBridge {

/// More than any misspelling.
inline constexpr int tooFar = 1000;

/// How many letters are left out, put in, changed or exchanged with their neighbour between a
/// pasted placeholder and a known one; letter case, dots and underscores do not count. tooFar
/// where it is likelier that another word is meant: {{client.ip}} is no misspelt {{client.id}}.
[[nodiscard]] int misspellingDistance(const QString &pasted, const QString &known);

} // namespace LeadBridge
