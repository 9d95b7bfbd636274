// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/gallerypages.h"

namespace LeadBridge {

/// The client directory in each of its states.
[[nodiscard]] QList<GalleryPage> clientsGalleryPages();

} // namespace LeadBridge
