// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace LeadBridge {

/// history outages, history catch-up.
[[nodiscard]] QList<Command> outageCommands();

} // namespace LeadBridge
