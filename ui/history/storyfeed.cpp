// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/storyfeed.h"

#include "ui/flows/flowtexts.h"
#include "ui/history/requesttexts.h"
#include "ui/history/storypane.h"
#include "ui/widgets/whenready.h"

#include <chrono>

namespace LeadBridge::Ui {

using namespace std::chrono_literals;

namespace {

constexpr auto restOfTheHand = 60ms;

} // namespace

StoryFeed::StoryFeed(HistoryApi &history, const FlowsApi &flows, StoryPane &pane, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_flows(flows)
    , m_pane(pane)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restOfTheHand);
    connect(&m_rest, &QTimer::timeout, this, &StoryFeed::ask);
    connect(&history, &HistoryApi::eventsChanged, this, [this](const QList<EventId> &events) {
        if (m_wanted.isValid() && events.contains(m_wanted))
            ask();
    });
}

void StoryFeed::want(EventId event, bool soon)
{
    m_wanted = event;
    if (soon)
        m_rest.start();
    else
        ask();
}

void StoryFeed::stop()
{
    m_wanted = {};
    m_rest.stop();
}

void StoryFeed::refresh()
{
    if (m_wanted.isValid())
        ask();
}

void StoryFeed::ask()
{
    m_rest.stop();
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    m_again = false;
    const EventId event = m_wanted;
    whenReady(m_history.story(event), this, [this, event](const Result<EventStory> &story) {
        m_asking = false;
        take(event, story);
        if (m_again && m_wanted.isValid())
            ask();
    });
}

void StoryFeed::take(EventId event, const Result<EventStory> &story)
{
    if (event != m_wanted)
        return;
    if (!story) {
        m_pane.showFailure(story.error());
        return;
    }
    QHash<QString, QString> sentAs;
    QString title = story->row.flowName;
    if (const auto flow = m_flows.flow(story->row.flow)) {
        sentAs = sentAsOf(*story, *flow);
        title = eventTitle(flow->source.event);
    }
    m_pane.showStory(*story, sentAs, title);
}

} // namespace LeadBridge::Ui
