// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/tablewriter.h"

#include <QFile>
#include <QSaveFile>

#include <xlsxwriter.h>

namespace LeadBridge {

namespace {

/// The most rows and letters a worksheet takes (Excel specifications and limits).
constexpr lxw_row_t mostSheetRows = 1'048'576;
constexpr qsizetype mostCellLetters = 32'767;

class CsvWriter final : public TableWriter
{
public:
    explicit CsvWriter(const QString &path)
        : m_file(path)
    {
    }

    Result<> begin(const QStringList &header) override
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return fail(ErrorKind::Permission, m_file.errorString(), m_file.fileName());
        m_file.write("\xEF\xBB\xBF");
        m_file.write(csvLine(header));
        return {};
    }

    bool add(const QStringList &cells) override { return m_file.write(csvLine(cells)) > 0; }

    Result<> finish() override
    {
        if (m_file.commit())
            return {};
        return fail(m_file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull
                                                                 : ErrorKind::Permission,
                    m_file.errorString(), m_file.fileName());
    }

private:
    QSaveFile m_file;
};

class XlsxWriter final : public TableWriter
{
public:
    explicit XlsxWriter(const QString &path)
        : m_path(path)
        , m_part(path + QStringLiteral(".part"))
    {
    }

    ~XlsxWriter() override
    {
        if (m_book) {
            workbook_close(m_book);
            QFile::remove(m_part);
        }
    }

    Result<> begin(const QStringList &header) override
    {
        // constant_memory writes each row away as the next begins
        lxw_workbook_options options {};
        options.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(QFile::encodeName(m_part).constData(), &options);
        if (!m_book)
            return fail(ErrorKind::Permission, QStringLiteral("cannot write there"), m_path);
        m_sheet = workbook_add_worksheet(m_book, "LeadBridge");
        worksheet_freeze_panes(m_sheet, 1, 0);
        add(header);
        return {};
    }

    bool add(const QStringList &cells) override
    {
        if (m_row >= mostSheetRows) {
            m_full = true;
            return false;
        }
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QByteArray text = cells.at(i).left(mostCellLetters).toUtf8();
            // Always as a string: a string cell is never run as a formula.
            worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(i), text.constData(),
                                   nullptr);
        }
        ++m_row;
        return true;
    }

    Result<> finish() override
    {
        const lxw_error closed = workbook_close(std::exchange(m_book, nullptr));
        if (closed != LXW_NO_ERROR) {
            QFile::remove(m_part);
            return fail(ErrorKind::Permission, QString::fromUtf8(lxw_strerror(closed)), m_path);
        }
        if (m_full) {
            QFile::remove(m_part);
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("more rows than a spreadsheet takes; choose .csv"), m_path);
        }
        QFile::remove(m_path);
        if (!QFile::rename(m_part, m_path))
            return fail(ErrorKind::Permission, QStringLiteral("cannot write there"), m_path);
        return {};
    }

private:
    QString m_path;
    QString m_part;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_row_t m_row = 0;
    bool m_full = false;
};

QString defused(const QString &cell)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    if (cell.isEmpty() || !dangerous.contains(cell.front()))
        return cell;
    return QLatin1Char('\'') + cell;
}

} // namespace

std::unique_ptr<TableWriter> TableWriter::forFile(const QString &path)
{
    if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        return std::make_unique<CsvWriter>(path);
    if (path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive))
        return std::make_unique<XlsxWriter>(path);
    return nullptr;
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList quoted;
    quoted.reserve(cells.size());
    for (const QString &cell : cells) {
        QString safe = defused(cell);
        if (safe.contains(QLatin1Char(';')) || safe.contains(QLatin1Char('"'))
            || safe.contains(QLatin1Char('\n')) || safe.contains(QLatin1Char('\r')))
            safe = QLatin1Char('"') + safe.replace(QLatin1Char('"'), QStringLiteral("\"\""))
                + QLatin1Char('"');
        quoted.append(safe);
    }
    return quoted.join(QLatin1Char(';')).toUtf8() + "\r\n";
}

} // namespace LeadBridge
