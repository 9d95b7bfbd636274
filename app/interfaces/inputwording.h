// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"

namespace LeadBridge {

/// What is wrong with an input of a step: InputMissing, InputBad, PhoneBad, TemplateBad.
[[nodiscard]] QString inputText(const Reason &reason);

} // namespace LeadBridge
