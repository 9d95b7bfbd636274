// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"

namespace LeadBridge::Ui {

/// What a flow of this event is called until the operator names it.
[[nodiscard]] QString templateName(const QString &eventId);

/// The wish in short words: "New client → order".
[[nodiscard]] QString templateWish(const QString &eventId);

/// @p flow for another event: recommended parameters, the catalogue's duplicate key, a free
/// name where the old one was ours, and the CPA.House action's suggested mapping. What the
/// operator filled in with values and keys of his own stays.
[[nodiscard]] Flow withEvent(const Flow &flow, const QString &eventId, const FlowsApi &flows);

/// Whether the event has a field that arrives as @p parameter.
[[nodiscard]] bool eventCarries(const QString &eventId, const QString &parameter);

} // namespace LeadBridge::Ui
