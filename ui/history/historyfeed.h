// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/historyapi.h"

#include <QSet>
#include <QTimer>

namespace LeadBridge::Ui {

class HistoryModel;

/// Keeps the window of HistoryModel filled: pages by key in both directions, new events while
/// they are followed (else only counted), changes of the ones shown. One question of a kind is
/// under way at a time, and changes are passed on at most ten times a second.
class HistoryFeed final : public QObject
{
    Q_OBJECT
public:
    static constexpr int pageRows = 200;
    static constexpr int windowRows = 2000; ///< events kept at most
    static constexpr int countLimit = 1000; ///< new events are counted up to here

    HistoryFeed(HistoryApi &history, HistoryModel &model, QObject *parent);

    [[nodiscard]] const HistoryFilter &filter() const { return m_filter; }
    /// Shows another list. The old rows stay until the new ones are there. Where the new list
    /// holds @p keep, the window is laid around it.
    void setFilter(const HistoryFilter &filter, EventId keep);
    void goToNewest();
    void goToOldest();
    /// The next pages in either direction, if there are any and none is on its way.
    void fetchOlder();
    void fetchNewer();

    /// Whether new events are put on top as they come. They are only counted otherwise.
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const { return m_following; }
    /// The window reaches up to the newest event that is known of.
    [[nodiscard]] bool reachesNewest() const { return m_reachesNewest; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] int newCount() const { return m_newCount; }

signals:
    /// Another list stands in the model; @p kept is in it, or invalid.
    void replaced(LeadBridge::EventId kept);
    void loadingChanged(bool loading);
    /// Events that came since they are not followed and are not in the window.
    void newCountChanged(int count);
    void failed(const LeadBridge::Error &error);
    void worked(); ///< a question was answered

private:
    void reload(EventId keep, bool oldest);
    void loadAround(EventId keep);
    void loadEnd(bool oldest);
    void takeWindow(const QList<EventRow> &rows, bool moreNewer, bool moreOlder, EventId kept);
    void noteAppended();
    void pull();
    void takeNew(const LeadBridge::HistoryPage &page);
    void countNew();
    void setNewCount(int count);
    void noteChanged(const QList<EventId> &events);
    void askChanged();
    void takeChanged(const QList<EventRow> &rows);
    void setLoading(bool loading);

    HistoryApi &m_history;
    HistoryModel &m_model;
    HistoryFilter m_filter;
    int m_generation = 0; ///< answers to an older list's questions are dropped
    bool m_following = true;
    bool m_reachesNewest = true;
    bool m_reachesOldest = true;
    bool m_loading = false;
    bool m_pullingNewer = false;
    bool m_pullingOlder = false;
    bool m_counting = false;
    bool m_appendedMeanwhile = false;
    bool m_askingChanged = false;
    int m_newCount = 0;
    EventId m_countedUpTo;
    QSet<EventId> m_changed;
    QTimer m_pullTimer;
    QTimer m_changedTimer;
};

/// Whether an event belongs to the list. Text and problem are not looked at.
[[nodiscard]] bool fits(const HistoryFilter &filter, const EventRow &row);

} // namespace LeadBridge::Ui
