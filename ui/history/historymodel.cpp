// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include "ui/history/historytexts.h"
#include "ui/history/outagetexts.h"
#include "ui/widgets/now.h"

#include <algorithm>
#include <utility>

namespace LeadBridge::Ui {

namespace {

/// How long a new row is told from the others, in milliseconds.
constexpr qint64 freshTime = 1000;

} // namespace

QElapsedTimer HistoryModel::startedTimer()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(index.row());
    if (!line.isEvent()) {
        const bool named = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        if (named && index.column() == TimeColumn)
            return line.outage ? outageText(*line.outage, nowUtc()) : dayText(index.row());
        return role == EventIdRole ? QVariant(qint64(0)) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return display(line.row, index.column());
    case Qt::ToolTipRole:
        if (const QStringList marks = marksOf(line.row);
            index.column() == ClientColumn && !marks.isEmpty())
            return plainToolTip(
                (QStringList { clientText(line.row) } + marks).join(QLatin1Char('\n')));
        return plainToolTip(raw(line.row, index.column()).toString());
    case Qt::AccessibleTextRole:
        return index.column() == TimeColumn ? rowName(line.row) : display(line.row, index.column());
    case RawRole:
        return raw(line.row, index.column());
    case EventIdRole:
        return line.row.id.value;
    default:
        return {};
    }
}

QVariant HistoryModel::display(const EventRow &row, int column) const
{
    switch (column) {
    case TimeColumn:
        return timeWithSeconds(row.receivedUtc);
    case StateColumn:
        return statusWord(statusOf(row, nowUtc()));
    case ClientColumn:
        return clientText(row);
    case PhoneColumn:
        return phoneText(row);
    case FlowColumn:
        return oneLine(row.flowName);
    case OrderColumn:
        return oneLine(row.orderId);
    case MessageColumn:
        return messageText(row);
    case EventColumn:
        return number(row.id.value);
    default:
        return {};
    }
}

QVariant HistoryModel::raw(const EventRow &row, int column)
{
    switch (column) {
    case TimeColumn:
        return row.receivedUtc;
    case StateColumn:
        return stateWord(row.state);
    case ClientColumn:
        return row.client;
    case PhoneColumn:
        return row.phone;
    case FlowColumn:
        return row.flowName;
    case OrderColumn:
        return row.orderId;
    case MessageColumn:
        return messageText(row);
    case EventColumn:
        return row.id.value;
    default:
        return {};
    }
}

QString HistoryModel::rowName(const EventRow &row)
{
    const QStringList parts { timeOfDay(row.receivedUtc), statusWord(statusOf(row, nowUtc())),
                              clientText(row), phoneText(row) };
    return (parts + marksOf(row)).join(QStringLiteral(", "));
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case StateColumn:
        return tr("State");
    case ClientColumn:
        return tr("Client");
    case PhoneColumn:
        return tr("Phone");
    case FlowColumn:
        return tr("Flow");
    case OrderColumn:
        return tr("Order");
    case MessageColumn:
        return tr("Message");
    case EventColumn:
        return tr("Event");
    default:
        return {};
    }
}

