// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"

#include <QTimer>

namespace LeadBridge::Ui {

class StoryPane;

/// Reads the story of the wanted event for the pane, and again when the event changes. One
/// question is under way at a time.
class StoryFeed final : public QObject
{
    Q_OBJECT
public:
    StoryFeed(HistoryApi &history, const FlowsApi &flows, StoryPane &pane, QObject *parent);

    /// @p soon: after a rest of the hand, so that a held arrow key asks for one story only.
    void want(EventId event, bool soon);
    /// No story is wanted any more.
    void stop();
    void refresh();
    [[nodiscard]] EventId event() const { return m_wanted; }

private:
    void ask();
    void take(EventId event, const Result<EventStory> &story);

    HistoryApi &m_history;
    const FlowsApi &m_flows;
    StoryPane &m_pane;
    EventId m_wanted;
    bool m_asking = false;
    bool m_again = false;
    QTimer m_rest;
};

} // namespace LeadBridge::Ui
