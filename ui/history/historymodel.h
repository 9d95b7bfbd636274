// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"
#include "app/storage/outagevalues.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QElapsedTimer>

namespace LeadBridge::Ui {

/// A window of the history, newest on top, with a line above each day's events. It holds what
/// it was given and asks nothing by itself: HistoryFeed fills it. Ids fall from top to bottom.
/// Lives on the main thread.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        StateColumn,
        ClientColumn,
        PhoneColumn,
        FlowColumn,
        OrderColumn,
        MessageColumn,
        EventColumn,
        ColumnCount
    };
    enum Role {
        RawRole = Qt::UserRole + 1, ///< the value itself, for sorting and copying
        EventIdRole, ///< qint64; 0 on the line of a day or an outage
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] bool isDay(int line) const { return m_lines.at(line).day.isValid(); }
    [[nodiscard]] bool isEvent(int line) const { return m_lines.at(line).isEvent(); }
    /// Whether a hand can stand on it: an event or an outage.
    [[nodiscard]] bool isRow(int line) const { return !isDay(line); }
    /// nullptr on the line of an event or a day.
    [[nodiscard]] const Outage *outageAt(int line) const;
    [[nodiscard]] QString dayText(int line) const;
    /// nullptr on the line of a day or an outage.
    [[nodiscard]] const EventRow *eventAt(int line) const;
    /// The line of an event; -1 where the window does not hold it.
    [[nodiscard]] int lineOf(EventId id) const;
    /// The line of an outage; -1 where none stands for it.
    [[nodiscard]] int lineOfOutage(OutageId id) const;
    [[nodiscard]] EventId newest() const;
    [[nodiscard]] EventId oldest() const;
    [[nodiscard]] int eventCount() const { return m_events; }
    /// Milliseconds since the event came in while it was looked at; -1: it did not.
    [[nodiscard]] qint64 freshFor(int line) const;
    /// Lines at the top of the window that may still be fading.
    [[nodiscard]] bool hasFreshLines() const;

    // All lists are newest first.
    void replaceAll(const QList<EventRow> &rows);
    void addNewer(const QList<EventRow> &rows, bool fresh);
    void addOlder(const QList<EventRow> &rows);
    /// Puts an event where its id belongs; one that is there already is updated.
    void place(const EventRow &row);
    /// Takes over new values of events that the window holds, in as few ranges as possible.
    void update(const QList<EventRow> &rows);
    /// Lets go of events until @p keep are left.
    void trimNewest(int keep);
    void trimOldest(int keep);

    /// The times in which nothing was received, newest first: each stands as a line of its own
    /// above the newest event from before it. Those older than every event are not shown.
    void setOutages(const QList<Outage> &outages);

private:
    struct Line
    {
        QDate day; ///< of a day's line, in local time; invalid on an event's line
        EventRow row;
        qint64 freshSince = -1; ///< on m_clock
        std::optional<Outage> outage {};

        [[nodiscard]] bool isEvent() const { return !day.isValid() && !outage; }
    };
    /// Takes the outages' lines out while events and days change, and puts them back then: there
    /// are few, and what is between them stays simple.
    class OutagesApart
    {
    public:
        explicit OutagesApart(HistoryModel &model);
        ~OutagesApart();
        OutagesApart(const OutagesApart &) = delete;
        OutagesApart &operator=(const OutagesApart &) = delete;

    private:
        HistoryModel &m_model;
    };
    friend class OutagesApart;

    [[nodiscard]] static QDate dayOf(const EventRow &row);
    [[nodiscard]] static QList<Line> linesOf(const QList<EventRow> &rows, QDate above,
                                             qint64 freshSince);
    [[nodiscard]] QVariant display(const EventRow &row, int column) const;
    [[nodiscard]] static QVariant raw(const EventRow &row, int column);
    [[nodiscard]] static QString rowName(const EventRow &row);
    [[nodiscard]] QDate dayAbove(int line) const;
    [[nodiscard]] int firstBelow(EventId id) const;
    void removeOutages();
    void insertOutages();
    /// Where the outage's line belongs, or -1 where it is not shown.
    [[nodiscard]] int placeOf(const Outage &outage) const;
    void insertLines(int at, const QList<Line> &lines);
    void removeLines(int first, int last);

    QList<Line> m_lines;
    QList<Outage> m_outages;
    int m_outagesDepth = 0;
    int m_events = 0;
    qint64 m_lastFresh = -1;
    QElapsedTimer m_clock = startedTimer();

    static QElapsedTimer startedTimer();
};

} // namespace LeadBridge::Ui
