// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/table.h"

namespace LeadBridge::Bench {

/// How long the history takes for what the window asks it, in a filled data folder.
void measureHistoryPages(Table &table, const QString &dataFolder);

} // namespace LeadBridge::Bench
