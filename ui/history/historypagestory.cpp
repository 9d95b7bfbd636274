// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/filterbar.h"
#include "ui/history/historyactions.h"
#include "ui/history/historyfeed.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/history/historytexts.h"
#include "ui/history/resendactions.h"
#include "ui/history/rowmenu.h"
#include "ui/history/storyfeed.h"
#include "ui/history/storypane.h"
#include "ui/history/storysplitter.h"

// What is done with the events that are chosen: their story, their menu, sending them again.

namespace LeadBridge::Ui {

void HistoryPage::connectStory()
{
    connect(m_story, &StoryPane::closeAsked, this, &HistoryPage::closeStory);
    connect(m_story, &StoryPane::stepAsked, m_table, &HistoryTable::step);
    connect(m_story, &StoryPane::verbAsked, this,
            [this](RowVerb verb) { m_resends->carryOut(verb, { m_story->row() }); });
    connect(m_story, &StoryPane::resendFromAsked, this, [this](int step, const QString &name) {
        m_resends->resendFrom(m_story->row(), step, name);
    });
    connect(m_story, &StoryPane::tryAsked, this, [this] {
        if (m_story->story())
            m_actions->tryEvent(m_flows, *m_story->story());
    });
    connect(m_story, &StoryPane::stringAsked, this, &HistoryPage::stringRequested);
    connect(m_story, &StoryPane::searchAsked, this, &HistoryPage::searchFor);
    connect(m_story, &StoryPane::settleAsked, this,
            [this](DeliveryId delivery, Settlement settlement) {
                m_actions->settle(delivery, settlement, clientText(m_story->row()));
            });
    connect(m_actions, &HistoryActions::finished, m_storyFeed, &StoryFeed::refresh);
    connect(m_actions, &HistoryActions::failed, this, &HistoryPage::showFailure);
    connect(m_resends, &ResendActions::finished, m_storyFeed, &StoryFeed::refresh);
    connect(m_resends, &ResendActions::failed, this, &HistoryPage::showFailure);
    connect(m_resends, &ResendActions::eventAsked, this, &HistoryPage::openEvent);
}

QList<EventRow> HistoryPage::chosenRows() const
{
    QList<EventRow> rows;
    const QList<EventId> events = m_table->selectedEvents();
    for (const EventId id : events) {
        if (const EventRow *row = m_model->eventAt(m_model->lineOf(id)))
            rows.append(*row);
    }
    return rows;
}

void HistoryPage::resendChosen()
{
    QList<EventRow> rows = chosenRows();
    if (rows.isEmpty() && m_splitter->isStoryOpen())
        rows = { m_story->row() };
    // Who chose all that is loaded means all that is shown.
    if (rows.size() > ResendActions::atOnce && rows.size() == m_model->eventCount())
        m_resends->resendAll(m_feed->filter());
    else
        m_resends->carryOut(RowVerb::SendAgain, rows);
}

void HistoryPage::showRowMenu(const QPoint &pos)
{
    const QModelIndex index = m_table->indexAt(pos);
    const EventRow *row = m_model->eventAt(index.row());
    if (!row)
        return;
    auto *menu = new RowMenu(*row, static_cast<HistoryModel::Column>(index.column()), chosenRows(),
                             m_filter->conditions(), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &RowMenu::conditionsWanted, m_filter, &FilterBar::setConditions);
    connect(menu, &RowMenu::copyRowsAsked, this, [this] { m_actions->copyRows(chosenRows()); });
    connect(menu, &RowMenu::copyCurlAsked, m_actions, &HistoryActions::copyCurl);
    connect(menu, &RowMenu::verbAsked, this,
            [this](RowVerb verb) { m_resends->carryOut(verb, chosenRows()); });
    connect(menu, &RowMenu::resendAllAsked, this,
            [this] { m_resends->resendAll(m_feed->filter()); });
    connect(menu, &RowMenu::storyAsked, this, &HistoryPage::showStory);
    menu->popup(m_table->viewport()->mapToGlobal(pos));
}

void HistoryPage::followCurrent(EventId event)
{
    if (!m_splitter->isStoryOpen())
        return;
    showHead(event);
    m_storyFeed->want(event, true);
}

void HistoryPage::showStory(EventId event)
{
    showHead(event);
    m_storyFeed->want(event, false);
    m_splitter->openStory();
}

/// What the table knows already is shown at once.
void HistoryPage::showHead(EventId event)
{
    if (const EventRow *row = m_model->eventAt(m_model->lineOf(event)))
        m_story->showRow(*row);
}

void HistoryPage::openEvent(EventId event)
{
    m_table->selectEvent(event);
    showStory(event);
}

void HistoryPage::editEvent(EventId event)
{
    openEvent(event);
    m_resends->edit(event);
}

void HistoryPage::closeStory()
{
    m_storyFeed->stop();
    m_splitter->closeStory();
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace LeadBridge::Ui
