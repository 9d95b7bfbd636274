// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/preparation.h"

#include "app/delivery/messagesender.h"
#include "app/flow/plan.h"

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

bool hasFailed(State state)
{
    return state == State::Rejected || state == State::Failed || state == State::Uncertain
        || state == State::Invalid;
}

BuildContext contextOf(const DueDelivery &delivery, const DeliverySetup &setup)
{
    BuildContext context;
    if (delivery.fields)
        context.fields = *delivery.fields;
    context.event = delivery.event;
    context.receivedUtc = delivery.receivedUtc;
    context.earlier = delivery.earlier;
    context.secrets = setup.secrets;
    context.phoneRegion = setup.phoneRegion;
    if (delivery.client)
        context.known = *delivery.client;
    else if (const Flow *flow = findFlow(*setup.flows, delivery.flow))
        context.known = clientOf(flow->source, context.fields);
    return context;
}

void redirectTest(OutboundMessage &message, const DueDelivery &delivery, const DeliverySetup &setup)
{
    const auto base = setup.testAddresses.constFind(delivery.flow);
    if (!delivery.test || base == setup.testAddresses.constEnd())
        return;
    message.request.url = redirected(message.request.url, *base);
    message.record.url = redirected(message.record.url, *base);
}

} // namespace

const Action *actionOf(const FlowSet &flows, const DueDelivery &delivery)
{
    const Flow *flow = findFlow(flows, delivery.flow);
    if (!flow || delivery.step < 1 || delivery.step > flow->actions.size())
        return nullptr;
    return &flow->actions.at(delivery.step - 1);
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

std::optional<ClientQuestion> questionOf(const DueDelivery &delivery, const DeliverySetup &setup)
{
    const Action *action = delivery.client ? nullptr : actionOf(*setup.flows, delivery);
    if (!action || !mayRun(action->run, delivery.earlier))
        return std::nullopt;
    return clientQuestion(findFlow(*setup.flows, delivery.flow)->source, *action, delivery);
}

QUrl redirected(QUrl address, const QUrl &base)
{
    address.setScheme(base.scheme());
    address.setHost(base.host());
    address.setPort(base.port());
    return address;
}

Preparation prepare(const DueDelivery &delivery, const DeliverySetup &setup)
{
    const Action *action = actionOf(*setup.flows, delivery);
    const Destination *destination = action ? setup.destinationOf(action->destination) : nullptr;
    if (!destination)
        return ended(State::Invalid, { ReasonCode::FlowGone, {} });
    if (!mayRun(action->run, delivery.earlier))
        return ended(State::Skipped, { ReasonCode::RunRule, {} });

    BuildContext context = contextOf(delivery, setup);
    auto built = destination->build(*action, context);
    if (!built)
        return ended(State::Invalid, together(built.error()));
    Preparation preparation;
    preparation.sends = true;
    preparation.flows = setup.flows;
    preparation.action = action;
    preparation.destination = destination;
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
