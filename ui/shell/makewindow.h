// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/engineparts.h"

#include <memory>

namespace LeadBridge::Ui {

class MainWindow;

/// The window with all its pages, and the ways from one to another.
[[nodiscard]] std::unique_ptr<MainWindow> makeWindow(const EngineParts &engine);

} // namespace LeadBridge::Ui
