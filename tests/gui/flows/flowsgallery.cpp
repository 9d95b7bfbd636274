// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/flows/flowsgallery.h"

#include "app/destinations/checkflow.h"
#include "tests/gui/sampledata.h"
#include "ui/flows/chainactions.h"
#include "ui/flows/compareline.h"
#include "ui/flows/conditiondialog.h"
#include "ui/flows/differencesdialog.h"
#include "ui/flows/flowspage.h"
#include "ui/flows/pausemenu.h"
#include "ui/flows/previewpane.h"
#include "ui/flows/trydialog.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace LeadBridge {

using namespace Qt::StringLiterals;
using namespace Ui;

namespace {

QWidget *makePage(FakeEngine &engine)
{
    auto *window = new MainWindow(partsOf(engine));
    window->setPage(
        Place::Flows,
        new FlowsPage(engine.flows, engine.history, engine.status, engine.settings, window));
    window->go(Place::Flows);
    return window;
}

FlowsPage *pageOf(QWidget *window)
{
    return window->findChild<FlowsPage *>();
}

void press(QWidget *window, const QString &name)
{
    if (auto *button = window->findChild<QAbstractButton *>(name))
        button->click();
}

void openEditor(QWidget *window)
{
    pageOf(window)->openFlow({ 1 });
    if (auto *stream = window->findChild<QLineEdit *>(u"text_id_stream"_s))
        stream->setFocus();
    if (auto *phone = window->findChild<QWidget *>(u"field_phone"_s))
        phone->setFocus();
}

/// Scrolled down, changed, and with an answer to a test lead.
void openTested(QWidget *window)
{
    pageOf(window)->openFlow({ 1 });
    if (auto *stream = window->findChild<QLineEdit *>(u"text_id_stream"_s)) {
        stream->setText(u"4004"_s);
        emit stream->textEdited(stream->text());
    }
    if (auto *tag = window->findChild<QWidget *>(u"text_sub_id_4"_s))
        tag->setFocus();
    if (auto *pane = window->findChild<PreviewPane *>())
        pane->showAnswer(Sign::Rejected, u"CPA.House refused the lead."_s,
                         u"Answer: “Дубль заказа”.\nThe client was sent before."_s);
}

void openSource(QWidget *window)
{
    pageOf(window)->openFlow({ 1 });
    press(window, u"stepSource"_s);
}

void openSending(QWidget *window)
{
    pageOf(window)->openFlow({ 1 });
    press(window, u"sendingFold"_s);
}

void fillNotices(FakeEngine &engine)
{
    fillEditor(engine);
    SourceNotice unknown;
    unknown.kind = SourceNotice::Kind::Unreplaced;
    unknown.field = u"client_phone"_s;
    unknown.placeholder = u"phone2"_s;
    SourceNotice stopped;
    stopped.kind = SourceNotice::Kind::FieldStopped;
    stopped.field = u"services"_s;
    SourceNotice news;
    news.field = u"comment"_s;
    engine.flows.summariesNow[0].toFill = 0;
    engine.flows.summariesNow[0].running = true;
    engine.flows.summariesNow[0].notices = { news, unknown, stopped };
    engine.flows.summariesNow[1].notices = { news };
}

Action laterStep(const QString &destination, const QString &name, RunRule rule)
{
    Action action = suggestedAction(destination, u"client_created"_s);
    action.destination = destination;
    action.name = name;
    action.run = rule;
    return action;
}

/// CPA.House, a message about its order, a letter where that failed.
void fillChain(FakeEngine &engine)
{
    fillEditor(engine);
    Flow &flow = engine.flows.flowsNow.first();
    flow.actions.first().mapping.insert(u"id_stream"_s, { MappingKind::Constant, u"4004"_s });
    flow.actions.append(
        laterStep(u"telegram"_s, u"Сообщение в Telegram"_s, RunRule::IfPreviousDelivered));
    engine.flows.summariesNow.first().destinations = { u"cpa_house"_s, u"telegram"_s };
}

void fillLongChain(FakeEngine &engine)
{
    fillChain(engine);
    Flow &flow = engine.flows.flowsNow.first();
    flow.actions.append(laterStep(u"email"_s, u"Письмо о сбое"_s, RunRule::IfPreviousFailed));
    Action order = flow.actions.first();
    order.name = u"Второй оффер для тех, кто записан на массаж"_s;
    order.mapping.insert(u"sub_id_3"_s, { MappingKind::Template, u"{{steps.7.order_id}}"_s });
    flow.actions.append(order);
    Action off = laterStep(u"amocrm"_s, u"Сделка в amoCRM"_s, RunRule::Always);
    off.enabled = false;
    flow.actions.append(off);
    engine.flows.summariesNow.first().destinations = { u"cpa_house"_s, u"telegram"_s, u"email"_s,
                                                       u"cpa_house"_s, u"amocrm"_s };
}

void fillConditions(FakeEngine &engine)
{
    fillLongChain(engine);
    const auto line = [](const QString &field, Test test, const QStringList &values) {
        Condition single;
        single.kind = Condition::Kind::Single;
        single.field = field;
        single.test = test;
        single.values = values;
        return single;
    };
    Condition any;
    any.kind = Condition::Kind::Any;
    any.children = { line(u"services"_s, Test::Contains, { u"массаж"_s }),
                     line(u"services"_s, Test::OneOf, { u"спа"_s, u"Стрижка, укладка"_s }),
                     line(u"total_cost"_s, Test::Greater, { u"много"_s }) };
    Condition &all = *engine.flows.flowsNow.first().conditions;
    all.children.append(line(u"client_name"_s, Test::NotContains, { u"Тест"_s }));
    all.children.append(any);
}

void openConditions(QWidget *window)
{
    pageOf(window)->openFlow({ 1 });
    press(window, u"stepCondition"_s);
}

void openFourth(QWidget *window)
{
    pageOf(window)->openFlow({ 1 });
    press(window, u"step3"_s);
}

void openEmpty(QWidget *window)
{
    pageOf(window)->openFlow({ 1 });
}

void fillStops(FakeEngine &engine)
{
    fillChain(engine);
    StepDifference stop;
    stop.event = { 1284 };
    stop.client = u"Анна Примерова"_s;
    stop.before.lines = { { u"phone"_s, u"79120000014"_s, false, true, {} },
                          { u"name"_s, u"Анна Примерова"_s, false, true, {} } };
    stop.after.state = State::Invalid;
    stop.after.reason = { ReasonCode::InputMissing, { u"phone"_s, u"field"_s, u"client_phone"_s } };
    StepDifference other = stop;
    other.event = { 1283 };
    other.client = u"Екатерина Чертежова-Проектировщикова-Инженерова"_s;
    other.after = { State::Delivered,
                    {},
                    { { u"phone"_s, u"79120000015"_s, false, true, {} },
                      { u"name"_s, u"Екатерина"_s, false, true, {} } },
                    {} };
    engine.flows.comparisonNow = { 50, 47, 1, 2, { stop, other } };
}

void openStops(QWidget *window)
{
    pageOf(window)->openFlow({ 1 });
    if (auto *offer = window->findChild<QLineEdit *>(u"text_id_offer"_s)) {
        offer->setText(u"2005"_s);
        emit offer->textEdited(offer->text());
    }
    if (auto *line = window->findChild<CompareLine *>())
        line->whenKnown([](const Comparison &) {});
}

QWidget *makeTry(FakeEngine &engine)
{
    StepPreview sent;
    sent.record.method = "POST";
    sent.record.url = QUrl(u"https://api.cpa.house/method/send_order"_s);
    sent.record.headers = { { "Content-Type", "application/x-www-form-urlencoded" } };
    sent.record.body = "api_key=%E2%80%A2%E2%80%A2%E2%80%A2&id_webmaster=1001&phone=79120000014";
    StepPreview passed;
    passed.state = State::Skipped;
    passed.reason = { ReasonCode::RunRule, {} };
    StepPreview missing;
    missing.state = State::Invalid;
    missing.reason = { ReasonCode::InputMissing,
                       { u"sub_id_3"_s, u"template"_s, u"{{steps.7.order_id}}"_s } };
    StepPreview off;
    off.state = State::Skipped;
    off.reason = { ReasonCode::StepOff, {} };
    engine.flows.stepsNow = { sent, sent, passed, missing, off };
    return new TryDialog(engine.flows, engine.flows.flowsNow.first(), {}, nullptr);
}

void unfoldTry(QWidget *window)
{
    if (auto *fold = window->findChild<QToolButton *>())
        fold->setChecked(true);
}

} // namespace

