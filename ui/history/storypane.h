// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/storage/historyvalues.h"
#include "ui/history/rowverbs.h"

#include <QFrame>
#include <QHash>
#include <QTimer>

class QAction;
class QMenu;
class QScrollArea;

namespace LeadBridge::Ui {

class Banner;
class NotesCard;
class StoryHead;
class StoryTabs;
class TimelineView;
class UnclearBanner;

/// The story of one event beside the table. It is handed what it shows and asks for what it
/// wants by signals.
class StoryPane final : public QFrame
{
    Q_OBJECT
public:
    explicit StoryPane(QWidget *parent);

    [[nodiscard]] EventId event() const { return m_event; }
    [[nodiscard]] const EventRow &row() const { return m_row; }
    /// The head at once, before the story is read; the rest goes if it is another event's.
    void showRow(const EventRow &row);
    /// @p sentAs: by the field's name, the value that went out instead.
    /// @p eventTitle: the Klientiks event of the flow, for the notes on how it was read.
    void showStory(const EventStory &story, const QHash<QString, QString> &sentAs,
                   const QString &eventTitle = {});
    void showFailure(const Error &error);
    void copyCurl();
    /// What is shown, once it is read.
    [[nodiscard]] const std::optional<EventStory> &story() const { return m_story; }

signals:
    void closeAsked();
    void stepAsked(int direction);
    void verbAsked(LeadBridge::Ui::RowVerb verb);
    /// From this step on, from 1; @p name: what the operator calls it.
    void resendFromAsked(int step, const QString &name);
    /// What the flow would do with the event as it is now.
    void tryAsked();
    void settleAsked(LeadBridge::DeliveryId delivery, LeadBridge::Settlement settlement);
    void searchAsked(const QString &value);
    /// The parameter string of this flow is to be corrected in Klientiks.
    void stringAsked(LeadBridge::FlowId flow);

private:
    void fillMenu();
    void fillVerbs();
    void fillSteps();
    void askFrom(int step);
    void refresh();
    void copyFields();
    void showUnclear();
    void showFirst();

    EventId m_event;
    EventRow m_row;
    std::optional<EventStory> m_story;
    StoryHead *m_head;
    QList<QAction *> m_verbs;
    QMenu *m_steps = nullptr; ///< to send again from one of them
    QScrollArea *m_scroll;
    QWidget *m_body;
    Banner *m_failure;
    UnclearBanner *m_unclear;
    Banner *m_first; ///< of a duplicate: leads to the lead it repeats
    NotesCard *m_notes;
    TimelineView *m_timeline;
    StoryTabs *m_tabs;
    QTimer m_second; ///< while a next try is counted down
};

} // namespace LeadBridge::Ui
