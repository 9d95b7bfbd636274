// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/setupopener.h"

#include "app/interfaces/flowsapi.h"
#include "ui/flows/flowsaver.h"
#include "ui/wizard/makesetupwizard.h"

#include <algorithm>

namespace LeadBridge::Ui {

SetupOpener::SetupOpener(const EngineParts &engine, QWidget *window)
    : QObject(window)
    , m_engine(engine)
    , m_window(window)
{
}

void SetupOpener::makeWizard()
{
    if (m_wizard)
        return;
    m_wizard = makeSetupWizard(m_engine, m_window);
    connect(m_wizard, &SetupWizard::left, this, &SetupOpener::left);
    connect(m_wizard, &SetupWizard::byHandRequested, this, &SetupOpener::byHandRequested);
    connect(m_wizard, &SetupWizard::eventRequested, this, &SetupOpener::eventRequested);
}

bool SetupOpener::openAt(FlowId id, SetupStep step)
{
    makeWizard();
    const auto flow = m_engine.flows.flow(id);
    const QList<SetupPage *> pages = m_wizard->findChildren<SetupPage *>();
    const bool known = std::any_of(pages.cbegin(), pages.cend(),
                                   [step](const SetupPage *page) { return page->step() == step; });
    if (!flow || !known)
        return false;
    m_wizard->openAt(*flow, step);
    return true;
}

void SetupOpener::open(FlowId id)
{
    makeWizard();
    const auto flow = m_engine.flows.flow(id);
    if (flow && flow->setupStep == 0)
        m_wizard->openAt(*flow, SetupStep::Event);
    else
        m_wizard->begin(flow ? *flow : makeNewFlow(m_engine.flows));
}

} // namespace LeadBridge::Ui
