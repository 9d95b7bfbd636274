// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowvalues.h"
#include "ui/widgets/rowdelegate.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace LeadBridge::Ui {

/// The flows with today's numbers, for the overview.
class FlowsTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Destinations, Received, Delivered, Refused, Waiting, Last, ColumnCount };
    enum Role { RunningRole = Qt::UserRole + 1, ShareRole, BlockedRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setFlows(const QList<FlowSummary> &flows);
    [[nodiscard]] const FlowSummary &flowAt(int row) const { return m_flows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString text(const FlowSummary &flow, int column);
    [[nodiscard]] static QString spoken(const FlowSummary &flow);

    QList<FlowSummary> m_flows;
};

/// Space or a click on the switch turns a flow on or off, Enter opens it. As high as its rows,
/// four at most; then it scrolls.
class FlowsTable final : public QTableView
{
    Q_OBJECT
public:
    explicit FlowsTable(QWidget *parent = nullptr);
    static constexpr int usualRows = 4;

    void setFlows(const QList<FlowSummary> &flows);
    /// Fewer than usual in a low window: who owns the table tells of the rest.
    void setRowsShown(int rows);
    [[nodiscard]] int hiddenRows() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void openRequested(LeadBridge::FlowId flow);
    /// So many rows are out of sight.
    void hiddenChanged(int rows);
    void switchRequested(LeadBridge::FlowId flow, bool running);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void toggle(int row);
    void arrangeColumns();

    FlowsTableModel *m_model;
    int m_rowsShown = usualRows;
};

} // namespace LeadBridge::Ui
