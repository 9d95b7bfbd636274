// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/daysummary.h"

#include "app/engine/flowservice.h"
#include "app/storage/historyreader.h"

namespace LeadBridge {

namespace {

void count(FlowDay &day, State state, qint64 events)
{
    day.received += events;
    switch (state) {
    case State::Delivered:
        day.delivered += events;
        break;
    case State::Rejected:
    case State::Failed:
    case State::Uncertain:
    case State::Invalid:
        day.refused += events;
        break;
    case State::Pending:
    case State::Held:
        day.waiting += events;
        break;
    case State::Filtered:
    case State::Duplicate:
    case State::Skipped:
        break;
    }
}

} // namespace

QFuture<QList<FlowDay>> lastDay(HistoryReader &reader, const FlowService &flows,
                                const QDateTime &nowUtc)
{
    constexpr int hoursOfDay = 23; // and the one that has begun
    return reader.flowHours(nowUtc.addSecs(-hoursOfDay * 3600))
        .then([set = flows.snapshot()](const Result<QList<FlowHour>> &hours) {
            QList<FlowDay> days;
            for (const Flow &flow : *set) {
                FlowDay day;
                day.flow = flow.name;
                if (hours) {
                    for (const FlowHour &hour : *hours) {
                        if (hour.flow == flow.id)
                            count(day, hour.state, hour.count);
                    }
                }
                if (day.received > 0 || flow.running)
                    days.append(day);
            }
            return days;
        });
}

} // namespace LeadBridge
