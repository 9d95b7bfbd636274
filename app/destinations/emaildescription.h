// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"

namespace LeadBridge {

/// The form of a letter: the mailbox it goes out from, and what stands in it.
[[nodiscard]] const DestinationDescription &emailDescription();

} // namespace LeadBridge
