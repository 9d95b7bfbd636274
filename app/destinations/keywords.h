// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LeadBridge {

/// Whether a service's words are about the key it was asked with: a service that has no code for
/// that says it in the words of its refusal, in Russian or English, in any case. Pure.
[[nodiscard]] bool namesTheKey(const QString &words);

} // namespace LeadBridge
