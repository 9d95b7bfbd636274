// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/makesetupwizard.h"

#include "ui/wizard/addresspage.h"
#include "ui/wizard/cpahousepage.h"
#include "ui/wizard/eventpage.h"
#include "ui/wizard/fieldspage.h"
#include "ui/wizard/launchpage.h"
#include "ui/wizard/pastepage.h"
#include "ui/wizard/testeventpage.h"

namespace LeadBridge::Ui {

SetupWizard *makeSetupWizard(const EngineParts &engine, QWidget *parent)
{
    auto *wizard = new SetupWizard(engine, parent);
    SetupContext &context = wizard->context();
    wizard->addPage(new EventPage(context));
    wizard->addPage(new FieldsPage(context));
    wizard->addPage(new AddressPage(context));
    wizard->addPage(new PastePage(context));
    wizard->addPage(new TestEventPage(context));
    wizard->addPage(new CpaHousePage(context));
    wizard->addPage(new LaunchPage(context));
    return wizard;
}

} // namespace LeadBridge::Ui
