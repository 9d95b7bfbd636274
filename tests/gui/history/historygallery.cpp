// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/historygallery.h"

#include "tests/gui/sampledata.h"
#include "ui/history/bulkdialog.h"
#include "ui/history/catchupdialog.h"
#include "ui/history/editdialog.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/history/resenddialog.h"
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
    auto *window = new MainWindow(partsOf(engine));
    auto *page = new Ui::HistoryPage(engine.history, engine.flows, engine.status, window);
    page->setOutages(engine.outages);
    window->setPage(Place::History, page);
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

/// Every kind of service in one chain, with parts of steps, waits and what was passed over.
void fillChainStory(FakeEngine &engine)
{
    fillWorkingDay(engine);
    EventStory &story = engine.history.storiesNow[{ 1296 }];
    const QDateTime start = story.row.receivedUtc;
    const AttemptRecord sample = story.deliveries.first().log.constLast();
    const auto attempt = [&](int number, int second, OutcomeKind outcome, const Reason &reason) {
        AttemptRecord record = sample;
        record.number = number;
        record.startedUtc = start.addSecs(20 + second);
        record.outcome = outcome;
        record.reason = reason;
        return record;
    };
    const Reason yes { ReasonCode::Accepted, {} };
    DeliveryRecord crm;
    crm.id = { 50 };
    crm.step = 2;
    crm.action = u"Заявка в Bitrix24"_s;
    crm.destination = u"bitrix24"_s;
    crm.state = State::Delivered;
    crm.orderId = u"77"_s;
    crm.log = {
        attempt(1, 0, OutcomeKind::GoesOn, { ReasonCode::GoesOn, { u"contact_not_found"_s } }),
        attempt(2, 1, OutcomeKind::Retry, { ReasonCode::LimitReached, {} }),
        attempt(3, 4, OutcomeKind::GoesOn, { ReasonCode::GoesOn, { u"contact_made"_s, u"15"_s } }),
        attempt(4, 5, OutcomeKind::Delivered, yes)
    };
    DeliveryRecord message;
    message.id = { 51 };
    message.step = 3;
    message.action = u"Сообщение в Telegram"_s;
    message.destination = u"telegram"_s;
    message.state = State::Delivered;
    message.log = { attempt(1, 6, OutcomeKind::Delivered, yes) };
    DeliveryRecord letter;
    letter.id = { 52 };
    letter.step = 4;
    letter.action = u"Письмо о сбое"_s;
    letter.destination = u"email"_s;
    letter.state = State::Skipped;
    letter.reason = { ReasonCode::RunRule, {} };
    story.deliveries += { crm, message, letter };
}

/// What today's settings would send otherwise, for the question about one lead.
void fillDifferences(FakeEngine &engine)
{
    fillWorkingDay(engine);
    const auto line = [](const QString &name, const QString &value) {
        PreviewLine made;
        made.name = name;
        made.value = value;
        return made;
    };
    StepDifference difference;
    difference.before.lines = { line(u"phone"_s, u"79120000015"_s),
                                line(u"id_offer"_s, u"2001"_s) };
    difference.after.lines = { line(u"phone"_s, u"79120000015"_s), line(u"id_offer"_s, u"2002"_s),
                               line(u"sub_id_1"_s, u"kl-7"_s) };
    engine.history.differencesNow = { difference };
}

void fillDuplicate(FakeEngine &engine)
{
    fillWorkingDay(engine);
    EventStory &story = engine.history.storiesNow[{ 1297 }];
    story.row.reason = { ReasonCode::DuplicateOf, { u"1299"_s } };
}

void fillManyLeads(FakeEngine &engine)
{
    fillWorkingDay(engine);
    engine.history.bulkPreviewNow = { 50'120, 50'000, sampleNowUtc().addDays(-5) };
    engine.history.bulkNow.running = true;
    engine.history.bulkNow.total = 50'000;
    engine.history.bulkNow.done = 12'400;
    engine.history.bulkNow.queued = 12'390;
    engine.history.bulkNow.perSecond = 100;
}

Outage outageBefore(qint64 id, const EventRow &row, int minutes, OutageCause cause)
{
    Outage outage;
    outage.id = { id };
    outage.untilUtc = row.receivedUtc.addSecs(-30);
    outage.fromUtc = outage.untilUtc.addSecs(-60 * minutes);
    outage.cause = cause;
    return outage;
}

/// A night without receiving that may have cost two events, and a restart.
void fillOutages(FakeEngine &engine)
{
    fillWorkingDay(engine);
    const QList<EventRow> &rows = engine.history.rowsNow;
    Outage night = outageBefore(1, rows.at(5), 405, OutageCause::Slept);
    night.missed = 3;
    night.caughtUp = 1;
    Outage restart = outageBefore(2, rows.at(2), 1, OutageCause::Ended);
    restart.missed = 0;
    Outage broken = outageBefore(3, rows.at(8), 47, OutageCause::Died);
    engine.outages.outagesNow = { restart, night, broken };
}