void fillEditor(FakeEngine &engine)
{
    fillWorkingDay(engine);
    Flow &flow = engine.flows.flowsNow.first();
    flow.conditions = Condition {};
    Condition phone;
    phone.kind = Condition::Kind::Single;
    phone.field = u"client_phone"_s;
    flow.conditions->children.append(phone);
    flow.running = false;
    QMap<QString, Mapping> &mapping = flow.actions.first().mapping;
    mapping.insert(u"ip_address"_s, { MappingKind::Field, u"form_ip"_s });
    mapping.insert(u"user_agent"_s,
                   { MappingKind::Constant, u"Mozilla/5.0 (Windows NT 10.0; Win64; x64)"_s });
    mapping.insert(u"sub_id_2"_s, { MappingKind::Constant, u"client_created"_s });
    flow.actions.first().settings.insert(u"url"_s, u"https://api.cpa.house/method/send_order"_s);
    engine.flows.summariesNow.first().running = false;
    engine.flows.summariesNow.first().toFill = 1;
    for (SampleEvent &sample : engine.flows.samplesNow)
        sample.fields.append({ u"form_ip"_s, u"203.0.113.25"_s });
}

namespace {

void fillGuard(FakeEngine &engine)
{
    fillEditor(engine);
    DuplicateGuard guard;
    guard.window = std::chrono::hours(24);
    guard.sameLead = true;
    engine.flows.flowsNow.first().duplicates = guard;
}

void openGuard(QWidget *window)
{
    openSource(window);
    // The guard stands last, and the address above it grows when it has been asked for.
    const auto areas = pageOf(window)->findChildren<QScrollArea *>();
    for (QScrollArea *area : areas) {
        QScrollBar *bar = area->verticalScrollBar();
        bar->setValue(bar->maximum());
        QObject::connect(bar, &QScrollBar::rangeChanged, bar,
                         [bar](int, int end) { bar->setValue(end); });
    }
}

/// The menu of a step that is held, and the lengths of a pause beside it: not as windows of
/// their own, so that they can be seen in one picture.
QWidget *makePauseMenu(FakeEngine &engine)
{
    DestinationStanding held;
    held.action = { FlowId { 1 }, 1 };
    held.kind = DestinationStanding::Kind::Held;
    engine.sendings.standingsNow = { held };
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    const auto ignore = [](const Error &) {};
    auto *step = new StepMenu(
        engine.flows.flowsNow.first().actions, 0,
        [&engine, ignore](QMenu &menu) {
            addPauseEntries(menu, engine.sendings, engine.sendings.standings(), ignore);
        },
        page);
    auto *times = new QMenu(page);
    addPauseTimes(*times, engine.sendings, { held.action }, ignore);
    for (QMenu *menu : { static_cast<QMenu *>(step), times }) {
        menu->setWindowFlags(Qt::Widget);
        row->addWidget(menu, 0, Qt::AlignTop);
    }
    row->addStretch(1);
    return page;
}

} // namespace

