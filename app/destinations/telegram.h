// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"

namespace LeadBridge {

/// Telegram, method sendMessage of the Bot API: one request per chat, JSON, answered with JSON.
/// (core.telegram.org/bots/api and /bots/faq, read in November 2026)
class Telegram final : public Destination
{
public:
    [[nodiscard]] const DestinationDescription &description() const override;
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    build(const Action &action, const BuildContext &context) const override;
    [[nodiscard]] Outcome interpret(const Action &action, const BuildContext &context,
                                    const Answer &answer) const override;
    [[nodiscard]] QList<PreviewLine> preview(const Action &action,
                                             const BuildContext &context) const override;
    /// getMe, or the message itself under a line that says that it is a test.
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    checkRequest(const Action &action, const BuildContext &context,
                 bool testMessage) const override;
    [[nodiscard]] Outcome interpretCheck(const Action &action, const BuildContext &context,
                                         const Answer &answer) const override;
    /// getUpdates without an offset: what it gives stays there for whoever else reads this bot.
    [[nodiscard]] tl::expected<OutboundMessage, QList<Reason>>
    choicesRequest(const QString &chooser, const Action &action,
                   const BuildContext &context) const override;
    [[nodiscard]] tl::expected<QList<Choice>, Outcome>
    readChoices(const QString &chooser, const Action &action, const BuildContext &context,
                const Answer &answer) const override;
};

} // namespace LeadBridge
