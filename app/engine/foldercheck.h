// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/upkeepapi.h"

namespace LeadBridge {

/// What can be said of a data folder without an engine and without changing anything in it: modes,
/// database, disk, copies, keys. Lines hold no paths, keys or personal data. Waits for the disk.
[[nodiscard]] QList<CheckLine> checkDataFolder(const QString &folder, const QDateTime &nowUtc);

/// The same for what only a bridge that does not run can be asked: whether it could listen.
[[nodiscard]] QList<CheckLine> checkStopped(const QString &folder);

} // namespace LeadBridge
