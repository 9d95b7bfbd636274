// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"

#include <QtGlobal>

namespace LeadBridge {

class Connection;

/// Takes everything that came with the event, or was made from it, out of its request, tries and
/// row. Its time, state and order number stay; @p why stands in place of what was said of it.
void blankEvent(Connection &db, qint64 event, const Reason &why);

/// Whether that was done to it: there is nothing left that could be sent. Journal thread.
[[nodiscard]] bool isBlank(Connection &db, qint64 event);

/// The same from what an event's row says. Pure.
[[nodiscard]] bool tellsBlank(const Reason &reason);

} // namespace LeadBridge
