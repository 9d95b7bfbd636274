// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historytable.h"

#include "ui/history/historycolumns.h"
#include "ui/history/historydelegate.h"
#include "ui/history/historyfeed.h"
#include "ui/history/historyheader.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace LeadBridge::Ui {

using namespace std::chrono_literals;

namespace {

constexpr int dayHeight = 32;
/// While rows fade, the table is painted this often.
constexpr auto fadeStep = 60ms;
constexpr auto secondStep = 1000ms;

} // namespace

HistoryTable::HistoryTable(HistoryModel &model, HistoryFeed &feed, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_feed(feed)
    , m_delegate(new HistoryDelegate(this, model))
    , m_wanted({ HistoryModel::FlowColumn, HistoryModel::OrderColumn, HistoryModel::MessageColumn })
    , m_tick(new QTimer(this))
{
    setObjectName(QStringLiteral("historyTable"));
    setAccessibleName(tr("Events"));
    setHorizontalHeader(new HistoryHeader(*m_delegate, this));
    setModel(&model);
    setUpTable(this);
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->setMinimumSectionSize(dayHeight - 2);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &HistoryTable::holdPlace);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                setDayHeights(first, last);
                keepCurrent();
                keepPlace();
            });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] {
        keepCurrent();
        keepPlace();
    });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const QList<EventId> events = selectedEvents();
        m_held = QSet<EventId>(events.begin(), events.end());
        m_heldCurrent = currentEvent();
        m_heldOutage = currentOutage();
        m_restoring = true;
    });
    connect(&feed, &HistoryFeed::replaced, this, &HistoryTable::afterReplaced);
    connect(this, &QAbstractItemView::doubleClicked, this, [this] {
        if (currentEvent().isValid())
            emit storyAsked(currentEvent());
    });
    connect(m_tick, &QTimer::timeout, this, &HistoryTable::tick);
    m_tick->start(secondStep);
}

EventId HistoryTable::currentEvent() const
{
    const EventRow *row = m_model.eventAt(currentIndex().row());
    return row ? row->id : EventId {};
}

OutageId HistoryTable::currentOutage() const
{
    const Outage *outage = m_model.outageAt(currentIndex().row());
    return outage ? outage->id : OutageId {};
}

QList<EventId> HistoryTable::selectedEvents() const
{
    QList<int> lines;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        lines.append(index.row());
    std::sort(lines.begin(), lines.end());
    QList<EventId> events;
    for (const int line : lines) {
        if (const EventRow *row = m_model.eventAt(line))
            events.append(row->id);
    }
    return events;
}

bool HistoryTable::selectEvent(EventId id)
{
    const int line = m_model.lineOf(id);
    if (line < 0)
        return false;
    setCurrentIndex(m_model.index(line, HistoryModel::TimeColumn));
    scrollTo(currentIndex());
    return true;
}

void HistoryTable::step(int direction)
{
    int line = currentIndex().row() + direction;
    while (line >= 0 && line < m_model.rowCount() && !m_model.isEvent(line))
        line += direction;
    if (const EventRow *row = m_model.eventAt(line))
        selectEvent(row->id);
}

void HistoryTable::goToNewest()
{
    m_anchor.reset();
    m_feed.goToNewest();
    scrollToTop();
}

void HistoryTable::goToOldest()
{
    m_feed.goToOldest();
    scrollToBottom();
}

bool HistoryTable::standsAtNewest() const
{
    return verticalScrollBar()->value() == verticalScrollBar()->minimum();
}

void HistoryTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentEvent().isValid()) {
        emit storyAsked(currentEvent());
    } else if (enter && currentOutage().isValid()) {
        emit outageAsked(currentOutage());
    } else if (event->matches(QKeySequence::Copy)) {
        emit copyAsked();
    } else if (plain && event->key() == Qt::Key_End) {
        goToNewest();
        if (const EventId newest = m_model.newest(); newest.isValid())
            selectEvent(newest);
        scrollToTop();
    } else if (plain && event->key() == Qt::Key_Home) {
        goToOldest();
        if (const EventId oldest = m_model.oldest(); oldest.isValid())
            selectEvent(oldest);
    } else {
        QTableView::keyPressEvent(event);
    }
}

