// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace LeadBridge {

/// A date, a time or both as @p pattern writes it, in the letters of QDateTime::toString(); an
/// empty pattern: dd.MM.yyyy. Names of months and days are Russian.
///
/// Read are 2026-01-15, 15.01.2026 and 15.1.2026, each also with a time behind a space, a T or a
/// comma and with seconds and fractions; ISO 8601 with Z or an offset; seconds since 1970; RFC
/// 2822; a time alone, where the pattern asks for no date. What names its zone is written in the
/// zone of this computer, all else as it came. Nothing where the text is none of these.
[[nodiscard]] std::optional<QString> rewrittenDate(const QString &text, const QString &pattern);

} // namespace LeadBridge
