// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/systemlook.h"

namespace LeadBridge::Ui {

void watchSystemLook(Theme * /*theme*/, void (Theme::* /*tell*/)(bool dark))
{
    // The palette the application started with is all there is to know.
}

} // namespace LeadBridge::Ui
