// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/storage/historyvalues.h"

#include <memory>

namespace LeadBridge {

class HistoryReader;

/// Options that choose events: flow, state, since, until, search.
[[nodiscard]] QStringList filterOptions();
/// The same as the help shows them.
[[nodiscard]] QString filterSynopsis();

[[nodiscard]] Result<HistoryFilter> filterOf(const Invocation &invocation);

/// An argument as the number of an event.
[[nodiscard]] Result<EventId> eventId(const QString &text);

/// A reader on the invocation's database, or null where there is none yet. Reading needs no
/// lock and disturbs no engine.
[[nodiscard]] std::unique_ptr<HistoryReader> openReader(const Invocation &invocation);

} // namespace LeadBridge
