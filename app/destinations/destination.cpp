// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/destination.h"

#include "app/destinations/plaintext.h"
#include "app/destinations/serviceurl.h"

namespace LeadBridge {

tl::expected<OutboundMessage, QList<Reason>>
Destination::checkRequest(const Action &action, const BuildContext & /*context*/,
                          bool /*testMessage*/) const
{
    const QString address = settingText(action, description(), QStringLiteral("url"));
    const auto url = serviceUrl(address);
    if (!url)
        return tl::unexpected(QList<Reason> {
            { ReasonCode::InputBad,
              { QStringLiteral("url"), QStringLiteral("not_a_url"), beginning(address, 100) } } });
    OutboundMessage message;
    message.request = { "HEAD", *url, {}, {} };
    message.record = message.request;
    return message;
}

Outcome Destination::interpretCheck(const Action & /*action*/, const BuildContext & /*context*/,
                                    const Answer &answer) const
{
    if (answer.status == 0)
        return { OutcomeKind::Retry, answer.failure, {}, {} };
    return { OutcomeKind::Delivered, { ReasonCode::ConnectionWorks, {} }, {}, {} };
}

tl::expected<OutboundMessage, QList<Reason>>
Destination::askRequest(const Action & /*action*/, const BuildContext & /*context*/) const
{
    return tl::unexpected(QList<Reason> {});
}

Outcome Destination::interpretAsk(const Action & /*action*/, const BuildContext & /*context*/,
                                  const Answer & /*answer*/) const
{
    return { OutcomeKind::Uncertain, { ReasonCode::NotUnderstood, {} }, {}, {} };
}

tl::expected<OutboundMessage, QList<Reason>>
Destination::choicesRequest(const QString & /*chooser*/, const Action & /*action*/,
                            const BuildContext & /*context*/) const
{
    return tl::unexpected(QList<Reason> {});
}

tl::expected<QList<Choice>, Outcome> Destination::readChoices(const QString & /*chooser*/,
                                                              const Action & /*action*/,
                                                              const BuildContext & /*context*/,
                                                              const Answer & /*answer*/) const
{
    return QList<Choice> {};
}

} // namespace LeadBridge
