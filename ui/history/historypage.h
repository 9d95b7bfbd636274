// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/statusapi.h"
#include "ui/history/conditions.h"
#include "ui/widgets/page.h"

#include <QTimer>

namespace LeadBridge {
class OutagesApi;
}

namespace LeadBridge::Ui {

class Banner;
class FilterBar;
class HistoryActions;
class HistoryFeed;
class HistoryModel;
class HistoryOutages;
class HistoryTable;
class NothingFound;
class ResendActions;
class StoryFeed;
class StoryPane;
class StorySplitter;
class TableArea;

/// Did this client arrive, and what did the service say: filter, live table, story.
class HistoryPage final : public Page
{
    Q_OBJECT
public:
    /// The three must outlive the page.
    HistoryPage(HistoryApi &history, FlowsApi &flows, StatusApi &status, QWidget *parent);
    ~HistoryPage() override;

    /// Shows the events this filter leaves, as when a number of the overview is pressed.
    void showFilter(const HistoryFilter &filter);
    /// Opens the story of an event, whatever the filter shows.
    void openEvent(EventId event);
    /// Opens its story and the dialog in which its fields are corrected and sent.
    void editEvent(EventId event);
    void setCompactRows(bool compact);
    /// Shows between the events when nothing was received. Must outlive the page.
    void setOutages(OutagesApi &outages);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString titleDetail() const override;
    [[nodiscard]] QStringList facts() const override;
    [[nodiscard]] QList<KeyHint> keyHints() const override;
    void focusSearch() override;
    void entered() override;

signals:
    /// The parameter string of this flow is to be corrected in Klientiks.
    void stringRequested(LeadBridge::FlowId flow);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    void connectParts();
    void connectStory();
    void addKeys();
    void applyConditions();
    void refreshShown();
    void askCounts();
    void takeCounts(const StateCounts &counts);
    void askAllCount();
    void showRowMenu(const QPoint &pos);
    void followCurrent(EventId event);
    void showStory(EventId event);
    void showHead(EventId event);
    void closeStory();
    void resendChosen();
    void searchFor(const QString &text);
    void showFailure(const QString &what, const Error &error);
    [[nodiscard]] QList<EventRow> chosenRows() const;

    HistoryApi &m_history;
    FlowsApi &m_flows;
    HistoryModel *m_model;
    HistoryFeed *m_feed;
    HistoryActions *m_actions;
    ResendActions *m_resends;
    HistoryOutages *m_outages = nullptr;
    Banner *m_banner;
    FilterBar *m_filter;
    HistoryTable *m_table;
    NothingFound *m_nothing;
    TableArea *m_area;
    StoryPane *m_story;
    StoryFeed *m_storyFeed;
    StorySplitter *m_splitter;
    QTimer m_countsTimer;
    bool m_countsAgain = false;
    qint64 m_all = -1; ///< events without any filter; -1: not known
};

} // namespace LeadBridge::Ui
