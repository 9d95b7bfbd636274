// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/chainactions.h"

#include "app/destinations/checkflow.h"
#include "ui/flows/chainedits.h"
#include "ui/flows/chaintexts.h"
#include "ui/flows/flowdraft.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"

#include <QPointer>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

ChainActions::ChainActions(FlowDraft &draft, QWidget *editor)
    : QObject(editor)
    , m_draft(draft)
    , m_editor(editor)
{
    connect(&draft, &FlowDraft::restarted, this, [this] { ++m_begun; });
}

void ChainActions::add(const QString &destinationId)
{
    const QList<Action> &before = m_draft.flow().actions;
    Action action = suggestedAction(destinationId, m_draft.flow().source.event);
    action.name = freeStepName(before, newStepName(destinationId));
    const auto at = static_cast<int>(before.size());
    m_draft.setActions(withStepInserted(before, at, action));
    emit stepReached(at);
}

void ChainActions::move(int from, int to)
{
    m_draft.setActions(withStepMoved(m_draft.flow().actions, from, to));
    emit stepReached(to);
}

void ChainActions::setEnabled(int step, bool enabled)
{
    m_draft.setStepEnabled(step, enabled);
}

void ChainActions::duplicate(int step)
{
    m_draft.setActions(withStepDuplicated(m_draft.flow().actions, step));
    emit stepReached(step + 1);
}

void ChainActions::remove(int step)
{
    const QList<Action> before = m_draft.flow().actions;
    const QList<Action> after = withStepRemoved(before, step);
    m_draft.setActions(after);
    emit stepReached(qMax(0, qMin(step, static_cast<int>(after.size()) - 1)));
    Toast::show(m_editor, tr("Removed: %1").arg(oneLine(before.at(step).name, 60)), tr("Undo"),
                [self = QPointer(this), begun = m_begun, before, after, step] {
                    if (self && self->m_begun == begun)
                        self->putBack(before, after, step);
                });
}

/// What was written since is kept: then the step alone comes back, at the end of where it stood.
void ChainActions::putBack(const QList<Action> &before, const QList<Action> &after, int step)
{
    const QList<Action> &now = m_draft.flow().actions;
    const int at = qMin(step, static_cast<int>(now.size()));
    m_draft.setActions(now == after ? before : withStepInserted(now, at, before.at(step)));
    emit stepReached(at);
}

StepMenu::StepMenu(const QList<Action> &actions, int step,
                   const std::function<void(QMenu &)> &addMore, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"stepMenu"_s);
    const Action &action = actions.at(step);
    const auto named = [](QAction *entry, const char *name) {
        entry->setObjectName(QString::fromLatin1(name));
        return entry;
    };
    named(addAction(Ui::icon(Glyph::Up), tr("Move &up"), this, [this] { emit moveAsked(-1); }),
          "moveUp")
        ->setEnabled(step > 0);
    named(addAction(Ui::icon(Glyph::Down), tr("Move &down"), this, [this] { emit moveAsked(1); }),
          "moveDown")
        ->setEnabled(step + 1 < actions.size());
    addSeparator();
    named(addAction(Ui::icon(action.enabled ? Glyph::Pause : Glyph::Play),
                    action.enabled ? tr("Switch &off") : tr("Switch &on"), this,
                    [this, on = !action.enabled] { emit enableAsked(on); }),
          "switchStep");
    named(addAction(Ui::icon(Glyph::Copy), tr("Dup&licate"), this, &StepMenu::duplicateAsked),
          "duplicateStep");
    named(addAction(Ui::icon(Glyph::Filter), tr("&Condition…"), this, &StepMenu::conditionAsked),
          "conditionOfStep");
    named(addAction(Ui::icon(Glyph::Eye), tr("&Try on an event…"), this, &StepMenu::tryAsked),
          "tryStep");
    addMore(*this);
    addSeparator();
    named(addAction(Ui::icon(Glyph::Trash), tr("D&elete"), this, &StepMenu::removeAsked),
          "removeStep");
}

} // namespace LeadBridge::Ui
