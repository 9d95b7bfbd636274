// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historycolumns.h"

#include "ui/history/historydelegate.h"
#include "ui/widgets/status.h"

#include <algorithm>

namespace LeadBridge::Ui {

namespace {

using Column = HistoryModel::Column;

/// Most names fit; a longer one is cut before a column gives way.
constexpr int leastClient = 138;

/// Wide enough for the longest state's word in this language.
int stateWidth(const QFontMetrics &metrics)
{
    constexpr int least = 150;
    int width = least;
    for (const State state : { State::Invalid, State::Failed, State::Filtered, State::Delivered })
        width = std::max(width, statusWidth(metrics, Status { state, std::nullopt, false }) + 6);
    return width;
}

int wishedWidth(Column column, int leftMargin)
{
    QFont font = Theme::instance().font(FontRole::Body);
    font.setWeight(QFont::Medium);
    const QFontMetrics metrics(font);
    const auto holding = [&metrics](const QString &text, int least) {
        return std::max(least, metrics.horizontalAdvance(text) + 4) + HistoryDelegate::gap;
    };
    switch (column) {
    case Column::TimeColumn:
        return holding(QStringLiteral("00:00:00"), 62) + leftMargin;
    case Column::StateColumn:
        return stateWidth(metrics) + HistoryDelegate::gap;
    case Column::ClientColumn:
        return leastClient + HistoryDelegate::gap;
    case Column::PhoneColumn:
        return holding(QStringLiteral("+7 912 000-00-00"), 128);
    case Column::FlowColumn:
        return holding({}, 114);
    case Column::OrderColumn:
        return holding(QStringLiteral("900000000"), 90);
    case Column::MessageColumn:
        return holding({}, 180);
    case Column::EventColumn:
        return holding(QStringLiteral("1 000 000"), 80);
    case Column::ColumnCount:
        break;
    }
    return 0;
}

} // namespace

QMap<int, int> columnWidths(const QSet<int> &wanted, int room, int leftMargin)
{
    static constexpr Column givingWay[] = { Column::MessageColumn, Column::EventColumn,
                                            Column::OrderColumn, Column::FlowColumn };
    QSet<int> shown = wanted;
    shown += { Column::TimeColumn, Column::StateColumn, Column::ClientColumn, Column::PhoneColumn };
    int needed = 0;
    for (const int column : std::as_const(shown))
        needed += wishedWidth(static_cast<Column>(column), leftMargin);
    for (const Column column : givingWay) {
        if (needed > room && shown.remove(column))
            needed -= wishedWidth(column, leftMargin);
    }
    const int left = std::max(0, room - needed);
    const int message = shown.contains(Column::MessageColumn) ? left * 2 / 3 : 0;
    QMap<int, int> widths;
    for (const int column : std::as_const(shown))
        widths.insert(column, wishedWidth(static_cast<Column>(column), leftMargin));
    widths[Column::ClientColumn] += left - message;
    if (message > 0)
        widths[Column::MessageColumn] += message;
    return widths;
}

} // namespace LeadBridge::Ui
