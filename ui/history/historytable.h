// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/history/historymodel.h"

#include <QSet>
#include <QTableView>

#include <optional>

class QTimer;

namespace LeadBridge::Ui {

class HistoryDelegate;
class HistoryFeed;

/// The table of the history: stands still while rows come and go around what is looked at,
/// follows the newest only from the top, and holds the selection by event.
class HistoryTable final : public QTableView
{
    Q_OBJECT
public:
    HistoryTable(HistoryModel &model, HistoryFeed &feed, QWidget *parent);

    [[nodiscard]] EventId currentEvent() const;
    [[nodiscard]] QList<EventId> selectedEvents() const; ///< from top to bottom
    /// Where the hand stands on the line of an outage; else invalid.
    [[nodiscard]] OutageId currentOutage() const;
    /// Makes an event current and selected, if the window holds it.
    bool selectEvent(EventId id);
    /// To the next event above (-1) or below (+1) the current one.
    void step(int direction);
    void goToNewest();
    void goToOldest();
    [[nodiscard]] bool standsAtNewest() const;

    void setCompact(bool compact);
    void setLeftMargin(int margin);
    [[nodiscard]] bool isColumnWanted(HistoryModel::Column column) const;
    void setColumnWanted(HistoryModel::Column column, bool wanted);

signals:
    /// The current event is another one, by hand.
    void currentEventChanged(LeadBridge::EventId id);
    void selectionMoved(); ///< the set of selected rows is another one
    void storyAsked(LeadBridge::EventId id); ///< Enter or a double click
    void copyAsked(); ///< Ctrl+C
    void outageAsked(LeadBridge::OutageId id); ///< Enter or a click

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void changeEvent(QEvent *event) override;

private:
    /// What is looked at: a line's event and how far it is scrolled.
    struct Anchor
    {
        EventId event;
        int y = 0; ///< of its top in the viewport
    };

    void holdPlace();
    void keepPlace();
    void keepCurrent();
    [[nodiscard]] int lineOfHeld() const;
    void afterReplaced(EventId kept);
    void noteScrolled();
    void setDayHeights(int first, int last);
    void layOutColumns();
    void tick();

    HistoryModel &m_model;
    HistoryFeed &m_feed;
    HistoryDelegate *m_delegate;
    QSet<int> m_wanted;
    std::optional<Anchor> m_anchor;
    QSet<EventId> m_held; ///< the selection while the model is replaced
    EventId m_heldCurrent;
    OutageId m_heldOutage; ///< the line of it is current
    bool m_restoring = false;
    bool m_compact = false;
    QTimer *m_tick;
};

} // namespace LeadBridge::Ui
