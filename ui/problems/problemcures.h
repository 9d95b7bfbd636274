// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"
#include "app/storage/historyvalues.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/engineparts.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace LeadBridge::Ui {

/// Does what mends a problem, or leads to where a person mends it.
class ProblemCures final : public QObject
{
    Q_OBJECT
public:
    /// Dialogs stand over @p window, which must outlive it.
    ProblemCures(const EngineParts &engine, QWidget *window);

    void cure(const ProblemRecord &problem);
    void showLeads(const ProblemRecord &problem);
    void tryNow(const ProblemRecord &problem);

signals:
    void historyRequested(const LeadBridge::HistoryFilter &filter);
    /// This lead is to be corrected and sent.
    void editRequested(LeadBridge::EventId event);
    void flowRequested(LeadBridge::FlowId flow);
    void stringRequested(LeadBridge::FlowId flow);
    void clientsRequested();
    void settingsRequested(LeadBridge::Ui::SettingsSection section);
    void done(const QString &text);
    void failed(const QString &fact, const QString &sentence);

private:
    void editAndSend(const ProblemRecord &problem);
    void changeKey(const ProblemRecord &problem);
    void openStep(const ProblemRecord &problem);
    void switchGuardOn(const ProblemRecord &problem);
    void takePort(const ProblemRecord &problem);
    void showOutage(const ProblemRecord &problem);

    EngineParts m_engine;
    QWidget *m_window;
};

/// The name of the stored key that the problem's step uses; empty where that is not known.
[[nodiscard]] QString keyOf(const ProblemRecord &problem, const std::optional<Flow> &flow);

} // namespace LeadBridge::Ui
