// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/clientsapi.h"
#include "app/interfaces/historyapi.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace LeadBridge::Ui {

/// The events that name one client, newest first; one that is pressed is opened in the history.
class ClientEvents final : public QWidget
{
    Q_OBJECT
public:
    /// @p clients and @p history must outlive it.
    ClientEvents(ClientsApi &clients, HistoryApi &history, QWidget *parent);

    void setClient(const QString &id);
    /// Reads them again.
    void refresh();

signals:
    void eventRequested(LeadBridge::EventId event);

private:
    void askRows(const QList<EventId> &events);
    void showRows(const QList<EventRow> &rows, bool more);
    void say(const QString &words);
    void openCurrent();

    ClientsApi &m_clients;
    HistoryApi &m_history;
    QString m_client;
    int m_question = 0;
    QListWidget *m_list;
    QLabel *m_words;
};

} // namespace LeadBridge::Ui
