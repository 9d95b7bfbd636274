// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"

namespace LeadBridge {

/// amoCRM (Kommo abroad), API v4: a deal with its contact, and a note after it. With a long-lived
/// token, or with OAuth2, whose pair of tokens is renewed on the way: by one step at a time, and
/// the new pair is stored before the step goes on. Facts: amocrm.ru/developers, read in 2026.
class AmoCrm final : public Destination
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
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    choicesRequest(const QString &chooser, const Action &action,
                   const BuildContext &context) const override;
    [[nodiscard]] tl::expected<QList<Choice>, Outcome>
    readChoices(const QString &chooser, const Action &action, const BuildContext &context,
                const Answer &answer) const override;
};

} // namespace LeadBridge
