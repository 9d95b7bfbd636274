// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace LeadBridge {

/// destinations: each destination's settings and inputs, the reference of the flow file.
int destinationsCommand(const Invocation &invocation);

} // namespace LeadBridge