QList<GalleryPage> flowsGalleryPages()
{
    return {
        { u"flows-list"_s, fillEditor, makePage, {} },
        { u"flows-notices"_s, fillNotices, makePage, {} },
        { u"flows-noticebar"_s, fillNotices, makePage, openEditor },
        { u"flows-empty"_s, fillFirstUse, makePage, {} },
        { u"flows-editor"_s, fillEditor, makePage, openEditor },
        { u"flows-tested"_s, fillEditor, makePage, openTested },
        { u"flows-source"_s, fillEditor, makePage, openSource },
        { u"flows-sending"_s, fillEditor, makePage, openSending },
        { u"flows-chain"_s, fillChain, makePage, openEditor },
        { u"flows-column"_s, fillLongChain, makePage, openFourth },
        { u"flows-tiles"_s, fillLongChain, makePage, {} },
        { u"flows-nostep"_s,
          [](FakeEngine &engine) {
              fillEditor(engine);
              engine.flows.flowsNow.first().actions.clear();
          },
          makePage, openEmpty },
        { u"flows-condition"_s, fillConditions, makePage, openConditions },
        { u"flows-stepcondition"_s,
          fillConditions,
          [](FakeEngine &engine) -> QWidget * {
              Flow &flow = engine.flows.flowsNow.first();
              Condition state;
              state.kind = Condition::Kind::Single;
              state.field = u"steps.1.state"_s;
              state.test = Test::Equals;
              state.values = QStringList { u"delivered"_s };
              flow.actions[1].conditions = state;
              return new ConditionDialog(engine.flows, flow, 1, engine.flows.fieldsNow, nullptr);
          },
          {} },
        { u"flows-compare"_s, fillStops, makePage, openStops },
        { u"flows-differences"_s,
          fillStops,
          [](FakeEngine &engine) -> QWidget * {
              return new DifferencesDialog(engine.flows.comparisonNow,
                                           engine.flows.flowsNow.first(), nullptr);
          },
          {} },
        { u"flows-guard"_s, fillGuard, makePage, openGuard },
        { u"flows-guard-fields"_s,
          [](FakeEngine &engine) {
              fillGuard(engine);
              engine.flows.flowsNow.first().duplicates = DuplicateGuard {
                  { u"client_phone"_s, u"services"_s }, std::chrono::minutes(90), false
              };
          },
          makePage, openGuard },
        { u"flows-pausemenu"_s, fillLongChain, makePauseMenu, {} },
        { u"flows-try"_s, fillLongChain, makeTry, unfoldTry },
    };
}

} // namespace LeadBridge
