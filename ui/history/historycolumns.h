// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>

namespace LeadBridge::Ui {

/// Which columns of HistoryModel are shown in @p room pixels, and how wide. Time, state, client
/// and phone always are; of the @p wanted ones the message gives way first, then the event's
/// number, the order and the flow. What is left over goes to the client and, twice as much, to
/// the message.
[[nodiscard]] QMap<int, int> columnWidths(const QSet<int> &wanted, int room, int leftMargin);

} // namespace LeadBridge::Ui
