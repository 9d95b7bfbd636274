// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace LeadBridge {

/// alerts show, alerts set, alerts test.
[[nodiscard]] QList<Command> alertCommands();

} // namespace LeadBridge
