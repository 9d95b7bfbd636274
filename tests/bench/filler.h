// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LeadBridge::Bench {

/// Puts @p count finished events into the database of a data folder that no engine works on,
/// and that has a flow. Ends the program where the database does not take them.
void fillWithEvents(const QString &dataFolder, int count);

/// The database file of a data folder.
[[nodiscard]] QString databasePath(const QString &dataFolder);

} // namespace LeadBridge::Bench
