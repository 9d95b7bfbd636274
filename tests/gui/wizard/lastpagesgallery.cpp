// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/wizard/lastpagesgallery.h"

#include "app/klientiks/parameterstring.h"
#include "tests/gui/sampledata.h"
#include "tests/gui/wizard/wizardgallery.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowsaver.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/makewindow.h"
#include "ui/wizard/makesetupwizard.h"
#include "ui/wizard/testeventpage.h"

#include <QAbstractButton>

namespace LeadBridge {

using namespace Qt::StringLiterals;
using namespace Ui;

namespace {

const FlowId galleryFlow { 1000 };

Flow flowAt(const FakeEngine &engine, SetupStep step)
{
    Flow flow = makeNewFlow(engine.flows);
    flow.id = galleryFlow;
    flow.source.secret = u"3rD0example-of-a-secret-0000"_s;
    flow.source.parameters = { { u"client_id"_s, u"id"_s },
                               { u"client_name"_s, u"name"_s },
                               { u"client_phone"_s, u"phone"_s },
                               { u"client_email"_s, u"email"_s } };
    flow.source.stringVersion = 1;
    flow.setupStep = static_cast<int>(step);
    return flow;
}

void addEvent(FakeEngine &engine, const Fields &fields, const ReadingNotes &notes)
{
    EventStory story;
    story.row.id = { 1284 };
    story.row.flow = galleryFlow;
    story.row.receivedUtc = sampleNowUtc().addSecs(-4);
    story.row.client = fieldValue(fields, u"client_name"_s).value_or(QString());
    story.row.state = State::Held;
    story.fields = fields;
    story.notes = notes;
    engine.history.rowsNow = { story.row };
    engine.history.storiesNow.insert(story.row.id, story);
}

Fields clientFields()
{
    return { { u"lb"_s, u"1"_s },
             { u"client_id"_s, u"15200014"_s },
             { u"client_name"_s, u"Тест Примерова Анна Сергеевна"_s },
             { u"client_phone"_s, u"8 (912) 000-00-14"_s },
             { u"client_email"_s, {} } };
}

void fillArrived(FakeEngine &engine)
{
    fillWizard(engine);
    addEvent(engine, clientFields(), {});
}

void fillUnreplaced(FakeEngine &engine)
{
    fillWizard(engine);
    Fields fields = clientFields();
    fields[3].value = u"{{phone}}"_s;
    addEvent(engine, fields, { { ReadingNoteCode::Unreplaced, u"client_phone"_s, u"phone"_s } });
}

void fillOtherType(FakeEngine &engine)
{
    fillWizard(engine);
    addEvent(engine,
             { { u"client_id"_s, u"15200014"_s },
               { u"appointment_id"_s, u"30400001"_s },
               { u"appointment_time"_s, u"12:30"_s } },
             {});
}

void fillNoAddress(FakeEngine &engine)
{
    fillWizard(engine);
    engine.settings.settingsNow.publicBase.clear();
    engine.status.refusedNow = { 3, 0, 0 };
}

void fillReady(FakeEngine &engine)
{
    fillArrived(engine);
    engine.flows.fieldsNow = {
        { u"client_name"_s, u"ФИО клиента"_s, u"Client’s full name"_s, u"Анна Примерова"_s, true },
        { u"client_phone"_s, u"Телефон клиента"_s, u"Client’s phone"_s, u"8 (912) 000-00-14"_s,
          true },
    };
    engine.settings.secretsNow = { { u"cpa-house-key"_s, {} } };
    TestReport report;
    report.event = { 1285 };
    report.state = State::Delivered;
    report.orderId = u"1"_s;
    report.duration = std::chrono::milliseconds(12);
    engine.flows.testAnswer = report;
}

void fillRefused(FakeEngine &engine)
{
    fillReady(engine);
    TestReport report;
    report.event = { 1285 };
    report.state = State::Rejected;
    report.reason = { ReasonCode::ServiceSaid, { u"Неверный api_key"_s } };
    engine.flows.testAnswer = report;
}

QWidget *makeAt(FakeEngine &engine, SetupStep step, bool filled)
{
    SetupWizard *wizard = makeSetupWizard(partsOf(engine), nullptr);
    Flow flow = flowAt(engine, step);
    if (filled) {
        for (const auto &[input, value] :
             { std::pair("id_webmaster", "1001"), std::pair("id_offer", "2002"),
               std::pair("id_source", "3003"), std::pair("id_stream", "4004"),
               std::pair("ip_address", "203.0.113.25"),
               std::pair("user_agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64)") })
            flow.actions[0].mapping.insert(
                QString::fromLatin1(input),
                Mapping { MappingKind::Constant, QString::fromLatin1(value) });
    }
    engine.flows.flowsNow = { flow };
    if (step != SetupStep::TestEvent && !engine.history.rowsNow.isEmpty()) {
        SampleEvent sample;
        sample.id = engine.history.rowsNow.first().id;
        sample.fields = clientFields();
        wizard->begin(flow);
        wizard->context().sample = sample;
        wizard->setupPage()->entered();
        return wizard;
    }
    wizard->begin(flow);
    return wizard;
}

template <SetupStep step, bool filled> QWidget *makeWizard(FakeEngine &engine)
{
    return makeAt(engine, step, filled);
}

void fillDraft(FakeEngine &engine)
{
    fillWorkingDay(engine);
    FlowSummary &draft = engine.flows.summariesNow.last();
    draft.running = false;
    draft.setupStep = static_cast<int>(SetupStep::Paste);
}

QWidget *makeList(FakeEngine &engine)
{
    MainWindow *window = makeWindow(partsOf(engine)).release();
    window->go(Place::Flows);
    return window;
}

void waitLong(QWidget *window)
{
    window->findChild<TestEventPage *>()->waitSince(sampleNowUtc().addSecs(-42));
}

void press(QWidget *window, const char *name)
{
    if (auto *button = window->findChild<QAbstractButton *>(QString::fromUtf8(name)))
        button->click();
}

} // namespace

QList<GalleryPage> lastPagesGalleryPages()
{
    constexpr SetupStep five = SetupStep::TestEvent;
    constexpr SetupStep six = SetupStep::CpaHouse;
    constexpr SetupStep seven = SetupStep::Launch;
    return {
        { u"wizard-draft"_s, fillDraft, makeList, {} },
        { u"wizard-5-waiting"_s, fillWizard, makeWizard<five, false>, {} },
        { u"wizard-5-causes"_s, fillWizard, makeWizard<five, false>, waitLong },
        { u"wizard-5-noaddress"_s, fillNoAddress, makeWizard<five, false>, waitLong },
        { u"wizard-5-arrived"_s, fillArrived, makeWizard<five, false>, {} },
        { u"wizard-5-othertype"_s, fillOtherType, makeWizard<five, false>, {} },
        { u"wizard-5-unreplaced"_s, fillUnreplaced, makeWizard<five, false>, {} },
        { u"wizard-5-example"_s, fillWizard, makeWizard<five, false>,
          [](QWidget *window) { press(window, "useExample"); } },
        { u"wizard-6-empty"_s, fillArrived, makeWizard<six, false>, {} },
        { u"wizard-6-filled"_s, fillReady, makeWizard<six, true>, {} },
        { u"wizard-6-device"_s, fillReady, makeWizard<six, true>,
          [](QWidget *window) {
              if (auto *value = window->findChild<QWidget *>(u"deviceValue_user_agent"_s))
                  value->setFocus();
          } },
        { u"wizard-7-gaps"_s, fillWizard, makeWizard<seven, false>, {} },
        { u"wizard-7-accepted"_s, fillReady, makeWizard<seven, true>,
          [](QWidget *window) { press(window, "toSandbox"); } },
        { u"wizard-7-refused"_s, fillRefused, makeWizard<seven, true>,
          [](QWidget *window) { press(window, "toSandbox"); } },
        { u"wizard-7-example"_s,
          [](FakeEngine &engine) {
              fillReady(engine);
              engine.history.rowsNow.clear();
          },
          makeWizard<seven, true>,
          {} },
    };
}

} // namespace LeadBridge
