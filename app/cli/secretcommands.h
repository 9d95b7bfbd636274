// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace LeadBridge {

/// secret set, list, delete.
[[nodiscard]] QList<Command> secretCommands();

} // namespace LeadBridge
