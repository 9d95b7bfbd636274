// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace LeadBridge {

class Connection;

/// After the clock was set back by @p byMs: what waits for a time beyond @p nowMs waits that much
/// less, and was tried first that much earlier; what came then came that much earlier, for the
/// guard against repeats. Milliseconds since 1970.
void bringForward(Connection &db, qint64 nowMs, qint64 byMs);

/// By how much the latest that was written down lies beyond @p nowMs: the clock was set back
/// while the program was off. 0 where it was not, or by less than a minute.
[[nodiscard]] qint64 aheadOf(Connection &db, qint64 nowMs);

} // namespace LeadBridge
