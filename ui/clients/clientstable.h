// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clients/clientsmodel.h"

#include <QTableView>

namespace LeadBridge::Ui {

/// The list of clients. Holds the chosen one and the place by the client's number while rows
/// are read anew; columns give way where there is little room.
class ClientsTable final : public QTableView
{
    Q_OBJECT
public:
    ClientsTable(ClientsModel &model, QWidget *parent);

    [[nodiscard]] QString currentClient() const; ///< the number; empty: none
    /// Makes a client current, if the list holds it; says nothing by signal.
    bool showCurrent(const QString &id);
    void setCompact(bool compact);

signals:
    /// The operator chose another one.
    void clientChosen(const QString &id);
    void openAsked(const QString &id); ///< Enter or a double click
    void deleteAsked(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    void holdPlace();
    void keepPlace();
    void layOutColumns();

    ClientsModel &m_model;
    QString m_held; ///< current before the rows were replaced
    QString m_heldTop; ///< the first one that was looked at; empty: the newest are
    bool m_quiet = false;
};

} // namespace LeadBridge::Ui
