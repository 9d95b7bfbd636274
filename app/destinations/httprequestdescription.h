// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"

namespace LeadBridge {

[[nodiscard]] const DestinationDescription &httpRequestDescription();

} // namespace LeadBridge
