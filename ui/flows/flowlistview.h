// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flows/flowlistdelegate.h"

#include <QListView>

namespace LeadBridge::Ui {

/// The list itself: turns clicks on parts of a row and keys into what was meant.
class FlowListView final : public QListView
{
    Q_OBJECT
public:
    explicit FlowListView(QWidget *parent = nullptr);

signals:
    void switchAsked(LeadBridge::FlowId id);
    void openAsked(LeadBridge::FlowId id);
    void cureAsked(LeadBridge::FlowId id);
    void problemsAsked(LeadBridge::FlowId id);
    void duplicateAsked(LeadBridge::FlowId id);
    void removeAsked(LeadBridge::FlowId id);
    /// @p at: where the menu opens, on the screen.
    void menuAsked(LeadBridge::FlowId id, QPoint at);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] FlowListDelegate::Part partAt(const QModelIndex &index, QPoint pos) const;

    FlowListDelegate *m_delegate;
};

} // namespace LeadBridge::Ui
