// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/states.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace LeadBridge {

/// What an earlier step of the same event left for the later ones.
struct StepResult
{
    int step = 1; ///< from 1, as templates count: {{steps.1.order_id}}
    State state = State::Pending;
    QString orderId;
    QByteArray response; ///< body of the last answer, secrets masked

    bool operator==(const StepResult &) const = default;
};

} // namespace LeadBridge
