// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/flow/flow.h"
#include "app/storage/outagevalues.h"

namespace LeadBridge {

/// A file or pasted list of what may have been missed.
struct CatchUpTable
{
    QStringList columns; ///< as the file names them; guessed names where it has no header
    QList<CatchUpRow> rows; ///< nothing compared yet
};

/// Reads comma-, semicolon- or tab-separated text, with or without a header. Columns become the
/// fields of the source's event: by the field's name or its title in either language; those of no
/// field keep their own name. Without a header, phones, addresses, numbers and names are known by
/// their look. Faults: no_client (neither number nor phone), bad_phone, repeated (a line above
/// tells the same). Errors: InvalidInput with the place "size" (over 10,000 lines) or "columns"
/// (none could be told). Pure.
[[nodiscard]] Result<CatchUpTable> readCatchUp(const QByteArray &bytes, const Source &source,
                                               const QString &phoneRegion);

/// The name under which the source's event brings the catalogue's @p parameter.
[[nodiscard]] QString sentName(const Source &source, const QString &parameter);

/// The value of a field of the row; empty where it has none.
[[nodiscard]] QString valueIn(const CatchUpRow &row, const QString &field);

/// Largest text taken, in bytes.
inline constexpr qsizetype largestCatchUp = 8 * 1024 * 1024;

} // namespace LeadBridge
