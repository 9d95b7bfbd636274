// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

namespace LeadBridge {

/// flow preview: what each step of a flow would send, keys masked. Done where every step would be
/// sent or passed over.
int previewCommand(const Invocation &invocation);

} // namespace LeadBridge
