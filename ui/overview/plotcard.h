// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/overviewvalues.h"

#include <QFrame>

class QGridLayout;
class QStackedWidget;
class QTableWidget;

namespace LeadBridge::Ui {

class ElidedLabel;
class LeadsPlot;
class Segmented;

/// Leads by hour or by day: heading, legend, the choice of period, and the plot or, with
/// Ctrl+T, the same as a table.
class PlotCard final : public QFrame
{
    Q_OBJECT
public:
    explicit PlotCard(QWidget *parent = nullptr);
    void setOverview(const Overview &overview);
    void toggleTable();
    [[nodiscard]] bool showsTable() const;
    [[nodiscard]] LeadsPlot *plot() const { return m_plot; }

signals:
    void hourChosen(int hour);
    void dayChosen(QDate day);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHead();
    void refill();
    void fillTable();

    Overview m_overview;
    QGridLayout *m_head = nullptr;
    ElidedLabel *m_heading = nullptr;
    QWidget *m_legend = nullptr; ///< beside the heading, or under it where that is too narrow
    Segmented *m_period = nullptr;
    QStackedWidget *m_stack;
    LeadsPlot *m_plot;
    QTableWidget *m_table;
};

} // namespace LeadBridge::Ui
