// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/gallerypages.h"

namespace LeadBridge {

/// The forms of all destinations: as they begin, filled in, faulty, with the whole request; the
/// transforms of a value; the choices of a service.
[[nodiscard]] QList<GalleryPage> formsGalleryPages();

} // namespace LeadBridge
