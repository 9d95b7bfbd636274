// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/problemsapi.h"
#include "ui/widgets/page.h"

class QStackedWidget;
class QVBoxLayout;

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

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<KeyHint> keyHints() const override;
    void entered() override;
    void showTab(Tab tab);

signals:
    void cureRequested(const LeadBridge::ProblemRecord &problem);
    void leadsRequested(const LeadBridge::ProblemRecord &problem);
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
    void addCard(const ProblemRecord &problem);
    void sendAgain(const ProblemRecord &problem);
    void changeSeen(const ProblemRecord &problem);
    void showFailure(const Error &error);

    ProblemsApi &m_problems;
    Tab m_tab = Tab::Open;
    QList<ProblemRecord> m_shown;
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
