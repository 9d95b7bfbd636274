// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"

namespace LeadBridge {

/// Bitrix24 through an inbound webhook: a lead, a deal or a contact. A deal has no phone of its
/// own, so its contact is found or made first; each of these requests is an attempt of its own.
/// Facts: apidocs.bitrix24.ru, read in 2026.
class Bitrix24 final : public Destination
{
public:
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
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    checkRequest(const Action &action, const BuildContext &context,
                 bool testMessage) const override;
    [[nodiscard]] Outcome interpretCheck(const Action &action, const BuildContext &context,
                                         const Answer &answer) const override;
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    choicesRequest(const QString &chooser, const Action &action,
                   const BuildContext &context) const override;
    [[nodiscard]] tl::expected<QList<Choice>, Outcome>
    readChoices(const QString &chooser, const Action &action, const BuildContext &context,
                const Answer &answer) const override;
};

} // namespace LeadBridge
