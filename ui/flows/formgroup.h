// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace LeadBridge::Ui {

/// A heading of a form with its rows. Without a row to show it is not there at all.
class FormGroup final : public QWidget
{
    Q_OBJECT
public:
    FormGroup(const QString &title, const QString &hint, bool first, QWidget *parent = nullptr);

    /// Takes @p row over. @p counts: the group is shown for its sake.
    void addRow(QWidget *row, bool counts = true);
    /// Shows or hides the whole, by its rows.
    void followRows();

private:
    QVBoxLayout *m_column;
    QList<QWidget *> m_rows;
};

} // namespace LeadBridge::Ui
