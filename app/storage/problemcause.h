// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"
#include "app/base/states.h"

#include <QString>
#include <QStringList>

namespace LeadBridge {

/// The reason without what it tells of a person: the values @p known of the event, long numbers
/// and mail addresses in a service's words become "…". Pure.
[[nodiscard]] Reason impersonal(const Reason &reason, const QStringList &known);

/// The reason without any words of a service's own, which may name a person: its kind, a status
/// code, and what we know ourselves. None where there is nothing else. Pure.
[[nodiscard]] Reason wordless(const Reason &reason);

/// What makes failures of one step one problem: the state and the reason without what differs
/// from lead to lead. @p reason is impersonal already. Pure.
[[nodiscard]] QString causeOf(State state, const Reason &reason);

} // namespace LeadBridge
