// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/testlead.h"

#include "app/delivery/deliveryqueue.h"
#include "app/engine/futures.h"
#include "app/engine/sandboxhost.h"
#include "app/flow/plan.h"
#include "app/storage/historyreader.h"
#include "app/storage/journal.h"

#include <chrono>

namespace LeadBridge {

namespace {

NewEvent testEvent(const Flow &flow, const Fields &fields, const Clock &clock)
{
    Flow asIfRunning = flow;
    asIfRunning.running = true;
    NewEvent event;
    event.flow = flow.id;
    event.receivedUtc = clock.nowUtc();
    event.test = true;
    event.method = "TEST";
    event.fields = fields;
    event.plan = planEvent(asIfRunning, fields, true);
    event.plan.duplicateKeys.clear(); // a practice lead may be sent as often as one likes
    return event;
}

/// Whether a step may still go out. What stands behind an unclear one waits for the operator.
bool isUnderWay(const EventStory &story)
{
    for (const DeliveryRecord &delivery : story.deliveries) {
        if (delivery.state == State::Uncertain)
            return false;
        if (delivery.state == State::Pending)
            return true;
    }
    return false;
}

} // namespace

TestLead::TestLead(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.journal, &Journal::eventsChanged, this, [this](const QList<EventId> &events) {
        for (const EventId event : events) {
            if (m_waiting.contains(event))
                look(event);
        }
    });
}

TestLead::~TestLead() = default;

QFuture<Result<TestReport>> TestLead::send(const Flow &flow, const Fields &fields,
                                           TestTarget target)
{
    auto waiting = std::make_shared<Waiting>();
    waiting->promise.start();
    waiting->started = m_parts.clock.monotonic();

    const auto giveUp = [waiting](const Error &error) {
        waiting->promise.addResult(tl::unexpected(error));
        waiting->promise.finish();
    };
    const auto proceed = [this, waiting, giveUp,
                          event = testEvent(flow, fields, m_parts.clock)](const QUrl &instead) {
        redirect(event.flow, instead);
        m_parts.journal.append(event).then(
            this, [this, waiting, giveUp](const Result<EventId> &stored) {
                if (!stored)
                    return giveUp(stored.error());
                m_waiting.insert(*stored, waiting);
                look(*stored); // it may have ended already: invalid, or filtered
            });
    };
    if (target == TestTarget::Real) {
        proceed({});
    } else {
        m_parts.sandbox.address().then(this, [proceed, giveUp](const Result<QUrl> &address) {
            if (address)
                proceed(*address);
            else
                giveUp(address.error());
        });
    }
    return waiting->promise.future();
}

void TestLead::redirect(FlowId flow, const QUrl &instead)
{
    if (instead.isEmpty())
        m_addresses.remove(flow);
    else
        m_addresses.insert(flow, instead);
    // Queued before the event is stored, so the delivery thread knows the address in time.
    QMetaObject::invokeMethod(&m_parts.delivery,
                              [queue = &m_parts.delivery, addresses = m_addresses] {
                                  queue->setTestAddresses(addresses);
                              });
}

void TestLead::look(EventId event)
{
    m_parts.reader.story(event).then(this, [this, event](const Result<EventStory> &story) {
        if (story)
            report(event, *story);
    });
}

void TestLead::report(EventId event, const EventStory &story)
{
    const auto waiting = m_waiting.value(event);
    if (!waiting || isUnderWay(story))
        return;
    m_waiting.remove(event);
    TestReport result;
    result.event = event;
    result.state = story.row.state;
    result.orderId = story.row.orderId;
    result.reason = story.row.reason;
    result.duration = std::chrono::duration_cast<std::chrono::milliseconds>(
        m_parts.clock.monotonic() - waiting->started);
    for (const DeliveryRecord &delivery : story.deliveries)
        result.steps.append({ delivery.action, delivery.destination, delivery.state,
                              delivery.orderId, delivery.reason });
    waiting->promise.addResult(result);
    waiting->promise.finish();
}

} // namespace LeadBridge
