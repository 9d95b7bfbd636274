// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/upkeepvalues.h"

namespace LeadBridge::Ui {

/// What a restore has brought back, in a fact and a few sentences on the time since.
[[nodiscard]] QString restoredFact(const RestoreReport &report);
[[nodiscard]] QString restoredStory(const RestoreReport &report);

/// A copy in one line: when it was made, or why it was set aside.
[[nodiscard]] QString copyTitle(const BackupInfo &copy);
[[nodiscard]] QString copyDetails(const BackupInfo &copy);

} // namespace LeadBridge::Ui
