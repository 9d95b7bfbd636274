// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/actionkeys.h"

#include <QSet>

#include <algorithm>

namespace LeadBridge {

int actionKey(const Flow &flow, qsizetype index)
{
    const int key = flow.actions.at(index).key;
    return key > 0 ? key : static_cast<int>(index) + 1;
}

const Action *findAction(const Flow &flow, int key, int step)
{
    const int wanted = key > 0 ? key : step;
    for (qsizetype i = 0; i < flow.actions.size(); ++i) {
        if (actionKey(flow, i) == wanted)
            return &flow.actions.at(i);
    }
    return nullptr;
}

void giveKeys(QList<Action> &actions, int highest)
{
    for (const Action &action : std::as_const(actions))
        highest = std::max(highest, action.key);
    QSet<int> taken;
    for (Action &action : actions) {
        if (action.key <= 0 || taken.contains(action.key))
            action.key = ++highest;
        taken.insert(action.key);
    }
}

void keepKeys(QList<Action> &actions, const QList<Action> &stored)
{
    QSet<int> taken;
    for (const Action &action : std::as_const(actions))
        taken.insert(action.key);
    const bool knowsKeys = taken.size() > 1 || !taken.contains(0);
    const auto hand = [&](Action &action, const Action &from) {
        action.key = from.key;
        taken.insert(from.key);
    };
    for (Action &action : actions) {
        const auto known =
            std::find_if(stored.cbegin(), stored.cend(), [&](const Action &candidate) {
                return candidate.name == action.name && candidate.destination == action.destination
                    && !taken.contains(candidate.key);
            });
        if (action.key == 0 && known != stored.cend())
            hand(action, *known);
    }
    if (knowsKeys)
        return;
    for (qsizetype i = 0; i < std::min(actions.size(), stored.size()); ++i) {
        Action &action = actions[i];
        const Action &candidate = stored.at(i);
        if (action.key == 0 && candidate.destination == action.destination
            && !taken.contains(candidate.key))
            hand(action, candidate);
    }
}

} // namespace LeadBridge
