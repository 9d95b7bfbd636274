// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/flow/flow.h"

namespace LeadBridge {

/// How much of a flow is looked at.
enum class FlowCheck {
    Draft, ///< what an operator cannot type: unknown destinations, settings and inputs, and where
           ///< secrets stand. A draft with any other fault can be saved.
    Whole, ///< also what was typed: settings, templates, transforms, conditions, names
};

/// Checks a flow against the descriptions of its destinations. Of actions that are switched off,
/// and where @p how says so, only the shape. @p place is the path of the flow in its file, such as
/// flows[0].
[[nodiscard]] Result<> checkFlow(const Flow &flow, const QString &place,
                                 FlowCheck how = FlowCheck::Whole);

/// Required settings and inputs of the step that are shown and that nothing fills, by their names,
/// which no two of a destination share: a flow with any cannot be switched on. None of a step that
/// is switched off.
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
