// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/bitrix24.h"

#include "app/destinations/bitrix24answer.h"
#include "app/destinations/bitrix24choices.h"
#include "app/destinations/bitrix24description.h"
#include "app/destinations/bitrix24plan.h"
#include "app/destinations/bitrix24webhook.h"
#include "app/destinations/crmrequest.h"
#include "app/destinations/inputresolver.h"
#include "app/destinations/plaintext.h"

#include <QJsonDocument>

#include <algorithm>

namespace LeadBridge {

namespace {

/// The portal refuses above 50 requests in the bucket, which drains at two a second. A few are
/// left to the unevenness of the way there, and to other programs behind the same address.
constexpr Rate portalRate { 2, 45 };

const QString webhookInput = QStringLiteral("webhook");

QList<ResolvedInput> resolved(const Action &action, const BuildContext &context)
{
    QList<ResolvedInput> inputs = InputResolver(bitrix24Description(), action, context).resolve();
    for (ResolvedInput &input : inputs) {
        if (input.name != webhookInput || input.value.isEmpty())
            continue;
        const auto webhook = readBitrix24Webhook(input.value);
        if (!webhook)
            input.problem = { ReasonCode::InputBad, { webhookInput, webhook.error(), QString() } };
    }
    return inputs;
}

OutboundMessage messageTo(const Bitrix24Webhook &webhook, const QString &method,
                          const QJsonObject &body)
{
    OutboundMessage message = crmMessage(webhook.address(method), compactJson(body));
    message.record.url = webhook.maskedAddress(method);
    message.secretValues = { webhook.code.toUtf8() };
    message.limits = { { QStringLiteral("bitrix24:") + webhook.portal, portalRate } };
    return message;
}

/// The webhook alone: a check or a chooser does not need the rest to be filled.
tl::expected<Bitrix24Webhook, QList<Reason>> webhookOf(const Action &action,
                                                       const BuildContext &context)
{
    const QList<ResolvedInput> inputs = resolved(action, context);
    const auto webhook =
        std::find_if(inputs.cbegin(), inputs.cend(),
                     [](const ResolvedInput &input) { return input.name == webhookInput; });
    if (webhook->problem.code != ReasonCode::None)
        return tl::unexpected(QList<Reason> { webhook->problem });
    return *readBitrix24Webhook(webhook->value);
}

QString setting(const Action &action, const char *name)
{
    return settingText(action, bitrix24Description(), QString::fromLatin1(name));
}

QString nameOf(const QJsonValue &profile)
{
    const QJsonObject person = profile.toObject();
    const QString name =
        person.value(u"NAME").toString() + u' ' + person.value(u"LAST_NAME").toString();
    return beginning(name, 100);
}

} // namespace

const DestinationDescription &Bitrix24::description() const
{
    return bitrix24Description();
}

tl::expected<OutboundMessage, QList<Reason>> Bitrix24::build(const Action &action,
                                                             const BuildContext &context) const
{
    const QList<ResolvedInput> inputs = resolved(action, context);
    if (const QList<Reason> problems = blockingProblems(inputs); !problems.isEmpty())
        return tl::unexpected(problems);
    const auto webhook = readBitrix24Webhook(resolvedValue(inputs, webhookInput));
    const Bitrix24Plan plan(action, inputs, context.progress);
    const Bitrix24Request request = bitrix24Request(plan, action, inputs, context);
    return messageTo(*webhook, request.method, request.body);
}

Outcome Bitrix24::interpret(const Action &action, const BuildContext &context,
                            const Answer &answer) const
{
    const Bitrix24Plan plan(action, resolved(action, context), context.progress);
    return bitrix24Outcome(plan, answer, context.nowUtc);
}

tl::expected<OutboundMessage, QList<Reason>> Bitrix24::askRequest(const Action &action,
                                                                  const BuildContext &context) const
{
    const auto webhook = webhookOf(action, context);
    if (!webhook)
        return tl::unexpected(webhook.error());
    const Bitrix24Plan plan(action, resolved(action, context), context.progress);
    const Bitrix24Request question = bitrix24Lookup(plan, context);
    return messageTo(*webhook, question.method, question.body);
}

Outcome Bitrix24::interpretAsk(const Action &action, const BuildContext &context,
                               const Answer &answer) const
{
    const Bitrix24Plan plan(action, resolved(action, context), context.progress);
    return bitrix24LookedUp(plan, answer, context.nowUtc);
}

QList<PreviewLine> Bitrix24::preview(const Action &action, const BuildContext &context) const
{
    return previewLines(resolved(action, context));
}

/// First who we are, which any webhook may ask; then the fields, which asks for the right crm.
tl::expected<OutboundMessage, QList<Reason>> Bitrix24::checkRequest(const Action &action,
                                                                    const BuildContext &context,
                                                                    bool /*testMessage*/) const
{
    const auto webhook = webhookOf(action, context);
    if (!webhook)
        return tl::unexpected(webhook.error());
    if (context.progress.isEmpty())
        return messageTo(*webhook, QStringLiteral("profile"), {});
    const Bitrix24Plan plan(action, {}, {});
    if (plan.style == Bitrix24Style::Item) {
        const Bitrix24Question question =
            bitrix24Question(QStringLiteral("fields"), plan.entity, {});
        return messageTo(*webhook, question.method, question.body);
    }
    return messageTo(*webhook, QStringLiteral("crm.%1.fields").arg(setting(action, "entity")), {});
}

Outcome Bitrix24::interpretCheck(const Action & /*action*/, const BuildContext &context,
                                 const Answer &answer) const
{
    const auto result = bitrix24Result(answer, context.nowUtc, true);
    if (!result)
        return result.error();
    if (!result->isObject())
        return bitrix24NotUnderstood(answer, true);
    Outcome outcome;
    if (context.progress.isEmpty()) {
        const QString name = nameOf(*result);
        outcome.kind = OutcomeKind::GoesOn;
        outcome.reason = { ReasonCode::GoesOn, { QStringLiteral("known"), name } };
        outcome.progress = compactJson(QJsonObject { { QStringLiteral("who"), name } });
        return outcome;
    }
    const QString who = QJsonDocument::fromJson(context.progress).object().value(u"who").toString();
    outcome.kind = OutcomeKind::Delivered;
    outcome.reason = { ReasonCode::ConnectionWorks, { who } };
    return outcome;
}

tl::expected<OutboundMessage, QList<Reason>>
Bitrix24::choicesRequest(const QString &chooser, const Action &action,
                         const BuildContext &context) const
{
    const auto webhook = webhookOf(action, context);
    if (!webhook)
        return tl::unexpected(webhook.error());
    const Bitrix24Question question =
        bitrix24Question(chooser, Bitrix24Plan(action, {}, {}).entity, setting(action, "pipeline"));
    if (question.method.isEmpty())
        return tl::unexpected(QList<Reason> {});
    return messageTo(*webhook, question.method, question.body);
}

tl::expected<QList<Choice>, Outcome> Bitrix24::readChoices(const QString &chooser,
                                                           const Action & /*action*/,
                                                           const BuildContext &context,
                                                           const Answer &answer) const
{
    const auto result = bitrix24Result(answer, context.nowUtc, true);
    if (!result)
        return tl::unexpected(result.error());
    if (!result->isObject() && !result->isArray())
        return tl::unexpected(bitrix24NotUnderstood(answer, true));
    return bitrix24Choices(chooser, *result);
}

} // namespace LeadBridge
