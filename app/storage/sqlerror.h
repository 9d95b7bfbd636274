// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

namespace LeadBridge {

/// What SQLite's refusal means to the operator, by its primary result code
/// (sqlite.org/rescode.html, read 2026-11-22). InvalidInput: the fault is the statement's own, and
/// other statements would go through.
[[nodiscard]] ErrorKind kindOfSqliteCode(int code);

} // namespace LeadBridge
