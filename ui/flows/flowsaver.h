// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"

#include <QObject>

#include <functional>

class QWidget;

namespace LeadBridge::Ui {

class FlowDraft;

/// Stores a draft. A running flow that got a gap is asked about and switched off with the save.
class FlowSaver final : public QObject
{
    Q_OBJECT
public:
    /// Questions stand over @p window, which owns this.
    FlowSaver(FlowsApi &flows, FlowDraft &draft, QWidget *window);

    /// Calls @p then once everything is stored, at once where nothing is unsaved; not at all
    /// where it was refused or the operator keeps editing.
    void saveThen(const std::function<void()> &then);

signals:
    void busyChanged(bool busy);
    /// The draft is as the engine has it.
    void stored();
    void refused(const LeadBridge::Error &error);
    /// The operator wants to fill the gaps first.
    void gapsChosen();

private:
    void store(const Flow &flow, const std::function<void()> &then);

    FlowsApi &m_flows;
    FlowDraft &m_draft;
    QWidget *m_window;
};

/// @p wanted, with a number where a flow other than @p own has this name.
[[nodiscard]] QString freeFlowName(const FlowsApi &flows, const QString &wanted, FlowId own = {});

/// A flow to CPA.House, with a free name, a fresh address and the suggested mapping; not stored.
[[nodiscard]] Flow makeNewFlow(const FlowsApi &flows);

} // namespace LeadBridge::Ui
