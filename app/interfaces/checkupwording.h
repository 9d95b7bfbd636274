// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/upkeepapi.h"

namespace LeadBridge {

/// What was looked at, such as "Data folder" or "Telegram: connection".
[[nodiscard]] QString checkSubjectText(const CheckLine &line);
/// What was found: one sentence.
[[nodiscard]] QString checkFindingText(const CheckLine &line);
/// What to do; empty where all is well.
[[nodiscard]] QString checkRemedyText(const CheckLine &line);
/// How grave it is, in a word or two.
[[nodiscard]] QString checkGradeText(CheckGrade grade);
/// All lines as one text to hand on.
[[nodiscard]] QString checkReport(const QList<CheckLine> &lines);

} // namespace LeadBridge
