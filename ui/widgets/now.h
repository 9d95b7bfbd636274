// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace LeadBridge {
class Clock;
}

namespace LeadBridge::Ui {

/// The moment the windows speak of when they say "2 min ago". The system's clock, unless a test
/// set another with setClock().
[[nodiscard]] QDateTime nowUtc();

/// @p clock must outlive every use; nullptr: the system's clock again.
void setClock(const Clock *clock);

} // namespace LeadBridge::Ui
