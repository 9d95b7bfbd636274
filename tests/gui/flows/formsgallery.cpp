// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/flows/formsgallery.h"

#include "app/destinations/checkflow.h"
#include "tests/gui/flows/flowsgallery.h"
#include "tests/gui/sampledata.h"
#include "ui/flows/choicedialog.h"
#include "ui/flows/flowspage.h"
#include "ui/flows/mappingrow.h"
#include "ui/flows/transformdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/choices.h"

#include <QAbstractButton>
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

void press(QWidget *window, const QString &name)
{
    if (auto *button = window->findChild<QAbstractButton *>(name))
        button->click();
}

Mapping constant(const QString &text)
{
    return { MappingKind::Constant, text };
}

/// What an operator has filled in, by destination; what a description does not have is passed by.
void fillIn(Action &action)
{
    const QList<std::pair<QString, Mapping>> values {
        { u"address"_s, constant(u"https://crm.example.org/api/leads"_s) },
        { u"chats"_s, constant(u"-1001234567890\n123456789"_s) },
        { u"to"_s, constant(u"owner@example.org\nadmin@example.org"_s) },
        { u"comment"_s, { MappingKind::Template, u"Заявка {{steps.1.order_id}}\n{{services}}"_s } },
        { u"header.X-Salon"_s, constant(u"Пушкинская"_s) },
        { u"form.name"_s, { MappingKind::Field, u"client_name"_s } },
        { u"form.phone"_s,
          { MappingKind::Field,
            u"client_phone"_s,
            { { TransformKind::Trim }, { TransformKind::Digits } } } },
        { u"form.order"_s, { MappingKind::Field, u"steps.1.order_id"_s } },
        { u"price"_s, constant(u"3500"_s) },
    };
    const Destination *destination = findDestination(action.destination);
    const DestinationDescription &description = destination->description();
    for (const auto &[name, mapping] : values) {
        if (description.input(name) || description.freeInput(name))
            action.mapping.insert(name, mapping);
    }
    const QList<std::pair<QString, QString>> settings {
        { u"host"_s, u"example.amocrm.ru"_s },
        { u"user"_s, u"salon@example.org"_s },
        { u"pipeline_id"_s, u"7000001"_s },
    };
    for (const auto &[name, text] : settings) {
        if (description.setting(name))
            action.settings.insert(name, text);
    }
}

template <bool filled> void fill(FakeEngine &engine, const QString &destination)
{
    fillEditor(engine);
    Flow &flow = engine.flows.flowsNow.first();
    flow.actions.first().mapping.insert(u"id_stream"_s, constant(u"4004"_s));
    Action action = newAction(destination);
    action.key = 2;
    if (filled)
        fillIn(action);
    while (flow.actions.size() > 1)
        flow.actions.removeLast();
    flow.actions.append(action);
    for (const Mapping &mapping : std::as_const(action.mapping)) {
        if (mapping.kind != MappingKind::Secret)
            continue;
        engine.flows.secretsStored.append(mapping.text);
        engine.settings.secretsNow.append({ mapping.text, {} });
    }
    engine.flows.secretValues = {
        { u"telegram-token"_s, u"123456789:"_s + QString(35, u'A') },
        { u"bitrix24-webhook"_s, u"https://example.bitrix24.ru/rest/1/abcdefgh12345678/"_s },
    };
    engine.flows.connectionNow = { true,
                                   { ReasonCode::ConnectionWorks, { u"Салон «Ромашка»"_s } },
                                   std::chrono::milliseconds(312) };
}

void openSecond(QWidget *window)
{
    window->findChild<FlowsPage *>()->openFlow({ 1 });
    press(window, u"step1"_s);
}

QScrollArea *formOf(QWidget *window)
{
    return window->findChild<QScrollArea *>(u"form1"_s);
}

void openChecked(QWidget *window)
{
    openSecond(window);
    press(formOf(window), u"checkConnection"_s);
}

/// Everything left empty is told, and the end of the form is in sight.
void openFaulty(QWidget *window)
{
    openSecond(window);
    QMetaObject::invokeMethod(formOf(window), [window] {
        auto *bar = formOf(window)->verticalScrollBar();
        bar->setValue(bar->maximum());
    });
    const auto how = window->findChild<QWidget *>(u"previewHow"_s)->findChildren<QToolButton *>();
    how.constLast()->click();
}

QWidget *makeTransforms(FakeEngine & /*engine*/)
{
    Transform lookup;
    lookup.kind = TransformKind::Lookup;
    lookup.table = { { u"Массаж"_s, u"2002"_s }, { u"Стрижка"_s, u"2003"_s } };
    lookup.otherwise = u"2001"_s;
    Transform phone { TransformKind::Phone, u"e164"_s };
    return new TransformDialog({ u"Телефон"_s, u"  Массаж  "_s, u"RU"_s },
                               { { TransformKind::Trim }, lookup, phone });
}

QWidget *makeChoices(FakeEngine & /*engine*/)
{
    QList<Choice> choices;
    for (int i = 1; i < 14; ++i)
        choices.append(
            { QString::number(7000000 + i), u"Воронка «Салон на Пушкинской» %1"_s.arg(i) });
    return new ChoiceDialog(u"Воронка"_s, choices);
}

} // namespace

QList<GalleryPage> formsGalleryPages()
{
    QList<GalleryPage> pages {
        { u"forms-transforms"_s, fillWorkingDay, makeTransforms, {} },
        { u"forms-choices"_s, fillWorkingDay, makeChoices, {} },
    };
    for (const Destination *destination : destinations()) {
        const QString id = destination->description().id;
        if (id == "cpa_house"_L1)
            continue;
        pages.append({ "forms-"_L1 + id + "-new"_L1,
                       [id](FakeEngine &engine) { fill<false>(engine, id); }, makePage,
                       openSecond });
        pages.append({ "forms-"_L1 + id + "-filled"_L1,
                       [id](FakeEngine &engine) { fill<true>(engine, id); }, makePage,
                       openChecked });
        pages.append({ "forms-"_L1 + id + "-end"_L1,
                       [id](FakeEngine &engine) { fill<true>(engine, id); }, makePage,
                       openFaulty });
    }
    return pages;
}

} // namespace LeadBridge
