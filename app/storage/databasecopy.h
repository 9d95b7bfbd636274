// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/connection.h"
#include "app/storage/upkeepvalues.h"

#include <functional>

namespace LeadBridge {

/// Whether the file is a whole database of this program, every page of it, and what it holds.
/// Waits for the disk. Errors: NotFound, Corrupt, TooNew, InvalidInput (another program's file),
/// Permission.
[[nodiscard]] Result<BackupInfo> inspectCopy(const QString &path);

/// The same without looking at every page.
[[nodiscard]] Result<BackupInfo> describeCopy(const QString &path);

/// Writes a copy of the database as it is at one moment to @p target, readable by its owner alone,
/// and looks whether it is whole; @p target is there wholly or not at all. The database may be
/// written meanwhile by whoever has it open: a small step is copied at a time. Waits, so call it
/// on a thread of its own. @p cancelled is asked between steps. Errors: as inspectCopy(),
/// DiskFull, Locked, InUse (there is such a file), Unavailable (cancelled).
[[nodiscard]] Result<BackupInfo> copyDatabase(const QString &source, const QString &target,
                                              const QDateTime &nowUtc,
                                              const std::function<bool()> &cancelled = {});

/// How a file that may be in nobody's hands is read: without leaving anything beside it where
/// that is possible.
[[nodiscard]] Connection::Mode quietMode(const QString &path);

} // namespace LeadBridge
