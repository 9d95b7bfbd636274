// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"

namespace LeadBridge {

/// Prefixes of the own fields the operator names, by number or code.
inline const QString amoCrmLeadFields = QStringLiteral("custom.");
inline const QString amoCrmContactFields = QStringLiteral("contact.");

[[nodiscard]] const DestinationDescription &amoCrmDescription();

} // namespace LeadBridge
