// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/stepdialogs.h"

#include "ui/flows/chainactions.h"
#include "ui/flows/compareline.h"
#include "ui/flows/conditiondialog.h"
#include "ui/flows/differencesdialog.h"
#include "ui/flows/flowactions.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/trydialog.h"
#include "ui/widgets/confirm.h"

#include <QWidget>

namespace LeadBridge::Ui {

StepDialogs::StepDialogs(FlowsApi &flows, FlowActions &stored, FlowDraft &draft,
                         ChainActions &actions, CompareLine &compare, QWidget *editor)
    : QObject(editor)
    , m_flows(flows)
    , m_stored(stored)
    , m_draft(draft)
    , m_actions(actions)
    , m_compare(compare)
    , m_editor(editor)
{
    connect(&compare, &CompareLine::differencesAsked, this, &StepDialogs::showDifferences);
}

void StepDialogs::showMenu(int step, const QPoint &globalPos)
{
    if (m_editor->findChild<StepMenu *>())
        return; // the key that opened it is told twice by some platforms
    auto *menu = new StepMenu(
        m_draft.flow().actions, step, [this, step](QMenu &room) { addPauses(step, room); },
        m_editor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &StepMenu::moveAsked, this,
            [this, step](int direction) { m_actions.move(step, step + direction); });
    connect(menu, &StepMenu::enableAsked, this,
            [this, step](bool enabled) { m_actions.setEnabled(step, enabled); });
    connect(menu, &StepMenu::duplicateAsked, this, [this, step] { m_actions.duplicate(step); });
    connect(menu, &StepMenu::conditionAsked, this, [this, step] { askCondition(step); });
    connect(menu, &StepMenu::tryAsked, this, &StepDialogs::tryOnEvent);
    connect(menu, &StepMenu::removeAsked, this, [this, step] { m_actions.remove(step); });
    menu->popup(globalPos);
}

/// Only what is stored sends: a step that was added just now has nothing to pause.
void StepDialogs::addPauses(int step, QMenu &menu)
{
    const int key = m_draft.flow().actions.at(step).key;
    if (key > 0 && m_draft.flow().id.isValid())
        m_stored.addPauses(m_draft.flow().id, menu, key);
}

void StepDialogs::askCondition(int step)
{
    auto *dialog = new ConditionDialog(m_flows, m_draft.flow(), step, m_fields, m_editor);
    connect(dialog, &ConditionDialog::taken, this, [this, dialog, step] {
        if (step < m_draft.flow().actions.size())
            m_draft.setStepConditions(step, dialog->condition());
    });
    dialog->open();
}

void StepDialogs::tryOnEvent()
{
    auto *dialog = new TryDialog(m_flows, m_draft.flow(), {}, m_editor);
    dialog->open();
}

void StepDialogs::showDifferences()
{
    auto *dialog = new DifferencesDialog(m_compare.comparison(), m_draft.flow(), m_editor);
    dialog->open();
}

void StepDialogs::confirmStops(const std::function<void()> &go)
{
    // What has a gap stops all events, and says so itself.
    if (!m_draft.isChanged() || m_draft.toFill() > 0) {
        go();
        return;
    }
    m_compare.whenKnown([this, go](const Comparison &comparison) {
        if (comparison.stop == 0)
            go();
        else
            askStops(comparison, go);
    });
}

void StepDialogs::askStops(const Comparison &comparison, const std::function<void()> &go)
{
    const QString events = CompareLine::tr("Last %n event(s)", nullptr, comparison.events);
    const Question question { tr("Save although some leads would no longer go out?"),
                              events + QStringLiteral(": ") + stopsText(comparison)
                                  + QLatin1Char('.'),
                              tr("Keep editing"), tr("Show"), tr("Save") };
    confirm(m_editor, question, [this, go](Answer answer) {
        if (answer == Answer::Do)
            go();
        else if (answer == Answer::Other)
            showDifferences();
    });
}

} // namespace LeadBridge::Ui
