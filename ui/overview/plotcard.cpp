// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/plotcard.h"

#include "ui/overview/leadsplot.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rowdelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QStackedWidget>
#include <QTableWidget>

#include <cmath>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int legendNeeds = 560; // under this width the legend goes
constexpr QChar dash(0x2014);
} // namespace

PlotCard::PlotCard(QWidget *parent)
    : QFrame(parent)
    , m_stack(new QStackedWidget(this))
    , m_plot(new LeadsPlot(this))
    , m_table(new QTableWidget(this))
{
    setKind(this, u"card"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 10);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    setUpTable(m_table, Size::compactRow);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setAccessibleName(tr("Leads by hour"));
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_table);
    m_stack->setContentsMargins(8, 0, 8, 0);
    connect(m_plot, &LeadsPlot::hourChosen, this, &PlotCard::hourChosen);
    connect(m_plot, &LeadsPlot::dayChosen, this, &PlotCard::dayChosen);
    refill();
}

QWidget *PlotCard::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(Space::card - 1, 9, Space::card - 1, 9);
    row->setSpacing(12);
    row->addWidget(new ElidedLabel(tr("Leads by hour"), FontRole::Section, Token::Text, head), 1);
    m_legend = { new LegendItem(LegendItem::Look::Solid, tr("delivered"), head),
                 new LegendItem(LegendItem::Look::Hatched, tr("refused"), head),
                 new LegendItem(LegendItem::Look::Outline, tr("waiting"), head),
                 new LegendItem(LegendItem::Look::Dash, tr("usual"), head) };
    for (QWidget *item : std::as_const(m_legend))
        row->addWidget(item);
    m_period = new Segmented({ tr("Day"), tr("90 days") }, head);
    connect(m_period, &Segmented::currentChanged, this, &PlotCard::refill);
    row->addWidget(m_period);
    return head;
}

void PlotCard::setOverview(const Overview &overview)
{
    m_overview = overview;
    refill();
}

bool PlotCard::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

void PlotCard::toggleTable()
{
    const bool hadFocus = isAncestorOf(focusWidget());
    m_stack->setCurrentWidget(showsTable() ? static_cast<QWidget *>(m_plot) : m_table);
    if (hadFocus)
        m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void PlotCard::refill()
{
    if (m_period->current() == 0)
        m_plot->showHours(m_overview.hours);
    else
        m_plot->showDays(m_overview.days);
    fillTable();
}

void PlotCard::fillTable()
{
    QList<QStringList> rows;
    const bool byHour = m_period->current() == 0;
    if (byHour) {
        for (const HourCounts &hour : std::as_const(m_overview.hours))
            rows.append({ tr("%1:00").arg(hour.hour), number(hour.delivered), number(hour.refused),
                          number(hour.waiting),
                          hour.usual < 0 ? QString(dash) : number(std::llround(hour.usual)) });
    } else {
        for (auto it = m_overview.days.crbegin(); it != m_overview.days.crend(); ++it)
            rows.append({ QLocale().toString(it->day, u"d MMMM"_s), number(it->delivered),
                          number(it->refused), number(it->waiting) });
    }
    QStringList heads { byHour ? tr("Hour") : tr("Date"), tr("delivered"), tr("refused"),
                        tr("waiting") };
    if (byHour)
        heads.append(tr("usual"));
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(heads.size()));
    m_table->setHorizontalHeaderLabels(heads);
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < rows.at(row).size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(rows.at(row).at(column)));
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void PlotCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    for (QWidget *item : std::as_const(m_legend))
        item->setVisible(width() >= legendNeeds);
}

} // namespace LeadBridge::Ui
