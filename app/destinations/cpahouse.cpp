// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/cpahouse.h"

#include "app/destinations/cpahouseanswer.h"
#include "app/destinations/cpahousedescription.h"
#include "app/destinations/formencoding.h"
#include "app/destinations/inputresolver.h"
#include "app/destinations/plaintext.h"
#include "app/destinations/serviceurl.h"

namespace LeadBridge {

namespace {

QString urlSetting(const Action &action)
{
    return settingText(action, cpaHouseDescription(), QStringLiteral("url"));
}

} // namespace

const DestinationDescription &CpaHouse::description() const
{
    return cpaHouseDescription();
}

tl::expected<OutboundMessage, QList<Reason>> CpaHouse::build(const Action &action,
                                                             const BuildContext &context) const
{
    const auto inputs = InputResolver(description(), action, context).resolve();
    QList<Reason> problems = blockingProblems(inputs);
    const auto url = serviceUrl(urlSetting(action));
    if (!url)
        problems.append({ ReasonCode::InputBad,
                          { QStringLiteral("url"), QStringLiteral("not_a_url"),
                            beginning(urlSetting(action), 100) } });
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    OutboundMessage message;
    message.request = { "POST",
                        *url,
                        { { "Content-Type", "application/x-www-form-urlencoded" },
                          { "Accept", "application/json" } },
                        formBody(inputs, false) };
    message.record = message.request;
    message.record.body = formBody(inputs, true);
    message.secretValues = secretValuesOf(inputs);
    return message;
}

Outcome CpaHouse::interpret(const Action & /*action*/, const BuildContext & /*context*/,
                            const Answer &answer) const
{
    return interpretCpaHouse(answer);
}

QList<PreviewLine> CpaHouse::preview(const Action &action, const BuildContext &context) const
{
    return previewLines(InputResolver(description(), action, context).resolve());
}

} // namespace LeadBridge
