// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizard/setuppage.h"

#include <functional>

namespace LeadBridge::Ui {

/// Where the pages have no event at hand yet, as after the program was started anew: takes the
/// newest one of the flow, if any came, and calls @p taken then. Lives no longer than @p page.
void takeNewestSample(SetupContext &context, QObject *page, const std::function<void()> &taken);

} // namespace LeadBridge::Ui