void HistoryTable::mousePressEvent(QMouseEvent *event)
{
    const Outage *outage = m_model.outageAt(rowAt(event->position().toPoint().y()));
    if (outage && event->button() == Qt::LeftButton)
        emit outageAsked(outage->id);
    else
        QTableView::mousePressEvent(event);
}

/// The line of a day cannot be current: a step that would end on one goes on to the next row.
QModelIndex HistoryTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!currentIndex().isValid())
        return m_model.index(m_model.lineOf(m_model.newest()), HistoryModel::TimeColumn);
    const QModelIndex aim = QTableView::moveCursor(action, modifiers);
    if (!aim.isValid() || m_model.isRow(aim.row()))
        return aim;
    const bool up = action == MoveUp || action == MovePageUp || action == MovePrevious;
    int line = aim.row();
    while (up && line >= 0 && !m_model.isRow(line))
        --line;
    line = line < 0 ? 0 : line;
    while (!m_model.isRow(line))
        ++line;
    return m_model.index(line, aim.column());
}

void HistoryTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_restoring)
        return;
    // Rows that come in only move the current one; its event stays the same.
    m_heldOutage = currentOutage();
    if (m_heldOutage.isValid())
        m_heldCurrent = {};
    const EventRow *row = m_model.eventAt(current.row());
    if (row && row->id != m_heldCurrent) {
        m_heldCurrent = row->id;
        emit currentEventChanged(row->id);
    }
}

void HistoryTable::selectionChanged(const QItemSelection &selected,
                                    const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (!m_restoring)
        emit selectionMoved();
}

void HistoryTable::setDayHeights(int first, int last)
{
    const int height = std::max(
        dayHeight, QFontMetrics(Theme::instance().font(FontRole::SmallStrong)).height() + 8);
    for (int line = first; line <= last; ++line) {
        if (m_model.isDay(line))
            setRowHeight(line, height);
    }
}

void HistoryTable::setCompact(bool compact)
{
    m_compact = compact;
    const int least = compact ? Size::compactRow : Size::row;
    verticalHeader()->setMinimumSectionSize(std::min(least, dayHeight));
    verticalHeader()->setDefaultSectionSize(std::max(least, QFontMetrics(font()).height() + 8));
    setDayHeights(0, m_model.rowCount() - 1);
}

void HistoryTable::setLeftMargin(int margin)
{
    m_delegate->setLeftMargin(margin);
    layOutColumns();
    viewport()->update();
}

bool HistoryTable::isColumnWanted(HistoryModel::Column column) const
{
    return m_wanted.contains(column);
}

void HistoryTable::setColumnWanted(HistoryModel::Column column, bool wanted)
{
    if (wanted)
        m_wanted.insert(column);
    else
        m_wanted.remove(column);
    layOutColumns();
}

void HistoryTable::layOutColumns()
{
    const QMap<int, int> widths =
        columnWidths(m_wanted, viewport()->width(), m_delegate->leftMargin());
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        setColumnHidden(column, !widths.contains(column));
        if (widths.contains(column))
            setColumnWidth(column, widths.value(column));
    }
}

void HistoryTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void HistoryTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        layOutColumns();
}

/// Fading rows and the seconds of "Retry in 9 s" are painted anew; nothing else is touched.
void HistoryTable::tick()
{
    const bool fading = Theme::animates() && m_model.hasFreshLines();
    const auto next = fading ? fadeStep : secondStep;
    if (m_tick->intervalAsDuration() != next)
        m_tick->setInterval(next);
    if (!isVisible())
        return;
    const int first = std::max(0, rowAt(0));
    int last = rowAt(viewport()->height() - 1);
    if (last < 0)
        last = m_model.rowCount() - 1;
    for (int line = first; line <= last; ++line) {
        const EventRow *row = m_model.eventAt(line);
        if (row && (m_model.freshFor(line) >= 0 || row->nextTryUtc.isValid()))
            viewport()->update(
                QRect(0, rowViewportPosition(line), viewport()->width(), rowHeight(line)));
    }
}

} // namespace LeadBridge::Ui
