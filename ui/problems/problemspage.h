// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/problemsapi.h"
#include "app/interfaces/sendingapi.h"
#include "ui/problems/problemcard.h"
#include "ui/widgets/page.h"

class QStackedWidget;
class QVBoxLayout;

namespace LeadBridge {
class AlertsApi;
}

namespace LeadBridge::Ui {

class Banner;
class EmptyState;
class Segmented;

/// One card for each cause until it is over: open ones, those that were seen, and the past.
class ProblemsPage final : public Page
{
    Q_OBJECT
public:
    enum class Tab { Open, Seen, Over };

    /// @p problems must outlive the page.
    explicit ProblemsPage(ProblemsApi &problems, QWidget *parent = nullptr);

    /// Cards of services that keep failing offer to pause and resume. Must outlive the page.
    void setSending(SendingApi &sending);

    /// Without problems it says whether anybody would hear of one. Must outlive the page.
    void setAlerts(AlertsApi &alerts);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<KeyHint> keyHints() const override;
    void entered() override;
    void showTab(Tab tab);

signals:
    void cureRequested(const LeadBridge::ProblemRecord &problem);
    void leadsRequested(const LeadBridge::ProblemRecord &problem);
    /// One lead is to be tried at once.
    void tryRequested(const LeadBridge::ProblemRecord &problem);
    /// The operator wants to see that alerts arrive.
    void alertsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void refresh();
    void readPast();
    void showProblems(const QList<ProblemRecord> &problems);
    void fill();
    void showEmpty();
    [[nodiscard]] QString alertsText() const;
    void addCard(const ProblemRecord &problem, const CardPause &pause);
    [[nodiscard]] CardPause pauseOf(const ProblemRecord &problem) const;
    void choosePause(const ProblemRecord &problem, const QPoint &globalPos);
    void resume(const ProblemRecord &problem);
    void sendAgain(const ProblemRecord &problem);
    void changeSeen(const ProblemRecord &problem);
    void showFailure(const Error &error);

    ProblemsApi &m_problems;
    SendingApi *m_sending = nullptr;
    AlertsApi *m_alerts = nullptr;
    Tab m_tab = Tab::Open;
    QList<ProblemRecord> m_shown;
    QList<CardPause> m_pauses; ///< of the shown
    bool m_filled = false;
    Banner *m_banner;
    Segmented *m_tabs;
    QStackedWidget *m_stack;
    QVBoxLayout *m_column;
    QVBoxLayout *m_cards;
    QWidget *m_inner;
    EmptyState *m_empty = nullptr;
};

} // namespace LeadBridge::Ui
