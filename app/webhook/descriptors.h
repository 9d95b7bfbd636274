// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace LeadBridge {

/// How many more files and sockets the system lets this program open; nothing where there is
/// no such limit or it cannot be known. Any thread.
[[nodiscard]] std::optional<int> freeDescriptors();

/// How many connections may be open together: @p most, but fewer than there are descriptors,
/// so that the database and the deliveries keep theirs whoever connects. At least 1.
/// @p open: connections open now; @p unused: what freeDescriptors() says beside them.
[[nodiscard]] int connectionRoom(int most, int open, std::optional<int> unused);

} // namespace LeadBridge
