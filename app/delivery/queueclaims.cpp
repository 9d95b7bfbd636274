// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/logging.h"
#include "app/delivery/deliveryqueue.h"

// The part of the queue between a delivery's turn and its sending.

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

constexpr auto journalPause = 1s;

} // namespace

void DeliveryQueue::claim(Backlog::LaneState &state, Preparation preparation,
                          QList<ClaimPointer> &batch)
{
    auto claim = std::make_shared<Claim>();
    claim->due = state.lane.takeFirst();
    claim->preparation = std::move(preparation);
    claim->limits = limitsOf(claim->preparation.message, claim->preparation.address,
                             claim->preparation.action->delivery.rate);
    claim->round = m_round;
    beginProbe(*claim);
    m_limits.take(claim->limits, m_clock.monotonic());
    m_exclusives.take(claim->preparation.message.exclusive);
    m_active.insert(claim->due.id, { claim->due, {}, claim->preparation.message.exclusive });
    m_claims.add(state.lane, claim);
    batch.append(claim);
}

void DeliveryQueue::mark(const QList<ClaimPointer> &batch)
{
    if (batch.isEmpty())
        return;
    QList<DeliveryId> ids;
    for (const ClaimPointer &claim : batch)
        ids.append(claim->due.id);
    m_marks.mark(
        ids, [this, batch](const Result<QList<DeliveryId>> &result) { onMarked(batch, result); });
}

void DeliveryQueue::onMarked(const QList<ClaimPointer> &batch,
                             const Result<QList<DeliveryId>> &result)
{
    if (!result) {
        qCWarning(lcDelivery) << "sending waits for the journal:" << result.error().detail;
        giveBack(batch);
        m_journalPause.start(journalPause);
        checkStopped();
        return;
    }
    const auto now = m_clock.monotonic();
    QList<ClaimPointer> outdated;
    for (const ClaimPointer &claim : batch) {
        if (result->contains(claim->due.id))
            drop(claim);
        else if (claim->round == m_round && !m_limits.isPaused(claim->limits, now)
                 && !isKeptBack(*claim) && !isCorrected(m_active.value(claim->due.id)))
            m_claims.setReady(claim);
        else
            outdated.append(claim);
    }
    for (const ClaimPointer &claim : batch)
        sendReady(claim->preparation.address);
    if (!outdated.isEmpty())
        m_marks.unmark(giveBack(outdated));
    checkStopped();
}

/// The journal has ended it meanwhile.
void DeliveryQueue::drop(const ClaimPointer &claim)
{
    m_claims.drop(m_backlog.laneOf(claim->due), claim);
    m_limits.giveBack(claim->limits, m_clock.monotonic());
    giveBackProbe(*claim);
    const Active active = endActive(claim->due.id);
    if (active.again)
        accept({ *active.again });
    planPump();
}

/// Whatever is claimed and not yet on the wire goes back to its lane.
void DeliveryQueue::returnClaims()
{
    ++m_round;
    const QList<ClaimPointer> ready = m_claims.takeAllReady([](const Claim &) { return true; });
    if (!ready.isEmpty())
        m_marks.unmark(giveBack(ready));
}

QList<DeliveryId> DeliveryQueue::giveBack(const QList<ClaimPointer> &claims)
{
    QList<DeliveryId> ids;
    for (const ClaimPointer &claim : claims) {
        Backlog::LaneState &state = m_backlog.laneFor(laneKey(claim->due));
        m_claims.drop(state.lane, claim);
        m_limits.giveBack(claim->limits, m_clock.monotonic());
        giveBackProbe(*claim);
        const Active active = endActive(claim->due.id);
        state.lane.putBack(active.again.value_or(claim->due));
        state.head.reset();
        ids.append(claim->due.id);
    }
    planPump();
    return ids;
}

/// Whether the operator wrote other fields since the delivery was taken from its lane.
bool DeliveryQueue::isCorrected(const Active &active)
{
    return active.again && *active.again->fields != *active.due.fields;
}

DueDelivery DeliveryQueue::withFieldsOf(const Active &active, DueDelivery delivery)
{
    if (!isCorrected(active))
        return delivery;
    delivery.fields = active.again->fields;
    delivery.client.reset();
    return delivery;
}

/// What waits for the wire was built of the fields before.
void DeliveryQueue::giveBackCorrected(DeliveryId id)
{
    const QList<ClaimPointer> old =
        m_claims.takeAllReady([id](const Claim &claim) { return claim.due.id == id; });
    if (!old.isEmpty())
        m_marks.unmark(giveBack(old));
}

} // namespace LeadBridge
