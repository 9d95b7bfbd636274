// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/preparation.h"

#include "app/delivery/messagesender.h"
#include "app/flow/actionkeys.h"
#include "app/flow/conditions.h"
#include "app/flow/plan.h"

#include <QCryptographicHash>

#include <algorithm>

namespace LeadBridge {

namespace {

Preparation ended(State state, const Reason &reason)
{
    Preparation preparation;
    preparation.state = state;
    preparation.reason = reason;
    return preparation;
}

/// What may have arrived is not invalid. A missing key is named, so that the question waits for it.
Preparation cannotAsk(const Reason &reason)
{
    const Reason interrupted { ReasonCode::Interrupted, {} };
    return ended(State::Uncertain, lacksSecret(reason) ? reason : interrupted);
}

bool hasFailed(State state)
{
    return state == State::Rejected || state == State::Failed || state == State::Uncertain
        || state == State::Invalid;
}

BuildContext contextOf(const DueDelivery &delivery, const DeliverySetup &setup,
                       const QDateTime &nowUtc)
{
    BuildContext context;
    if (delivery.fields)
        context.fields = *delivery.fields;
    context.event = delivery.event;
    context.receivedUtc = delivery.receivedUtc;
    context.earlier = delivery.earlier;
    context.secrets = setup.secrets;
    context.phoneRegion = setup.phoneRegion;
    context.progress = delivery.progress;
    context.nonce = nonceOf(delivery);
    context.nowUtc = nowUtc;
    if (delivery.client)
        context.known = *delivery.client;
    else if (const Flow *flow = findFlow(*setup.flows, delivery.flow))
        context.known = clientOf(flow->source, context.fields);
    return context;
}

bool goesToSandbox(const DueDelivery &delivery, const DeliverySetup &setup)
{
    return delivery.test && setup.testAddresses.contains(delivery.flow);
}

/// passedOver(), and what only the delivery knows.
Reason reasonToSkip(const Action &action, const DueDelivery &delivery, const DeliverySetup &setup)
{
    static const Fields none;
    const Reason reason =
        passedOver(action, delivery.fields ? *delivery.fields : none, delivery.earlier);
    if (reason.code != ReasonCode::None || !goesToSandbox(delivery, setup))
        return reason;
    const Destination *destination = findDestination(action.destination);
    if (destination && !destination->description().hasSandbox)
        return { ReasonCode::NotInSandbox, {} };
    return reason;
}

void redirectTest(OutboundMessage &message, const DueDelivery &delivery, const DeliverySetup &setup)
{
    if (!goesToSandbox(delivery, setup))
        return;
    const QUrl base = setup.testAddresses.value(delivery.flow);
    message.request.url = redirected(message.request.url, base);
    message.record.url = redirected(message.record.url, base);
}

} // namespace

const Action *actionOf(const FlowSet &flows, const DueDelivery &delivery)
{
    if (delivery.asItWas)
        return delivery.asItWas.get();
    const Flow *flow = findFlow(flows, delivery.flow);
    return flow ? findAction(*flow, delivery.action, delivery.step) : nullptr;
}

bool lacksSecret(const Reason &reason)
{
    if (reason.code != ReasonCode::Several)
        return reason.code == ReasonCode::SecretMissing;
    return std::any_of(reason.args.cbegin(), reason.args.cend(), [](const QString &one) {
        return reasonFromText(one).code == ReasonCode::SecretMissing;
    });
}

bool mayRun(RunRule rule, const QList<StepResult> &earlier)
{
    const auto last = std::find_if(earlier.rbegin(), earlier.rend(), [](const StepResult &result) {
        return result.state != State::Skipped;
    });
    if (rule == RunRule::Always || last == earlier.rend())
        return rule == RunRule::Always || earlier.isEmpty();
    return rule == RunRule::IfPreviousDelivered ? last->state == State::Delivered
                                                : hasFailed(last->state);
}

Reason passedOver(const Action &action, const Fields &fields, const QList<StepResult> &earlier)
{
    if (!action.enabled)
        return { ReasonCode::StepOff, {} };
    if (!mayRun(action.run, earlier))
        return { ReasonCode::RunRule, {} };
    if (action.conditions && !holds(*action.conditions, fields, earlier))
        return { ReasonCode::StepConditions, {} };
    return {};
}

QByteArray nonceOf(const DueDelivery &delivery)
{
    constexpr qsizetype letters = 32;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const qint64 part :
         { delivery.event.value, qint64(delivery.step), delivery.receivedUtc.toMSecsSinceEpoch() })
        hash.addData(QByteArray(QByteArray::number(part) + ' '));
    return hash.result().toHex().first(letters);
}

std::optional<ClientQuestion> questionOf(const DueDelivery &delivery, const DeliverySetup &setup)
{
    const Action *action = delivery.client ? nullptr : actionOf(*setup.flows, delivery);
    if (!action || reasonToSkip(*action, delivery, setup).code != ReasonCode::None)
        return std::nullopt;
    const Flow *flow = findFlow(*setup.flows, delivery.flow);
    return clientQuestion(flow ? flow->source : Source(), *action, delivery);
}

QUrl redirected(QUrl address, const QUrl &base)
{
    address.setScheme(base.scheme());
    address.setHost(base.host());
    address.setPort(base.port());
    return address;
}

Preparation prepare(const DueDelivery &delivery, const DeliverySetup &setup,
                    const QDateTime &nowUtc)
{
    const Action *action = actionOf(*setup.flows, delivery);
    const Destination *destination = action ? setup.destinationOf(action->destination) : nullptr;
    if (!destination)
        return ended(State::Invalid, { ReasonCode::FlowGone, {} });
    if (const Reason reason = reasonToSkip(*action, delivery, setup);
        reason.code != ReasonCode::None)
        return ended(State::Skipped, reason);

    BuildContext context = contextOf(delivery, setup, nowUtc);
    const auto asking = unpackAsking(delivery.progress);
    if (asking)
        context.progress = asking->progress;
    auto built =
        asking ? destination->askRequest(*action, context) : destination->build(*action, context);
    if (!built)
        return asking ? cannotAsk(together(built.error()))
                      : ended(State::Invalid, together(built.error()));
    Preparation preparation;
    preparation.sends = true;
    preparation.flows = setup.flows;
    preparation.asItWas = delivery.asItWas;
    preparation.action = action;
    preparation.destination = destination;
    preparation.asking = asking;
    preparation.context = std::move(context);
    preparation.message = std::move(*built);
    redirectTest(preparation.message, delivery, setup);
    preparation.address = serviceAddressOf(preparation.message);
    if (preparation.address.host.isEmpty()) {
        const QString address = preparation.message.record.url.toString();
        return ended(State::Invalid,
                     { ReasonCode::InputBad,
                       { QStringLiteral("url"), QStringLiteral("not_http"), address } });
    }
    return preparation;
}

} // namespace LeadBridge
