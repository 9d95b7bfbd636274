// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"

#include <QString>

namespace LeadBridge::Ui {

// What a source's notices say, for the list, the editor and the overview. Plain text.

/// One sentence without a full stop: "Field services has not come with the last events".
[[nodiscard]] QString noticeText(const SourceNotice &notice);

/// The string in Klientiks is at fault and has to be corrected there; seeing it does not help.
[[nodiscard]] bool asksForString(const SourceNotice &notice);

/// Values are missing; otherwise it is only news.
[[nodiscard]] bool isGrave(const SourceNotice &notice);

/// The gravest first: unknown placeholder, older string, a field that stopped, a new field.
[[nodiscard]] QList<SourceNotice> byGravity(QList<SourceNotice> notices);

/// All of them, a line each.
[[nodiscard]] QString noticeLines(const QList<SourceNotice> &notices);

/// What the chooser of a mapping says of a field: when its value came, and what is wrong.
[[nodiscard]] QString fieldToolTip(const KnownField &field, const QDateTime &nowUtc);

} // namespace LeadBridge::Ui
