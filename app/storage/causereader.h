// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/overviewvalues.h"

namespace LeadBridge {

class Connection;

/// Events received since then that went wrong and still are so, by cause: state, reason and
/// flow. The newest cause first. Test events are left out.
[[nodiscard]] QList<Problem> readProblems(Connection &db, const QDateTime &sinceUtc, int limit);

/// How many causes there are since then.
[[nodiscard]] int countCauses(Connection &db, const QDateTime &sinceUtc);

} // namespace LeadBridge
