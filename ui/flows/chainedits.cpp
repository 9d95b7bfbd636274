// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/chainedits.h"

#include "ui/flows/stepreferences.h"

#include <algorithm>

namespace LeadBridge::Ui {

namespace {

using Number = std::function<int(int)>;

QList<Action> allRenumbered(QList<Action> actions, const Number &number)
{
    for (Action &action : actions)
        action = renumbered(action, number);
    return actions;
}

QList<Action> firstAlways(QList<Action> actions)
{
    if (!actions.isEmpty())
        actions.first().run = RunRule::Always;
    return actions;
}

} // namespace

QList<Action> withStepInserted(const QList<Action> &actions, qsizetype at, const Action &step)
{
    const Number behind = [at](int number) { return number > at ? number + 1 : number; };
    QList<Action> result = allRenumbered(actions, behind);
    result.insert(at, step);
    return firstAlways(result);
}

QList<Action> withStepMoved(const QList<Action> &actions, qsizetype from, qsizetype to)
{
    QList<int> order; // order[i]: the old number of what stands at i now
    for (int number = 1; number <= actions.size(); ++number)
        order.append(number);
    order.move(from, to);
    const Number moved = [&order](int number) {
        const auto place = order.indexOf(number);
        return place < 0 ? number : static_cast<int>(place) + 1;
    };
    QList<Action> result = allRenumbered(actions, moved);
    result.move(from, to);
    return firstAlways(result);
}

QList<Action> withStepRemoved(const QList<Action> &actions, qsizetype at)
{
    const Number left = [at](int number) {
        if (number == at + 1)
            return removedStep;
        return number > at ? number - 1 : number;
    };
    QList<Action> result = actions;
    result.removeAt(at);
    return firstAlways(allRenumbered(result, left));
}

QList<Action> withStepDuplicated(const QList<Action> &actions, qsizetype at)
{
    Action copy = actions.at(at);
    copy.key = 0;
    copy.name = freeStepName(actions, copy.name);
    return withStepInserted(actions, at + 1, copy);
}

QString freeStepName(const QList<Action> &actions, const QString &wanted)
{
    const auto taken = [&actions](const QString &name) {
        return std::any_of(actions.cbegin(), actions.cend(),
                           [&name](const Action &action) { return action.name == name; });
    };
    QString name = wanted;
    for (int i = 2; taken(name); ++i)
        name = wanted + u' ' + QString::number(i);
    return name;
}

} // namespace LeadBridge::Ui
