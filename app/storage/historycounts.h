// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"

namespace LeadBridge {

class Connection;

/// How many events the filter shows, by state, from the hourly numbers; only the parts of hours
/// at the ends of the period are counted one by one. For filters without text.
[[nodiscard]] StateCounts stateCounts(Connection &db, const HistoryFilter &filter);

} // namespace LeadBridge
