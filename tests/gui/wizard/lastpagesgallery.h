// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/gallerypages.h"

namespace LeadBridge {

/// Pages 5 to 7 of the wizard in their states.
[[nodiscard]] QList<GalleryPage> lastPagesGalleryPages();

} // namespace LeadBridge
