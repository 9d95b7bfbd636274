// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/gallerypages.h"

namespace LeadBridge {

/// The history with stories of several kinds, while new events wait, and the two empty ones.
[[nodiscard]] QList<GalleryPage> historyGalleryPages();

} // namespace LeadBridge
