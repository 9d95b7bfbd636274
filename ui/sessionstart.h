// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge::Ui {

/// Has the desktop start the program when the operator signs in, hidden beside the clock, or no
/// longer. Done by an entry in the autostart folder (freedesktop.org, "Desktop Application
/// Autostart Specification"); where there is no such thing, nothing happens.
void startWithSession(bool start);

} // namespace LeadBridge::Ui
