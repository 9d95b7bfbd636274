// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"

#include <QJsonObject>

namespace LeadBridge {

/// The history object of the scripting interface.
[[nodiscard]] QJsonObject historyObject(const EventStory &story);
/// The same with what was received in order, and the log of each delivery.
[[nodiscard]] QJsonObject fullHistoryObject(const EventStory &story);

} // namespace LeadBridge
