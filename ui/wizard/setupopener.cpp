// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/setupopener.h"

#include "app/interfaces/flowsapi.h"
#include "ui/flows/flowsaver.h"
#include "ui/wizard/makesetupwizard.h"

namespace LeadBridge::Ui {

SetupOpener::SetupOpener(const EngineParts &engine, QWidget *window)
    : QObject(window)
    , m_engine(engine)
    , m_window(window)
{
}

void SetupOpener::open(FlowId id)
{
    if (!m_wizard) {
        m_wizard = makeSetupWizard(m_engine, m_window);
        connect(m_wizard, &SetupWizard::left, this, &SetupOpener::left);
        connect(m_wizard, &SetupWizard::byHandRequested, this, &SetupOpener::byHandRequested);
        connect(m_wizard, &SetupWizard::eventRequested, this, &SetupOpener::eventRequested);
    }
    const auto flow = m_engine.flows.flow(id);
    if (flow && flow->setupStep == 0)
        m_wizard->openAt(*flow, SetupStep::Event);
    else
        m_wizard->begin(flow ? *flow : makeNewFlow(m_engine.flows));
}

} // namespace LeadBridge::Ui
