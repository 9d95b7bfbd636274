// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/intake.h"

#include "app/engine/leadkeys.h"
#include "app/storage/journal.h"
#include "app/webhook/readback.h"

#include <utility>

namespace LeadBridge {

Intake::Intake(Journal &journal, const Clock &clock)
    : m_journal(journal)
    , m_clock(clock)
    , m_view { std::make_shared<const FlowSet>(), true, QStringLiteral("RU") }
{
}

void Intake::accept(quint64 ticket, WebhookRequest request)
{
    const View now = view();
    NewEvent event;
    if (const Flow *flow = findFlow(*now.flows, request.flow)) {
        const Source &source = flow->source;
        ReadBack back =
            readBack(request.target, std::move(request.fields), request.decodedAsWindows1251,
                     source.parameters, source.stringVersion, source.event);
        event.plan = planLead(now.flows, *flow, back.fields, now.sending, now.phoneRegion);
        event.notes = std::move(back.notes);
        request.fields = std::move(back.fields);
    } else {
        // The flow was removed after its address was looked up: what came is still kept.
        event.plan.state = State::Filtered;
        event.plan.reason = { ReasonCode::FlowGone, {} };
    }
    event.flow = request.flow;
    event.receivedTick = m_clock.monotonic();
    event.receivedUtc = m_clock.nowUtc();
    event.method = std::move(request.method);
    event.target = std::move(request.target);
    event.headers = std::move(request.headers);
    event.body = std::move(request.body);
    event.remoteAddress = std::move(request.remoteAddress);
    event.fields = std::move(request.fields);
    m_journal.append(std::move(event), ticket);
}

void Intake::setFlows(FlowSetPointer flows)
{
    const QMutexLocker lock(&m_mutex);
    m_view.flows = std::move(flows);
}

void Intake::setSending(bool on)
{
    const QMutexLocker lock(&m_mutex);
    m_view.sending = on;
}

void Intake::setPhoneRegion(const QString &region)
{
    const QMutexLocker lock(&m_mutex);
    m_view.phoneRegion = region;
}

Intake::View Intake::view() const
{
    const QMutexLocker lock(&m_mutex);
    return m_view;
}

} // namespace LeadBridge