CatchUpRow listLine(int line, const QString &id, const QString &name, const QString &phone)
{
    CatchUpRow row;
    row.line = line;
    row.fields = { { u"client_id"_s, id },
                   { u"client_name"_s, name },
                   { u"client_phone"_s, phone } };
    return row;
}

void fillCatchUp(FakeEngine &engine)
{
    fillOutages(engine);
    CatchUpPreview &preview = engine.outages.previewNow;
    preview.rows = { listLine(2, u"1041"_s, u"Анна Примерова"_s, u"+7 912 000-00-14"_s),
                     listLine(3, u"1042"_s, u"Пётр Образцов"_s, u"+7 912 000-00-15"_s),
                     listLine(4, u"1043"_s, u"Вера Тестова"_s, u"12"_s),
                     listLine(5, u"1041"_s, u"Анна Примерова"_s, u"+7 912 000-00-14"_s),
                     listLine(6, {}, u"Без телефона"_s, {}) };
    preview.rows[1].known = { 1290 };
    preview.rows[2].fault = u"bad_phone"_s;
    preview.rows[3].fault = u"repeated"_s;
    preview.rows[4].fault = u"no_client"_s;
    preview.missing = 1;
    preview.known = 1;
    preview.faulty = 3;
}

/// The hand stands on the line of an outage.
void standOnOutage(QWidget *window)
{
    auto *table = window->findChild<HistoryTable *>();
    auto *model = window->findChild<HistoryModel *>();
    table->setCurrentIndex(model->index(model->lineOfOutage(OutageId { 1 }), 0));
}

/// Two leads with marks, one of them with its story: corrected by hand, and sent again.
void fillCorrected(FakeEngine &engine)
{
    fillWorkingDay(engine);
    constexpr qint64 corrected = 1296;
    for (EventRow &row : engine.history.rowsNow) {
        row.edited = row.id.value == corrected;
        row.caughtUp = row.id.value == 1294 || row.id.value == 1292;
        row.noted = row.caughtUp && row.id.value == 1292;
    }
    EventStory &story = engine.history.storiesNow[{ corrected }];
    story.row.edited = true;
    story.receivedFields = story.fields;
    for (Field &field : story.fields) {
        if (field.name.endsWith(u"phone"_s))
            field.value = u"+7 913 000-00-14"_s;
    }
    story.editedUtc = story.row.receivedUtc.addSecs(2);
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
        { u"history-chain"_s, fillChainStory, makeWindow, story(1296) },
        { u"history-unfolded"_s, fillWorkingDay, makeWindow, unfoldStory },
        { u"history-raw"_s, fillWorkingDay, makeWindow, showRawRequest },
        { u"history-nothing"_s, fillWorkingDay, makeWindow, findNothing },
        { u"history-table"_s, fillWorkingDay, makeWindow, {} },
        { u"history-corrected"_s, fillCorrected, makeWindow, story(1296) },
        { u"history-duplicate"_s, fillDuplicate, makeWindow, story(1297) },
        { u"history-bulk-progress"_s, fillManyLeads, makeWindow, {} },
        { u"history-resend"_s,
          fillDifferences,
          [](FakeEngine &engine) -> QWidget * {
              return new ResendDialog(engine.history, { engine.history.rowsNow.at(8) }, {},
                                      nullptr);
          },
          {} },
        { u"history-bulk"_s,
          fillManyLeads,
          [](FakeEngine &engine) -> QWidget * {
              return new BulkDialog(engine.history, {}, nullptr);
          },
          {} },
        { u"history-edit"_s,
          fillCorrected,
          [](FakeEngine &engine) -> QWidget * {
              return new EditDialog(engine.flows, engine.history.storiesNow.value({ 1296 }),
                                    nullptr);
          },
          {} },
        { u"history-outages"_s, fillOutages, makeWindow, standOnOutage },
        { u"history-catchup"_s, fillCatchUp,
          [](FakeEngine &engine) -> QWidget * {
              return new CatchUpDialog(engine.outages, engine.flows,
                                       engine.outages.outagesNow.at(1), nullptr);
          },
          [](QWidget *dialog) {
              static_cast<CatchUpDialog *>(dialog)->setList(
                  "Номер;Имя;Телефон\n1041;Анна Примерова;+7 912 000-00-14\n"
                  "1042;Пётр Образцов;+7 912 000-00-15\n");
          } },
        { u"history-first-use"_s, fillFirstUse, makeWindow, {} },
    };
}

} // namespace LeadBridge
