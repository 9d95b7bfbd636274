// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/storage/upkeepvalues.h"

#include <QString>

#include <optional>

namespace LeadBridge {

/// Notes, beside the database, that the copy is to take its place at the next start. Errors:
/// Permission, DiskFull.
[[nodiscard]] Result<> requestRestore(const QString &databasePath, const QString &copy);
/// Takes the note back. Nothing where there is none.
void forgetRestore(const QString &databasePath);

/// Does what requestRestore() noted: before the journal opens the file, with the folder's lock
/// held. The replaced database is set aside, never deleted. A crash in the middle is taken up
/// where it was at the next call. Nothing where nothing was asked. After an error the database is
/// as it was and the note is gone. Waits for the disk.
[[nodiscard]] Result<std::optional<RestoreReport>> carryOutRestore(const QString &databasePath,
                                                                   const Clock &clock);

} // namespace LeadBridge
