// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/sendingapi.h"

#include <functional>

class QMenu;

namespace LeadBridge::Ui {

/// The actions of this flow; with @p action the one with this Action::key.
[[nodiscard]] QList<DestinationStanding> standingsOf(const SendingApi &sending, FlowId flow,
                                                     int action = 0);

/// Entries for a while without sending, and for its end; none where there is nothing to pause.
/// @p failed is called where a pause could not be stored.
void addPauseEntries(QMenu &menu, SendingApi &sending, const QList<DestinationStanding> &actions,
                     const std::function<void(const Error &)> &failed);

/// The lengths of a pause of these actions, one entry each.
void addPauseTimes(QMenu &menu, SendingApi &sending, const QList<ActionId> &actions,
                   const std::function<void(const Error &)> &failed);

} // namespace LeadBridge::Ui
