// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"

namespace LeadBridge {

/// A letter of plain text from the operator's own mailbox, by SMTP (RFC 5321).
class Email final : public Destination
{
public:
    [[nodiscard]] const DestinationDescription &description() const override;
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    build(const Action &action, const BuildContext &context) const override;
    [[nodiscard]] Outcome interpret(const Action &action, const BuildContext &context,
                                    const Answer &answer) const override;
    [[nodiscard]] QList<PreviewLine> preview(const Action &action,
                                             const BuildContext &context) const override;
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    checkRequest(const Action &action, const BuildContext &context,
                 bool testMessage) const override;
    [[nodiscard]] Outcome interpretCheck(const Action &action, const BuildContext &context,
                                         const Answer &answer) const override;
};

} // namespace LeadBridge
