// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"

#include <QObject>

#include <functional>

class QMenu;
class QPoint;
class QWidget;

namespace LeadBridge::Ui {

class ChainActions;
class CompareLine;
class FlowActions;
class FlowDraft;

/// The menu and the dialogs that stand over the editor and are about the draft's steps.
class StepDialogs final : public QObject
{
    Q_OBJECT
public:
    /// All belong to @p editor, which owns this.
    StepDialogs(FlowsApi &flows, FlowActions &stored, FlowDraft &draft, ChainActions &actions,
                CompareLine &compare, QWidget *editor);

    void setKnownFields(const QList<KnownField> &fields) { m_fields = fields; }
    void showMenu(int step, const QPoint &globalPos);
    void askCondition(int step);
    void tryOnEvent();
    void showDifferences();
    /// Asks where the last events would no longer go out once the draft is stored; calls @p go
    /// then, or at once where nothing stops.
    void confirmStops(const std::function<void()> &go);

private:
    void addPauses(int step, QMenu &menu);
    void askStops(const Comparison &comparison, const std::function<void()> &go);

    FlowsApi &m_flows;
    FlowActions &m_stored; ///< of the flow as it runs
    FlowDraft &m_draft;
    ChainActions &m_actions;
    CompareLine &m_compare;
    QWidget *m_editor;
    QList<KnownField> m_fields;
};

} // namespace LeadBridge::Ui
