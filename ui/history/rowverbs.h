// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"

#include <functional>

class QAction;
class QMenu;

namespace LeadBridge::Ui {

/// What the operator can have done with one lead or several.
enum class RowVerb {
    SendAgain, ///< asks with which settings
    RepeatAsItWas,
    SendAnew, ///< with today's settings
    EditAndSend,
    ItArrived, ///< of unclear ones: the service has it
    SendUnclear, ///< of unclear ones: it has not
    ShowFirst, ///< of a duplicate: the lead it repeats
};

/// The verbs that make sense for these leads, in the order of the menu. One lead alone can be
/// edited, or lead to its first.
[[nodiscard]] QList<RowVerb> verbsFor(const QList<EventRow> &rows);

[[nodiscard]] QString verbText(RowVerb verb);

/// Puts them into a menu, over @p before (nullptr: at its end). The object name of each action is
/// "verb" and its number.
QList<QAction *> addVerbs(QMenu &menu, QAction *before, const QList<RowVerb> &verbs,
                          const std::function<void(RowVerb)> &chosen);

/// The lead that a duplicate repeats, also one that was sent by hand since; none where it is not
/// one, or this is not known.
[[nodiscard]] EventId firstOf(const EventRow &row);

} // namespace LeadBridge::Ui
