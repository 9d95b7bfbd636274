// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/shell/engineparts.h"
#include "ui/wizard/setuppage.h"

#include <QObject>

class QWidget;

namespace LeadBridge::Ui {

class SetupWizard;

/// Opens the wizard over a window, and makes it when it is first wanted: most starts of the
/// program never need it.
class SetupOpener final : public QObject
{
    Q_OBJECT
public:
    /// @p window owns this, and the wizard.
    SetupOpener(const EngineParts &engine, QWidget *window);

    /// A draft goes on where it was left, a flow that is set up begins with the first step.
    /// Without an id, or of one that is gone: a new flow.
    void open(FlowId id);
    void openNew() { open({}); }
    /// A stored flow at this step; false where there is no such flow or page.
    bool openAt(FlowId id, SetupStep step);

signals:
    /// As those of SetupWizard.
    void left(LeadBridge::FlowId id, bool launched);
    void byHandRequested(LeadBridge::FlowId id);
    void eventRequested(LeadBridge::EventId event);

private:
    void makeWizard();

    EngineParts m_engine;
    QWidget *m_window;
    SetupWizard *m_wizard = nullptr;
};

} // namespace LeadBridge::Ui
