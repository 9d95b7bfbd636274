// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/columnsmenu.h"

#include "ui/history/historytable.h"

#include <QSettings>

#include <array>

namespace LeadBridge::Ui {

namespace {

constexpr std::array choosable { HistoryModel::FlowColumn, HistoryModel::OrderColumn,
                                 HistoryModel::MessageColumn, HistoryModel::EventColumn };

QString keyOf(HistoryModel::Column column)
{
    return QStringLiteral("history/column%1").arg(int(column));
}

} // namespace

ColumnsMenu::ColumnsMenu(HistoryTable &table, QWidget *parent)
    : QMenu(parent)
    , m_table(table)
{
    for (const HistoryModel::Column column : choosable) {
        const bool usual = table.isColumnWanted(column);
        table.setColumnWanted(column, QSettings().value(keyOf(column), usual).toBool());
        const QString name =
            table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QAction *action = addAction(name);
        action->setCheckable(true);
        action->setChecked(table.isColumnWanted(column));
        connect(action, &QAction::toggled, this, [this, column](bool wanted) {
            m_table.setColumnWanted(column, wanted);
            keep();
        });
    }
}

void ColumnsMenu::keep() const
{
    for (const HistoryModel::Column column : choosable)
        QSettings().setValue(keyOf(column), m_table.isColumnWanted(column));
}

} // namespace LeadBridge::Ui
