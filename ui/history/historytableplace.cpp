// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyfeed.h"
#include "ui/history/historytable.h"

#include <QHeaderView>
#include <QScrollBar>

// How the table stands still while rows come and go: the place that is looked at, the current
// event and the selection.

namespace LeadBridge::Ui {

namespace {

/// Further rows are asked for when fewer than this many are left to scroll.
constexpr int rowsAhead = 40;

} // namespace

/// Before rows come or go: remembers the first event that is looked at, unless the newest are
/// followed.
void HistoryTable::holdPlace()
{
    if (m_anchor || (standsAtNewest() && m_feed.isFollowing()))
        return;
    int line = rowAt(0);
    while (line >= 0 && line < m_model.rowCount() && !m_model.isEvent(line))
        ++line;
    if (const EventRow *row = m_model.eventAt(line))
        m_anchor = Anchor { row->id, rowViewportPosition(line) };
}

/// The view would make a neighbour current when the current row leaves the window. The event
/// stays the one that was chosen, and is shown again when it comes back.
void HistoryTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    holdPlace();
    m_restoring = true;
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

int HistoryTable::lineOfHeld() const
{
    return m_heldOutage.isValid() ? m_model.lineOfOutage(m_heldOutage)
                                  : m_model.lineOf(m_heldCurrent);
}

void HistoryTable::keepCurrent()
{
    m_restoring = true;
    const int line = lineOfHeld();
    if (line < 0) {
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    } else if (currentIndex().row() != line) {
        selectionModel()->setCurrentIndex(m_model.index(line, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    m_restoring = false;
}

void HistoryTable::keepPlace()
{
    if (!m_anchor)
        return;
    const Anchor anchor = *m_anchor;
    m_anchor.reset();
    const int line = m_model.lineOf(anchor.event);
    if (line < 0)
        return;
    updateGeometries(); // the scroll bar's range has to know of the rows first
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + rowViewportPosition(line) - anchor.y);
}

void HistoryTable::afterReplaced(EventId kept)
{
    setDayHeights(0, m_model.rowCount() - 1);
    QItemSelection selection;
    for (const EventId id : std::as_const(m_held)) {
        const int line = m_model.lineOf(id);
        if (line >= 0)
            selection.select(m_model.index(line, 0),
                             m_model.index(line, HistoryModel::ColumnCount - 1));
    }
    const int current = lineOfHeld();
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_model.index(current, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_restoring = false;
    m_held.clear();
    updateGeometries();
    if (const int line = m_model.lineOf(kept); line >= 0)
        scrollTo(m_model.index(line, 0), QAbstractItemView::PositionAtCenter);
    else if (m_feed.isFollowing() || m_feed.reachesNewest())
        scrollToTop();
    else
        scrollToBottom();
    noteScrolled();
    emit selectionMoved();
}

void HistoryTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        noteScrolled();
}

/// Tells the feed whether the newest are looked at, and asks for pages before they are needed.
void HistoryTable::noteScrolled()
{
    if (m_restoring)
        return;
    const QScrollBar *bar = verticalScrollBar();
    const int ahead = rowsAhead * verticalHeader()->defaultSectionSize();
    const bool top = standsAtNewest();
    const bool nothingNew = m_feed.isFollowing() || m_feed.newCount() == 0;
    m_feed.setFollowing(top && m_feed.reachesNewest() && nothingNew);
    if (bar->maximum() - bar->value() < ahead)
        m_feed.fetchOlder();
    if (top || (!m_feed.reachesNewest() && bar->value() < ahead))
        m_feed.fetchNewer();
}

} // namespace LeadBridge::Ui
