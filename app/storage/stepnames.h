// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace LeadBridge {

class Connection;

/// How an action of a flow was called at some time: table step_lists.
struct StepName
{
    QString action;
    QString destination; ///< id
    int key = 0; ///< Action::key
};

[[nodiscard]] QByteArray packStepNames(const Flow &flow);
/// An entry of an older program has its place for a key.
[[nodiscard]] QList<StepName> unpackStepNames(const QByteArray &list);

/// The step's name in @p list; where its action had been deleted by then, the last one it had.
/// @p action is the key, 0: the step is the key. Empty where nobody knows it.
[[nodiscard]] StepName stepName(Connection &db, qint64 flow, const QByteArray &list, int action,
                                int step);

/// The highest key that any action of the flow ever had; 0: none.
[[nodiscard]] int highestKey(Connection &db, qint64 flow);

} // namespace LeadBridge
