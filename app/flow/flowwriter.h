// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flowfile.h"

#include <QJsonObject>

namespace LeadBridge {

/// Whether written actions carry their keys, which are this program's own.
enum class Keys { Leave, Include };

/// One flow as the object that readFlow() reads.
[[nodiscard]] QJsonObject flowObject(const Flow &flow, Addresses addresses, Keys keys);

/// The order of keys in a written flow file.
[[nodiscard]] QStringList flowKeyOrder();

} // namespace LeadBridge
