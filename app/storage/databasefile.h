// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>

namespace LeadBridge {

class Connection;

/// What happened while the database was opened.
struct OpenedDatabase
{
    bool created = false;
    QString setAside; ///< where the damaged file was moved to; empty: it was sound
    QString damage; ///< what was wrong with it: English, technical
    QString copy; ///< the copy made before a migration; empty: none was needed
};

/// The database file: its rights, its health and its schema.
class DatabaseFile
{
public:
    /// Opens @p db for writing on @p path, in the current schema. A file that is missing is
    /// made, with its folder, readable by its owner alone. A damaged one is moved aside, with
    /// what belongs to it, and a new one is started; nothing is deleted. An older one is
    /// migrated after a copy of it was made. Errors: TooNew, Locked, DiskFull, Permission,
    /// Storage.
    static Result<OpenedDatabase> open(Connection &db, const QString &path);

    /// Writes a copy of the open database, as of now, beside it; gives the copy's name.
    static Result<QString> copyAside(Connection &db, const QString &path, int version);

    /// Notes that the file was found damaged while in use, so that the next open() looks at
    /// every page of it.
    static void markDamaged(const QString &path);
};

} // namespace LeadBridge
