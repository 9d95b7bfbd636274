// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LeadBridge::StandIn {

/// Writes into a database that no program works on that so many events came to a flow in each
/// hour of the last eight days.
[[nodiscard]] bool storeWeek(const QString &database, qint64 flow, qint64 perHour);

} // namespace LeadBridge::StandIn
