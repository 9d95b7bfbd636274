// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/setupwizard.h"

namespace LeadBridge::Ui {

/// The wizard with all its pages, hidden until begin().
[[nodiscard]] SetupWizard *makeSetupWizard(const EngineParts &engine, QWidget *parent);

} // namespace LeadBridge::Ui
