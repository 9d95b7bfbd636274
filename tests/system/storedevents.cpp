// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/storedevents.h"

#include "app/base/clock.h"
#include "app/storage/journal.h"
#include "app/storage/writerqueue.h"

namespace LeadBridge::StandIn {

namespace {

bool storeEvents(const QString &database, int count, const Plan &plan)
{
    constexpr int atOnce = 10'000; // the journal's own limit is above
    WriterQueue queue;
    if (!queue.open(database))
        return false;
    const SystemClock clock;
    Journal journal(queue, clock);
    NewEvent event;
    event.flow = { 1 };
    event.receivedUtc = clock.nowUtc();
    event.method = "GET";
    event.plan = plan;
    QFuture<Result<EventId>> last;
    for (int number = 1; number <= count; ++number) {
        event.fields = { { QStringLiteral("client_id"), QString::number(number) },
                         { QStringLiteral("client_name"), QStringLiteral("Анна") },
                         { QStringLiteral("client_phone"), QStringLiteral("79000000001") } };
        last = journal.append(event);
        if (number % atOnce == 0)
            queue.drain();
    }
    queue.drain();
    return last.result().has_value() && last.result()->value == count;
}

} // namespace

bool storeFilteredEvents(const QString &database, int count)
{
    Plan plan;
    plan.state = State::Filtered;
    plan.reason = { ReasonCode::ConditionsNotMet, {} };
    return storeEvents(database, count, plan);
}

bool storeWaitingEvents(const QString &database, int count)
{
    Plan plan;
    plan.state = State::Pending;
    plan.steps = 1;
    plan.actions = { 1 };
    return storeEvents(database, count, plan);
}

} // namespace LeadBridge::StandIn
