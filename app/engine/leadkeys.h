// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"
#include "app/flow/plan.h"

namespace LeadBridge {

/// What makes an event of the flow the same lead as another one of any flow: the phone, however
/// it is written, together with an offer. One key for each offer that the flow's orders would go
/// to; where no action has an offer, one key for all its destinations together. What only runs
/// when an earlier step fails does not count: mostly it never goes out. Without a phone that could
/// be rung the client's number in Klientiks takes its place; without either there are no keys.
///
/// The keys hold personal data: they are hashed before they are stored. Safe from any thread.
[[nodiscard]] QList<QByteArray> leadKeys(const Flow &flow, const Fields &fields,
                                         const ClientData &known, const QString &phoneRegion);

/// planEvent(), with the keys of a flow that guards against the same lead in any flow. Where the
/// event itself brings no phone, the keys are left to be made from the client directory.
[[nodiscard]] Plan planLead(const FlowSetPointer &flows, const Flow &flow, const Fields &fields,
                            bool sending, const QString &phoneRegion);

} // namespace LeadBridge
