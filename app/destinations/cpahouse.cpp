// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/cpahouse.h"

#include "app/destinations/cpahouseanswer.h"
#include "app/destinations/cpahousedescription.h"
#include "app/destinations/inputresolver.h"
#include "app/destinations/plaintext.h"
#include "app/destinations/serviceurl.h"

namespace LeadBridge {

namespace {

QString urlSetting(const Action &action)
{
    return settingText(action, cpaHouseDescription(), QStringLiteral("url"));
}

/// Spaces are + in a form; everything else that is not unreserved is percent-encoded UTF-8.
QByteArray formEncoded(const QString &value)
{
    return QUrl::toPercentEncoding(value, " ", "~").replace(' ', '+');
}

QByteArray formBody(const QList<ResolvedInput> &inputs, bool withSecrets)
{
    QByteArray body;
    for (const ResolvedInput &resolved : inputs) {
        if (!body.isEmpty())
            body += '&';
        body += resolved.name.toLatin1() + '=';
        const bool isMasked = resolved.secret && !withSecrets;
        body += isMasked ? secretMask.toUtf8() : formEncoded(resolved.value);
    }
    return body;
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
                        formBody(inputs, true) };
    message.record = message.request;
    message.record.body = formBody(inputs, false);
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
