// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/statusapi.h"

#include <QString>

namespace LeadBridge {

/// The check of the public address in words, in three lines of whole sentences: what was found,
/// why (empty where there is nothing to say), what to do (empty where all is well). Plain text,
/// in the language of the installed translator.
[[nodiscard]] QString addressCheckText(const AddressCheck &check);
[[nodiscard]] QString addressCheckReason(const AddressCheck &check);
[[nodiscard]] QString addressCheckCure(const AddressCheck &check);

} // namespace LeadBridge
