// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

namespace LeadBridge::Ui {

// What can be done to the order of a chain. Indexes count from 0. A step keeps its key wherever
// it goes, what names it follows, and the first step always runs: there is none before it.

[[nodiscard]] QList<Action> withStepInserted(const QList<Action> &actions, qsizetype at,
                                             const Action &step);
[[nodiscard]] QList<Action> withStepMoved(const QList<Action> &actions, qsizetype from,
                                          qsizetype to);
/// What named the step names removedStep afterwards.
[[nodiscard]] QList<Action> withStepRemoved(const QList<Action> &actions, qsizetype at);
/// The copy stands behind the step, without a key, under a name of its own.
[[nodiscard]] QList<Action> withStepDuplicated(const QList<Action> &actions, qsizetype at);

/// @p wanted, with a number where another step has this name.
[[nodiscard]] QString freeStepName(const QList<Action> &actions, const QString &wanted);

} // namespace LeadBridge::Ui
