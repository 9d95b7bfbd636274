// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

namespace LeadBridge {

/// An action's key stays its own while the steps of its flow change their order, and is never
/// another's: a step that waits finds its action by it. Keys count from 1 in each flow. An action
/// that has none yet counts as having its place for a key, as all had in older programs.

/// The key of the action at this place, from 0.
[[nodiscard]] int actionKey(const Flow &flow, qsizetype index);

/// The action with this key, or nullptr. Without a key (0) the place is the key: @p step, from 1.
[[nodiscard]] const Action *findAction(const Flow &flow, int key, int step);

/// Gives a key to each action that has none, or that has one which an earlier one in the list
/// has. New keys are above @p highest, the highest that any action of the flow ever had; where no
/// action ever had one (0), the places become the keys.
void giveKeys(QList<Action> &actions, int highest);

/// Hands the keys of the @p stored actions to those without one that are recognised by name and
/// destination and, in a list that knows no keys, such as a file's, by destination and place. The
/// others are left without.
void keepKeys(QList<Action> &actions, const QList<Action> &stored);

} // namespace LeadBridge
