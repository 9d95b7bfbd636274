// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

class QAbstractItemView;
class QTableView;

namespace LeadBridge::Ui {

/// Data roles RowDelegate understands beside Qt::DisplayRole.
enum RowRole {
    ToneRole = Qt::UserRole + 900, ///< int(Token) of the text; Text when absent
    FontRoleRole, ///< int(FontRole); Body when absent
};

/// Gives a table the look of the design: rows of 36, header of 32 in text3, no grid, no zebra,
/// whole rows selected, hover followed. Does not set the delegate.
void setUpTable(QTableView *table, int rowHeight = Size::row);

/// Paints rows: hover, selected (accentSoft), the current row's 3-px bar at the left even
/// without focus, text elided as plain text. Screens derive from it and paint their own cells
/// with paintRow() first. The tooltip of a cut text is the whole text.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// @p view is watched for hover.
    explicit RowDelegate(QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    /// Background, bar and line of the row; answers with the colour of the background.
    QColor paintRow(QPainter *painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    /// Text of a cell, elided, inside @p rect.
    void paintText(QPainter *painter, const QRect &rect, const QString &text, FontRole role,
                   Token tone, Qt::Alignment alignment = Qt::AlignLeft) const;
    /// A line over each row but the first (for cards with few rows); off unless told.
    void setRowLines(bool lines) { m_lines = lines; }

    static constexpr int cellPadding = 8;

private:
    void setHoverRow(int row);

    QAbstractItemView *m_view;
    QWidget *m_viewport; ///< still sends events while its view is being destroyed
    int m_hoverRow = -1;
    bool m_lines = false;
};

} // namespace LeadBridge::Ui
