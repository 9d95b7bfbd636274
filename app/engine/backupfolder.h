// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/upkeepvalues.h"

#include <QList>

#include <chrono>
#include <functional>
#include <optional>

namespace LeadBridge {

/// The copies of one data folder: the daily ones in its folder "backups", and databases that were
/// set aside. All calls wait for the disk.
class BackupFolder
{
public:
    explicit BackupFolder(const QString &databasePath);

    /// Newest first. What cannot be read is left out.
    [[nodiscard]] QList<BackupInfo> list() const;
    /// When the newest daily copy was made; invalid where there is none. One from the future, made
    /// while the clock was ahead, is no copy of today.
    [[nodiscard]] QDateTime newestUtc(const QDateTime &nowUtc) const;
    /// Errors: as copyDatabase().
    [[nodiscard]] Result<BackupInfo> make(const QDateTime &nowUtc,
                                          const std::function<bool()> &cancelled = {}) const;
    /// Deletes daily copies but for the newest @p kept. Those from the future go first.
    void prune(int kept, const QDateTime &nowUtc) const;

private:
    [[nodiscard]] QStringList daily() const; // newest first
    QString m_database;
    QString m_folder;
};

/// Whether the daily copy is to be made now. @p newestUtc: of the last one, invalid: there is none;
/// @p sinceFailure: how long ago one could not be made, for what kept it from being made seldom
/// passes within minutes, and every try writes the size of the database.
[[nodiscard]] bool copyIsDue(const QDateTime &newestUtc, const QDateTime &nowUtc,
                             std::optional<std::chrono::nanoseconds> sinceFailure);

} // namespace LeadBridge
