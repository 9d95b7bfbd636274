// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/gallerypages.h"

namespace LeadBridge {

/// The list of flows, the editor on its steps, the empty list.
[[nodiscard]] QList<GalleryPage> flowsGalleryPages();

/// The working day with a flow as in the picture of the editor: all but the stream filled in.
void fillEditor(FakeEngine &engine);

} // namespace LeadBridge
