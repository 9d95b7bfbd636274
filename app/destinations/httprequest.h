// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"

namespace LeadBridge {

/// Any service that takes HTTP: method, address, headers and body as the operator puts them
/// together, judged by the rules of HTTP and by what the operator says success looks like.
class HttpRequestDestination final : public Destination
{
public:
    [[nodiscard]] const DestinationDescription &description() const override;
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    build(const Action &action, const BuildContext &context) const override;
    [[nodiscard]] Outcome interpret(const Action &action, const BuildContext &context,
                                    const Answer &answer) const override;
    [[nodiscard]] QList<PreviewLine> preview(const Action &action,
                                             const BuildContext &context) const override;
    /// OPTIONS with the sign-in, without body and signature. It changes nothing (RFC 9110
    /// §9.2.1), and unlike HEAD no framework hands it to the code behind a GET.
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    checkRequest(const Action &action, const BuildContext &context,
                 bool testMessage) const override;
    [[nodiscard]] Outcome interpretCheck(const Action &action, const BuildContext &context,
                                         const Answer &answer) const override;
};

} // namespace LeadBridge
