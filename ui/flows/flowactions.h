// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/sendingapi.h"
#include "app/storage/historyvalues.h"

#include <QObject>

class QMenu;
class QWidget;

namespace LeadBridge::Ui {

/// What can be done to a stored flow from the list as from the editor: switch, copy, duplicate,
/// export, delete, and reading a flow file. Asks where something cannot be taken back; says
/// what came of it by signals.
class FlowActions final : public QObject
{
    Q_OBJECT
public:
    /// Questions stand over @p window, which owns this.
    FlowActions(FlowsApi &flows, QWidget *window);

    /// Without it nothing is offered to be paused. It must outlive this.
    void setSending(SendingApi &sending) { m_sending = &sending; }
    /// Entries to pause and resume the flow's sending; with @p action of this Action::key alone.
    void addPauses(FlowId id, QMenu &menu, int action = 0);

    /// Switching on with held events asks what becomes of them.
    void setRunning(FlowId id, bool running);
    void duplicate(FlowId id);
    void copyAddress(FlowId id);
    void askAndRemove(FlowId id);
    void chooseExport(FlowId id);
    void chooseImport();
    /// All or nothing; a mistake is told with its place.
    void importFrom(const QString &path);

signals:
    void busyChanged(LeadBridge::FlowId id, bool busy);
    void stored(LeadBridge::FlowId id);
    void removed(LeadBridge::FlowId id);
    void historyRequested(const LeadBridge::HistoryFilter &filter);
    /// One short sentence, done.
    void done(const QString &text);
    /// Something needs a person: what, and what to do.
    void failed(const QString &fact, const QString &sentence);

private:
    void run(FlowId id, bool running, HeldChoice held);
    void writeTo(const QString &path, const Flow &flow);
    void tellImport(const QString &fileName, const Result<ImportReport> &report);

    FlowsApi &m_flows;
    SendingApi *m_sending = nullptr;
    QWidget *m_window;
};

} // namespace LeadBridge::Ui
