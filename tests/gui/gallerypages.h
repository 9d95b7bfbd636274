// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/fakeengine.h"

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace LeadBridge {

/// One picture of the gallery: a page over an engine filled with sample data.
struct GalleryPage
{
    QString name; ///< of the file
    std::function<void(FakeEngine &)> fill;
    std::function<QWidget *(FakeEngine &)> make;
    /// Brings the page into the state to be seen, such as a selected row; may be empty.
    std::function<void(QWidget *)> arrange;
};

/// All pages. Add yours here.
[[nodiscard]] QList<GalleryPage> galleryPages();

} // namespace LeadBridge
