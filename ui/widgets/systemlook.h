// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge::Ui {

class Theme;

/// Tells @p theme, now and later, whether the desktop asks for dark windows, where there is
/// somebody to ask (on Linux the settings portal, org.freedesktop.appearance color-scheme).
/// Answers come later, from the event loop; nothing waits.
void watchSystemLook(Theme *theme, void (Theme::*tell)(bool dark));

} // namespace LeadBridge::Ui
