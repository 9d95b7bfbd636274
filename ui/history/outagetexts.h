// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/outagesapi.h"

#include <QString>

namespace LeadBridge::Ui {

// How times without receiving, and lists that make up for them, are put into words.

/// "From 02:10 to 08:55 nothing was received: the computer slept, 2 events may be missing".
[[nodiscard]] QString outageText(const Outage &outage, const QDateTime &nowUtc);
/// The verb that stands behind it.
[[nodiscard]] QString catchUpVerb();
/// Whether a line is new, has come before, or what is wrong with it.
[[nodiscard]] QString catchUpStanding(const CatchUpRow &row);
/// "3 to add, 12 have come already, 1 cannot be taken".
[[nodiscard]] QString catchUpSummary(const CatchUpPreview &preview);
/// What came of it: "3 events added".
[[nodiscard]] QString addedText(int count);
/// Why a list could not be read.
[[nodiscard]] QString catchUpError(const Error &error);

} // namespace LeadBridge::Ui
