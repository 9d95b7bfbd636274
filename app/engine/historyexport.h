// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/historyvalues.h"

#include <QFuture>

namespace LeadBridge {

class HistoryReader;

/// Writes what @p filter shows to @p path, newest first: .csv (semicolons, UTF-8 with a byte
/// order mark, so that spreadsheets open it right) or .xlsx. Values that a spreadsheet would
/// take for a formula are defused. The file appears whole or not at all. The value: rows written.
/// Errors: InvalidInput for another ending, Permission, DiskFull.
QFuture<Result<qint64>> exportHistory(HistoryReader &reader, const QString &path,
                                      const HistoryFilter &filter);

} // namespace LeadBridge
