// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/logging.h"
#include "app/delivery/conclusion.h"
#include "app/delivery/deliveryqueue.h"
#include "app/engine/alertservice.h"
#include "app/engine/clientlookup.h"
#include "app/engine/controlserver.h"
#include "app/engine/engineimpl.h"
#include "app/engine/flowservice.h"
#include "app/engine/futures.h"
#include "app/engine/historyservice.h"
#include "app/engine/intake.h"
#include "app/engine/lookupaccess.h"
#include "app/engine/sendingservice.h"
#include "app/engine/settingsservice.h"
#include "app/engine/statusservice.h"
#include "app/engine/upkeepservice.h"
#include "app/flow/actionkeys.h"
#include "app/storage/journal.h"
#include "app/webhook/webhookserver.h"

#include <utility>

namespace LeadBridge {

namespace {

QList<Endpoint> endpointsOf(const FlowSet &flows)
{
    QList<Endpoint> endpoints;
    endpoints.reserve(flows.size());
    for (const Flow &flow : flows) {
        endpoints.append({ flow.id, flow.source.secret.toLatin1(), flow.source.acceptsGet,
                           flow.source.acceptsPost, flow.source.perMinute });
    }
    return endpoints;
}

/// The actions whose unanswered requests are treated so.
QList<ActionId> actionsWith(const FlowSet &flows, UncertainPolicy policy)
{
    QList<ActionId> actions;
    for (const Flow &flow : flows) {
        for (qsizetype i = 0; i < flow.actions.size(); ++i) {
            const Action &action = flow.actions.at(i);
            const Destination *destination = findDestination(action.destination);
            if (destination && uncertainPolicy(action, *destination) == policy)
                actions.append({ flow.id, actionKey(flow, i) });
        }
    }
    return actions;
}

} // namespace

void Engine::Impl::applyFlows(const FlowSetPointer &set)
{
    intake->setFlows(set);
    // Delivery first: a step of a flow it has not heard of would end as gone.
    on(delivery, [set](DeliveryQueue &part) { part.setFlows(set); });
    on(webhook,
       [endpoints = endpointsOf(*set)](WebhookServer &server) { server.setEndpoints(endpoints); });
}

void Engine::Impl::applySettings()
{
    const Settings now = settings->settings();
    const QString bind = options.bindAddress.isEmpty() ? now.bindAddress : options.bindAddress;
    const quint16 port = options.port.value_or(now.port);
    flows->setBase(!now.publicBase.isEmpty()
                       ? now.publicBase
                       : QStringLiteral("http://%1:%2")
                             .arg(bind)
                             .arg(status->receiving().port != 0 ? status->receiving().port : port));
    flows->setPhoneRegion(now.phoneRegion);
    intake->setPhoneRegion(now.phoneRegion);
    on(delivery, [now](DeliveryQueue &part) {
        part.setHostParallel(now.parallelPerHost);
        part.setPhoneRegion(now.phoneRegion);
    });
    applyLookup();
}

void Engine::Impl::applyLookup()
{
    on(lookup,
       [access = lookupAccess(settings->settings(), secrets.snapshot())](ClientLookup &part) {
           part.setAccess(access);
       });
}

void Engine::Impl::applySecrets()
{
    on(delivery, [values = secrets.snapshot()](DeliveryQueue &part) { part.setSecrets(values); });
    applyLookup();
}

QFuture<Result<>> Engine::Impl::recoverAndRun()
{
    // What is paused or held must be known before anything goes out.
    return sendings->load().then(q, [this](const Result<> &) { return recoverAll(); }).unwrap();
}

QFuture<Result<>> Engine::Impl::recoverAll()
{
    history->resumeBulk(options.delivers);
    return journal
        ->recover(actionsWith(*flows->snapshot(), UncertainPolicy::Resend),
                  actionsWith(*flows->snapshot(), UncertainPolicy::Ask))
        .then(
            q,
            [this](const Result<int> &recovered) -> QFuture<Result<>> {
                if (!recovered)
                    return answered<>(tl::unexpected(recovered.error()));
                if (*recovered > 0)
                    qCWarning(lcEngine) << *recovered << "requests had been sent without an answer";
                status->adoptSending(settings->sending());
                // A test lead goes out although sending is off, all else waits.
                if (!options.delivers)
                    on(delivery, [](DeliveryQueue &part) { part.setSending(false); });
                on(delivery, [](DeliveryQueue &part) { part.start(); });
                if (options.delivers) {
                    journal->releaseHeld(); // what an earlier run had not come to
                    alerts->start();
                }
                if (!options.listens)
                    return answered<>({});
                upkeep->start();
                const Settings now = settings->settings();
                return status
                    ->listen(options.bindAddress.isEmpty() ? now.bindAddress : options.bindAddress,
                             options.port.value_or(now.port))
                    .then(q, [this](const Result<quint16> &) -> Result<> {
                        applySettings(); // the address to copy names the port that was got
                        return {};
                    });
            })
        .unwrap();
}

void Engine::Impl::stop()
{
    if (std::exchange(stopping, true))
        return;
    control.reset();
    if (alerts)
        alerts->stop();
    if (!webhook) {
        QMetaObject::invokeMethod(q, &Engine::stopped, Qt::QueuedConnection);
        return;
    }
    // Receiving ends first, so that what is still answered 200 is also planned; then sending.
    connect(webhook, &WebhookServer::closed, q,
            [this] { on(delivery, [](DeliveryQueue &part) { part.stop(); }); });
    connect(delivery, &DeliveryQueue::stopped, q, [this] {
        queue.drain();
        emit q->stopped();
    });
    on(webhook, [](WebhookServer &server) { server.close(); });
}

} // namespace LeadBridge
