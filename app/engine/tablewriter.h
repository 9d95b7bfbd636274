// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace LeadBridge {

/// Writes a table row by row into a file that appears whole at finish(), or not at all.
/// Used by one thread at a time.
class TableWriter
{
public:
    TableWriter() = default;
    TableWriter(const TableWriter &) = delete;
    TableWriter &operator=(const TableWriter &) = delete;
    virtual ~TableWriter() = default;

    /// The writer for a name's ending, .csv or .xlsx; null for any other.
    [[nodiscard]] static std::unique_ptr<TableWriter> forFile(const QString &path);

    [[nodiscard]] virtual Result<> begin(const QStringList &header) = 0;
    /// False: it cannot go on, finish() says why.
    virtual bool add(const QStringList &cells) = 0;
    [[nodiscard]] virtual Result<> finish() = 0;
};

/// One line of a CSV file, with its line end: semicolons, quotes doubled where needed, and an
/// apostrophe before what a spreadsheet would run as a formula (OWASP, "CSV Injection").
[[nodiscard]] QByteArray csvLine(const QStringList &cells);

} // namespace LeadBridge
