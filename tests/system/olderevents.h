// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LeadBridge::Test {

/// Makes all events of a data folder on which no program works older by whole hours.
[[nodiscard]] bool makeEventsOlder(const QString &dataFolder, int hours);
/// The same of the first tries of all leads that wait.
[[nodiscard]] bool makeTriesOlder(const QString &dataFolder, int hours);

} // namespace LeadBridge::Test
