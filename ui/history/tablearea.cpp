// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/tablearea.h"

#include "ui/history/historytable.h"
#include "ui/history/loadingbars.h"
#include "ui/history/newpill.h"
#include "ui/widgets/emptystate.h"

#include <QHeaderView>
#include <QStackedLayout>

#include <chrono>

namespace LeadBridge::Ui {

using namespace std::chrono_literals;

namespace {

/// What is there sooner does not flicker.
constexpr auto untilBars = 100ms;
constexpr int underHeader = 3;

} // namespace

TableArea::TableArea(HistoryTable *table, QWidget *nothingFound, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_nothingFound(nothingFound)
    , m_bars(new LoadingBars(this))
    , m_pill(new NewPill(this))
    , m_stack(new QStackedLayout(this))
{
    auto *empty = new EmptyState(
        tr("No events yet"),
        tr("Events from Klientiks appear here as soon as they come, each with its whole story."),
        this);
    empty->setGlyph(Glyph::Inbox);
    empty->setObjectName(QStringLiteral("noEvents"));
    m_noEvents = empty;
    for (QWidget *widget : { static_cast<QWidget *>(table), static_cast<QWidget *>(m_bars),
                             m_noEvents, m_nothingFound })
        m_stack->addWidget(widget);
    m_pill->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(untilBars);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_stack->setCurrentWidget(m_bars); });
    connect(m_pill, &QAbstractButton::clicked, this, &TableArea::newestAsked);
}

void TableArea::show(Shown what)
{
    m_shown = what;
    if (what == Shown::Loading) {
        if (!m_patience.isActive() && m_stack->currentWidget() != m_bars)
            m_patience.start();
        return;
    }
    m_patience.stop();
    if (what == Shown::NoEvents)
        m_stack->setCurrentWidget(m_noEvents);
    else if (what == Shown::NothingFound)
        m_stack->setCurrentWidget(m_nothingFound);
    else
        m_stack->setCurrentWidget(m_table);
}

void TableArea::setNewCount(int count, bool more)
{
    m_pill->setVisible(count > 0);
    if (count <= 0)
        return;
    m_pill->setCount(count, more);
    placePill();
    m_pill->raise();
}

void TableArea::placePill()
{
    m_pill->move((width() - m_pill->width()) / 2,
                 m_table->horizontalHeader()->height() + underHeader);
}

void TableArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placePill();
}

} // namespace LeadBridge::Ui
