// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/gallerypages.h"

namespace LeadBridge {

[[nodiscard]] QList<GalleryPage> problemsGalleryPages();

} // namespace LeadBridge
