// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace LeadBridge::Ui {

class HistoryTable;

/// Which columns are wanted where there is room for them; kept for the next start.
class ColumnsMenu final : public QMenu
{
    Q_OBJECT
public:
    ColumnsMenu(HistoryTable &table, QWidget *parent);

private:
    void keep() const;

    HistoryTable &m_table;
};

} // namespace LeadBridge::Ui
