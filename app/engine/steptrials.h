// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/stepresult.h"
#include "app/interfaces/flowvalues.h"
#include "app/storage/pastreader.h"

#include <QHash>

namespace LeadBridge {

/// What a flow is tried with, beside the event.
struct TrialSetup
{
    QHash<QString, QString> secrets;
    QString phoneRegion;
    QDateTime nowUtc; ///< when the messages are made
    /// What earlier steps have come to; a delivered one stands in place of the sample answer.
    QList<StepResult> results {};
};

/// What each step of @p flow would do for this event, nothing being sent: an earlier step that
/// would be sent counts as delivered with the sample answer of its destination, an invalid one as
/// failed. Also a step that is passed over has its lines and, where it can be built, its record:
/// what would go out if it ran. Of a step of several requests, the first. Pure; any thread.
[[nodiscard]] QList<StepPreview> triedSteps(const Flow &flow, const SampleEvent &event,
                                            const TrialSetup &setup);

/// Both flows tried on each of @p events, which stand newest first. Steps are matched by the keys
/// of their actions (actionkeys.h). What would go out is compared with its secrets. A step that was
/// removed is told of under its old place, its second half Skipped with FlowGone; one that was
/// added has a first half like that. Pure; any thread.
[[nodiscard]] Comparison comparedFlows(Flow stored, Flow changed, const QList<SampleEvent> &events,
                                       const TrialSetup &setup);

/// What would go out otherwise if the event were sent with today's settings instead of those its
/// steps were last tried with. @p today: nothing where the flow is gone. A step keeps its action,
/// wherever that stands now; actions the flow has got since are not the event's. Pure; any thread.
[[nodiscard]] QList<StepDifference> resendDifferences(const PastEvent &past,
                                                      const std::optional<Flow> &today,
                                                      const SampleEvent &event, TrialSetup setup);

} // namespace LeadBridge
