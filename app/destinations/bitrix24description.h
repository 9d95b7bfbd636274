// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"

namespace LeadBridge {

/// Prefix of the fields the operator names: field.UF_CRM_1.
inline const QString bitrix24OwnFields = QStringLiteral("field.");

[[nodiscard]] const DestinationDescription &bitrix24Description();

} // namespace LeadBridge
