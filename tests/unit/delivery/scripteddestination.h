// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"

#include <QUrl>

namespace LeadBridge::StandIn {

/// A service as a test wants it. Its request carries the lead's number, the progress of the step
/// and the secret "token", also where it asks whether the service has it; its answer is JSON that
/// spells out the outcome:
///   {"kind": "delivered" | "rejected" | "retry" | "uncertain" | "goes_on", "progress": "…",
///    "secrets": {"token": "…"}, "limited": true, "retry_after": 5, "reason": "…"}
class ScriptedDestination final : public Destination
{
public:
    static inline const QString id { QStringLiteral("scripted") };

    /// For DeliveryQueue::setDestinations(): this one under its id, all others as they are.
    static const Destination *find(const QString &wanted);

    /// An action that sends to @p url under these limits, @p exclusive or not.
    static Action action(const QUrl &url, const QList<RateLimit> &limits = {},
                         const QString &exclusive = {});

    [[nodiscard]] const DestinationDescription &description() const override;
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    build(const Action &action, const BuildContext &context) const override;
    [[nodiscard]] Outcome interpret(const Action &action, const BuildContext &context,
                                    const Answer &answer) const override;
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    askRequest(const Action &action, const BuildContext &context) const override;
    [[nodiscard]] Outcome interpretAsk(const Action &action, const BuildContext &context,
                                       const Answer &answer) const override;
    [[nodiscard]] QList<PreviewLine> preview(const Action &action,
                                             const BuildContext &context) const override;
};

} // namespace LeadBridge::StandIn
