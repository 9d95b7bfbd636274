// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flowfile.h"

#include <QJsonObject>

namespace LeadBridge {

/// One flow as the object that readFlow() reads.
[[nodiscard]] QJsonObject flowObject(const Flow &flow, Addresses addresses);

/// The order of keys in a written flow file.
[[nodiscard]] QStringList flowKeyOrder();

} // namespace LeadBridge
