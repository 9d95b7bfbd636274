// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/historymodel.h"
#include "ui/widgets/rowdelegate.h"

namespace LeadBridge::Ui {

/// Paints the lines of the history: events in their columns, days across the whole width.
class HistoryDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    /// Space left of the first column, so that it stands under the page's title.
    HistoryDelegate(QAbstractItemView *view, const HistoryModel &model);

    void setLeftMargin(int margin) { m_leftMargin = margin; }
    [[nodiscard]] int leftMargin() const { return m_leftMargin; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// The part of a column's rectangle its text may take.
    [[nodiscard]] QRect textRect(const QRect &cell, int column) const;

    static constexpr int gap = 8; ///< between columns

private:
    void paintOutage(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintDay(QPainter *painter, const QRect &cell, const QModelIndex &index) const;
    void paintFresh(QPainter *painter, const QRect &cell, int line) const;
    void paintState(QPainter *painter, const QRect &rect, const EventRow &row,
                    const QColor &paper) const;
    void paintCell(QPainter *painter, const QRect &rect, const EventRow &row,
                   const QModelIndex &index) const;

    const HistoryModel &m_model;
    QAbstractItemView *m_table;
    int m_leftMargin = Space::page;
};

} // namespace LeadBridge::Ui
