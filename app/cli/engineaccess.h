// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

#include <QJsonObject>
#include <QJsonValue>

namespace LeadBridge {

/// Asks the engine that works on the invocation's data folder; where none does, runs one for the
/// time of the question, without opening the endpoint and without sending what waits.
[[nodiscard]] Result<QJsonValue> ask(const Invocation &invocation, const QString &method,
                                     const QJsonObject &parameters = {});

} // namespace LeadBridge
