// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace LeadBridge {

/// params and params check: parameter strings made and mended. They need no data folder.
[[nodiscard]] QList<Command> paramsCommands();

} // namespace LeadBridge
