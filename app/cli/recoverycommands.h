// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace LeadBridge {

/// history resend, edit, differences, bulk: what sends leads again.
[[nodiscard]] QList<Command> recoveryCommands();

} // namespace LeadBridge
