// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/problemcure.h"
#include "ui/widgets/status.h"

#include <QString>

namespace LeadBridge::Ui {

/// The verb of the button that mends the problem; empty where the program cannot lead there.
[[nodiscard]] QString cureVerb(const ProblemRecord &problem);
[[nodiscard]] Sign problemSign(const ProblemRecord &problem);
/// Since when, how many leads, and of which flow: "since 13:20 · 3 leads · Appointments".
[[nodiscard]] QString problemFacts(const ProblemRecord &problem, const QDateTime &nowUtc);

/// When a pause ends: the time alone where it is today.
[[nodiscard]] QString pauseEnd(const QDateTime &untilUtc, const QDateTime &nowUtc);

} // namespace LeadBridge::Ui
