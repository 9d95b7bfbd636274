// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/historygallery.h"

#include "tests/gui/sampledata.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/history/timelineview.h"
#include "ui/shell/mainwindow.h"

#include <QCoreApplication>
#include <QScrollBar>
#include <QTabBar>

namespace LeadBridge {

using namespace Qt::StringLiterals;
using namespace Ui;

namespace {

QWidget *makeWindow(FakeEngine &engine)
{
    auto *window = new MainWindow(
        { engine.status, engine.flows, engine.history, engine.settings, engine.clients });
    window->setPage(Place::History,
                    new Ui::HistoryPage(engine.history, engine.flows, engine.status, window));
    window->go(Place::History);
    return window;
}

Ui::HistoryPage *pageOf(QWidget *window)
{
    return window->findChild<Ui::HistoryPage *>();
}

/// Opens a story; the ids are those of the working day.
std::function<void(QWidget *)> story(qint64 event)
{
    return [event](QWidget *window) { pageOf(window)->openEvent({ event }); };
}

void unfoldStory(QWidget *window)
{
    pageOf(window)->openEvent({ 1296 });
    QCoreApplication::processEvents();
    const QList<TimelineItem *> items = window->findChildren<TimelineItem *>();
    for (TimelineItem *item : items) {
        if (item->isCheckable() && item->title().contains(u'3'))
            item->setChecked(true);
    }
}

void showRawRequest(QWidget *window)
{
    constexpr int rawTab = 3;
    pageOf(window)->openEvent({ 1293 });
    QCoreApplication::processEvents();
    window->findChild<QTabBar *>(u"storyTabs"_s)->setCurrentIndex(rawTab);
}

void findNothing(QWidget *window)
{
    HistoryFilter filter;
    filter.states = { State::Held };
    filter.text = u"Анна"_s;
    filter.test = false;
    pageOf(window)->showFilter(filter);
}

/// The engine as it goes on while the picture is arranged.
FakeHistory *lastHistory = nullptr;

QWidget *makeLiveWindow(FakeEngine &engine)
{
    lastHistory = &engine.history;
    return makeWindow(engine);
}

/// Scrolled a little down, and twelve events come.
void letNewOnesCome(QWidget *window)
{
    constexpr qint64 count = 12;
    pageOf(window)->openEvent({ 1296 });
    window->findChild<HistoryTable *>()->verticalScrollBar()->setValue(20);
    QList<EventId> ids;
    for (qint64 i = 1; i <= count; ++i) {
        EventRow row = lastHistory->rowsNow.at(1);
        row.id = { 1300 + i };
        row.receivedUtc = sampleNowUtc();
        lastHistory->rowsNow.prepend(row);
        ids.append(row.id);
    }
    emit lastHistory->eventsAppended(ids);
}

} // namespace

QList<GalleryPage> historyGalleryPages()
{
    return {
        { u"history"_s, fillWorkingDay, makeLiveWindow, letNewOnesCome },
        { u"history-unclear"_s, fillWorkingDay, makeWindow, story(1295) },
        { u"history-notes"_s,
          [](FakeEngine &engine) {
              fillWorkingDay(engine);
              for (const qint64 noted : { 1296, 1294 }) {
                  for (EventRow &row : engine.history.rowsNow)
                      row.noted = row.noted || row.id.value == noted;
                  EventStory &told = engine.history.storiesNow[{ noted }];
                  told.row.noted = true;
                  told.notes = { { ReadingNoteCode::Unreplaced, u"client_email"_s, u"mail"_s },
                                 { ReadingNoteCode::PlusRestored, u"client_phone"_s, {} } };
              }
          },
          makeWindow, story(1296) },
        { u"history-unfolded"_s, fillWorkingDay, makeWindow, unfoldStory },
        { u"history-raw"_s, fillWorkingDay, makeWindow, showRawRequest },
        { u"history-nothing"_s, fillWorkingDay, makeWindow, findNothing },
        { u"history-table"_s, fillWorkingDay, makeWindow, {} },
        { u"history-first-use"_s, fillFirstUse, makeWindow, {} },
    };
}

} // namespace LeadBridge
