// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

namespace LeadBridge {

class Connection;

/// The schema's version this program writes: the number of the last migration.
[[nodiscard]] int currentSchemaVersion();

/// The version of the open database; 0 for an empty one.
[[nodiscard]] Result<int> schemaVersion(Connection &db);

/// Brings the database from @p version to the current one, each step in a transaction of its
/// own. After a failure the database is at the version of the last step that was done.
Result<> migrate(Connection &db, int version);

} // namespace LeadBridge
