// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStackedWidget;

namespace LeadBridge::Ui {

class FlowActions;
class FlowListModel;
class FlowListView;

/// All flows with their switches: search, create, load from a file, and the row's menu.
class FlowListPage final : public QWidget
{
    Q_OBJECT
public:
    FlowListPage(FlowsApi &flows, FlowActions &actions, QWidget *parent = nullptr);

    /// Makes this flow the current row, once it is in the list.
    void select(FlowId id);
    [[nodiscard]] FlowId current() const;
    void focusList();
    void focusSearch();

signals:
    void createRequested();
    /// @p atGap: go to the first input that nothing fills.
    void editRequested(LeadBridge::FlowId id, bool atGap);
    void stringCheckRequested(LeadBridge::FlowId id);
    void testRequested(LeadBridge::FlowId id);
    /// The wizard's steps of this flow.
    void setupRequested(LeadBridge::FlowId id);
    void problemsRequested(LeadBridge::FlowId id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHead();
    [[nodiscard]] QWidget *buildEmpty();
    void buildList();
    void showMenu(FlowId id, QPoint at);
    void toggle(FlowId id);
    void open(FlowId id, bool atGap);
    void updateContent();

    FlowsApi &m_flows;
    FlowActions &m_actions;
    FlowListModel *m_model;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_search = nullptr;
    QStackedWidget *m_stack;
    FlowListView *m_list;
    QWidget *m_head = nullptr;
    FlowId m_wanted;
};

} // namespace LeadBridge::Ui