Qt::ItemFlags HistoryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !isRow(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QString HistoryModel::dayText(int line) const
{
    return dayLineText(m_lines.at(line).day, nowUtc().toLocalTime().date());
}

const EventRow *HistoryModel::eventAt(int line) const
{
    if (line < 0 || line >= m_lines.size() || !isEvent(line))
        return nullptr;
    return &m_lines.at(line).row;
}

/// The first event's line whose id is smaller than @p id; the number of lines if there is none.
int HistoryModel::firstBelow(EventId id) const
{
    int low = 0;
    int high = int(m_lines.size());
    while (low < high) {
        const int middle = low + (high - low) / 2;
        // A line of another kind is always followed by an event: it stands for that one.
        int event = middle;
        while (!isEvent(event))
            ++event;
        if (m_lines.at(event).row.id < id)
            high = middle;
        else
            low = event + 1;
    }
    while (low < m_lines.size() && !isEvent(low))
        ++low;
    return low;
}

int HistoryModel::lineOf(EventId id) const
{
    int line = firstBelow(id) - 1;
    while (line >= 0 && !isEvent(line))
        --line;
    return line >= 0 && m_lines.at(line).row.id == id ? line : -1;
}

EventId HistoryModel::newest() const
{
    const auto first = std::find_if(m_lines.cbegin(), m_lines.cend(),
                                    [](const Line &line) { return line.isEvent(); });
    return first == m_lines.cend() ? EventId {} : first->row.id;
}

EventId HistoryModel::oldest() const
{
    return m_lines.isEmpty() ? EventId {} : m_lines.last().row.id;
}

qint64 HistoryModel::freshFor(int line) const
{
    const qint64 since = m_lines.at(line).freshSince;
    const qint64 passed = m_clock.elapsed() - since;
    return since < 0 || passed >= freshTime ? -1 : passed;
}

bool HistoryModel::hasFreshLines() const
{
    return m_lastFresh >= 0 && m_clock.elapsed() - m_lastFresh < freshTime;
}

QDate HistoryModel::dayOf(const EventRow &row)
{
    return row.receivedUtc.toLocalTime().date();
}

QList<HistoryModel::Line> HistoryModel::linesOf(const QList<EventRow> &rows, QDate above,
                                                qint64 freshSince)
{
    QList<Line> lines;
    lines.reserve(rows.size() + 4);
    for (const EventRow &row : rows) {
        const QDate day = dayOf(row);
        if (day != above)
            lines.append(Line { day, {}, -1, {} });
        lines.append(Line { {}, row, freshSince, {} });
        above = day;
    }
    return lines;
}

QDate HistoryModel::dayAbove(int line) const
{
    return line > 0 ? dayOf(m_lines.at(line - 1).row) : QDate();
}

void HistoryModel::insertLines(int at, const QList<Line> &lines)
{
    if (lines.isEmpty())
        return;
    beginInsertRows({}, at, at + int(lines.size()) - 1);
    m_lines.insert(at, lines.size(), Line {});
    std::copy(lines.begin(), lines.end(), m_lines.begin() + at);
    m_events += int(
        std::count_if(lines.begin(), lines.end(), [](const Line &line) { return line.isEvent(); }));
    endInsertRows();
}

void HistoryModel::removeLines(int first, int last)
{
    if (first > last)
        return;
    beginRemoveRows({}, first, last);
    m_events -= int(std::count_if(m_lines.begin() + first, m_lines.begin() + last + 1,
                                  [](const Line &line) { return line.isEvent(); }));
    m_lines.remove(first, last - first + 1);
    endRemoveRows();
}

void HistoryModel::replaceAll(const QList<EventRow> &rows)
{
    beginResetModel();
    m_lines = linesOf(rows, {}, -1);
    m_events = int(rows.size());
    for (const Outage &outage : std::as_const(m_outages)) {
        if (const int line = placeOf(outage); line >= 0)
            m_lines.insert(line, Line { {}, {}, -1, outage });
    }
    endResetModel();
}

void HistoryModel::addNewer(const QList<EventRow> &rows, bool fresh)
{
    if (rows.isEmpty())
        return;
    const OutagesApart apart(*this);
    const qint64 since = fresh ? m_clock.elapsed() : -1;
    if (fresh)
        m_lastFresh = since;
    qsizetype split = rows.size();
    if (!m_lines.isEmpty()) {
        // Events of the day on top go under that day's line, the others above it.
        const QDate top = m_lines.first().day;
        while (split > 0 && dayOf(rows.at(split - 1)) == top)
            --split;
        insertLines(1, linesOf(rows.mid(split), top, since));
    }
    insertLines(0, linesOf(rows.first(split), {}, since));
}

void HistoryModel::addOlder(const QList<EventRow> &rows)
{
    const OutagesApart apart(*this);
    const int end = int(m_lines.size());
    insertLines(end, linesOf(rows, dayAbove(end), -1));
}

void HistoryModel::place(const EventRow &row)
{
    if (lineOf(row.id) >= 0) {
        update({ row });
        return;
    }
    if (m_lines.isEmpty() || row.id > newest()) {
        addNewer({ row }, false);
        return;
    }
    const OutagesApart apart(*this);
    const int below = firstBelow(row.id);
    if (below == m_lines.size()) {
        addOlder({ row });
        return;
    }
    const QDate day = dayOf(row);
    const QDate dayBelow = dayOf(m_lines.at(below).row);
    const bool dayLine = isDay(below - 1);
    if (day == dayBelow) {
        insertLines(below, { Line { {}, row, -1, {} } });
        return;
    }
    const int at = dayLine ? below - 1 : below;
    QList<Line> lines = linesOf({ row }, dayAbove(at), -1);
    if (!dayLine)
        lines.append(Line { dayBelow, {}, -1, {} }); // the clock was set: one day in two parts
    insertLines(at, lines);
}

void HistoryModel::update(const QList<EventRow> &rows)
{
    QList<int> changed;
    for (const EventRow &row : rows) {
        const int line = lineOf(row.id);
        if (line < 0 || m_lines.at(line).row == row)
            continue;
        m_lines[line].row = row;
        changed.append(line);
    }
    std::sort(changed.begin(), changed.end());
    for (qsizetype i = 0; i < changed.size();) {
        qsizetype last = i;
        while (last + 1 < changed.size() && changed.at(last + 1) == changed.at(last) + 1)
            ++last;
        emit dataChanged(index(changed.at(i), 0), index(changed.at(last), ColumnCount - 1));
        i = last + 1;
    }
}

void HistoryModel::trimNewest(int keep)
{
    int events = m_events;
    if (events <= keep)
        return;
    const OutagesApart apart(*this);
    int first = 0; // the first event that stays
    while (isDay(first) || events-- > keep)
        ++first;
    int day = first - 1; // its day's line stays as well
    while (!isDay(day))
        --day;
    removeLines(day + 1, first - 1);
    removeLines(0, day - 1);
}

void HistoryModel::trimOldest(int keep)
{
    int events = m_events;
    if (events <= keep)
        return;
    const OutagesApart apart(*this);
    int end = int(m_lines.size());
    while (events > keep)
        events -= isDay(--end) ? 0 : 1;
    if (end > 0 && isDay(end - 1))
        --end;
    removeLines(end, int(m_lines.size()) - 1);
}

} // namespace LeadBridge::Ui
