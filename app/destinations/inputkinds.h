// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"

#include <tl/expected.hpp>

namespace LeadBridge {

/// A value as an input of this kind may hold it: one line, or several for Paragraph and EmailList,
/// without control characters and spaces at the ends. A Json is only trimmed: it has its own rules
/// for what may stand in it, and its check knows them.
[[nodiscard]] QString cleanedByKind(const QString &raw, InputKind kind);

/// A cleaned value as it goes out, or the code of the fault for an InputBad reason. Of a Choice
/// whose choices only the service knows, any value. A Phone is not judged here: its country
/// depends on the operator's.
[[nodiscard]] tl::expected<QString, QString> checkedByKind(const InputDescription &input,
                                                           const QString &value);

} // namespace LeadBridge
