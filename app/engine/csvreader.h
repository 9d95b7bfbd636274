// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace LeadBridge {

/// One line of separated text; quoted cells may hold line breaks.
struct CsvLine
{
    int number = 0; ///< where it begins, from 1
    QStringList cells;

    [[nodiscard]] bool isBlank() const { return cells.size() == 1 && cells.first().isEmpty(); }
};

/// Goes through separated text once, cell by cell, with quotes as in RFC 4180.
class CsvReader
{
public:
    /// @p text must outlive the reader.
    CsvReader(const QString &text, QChar separator);

    /// Nothing at the end.
    [[nodiscard]] std::optional<CsvLine> next();

private:
    [[nodiscard]] bool ends() const;
    bool take(QChar c);
    QString cell();
    QString quoted();

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

/// The text of a file: UTF-8, with or without its mark, else windows-1251.
[[nodiscard]] QString csvText(const QByteArray &bytes);

/// The sign that parts the most cells of the first line: comma, semicolon or tab.
[[nodiscard]] QChar csvSeparator(const QString &text);

} // namespace LeadBridge
