// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"
#include "ui/shell/navigationrail.h"

#include <QDialog>
#include <QTimer>

#include <variant>

class QLineEdit;
class QListWidget;

namespace LeadBridge::Ui {

/// Go to anything: pages, flows, and leads by name, phone or order number. Type, Enter.
class GoToDialog final : public QDialog
{
    Q_OBJECT
public:
    GoToDialog(FlowsApi &flows, HistoryApi &history, QWidget *parent);

signals:
    void placeChosen(LeadBridge::Ui::Place place);
    void flowChosen(LeadBridge::FlowId flow);
    void eventChosen(LeadBridge::EventId event);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Target = std::variant<Place, FlowId, EventId>;

    void refill();
    void askLeads();
    void takeLeads(int question, const QList<EventRow> &rows);
    void add(const QIcon &icon, const QString &text, const QString &kind, Target target);
    void choose(int row);

    FlowsApi &m_flows;
    HistoryApi &m_history;
    QLineEdit *m_edit;
    QListWidget *m_list;
    QTimer m_typing;
    QList<Target> m_targets;
    QList<EventRow> m_leads;
    int m_question = 0;
};

} // namespace LeadBridge::Ui
