// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"

namespace LeadBridge {

/// All 14 inputs of an order. The wire name of the country is county_code, without an r; that is
/// how the service spells it.
[[nodiscard]] const DestinationDescription &cpaHouseDescription();

} // namespace LeadBridge
