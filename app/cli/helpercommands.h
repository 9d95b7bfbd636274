// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace LeadBridge {

/// Commands that need no data folder: destinations, sandbox, demo.
[[nodiscard]] QList<Command> helperCommands();

} // namespace LeadBridge
