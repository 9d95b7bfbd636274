// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/flow/flow.h"

namespace LeadBridge {

/// What Klientiks is asked for: the chosen pairs, or all of the event's where none were chosen.
[[nodiscard]] ParameterList askedParameters(const Source &source);

/// The version the string of @p wanted gets when it is stored in the place of @p stored (null:
/// nothing is stored yet). Each change of the pairs, their order or the event is a new version;
/// a source that never chose its pairs has a string without a mark, 0.
[[nodiscard]] int nextStringVersion(const Source *stored, const Source &wanted);

/// Whether a string can be made of these pairs that arrives as it was sent. Error InvalidInput,
/// with the place below @p place: a name that is empty, taken, that of the version mark, or
/// that a web page would read as a sign; a placeholder that is empty or cannot stand in braces.
[[nodiscard]] Result<> checkParameters(const ParameterList &parameters, const QString &place);

} // namespace LeadBridge
