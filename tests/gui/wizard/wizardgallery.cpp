// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/wizard/wizardgallery.h"

#include "tests/gui/sampledata.h"
#include "ui/flows/flowsaver.h"
#include "ui/wizard/makesetupwizard.h"

#include <QAbstractButton>

namespace LeadBridge {

using namespace Qt::StringLiterals;
using namespace Ui;

namespace {

EngineParts partsOf(FakeEngine &engine)
{
    return { engine.status, engine.flows, engine.history, engine.settings, engine.clients };
}

template <SetupStep step> QWidget *makeWizardAt(FakeEngine &engine)
{
    SetupWizard *wizard = makeSetupWizard(partsOf(engine), nullptr);
    Flow flow = makeNewFlow(engine.flows);
    flow.id = { 1000 };
    flow.source.secret = u"3rD0example-of-a-secret-0000"_s;
    flow.setupStep = static_cast<int>(step);
    wizard->begin(flow);
    return wizard;
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

QList<GalleryPage> wizardGalleryPages()
{
    return {
        { u"wizard-1-event"_s, fillWizard, makeWizardAt<SetupStep::Event>, {} },
        { u"wizard-1-paid"_s, fillWizard, makeWizardAt<SetupStep::Event>,
          [](QWidget *window) { press(window, u"event_visit_paid"_s); } },
    };
}

} // namespace LeadBridge
