// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"

namespace LeadBridge {

/// CPA.House, method send_order: one order, form-urlencoded, answered with JSON.
/// No public document of the service exists; the facts are from the Webjack guide
/// (help.webjack.ru, klientiks.ru to cpa.house) and four public clients, read in 2026.
class CpaHouse final : public Destination
{
public:
    [[nodiscard]] const DestinationDescription &description() const override;
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    build(const Action &action, const BuildContext &context) const override;
    [[nodiscard]] Outcome interpret(const Action &action, const BuildContext &context,
                                    const Answer &answer) const override;
    [[nodiscard]] QList<PreviewLine> preview(const Action &action,
                                             const BuildContext &context) const override;
};

} // namespace LeadBridge
