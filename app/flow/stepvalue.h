// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/stepresult.h"

#include <QJsonValue>

#include <optional>

namespace LeadBridge {

/// What an earlier step left under a name such as steps.1.order_id, steps.1.state or
/// steps.1.response.data.0.id, as JSON; Undefined where the answer has no such member. Nothing
/// where the name is of another form, or that step did not run for this event.
[[nodiscard]] std::optional<QJsonValue> stepJson(const QString &name,
                                                 const QList<StepResult> &earlier);

/// The same as text, for a field of a mapping or a condition: objects and lists as compact JSON,
/// null as an empty text, an answer that is no JSON as it is. Nothing also where the answer has
/// no such member.
[[nodiscard]] std::optional<QString> stepValue(const QString &name,
                                               const QList<StepResult> &earlier);

} // namespace LeadBridge
