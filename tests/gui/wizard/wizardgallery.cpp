// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/wizard/wizardgallery.h"

#include "app/klientiks/parameterstring.h"
#include "tests/gui/sampledata.h"
#include "ui/flows/flowsaver.h"
#include "ui/flows/flowspage.h"
#include "ui/flows/stringcheckview.h"
#include "ui/shell/mainwindow.h"
#include "ui/wizard/makesetupwizard.h"

#include <QAbstractButton>

namespace LeadBridge {

using namespace Qt::StringLiterals;
using namespace Ui;

namespace {

template <SetupStep step> QWidget *makeWizardAt(FakeEngine &engine)
{
    SetupWizard *wizard = makeSetupWizard(partsOf(engine), nullptr);
    Flow flow = makeNewFlow(engine.flows);
    flow.id = { 1000 };
    flow.source.secret = u"3rD0example-of-a-secret-0000"_s;
    flow.setupStep = static_cast<int>(step);
    flow.source.parameters = recommendedParameters(flow.source.event);
    flow.source.stringVersion = 1;
    wizard->begin(flow);
    return wizard;
}

/// The string of the picture: three faults that lose data, two that may go wrong.
const QString damaged = u"https://leads.example.org/hook/3rD0example-of-a-secret-0000"
                        "?client_id={{client.id}}\u00B6m2={{client.phone}}"
                        "&client_name={{ client.name }}&appointment.time={{appointment_time}}"
                        "&appointment_status={appointment.status}}&services={{services}}"
                        "&services={{services}}"_s;

QWidget *makeFlowsPage(FakeEngine &engine)
{
    auto *window = new MainWindow(partsOf(engine));
    auto *flows =
        new FlowsPage(engine.flows, engine.history, engine.status, engine.settings, window);
    window->setPage(Place::Flows, flows);
    window->go(Place::Flows);
    flows->openStringCheck({ 1 });
    return window;
}

void checkDamaged(QWidget *window)
{
    auto *view = window->findChild<StringCheckView *>();
    view->setExpected(u"appointment_created"_s, 2);
    view->setText(damaged);
}

void press(QWidget *window, const QString &name)
{
    if (auto *button = window->findChild<QAbstractButton *>(name))
        button->click();
}

} // namespace

void fillWizard(FakeEngine &engine)
{
    fillFirstUse(engine);
    engine.status.receivingNow.publicBase = u"https://leads.example.org"_s;
    engine.settings.settingsNow.publicBase = u"https://leads.example.org"_s;
    engine.settings.settingsNow.reach = ReachKind::Tunnel;
    AddressCheck check;
    check.kind = AddressCheck::Kind::Reached;
    check.base = engine.status.receivingNow.publicBase;
    check.host = u"leads.example.org"_s;
    check.duration = std::chrono::milliseconds(84);
    check.checkedUtc = sampleNowUtc().addSecs(-60);
    engine.status.lastCheck = check;
    engine.status.checkAnswer = check;
}

void fillBroken(FakeEngine &engine)
{
    fillWizard(engine);
    engine.status.lastCheck.reset();
    engine.status.checkAnswer.kind = AddressCheck::Kind::NameNotFound;
}

QList<GalleryPage> wizardGalleryPages()
{
    return {
        { u"wizard-1-event"_s, fillWizard, makeWizardAt<SetupStep::Event>, {} },
        { u"wizard-1-paid"_s, fillWizard, makeWizardAt<SetupStep::Event>,
          [](QWidget *window) { press(window, u"event_visit_paid"_s); } },
        { u"wizard-2-fields"_s, fillWizard, makeWizardAt<SetupStep::Fields>, {} },
        { u"wizard-2-missing"_s, fillWizard, makeWizardAt<SetupStep::Fields>,
          [](QWidget *window) {
              press(window, u"box_phone"_s);
              press(window, u"rename_id"_s);
              press(window, u"ownField"_s);
          } },
        { u"wizard-3-address"_s, fillWizard, makeWizardAt<SetupStep::Address>, {} },
        { u"wizard-3-broken"_s, fillBroken, makeWizardAt<SetupStep::Address>,
          [](QWidget *window) { press(window, u"checkReach"_s); } },
        { u"wizard-3-empty"_s, fillFirstUse, makeWizardAt<SetupStep::Address>, {} },
        { u"wizard-4-paste"_s, fillWizard, makeWizardAt<SetupStep::Paste>, {} },
        { u"wizard-4-local"_s, fillFirstUse, makeWizardAt<SetupStep::Paste>, {} },
        { u"string-check"_s, fillWorkingDay, makeFlowsPage, checkDamaged },
        { u"string-check-empty"_s, fillWorkingDay, makeFlowsPage, {} },
        { u"string-check-right"_s, fillWorkingDay, makeFlowsPage,
          [](QWidget *window) {
              window->findChild<StringCheckView *>()->setText(
                  u"https://leads.example.org/hook/3rD0?client_id={{id}}&name={{name}}"_s);
          } },
    };
}

} // namespace LeadBridge
