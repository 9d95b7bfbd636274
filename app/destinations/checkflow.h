// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/flow/flow.h"

namespace LeadBridge {

/// Checks a flow against the descriptions of its destinations: unknown destination, setting or
/// input, a secret input that holds a constant, an address that is not http or https.
/// @p place is the path of the flow in its file, such as flows[0].
[[nodiscard]] Result<> checkFlow(const Flow &flow, const QString &place);

/// Required inputs of the step that no mapping fills: a flow with any cannot be switched on.
[[nodiscard]] QStringList missingInputs(const Action &action);

/// A new action of this destination with its suggested mapping and default settings.
[[nodiscard]] Action newAction(const QString &destinationId);

/// The same for events of this kind: what they do not carry themselves, but tell the client's
/// number for, is taken from the client directory.
[[nodiscard]] Action suggestedAction(const QString &destinationId, const QString &eventId);

/// Things to know about an action that are no mistakes: a client's IP address or browser that
/// is the same for all, or filled by nothing. Codes: ip_constant, user_agent_constant,
/// ip_missing, user_agent_missing.
[[nodiscard]] QStringList cautions(const Action &action);

} // namespace LeadBridge
