// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/flowlistview.h"

#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using Part = FlowListDelegate::Part;

FlowListView::FlowListView(QWidget *parent)
    : QListView(parent)
    , m_delegate(new FlowListDelegate(this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAccessibleName(tr("Flows"));
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

Part FlowListView::partAt(const QModelIndex &index, QPoint pos) const
{
    const FlowListRow *row = flowRowOf(index);
    if (!row)
        return Part::Row;
    return m_delegate->partAt(visualRect(index), *row, Theme::instance().font(FontRole::Small),
                              pos);
}

void FlowListView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint pos = event->position().toPoint();
    const QModelIndex index = indexAt(pos);
    const FlowListRow *row = flowRowOf(index);
    if (!row || event->button() != Qt::LeftButton || index != currentIndex())
        return;
    const FlowId id = row->flow.id;
    switch (partAt(index, pos)) {
    case Part::Switch:
        emit switchAsked(id);
        break;
    case Part::Cure:
        emit cureAsked(id);
        break;
    case Part::Problems:
        emit problemsAsked(id);
        break;
    case Part::Menu:
        emit menuAsked(
            id,
            viewport()->mapToGlobal(FlowListDelegate::menuRect(visualRect(index)).bottomLeft()));
        break;
    case Part::Row:
        break;
    }
}

void FlowListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint pos = event->position().toPoint();
    const QModelIndex index = indexAt(pos);
    const FlowListRow *row = flowRowOf(index);
    if (row && partAt(index, pos) == Part::Row)
        emit openAsked(row->flow.id);
}

void FlowListView::keyPressEvent(QKeyEvent *event)
{
    const FlowListRow *row = flowRowOf(currentIndex());
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (!row) {
        QListView::keyPressEvent(event);
        return;
    }
    const FlowId id = row->flow.id;
    if (plain && event->key() == Qt::Key_Space)
        emit switchAsked(id);
    else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit openAsked(id);
    else if (plain && event->key() == Qt::Key_Delete)
        emit removeAsked(id);
    else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_D)
        emit duplicateAsked(id);
    else
        QListView::keyPressEvent(event);
}

void FlowListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (const FlowListRow *row = flowRowOf(index)) {
        setCurrentIndex(index);
        const QPoint at = byKey
            ? viewport()->mapToGlobal(FlowListDelegate::menuRect(visualRect(index)).bottomLeft())
            : event->globalPos();
        emit menuAsked(row->flow.id, at);
    }
}

bool FlowListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = indexAt(help->pos()).data(Qt::ToolTipRole).toString();
        // Escaped: names come from files and may look like HTML.
        QToolTip::showText(help->globalPos(),
                           text.isEmpty() ? text : "<p>"_L1 + text.toHtmlEscaped() + "</p>"_L1,
                           viewport());
        return true;
    }
    return QListView::viewportEvent(event);
}

} // namespace LeadBridge::Ui
