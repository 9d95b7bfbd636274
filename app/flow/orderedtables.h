// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace LeadBridge {

/// The key of the objects in a flow file whose members have an order: those of the transforms.
inline constexpr const char *tableKey = "lookup";

/// @p json, a text known to be valid, with each such object as a list of pairs: Qt keeps the
/// members of objects sorted, and the first row that matches counts.
[[nodiscard]] QByteArray withOrderedTables(const QByteArray &json);

} // namespace LeadBridge
