// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace LeadBridge {

/// sending, sending pause, sending resume.
[[nodiscard]] QList<Command> sendingCommands();

} // namespace LeadBridge
