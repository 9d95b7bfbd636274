// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"
#include "ui/widgets/format.h"
#include "ui/widgets/status.h"

#include <QString>

namespace LeadBridge::Ui {

// How the history's values are put into words for the table and the story. All plain text.

[[nodiscard]] Status statusOf(const EventRow &row, const QDateTime &nowUtc);
/// The client, or "No name".
[[nodiscard]] QString clientText(const EventRow &row);
/// What the marks behind a row's client say: values put right, fields corrected, added later.
[[nodiscard]] QStringList marksOf(const EventRow &row);
/// The fields that are others than they came, by name; new ones too.
[[nodiscard]] QStringList editedNames(const EventStory &story);
/// The phone as people write it, or "no phone".
[[nodiscard]] QString phoneText(const EventRow &row);
/// Why the event stands as it does, in one line; empty where there is nothing to say.
[[nodiscard]] QString messageText(const EventRow &row);
/// "Today, Tuesday, 17 November".
[[nodiscard]] QString dayLineText(QDate day, QDate today);
/// "943 events".
[[nodiscard]] QString eventsText(qint64 count);
/// "943 events: 918 delivered, 11 refused, 4 still waiting".
[[nodiscard]] QString countsText(const StateCounts &counts);
/// Every state with its number, a line each.
[[nodiscard]] QString countsDetails(const StateCounts &counts);
/// The columns of a row, separated by tabs, times in ISO: what Ctrl+C puts on the clipboard.
[[nodiscard]] QString rowForClipboard(const EventRow &row);

/// A tooltip that stays plain text whatever stands in it, at most 2,000 letters.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace LeadBridge::Ui
