// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace LeadBridge::StandIn {

/// Puts events that the first flow's conditions kept out into a database no engine works on, with
/// client_id from 1. False where it did not work.
[[nodiscard]] bool storeFilteredEvents(const QString &database, int count);
/// The same with events whose one step waits to be sent.
[[nodiscard]] bool storeWaitingEvents(const QString &database, int count);

} // namespace LeadBridge::StandIn
