// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/clientsapi.h"
#include "app/interfaces/historyapi.h"

#include <QFrame>

class QPushButton;

namespace LeadBridge::Ui {

class Banner;
class ClientEvents;
class ClientForm;
class ElidedLabel;
class Paragraph;

/// One client beside the list: what is known and where from, to be mended; the events; the way
/// to forget.
class ClientPane final : public QFrame
{
    Q_OBJECT
public:
    ClientPane(ClientsApi &clients, HistoryApi &history, QWidget *parent);

    /// Another client, or new values of the same: what is being edited stays.
    void showClient(const ClientEntry &entry);
    void clear();
    [[nodiscard]] const ClientEntry &client() const { return m_entry; }
    [[nodiscard]] ClientForm *form() const { return m_form; }
    void refreshEvents();

signals:
    void closeAsked();
    void saveEnded(bool saved);
    void deleteAsked();
    void eventRequested(LeadBridge::EventId event);

private:
    QWidget *buildBody();
    void save(const ClientData &client);

    ClientsApi &m_clients;
    ClientEntry m_entry;
    ElidedLabel *m_title;
    Paragraph *m_seen;
    Banner *m_failure;
    ClientForm *m_form;
    ClientEvents *m_events;
    QPushButton *m_delete;
};

} // namespace LeadBridge::Ui
