// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flows/flowlistmodel.h"

#include <QStyledItemDelegate>

namespace LeadBridge::Ui {

/// Paints a row of 56: switch, name with the route under it, today, problems, last event, menu.
/// Says by signals what was clicked; the rows themselves hold no widgets.
class FlowListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    enum class Part { Row, Switch, Cure, Problems, Menu };

    /// What lies under @p pos in a row painted into @p rect.
    [[nodiscard]] Part partAt(const QRect &rect, const FlowListRow &row, const QFont &small,
                              QPoint pos) const;
    /// Where the row's menu opens.
    [[nodiscard]] static QRect menuRect(const QRect &rect);
    [[nodiscard]] static QRect switchRect(const QRect &rect);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

/// The row behind an index of the list or of a filter on it.
[[nodiscard]] const FlowListRow *flowRowOf(const QModelIndex &index);

} // namespace LeadBridge::Ui
