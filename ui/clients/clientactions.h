// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/clientsapi.h"

#include <QObject>

class QWidget;

namespace LeadBridge::Ui {

/// What is done with the directory beside looking: loading a file, and forgetting a client
/// after a question with true numbers.
class ClientActions final : public QObject
{
    Q_OBJECT
public:
    /// @p window is what dialogs stand over.
    ClientActions(ClientsApi &clients, QWidget *window);

    void chooseCsv();
    void importCsv(const QString &path);
    /// Counts the events first, then asks, then forgets.
    void askToForget(const ClientData &client);
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void busyChanged(bool busy);
    void forgotten(const LeadBridge::ForgetReceipt &receipt, const QString &title);
    void failed(const QString &fact, const QString &sentence);

private:
    void setBusy(bool busy);
    void forget(const ClientData &client);

    ClientsApi &m_clients;
    QWidget *m_window;
    bool m_busy = false;
};

} // namespace LeadBridge::Ui
