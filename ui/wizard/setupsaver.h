// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"

#include <QObject>

#include <functional>

class QTimer;

namespace LeadBridge::Ui {

class FlowDraft;

/// Stores the wizard's draft by itself: shortly after an edit, and at once when a page is left.
/// One request at a time; what was written meanwhile follows. Nothing is stored before
/// setActive(true), so that a flow nobody began leaves no trace.
class SetupSaver final : public QObject
{
    Q_OBJECT
public:
    SetupSaver(FlowsApi &flows, FlowDraft &draft, QObject *parent);

    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_active; }
    void saveSoon();
    /// Calls @p then once nothing is unsaved (true), or the engine refused (false).
    void saveNow(const std::function<void(bool)> &then = {});

signals:
    /// The draft is as the engine has it.
    void stored();
    void refused(const LeadBridge::Error &error);
    /// The flow ran, and lost a value it needs.
    void switchedOff();

private:
    void store();
    void adopt(FlowId id, const Flow &sent);
    void answer(bool done);

    FlowsApi &m_flows;
    FlowDraft &m_draft;
    QTimer *m_soon;
    QList<std::function<void(bool)>> m_waiting;
    bool m_active = false;
    bool m_busy = false;
};

} // namespace LeadBridge::Ui
