// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/deliveryqueue.h"

#include <QPointer>
#include <QRandomGenerator>

// The part of the queue that finds out about clients.

namespace LeadBridge {

void DeliveryQueue::askForClient(const DueDelivery &delivery, const ClientQuestion &question)
{
    m_active.insert(delivery.id, { delivery, {}, {} });
    ++m_asking;
    const auto done = [queue = QPointer(this), delivery, startedUtc = m_clock.nowUtc(),
                       startedAt = m_clock.monotonic()](const ClientAnswer &answer) {
        if (queue)
            queue->onClient(delivery, startedUtc, startedAt, answer);
    };
    if (m_clients)
        m_clients->find(question, done);
    else
        done({ ClientAnswer::Kind::Known, question.told, {} });
}

void DeliveryQueue::onClient(DueDelivery delivery, const QDateTime &startedUtc,
                             std::chrono::nanoseconds startedAt, const ClientAnswer &answer)
{
    --m_asking;
    const Action *action = actionOf(*m_setup.flows, delivery);
    const bool corrected = isCorrected(m_active.value(delivery.id));
    if (corrected || answer.kind == ClientAnswer::Kind::Known || !action || m_stopping) {
        const Active active = m_active.take(delivery.id);
        delivery.client = answer.client;
        if (active.again)
            accept({ *active.again });
        else
            m_backlog.laneOf(delivery).putBack(delivery);
        planPump();
        return;
    }
    if (answer.kind == ClientAnswer::Kind::TryLater) {
        m_writer.write(
            concludeLookup(delivery, *action, answer.reason, factsOf(startedUtc, startedAt)));
        return;
    }
    Preparation ended;
    ended.state = State::Invalid;
    ended.reason = answer.reason;
    m_writer.write(concludeUnsent(delivery, ended, m_clock.nowUtc()));
}

TryFacts DeliveryQueue::factsOf(const QDateTime &startedUtc,
                                std::chrono::nanoseconds startedAt) const
{
    TryFacts facts;
    facts.startedUtc = startedUtc;
    facts.endedUtc = m_clock.nowUtc();
    facts.duration =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.monotonic() - startedAt);
    facts.random = QRandomGenerator::global()->generateDouble();
    return facts;
}

} // namespace LeadBridge
