// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/outagesapi.h"

#include <QPointer>
#include <QWidget>

namespace LeadBridge::Ui {

class CatchUpDialog;
class HistoryFeed;
class HistoryModel;
class HistoryTable;

/// The rows of the table that tell when nothing was received, and the dialog that makes up for it.
class HistoryOutages final : public QObject
{
    Q_OBJECT
public:
    /// @p page: over which the dialog stands; Ctrl+L on it opens the dialog for the last outage.
    HistoryOutages(OutagesApi &outages, FlowsApi &flows, HistoryModel &model, HistoryFeed &feed,
                   HistoryTable *table, QWidget *page);

    void refresh();
    /// Without an outage the list is only added.
    void open(OutageId outage);

private:
    void show();

    OutagesApi &m_outages;
    FlowsApi &m_flows;
    HistoryModel &m_model;
    HistoryFeed &m_feed;
    QWidget *m_page;
    QList<Outage> m_all; ///< newest first
    QPointer<CatchUpDialog> m_dialog;
};

} // namespace LeadBridge::Ui
