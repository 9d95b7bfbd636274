// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/plotcard.h"

#include "ui/overview/leadsplot.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rowdelegate.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QStackedWidget>
#include <QTableWidget>

#include <cmath>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
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
    m_head = new QGridLayout(head);
    m_head->setContentsMargins(Space::card - 1, 9, Space::card - 1, 9);
    m_head->setHorizontalSpacing(12);
    m_head->setVerticalSpacing(Space::inGroup);
    m_heading = new ElidedLabel(tr("Leads by hour"), FontRole::Section, Token::Text, head);
    m_legend = new QWidget(head);
    auto *row = new QHBoxLayout(m_legend);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new LegendItem(LegendItem::Look::Solid, tr("delivered"), m_legend));
    row->addWidget(new LegendItem(LegendItem::Look::Hatched, tr("refused"), m_legend));
    row->addWidget(new LegendItem(LegendItem::Look::Outline, tr("waiting"), m_legend));
    row->addWidget(new LegendItem(LegendItem::Look::Dash, tr("usual"), m_legend));
    row->addStretch(1);
    m_period = new Segmented({ tr("Day"), tr("90 days") }, head);
    connect(m_period, &Segmented::currentChanged, this, &PlotCard::refill);
    m_head->addWidget(m_heading, 0, 0);
    m_head->addWidget(m_legend, 0, 1);
    m_head->addWidget(m_period, 0, 2);
    m_head->setColumnStretch(0, 1);
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
    constexpr int gaps = 2 * 12 + 2 * Space::card;
    const int needed = m_heading->sizeHint().width() + m_legend->sizeHint().width()
        + m_period->sizeHint().width() + gaps;
    const bool below = needed > width();
    if (below)
        m_head->addWidget(m_legend, 1, 0, 1, 3);
    else
        m_head->addWidget(m_legend, 0, 1);
}

} // namespace LeadBridge::Ui
