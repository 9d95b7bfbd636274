// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/gallerypages.h"

namespace LeadBridge {

/// The wizard's pages from the event to the pasted address, and the string check.
[[nodiscard]] QList<GalleryPage> wizardGalleryPages();

/// A reachable address, no flows.
void fillWizard(FakeEngine &engine);

/// The same, and the name of the address leads nowhere.
void fillBroken(FakeEngine &engine);

} // namespace LeadBridge
