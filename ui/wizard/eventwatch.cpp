// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/eventwatch.h"

#include "ui/widgets/whenready.h"

namespace LeadBridge::Ui {

EventWatch::EventWatch(HistoryApi &history, QObject *parent)
    : QObject(parent)
    , m_history(history)
{
    connect(&history, &HistoryApi::eventsAppended, this, &EventWatch::look);
}

void EventWatch::watch(FlowId flow, const QDateTime &sinceUtc)
{
    m_flow = flow;
    m_sinceUtc = sinceUtc;
}

void EventWatch::tellNewest()
{
    if (!m_flow.isValid())
        return;
    HistoryFilter filter;
    filter.flow = m_flow;
    filter.test = false;
    whenReady(m_history.older(filter, {}, 1), this,
              [this, flow = m_flow](const Result<HistoryPage> &page) {
                  if (page && !page->rows.isEmpty() && flow == m_flow)
                      tell(page->rows.constFirst().id, true);
              });
}

void EventWatch::look(const QList<EventId> &events)
{
    if (!m_flow.isValid())
        return;
    whenReady(m_history.rows(events), this, [this](const Result<QList<EventRow>> &rows) {
        if (!rows)
            return;
        EventId newest;
        for (const EventRow &row : *rows) {
            if (row.flow == m_flow && !row.test && row.receivedUtc >= m_sinceUtc
                && row.id.value > newest.value)
                newest = row.id;
        }
        if (newest.isValid())
            tell(newest, false);
    });
}

void EventWatch::tell(EventId event, bool anyAge)
{
    whenReady(m_history.story(event), this, [this, anyAge](const Result<EventStory> &story) {
        if (!story || story->row.flow != m_flow)
            return;
        if (anyAge || story->row.receivedUtc >= m_sinceUtc)
            emit came(*story);
    });
}

} // namespace LeadBridge::Ui
