// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/upkeepapi.h"

#include <QJsonObject>

namespace LeadBridge {

class ControlMethods;
class UpkeepService;

/// The check-up, copies and configuration as methods for other programs.
void addUpkeepMethods(ControlMethods &methods, UpkeepService &upkeep);

// How values travel between programs.
[[nodiscard]] QJsonObject toJson(const CheckLine &line);
[[nodiscard]] CheckLine checkLineFrom(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const BackupInfo &copy);
[[nodiscard]] QJsonObject toJson(const RestoreReport &report);

} // namespace LeadBridge
