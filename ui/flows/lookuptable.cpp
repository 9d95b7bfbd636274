// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/lookuptable.h"

#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 5000;
constexpr int fewestRowsHigh = 4;

/// A cell as spreadsheets quote it.
QString unquoted(QString cell)
{
    cell = cell.trimmed();
    if (cell.size() >= 2 && cell.startsWith(u'"') && cell.endsWith(u'"'))
        cell = cell.mid(1, cell.size() - 2).replace("\"\""_L1, "\""_L1);
    return cell;
}

} // namespace

LookupLines pastedLines(const QString &text)
{
    LookupLines lines;
    QString plain = text;
    plain.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    const QStringList rows = plain.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &row : rows) {
        if (row.trimmed().isEmpty())
            continue;
        const QChar between = row.contains(u'\t') ? u'\t' : u';';
        const QStringList cells = row.split(between);
        lines.append({ unquoted(cells.value(0)), unquoted(cells.value(1)) });
        if (lines.size() == mostLines)
            break;
    }
    return lines;
}

LookupTable::LookupTable(QWidget *parent)
    : QTableWidget(0, 2, parent)
{
    setObjectName(u"lookupTable"_s);
    setAccessibleName(tr("Table of replacements"));
    setHorizontalHeaderLabels({ tr("If it is"), tr("Take") });
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(Size::compactRow);
    setTabKeyNavigation(false);
    setShowGrid(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::AllEditTriggers);
    setMinimumHeight(Size::tableHeader + fewestRowsHigh * Size::compactRow);
    connect(this, &QTableWidget::cellChanged, this, [this] {
        if (m_setting)
            return;
        keepEmptyLine();
        emit edited();
    });
    keepEmptyLine();
}

QString LookupTable::textAt(int row, int column) const
{
    const QTableWidgetItem *cell = item(row, column);
    return cell ? cell->text().trimmed() : QString();
}

void LookupTable::put(int row, const std::pair<QString, QString> &line)
{
    setItem(row, 0, new QTableWidgetItem(line.first));
    setItem(row, 1, new QTableWidgetItem(line.second));
}

void LookupTable::setLines(const LookupLines &lines)
{
    m_setting = true;
    setRowCount(static_cast<int>(lines.size()));
    for (int row = 0; row < lines.size(); ++row)
        put(row, lines.at(row));
    m_setting = false;
    keepEmptyLine();
}

LookupLines LookupTable::lines() const
{
    LookupLines all;
    for (int row = 0; row < rowCount(); ++row) {
        const std::pair line(textAt(row, 0), textAt(row, 1));
        if (!line.first.isEmpty() || !line.second.isEmpty())
            all.append(line);
    }
    return all;
}

void LookupTable::keepEmptyLine()
{
    const int last = rowCount() - 1;
    if (last >= 0 && textAt(last, 0).isEmpty() && textAt(last, 1).isEmpty())
        return;
    m_setting = true;
    insertRow(rowCount());
    put(rowCount() - 1, {});
    m_setting = false;
}

void LookupTable::paste()
{
    const LookupLines pasted = pastedLines(QGuiApplication::clipboard()->text());
    if (pasted.isEmpty())
        return;
    m_setting = true;
    int row = qMax(0, currentRow());
    for (const auto &line : pasted) {
        if (row >= rowCount())
            insertRow(row);
        put(row, line);
        ++row;
    }
    m_setting = false;
    keepEmptyLine();
    emit edited();
}

void LookupTable::removeChosen()
{
    QList<int> rows;
    const auto chosen = selectedIndexes();
    for (const QModelIndex &index : chosen) {
        if (!rows.contains(index.row()))
            rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end(), std::greater<>());
    m_setting = true;
    for (const int row : std::as_const(rows))
        removeRow(row);
    m_setting = false;
    keepEmptyLine();
    emit edited();
}

void LookupTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier)
        removeChosen();
    else
        QTableWidget::keyPressEvent(event);
}

} // namespace LeadBridge::Ui
