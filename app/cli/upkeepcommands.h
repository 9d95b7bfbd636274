// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace LeadBridge {

/// doctor, backup make|list|restore, configuration export|import, journal shrink.
[[nodiscard]] QList<Command> upkeepCommands();

} // namespace LeadBridge
