// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyreader.h"

namespace LeadBridge {

class Connection;

[[nodiscard]] Overview readOverview(Connection &db, const QDateTime &nowUtc, const QTimeZone &zone);
[[nodiscard]] QList<FlowNumbers> readFlowNumbers(Connection &db, const QDateTime &nowUtc,
                                                 const QTimeZone &zone);
[[nodiscard]] SendingStatus readSending(Connection &db);

} // namespace LeadBridge
