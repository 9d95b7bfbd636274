// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"

#include <QDialog>

class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;

namespace LeadBridge::Ui {

/// A list of what a service offers, by title and value, with a filter where it is long. Titles
/// come from outside and are painted as plain text.
class ChoiceDialog final : public QDialog
{
    Q_OBJECT
public:
    ChoiceDialog(const QString &title, const QList<Choice> &choices, QWidget *parent = nullptr);

signals:
    void chosen(const LeadBridge::Choice &choice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildList();
    void filterBy(const QString &text);
    void take();

    QList<Choice> m_choices;
    QSortFilterProxyModel *m_shown;
    QLineEdit *m_filter;
    QListView *m_list;
    QPushButton *m_take;
};

} // namespace LeadBridge::Ui
