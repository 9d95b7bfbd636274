// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace LeadBridge {

/// flow list, import, export, start, stop, url, preview, test.
[[nodiscard]] QList<Command> flowCommands();

} // namespace LeadBridge
