// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"

namespace LeadBridge {

/// A service nobody has, whose description asks for everything a form can show.
[[nodiscard]] const DestinationDescription &madeUpService();

/// A flow with one action to it, behind one to CPA.House.
[[nodiscard]] Flow madeUpFlow();

} // namespace LeadBridge
