// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace LeadBridge {

/// Plays the demonstration in a temporary folder and prints what became of each event.
[[nodiscard]] int demoCommand(const Invocation &invocation);

} // namespace LeadBridge
