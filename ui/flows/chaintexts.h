// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <QIcon>
#include <QString>

namespace LeadBridge::Ui {

// How the steps of a chain are named for people.

/// What a step to this service is called until the operator names it: "Message to Telegram".
[[nodiscard]] QString newStepName(const QString &destinationId);

/// What such a step does, in a few words: "a message to a chat".
[[nodiscard]] QString serviceHint(const QString &destinationId);

/// Letter of the service's tile.
[[nodiscard]] QString tileLetter(const QString &destinationId);
/// The tile as an icon, for menus and buttons.
[[nodiscard]] QIcon tileIcon(const QString &destinationId);

/// Why a step cannot have what it asks for: "takes from step 3, which comes later".
[[nodiscard]] QString badReferenceText(int number, qsizetype index);

/// The second line of a step's card: what is wrong, else when it runs.
struct StepDetail
{
    QString text;
    bool trouble = false;
};
[[nodiscard]] StepDetail stepDetail(const QList<Action> &actions, qsizetype index, int toFill);

} // namespace LeadBridge::Ui
