// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/problemsapi.h"
#include "app/interfaces/statusapi.h"
#include "ui/widgets/page.h"

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace LeadBridge::Ui {

class AttentionCard;
class Banner;
class FirstUse;
class FlowsTable;
class PlotCard;
class StatCard;
class WaitingCard;

/// In three seconds: is all well, and if not, what to press. Asks the engine for the numbers
/// when they moved, one question at a time; what was on screen stays until the answer is there.
class OverviewPage final : public Page
{
    Q_OBJECT
public:
    /// All must outlive the page.
    OverviewPage(StatusApi &status, FlowsApi &flows, ProblemsApi &problems,
                 QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString titleDetail() const override;
    [[nodiscard]] QStringList facts() const override;
    [[nodiscard]] QList<KeyHint> keyHints() const override;
    void entered() override;

signals:
    void historyRequested(const LeadBridge::HistoryFilter &filter);
    void flowsRequested();
    void flowRequested(LeadBridge::FlowId flow);
    void stringRequested(LeadBridge::FlowId flow);
    void switchRequested(LeadBridge::FlowId flow, bool running);
    void newFlowRequested();
    void importRequested();
    void problemsRequested();
    void cureRequested(const LeadBridge::ProblemRecord &problem);
    void leadsRequested(const LeadBridge::ProblemRecord &problem);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildDashboard();
    [[nodiscard]] QWidget *buildStats();
    void connectEngine();
    void connectParts();
    void ask();
    void take(const Result<Overview> &overview);
    void showNumbers();
    void showWaiting();
    void showFlows();
    void showFirstEvent();
    void showProblems();
    void arrange();
    void openToday(const QList<State> &states);
    void openDay(QDate day);
    void openHour(int hour);
    void playExample();
    void sendSample();

    StatusApi &m_status;
    FlowsApi &m_flows;
    ProblemsApi &m_problems;
    QStackedWidget *m_stack;
    FirstUse *m_first;
    Banner *m_trouble = nullptr;
    StatCard *m_received = nullptr;
    StatCard *m_delivered = nullptr;
    StatCard *m_refused = nullptr;
    StatCard *m_waiting = nullptr;
    QVBoxLayout *m_column = nullptr;
    PlotCard *m_plot = nullptr;
    WaitingCard *m_firstEvent = nullptr;
    AttentionCard *m_attention = nullptr;
    FlowsTable *m_table = nullptr;
    QPushButton *m_more = nullptr;
    Overview m_overview;
    bool m_known = false; ///< an answer was taken
    bool m_asking = false;
    bool m_moved = false; ///< the numbers moved while a question was under way
};

} // namespace LeadBridge::Ui
