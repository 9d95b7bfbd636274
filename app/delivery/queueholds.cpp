// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/deliveryqueue.h"
#include "app/flow/actionkeys.h"

#include <algorithm>

// The part of the queue that keeps leads back from a destination: the operator's pauses, and
// holds of what keeps failing. Test leads know neither.

namespace LeadBridge {

namespace {

ActionId actionIdOf(const DueDelivery &delivery)
{
    return { delivery.flow, delivery.action != 0 ? delivery.action : delivery.step };
}

/// What the last try said, also where it was the one that used up the tries.
Reason lastReason(const Reason &reason)
{
    if (reason.code != ReasonCode::TriesUsedUp || reason.args.size() < 2)
        return reason;
    const auto code = reasonFromWord(reason.args.at(1));
    return code ? Reason { *code, reason.args.mid(2) } : reason;
}

const Action *actionIn(const FlowSet &flows, const ActionId &id)
{
    const Flow *flow = findFlow(flows, id.first);
    return flow ? findAction(*flow, id.second, id.second) : nullptr;
}

} // namespace

void DeliveryQueue::setPauses(const QList<ActionId> &actions)
{
    m_paused = actions;
    giveBackKept();
    planPump();
}

void DeliveryQueue::tryNow(const QList<ActionId> &actions)
{
    bool changed = false;
    for (const ActionId &action : actions)
        changed = m_holds.tryNow(action, m_clock.monotonic()) || changed;
    if (changed)
        tellHolds();
}

void DeliveryQueue::setHeld(const QList<HeldAction> &actions)
{
    for (const HeldAction &action : actions)
        m_holds.hold(action, m_clock.monotonic());
    if (!actions.isEmpty())
        tellHolds();
}

Holds::Turn DeliveryQueue::turnOf(const DueDelivery &delivery)
{
    if (delivery.test)
        return Holds::Turn::Free;
    const ActionId action = actionIdOf(delivery);
    if (m_paused.contains(action))
        return Holds::Turn::Waits;
    const auto now = m_clock.monotonic();
    const Holds::Turn turn = m_holds.turnOf(action, now);
    const auto probe = m_holds.nextProbe(action);
    if (turn == Holds::Turn::Waits && probe)
        m_earliestToken = m_earliestToken ? std::min(*m_earliestToken, *probe) : *probe;
    return turn;
}

/// Whether the claim is not to be sent after all.
bool DeliveryQueue::isKeptBack(const Claim &claim) const
{
    if (claim.due.test)
        return false;
    const ActionId action = actionIdOf(claim.due);
    return m_paused.contains(action) || (m_holds.isHeld(action) && !claim.probe);
}

void DeliveryQueue::giveBackKept()
{
    const QList<ClaimPointer> kept =
        m_claims.takeAllReady([this](const Claim &claim) { return isKeptBack(claim); });
    if (!kept.isEmpty())
        m_marks.unmark(giveBack(kept));
}

void DeliveryQueue::beginProbe(Claim &claim)
{
    const ActionId action = actionIdOf(claim.due);
    claim.probe = !claim.due.test && m_holds.isHeld(action);
    if (claim.probe)
        m_holds.sendProbe(action);
}

void DeliveryQueue::giveBackProbe(const Claim &claim)
{
    if (claim.probe)
        m_holds.giveBackProbe(actionIdOf(claim.due));
}

/// A test lead may have gone to the sandbox: it tells nothing.
void DeliveryQueue::noteSign(const Claim &claim, const FinishedAttempt &attempt)
{
    if (claim.due.test)
        return;
    const Holds::Word word { signOf(attempt), lastReason(attempt.outcome.reason),
                             attempt.outcome.retryAfter, claim.probe };
    if (!m_holds.note(actionIdOf(claim.due), word, m_clock.monotonic(), m_clock.nowUtc()))
        return;
    giveBackKept();
    tellHolds();
}

/// A key that is not there is no fault of the lead: a keychain may be locked yet, and whatever else
/// waits would be lost with it. True: the lead stays where it is until the key is known.
bool DeliveryQueue::holdForSecret(const DueDelivery &delivery, const Preparation &preparation)
{
    // What is sent as it was may name a key that was deleted on purpose.
    if (delivery.test || delivery.asItWas || !lacksSecret(preparation.reason))
        return false;
    const ActionId action = actionIdOf(delivery);
    // Where it is held, this one was to show whether it works again.
    const Holds::Word word { Sign::Shuts, preparation.reason, {}, m_holds.isHeld(action) };
    if (m_holds.note(action, word, m_clock.monotonic(), m_clock.nowUtc()))
        tellHolds();
    return true;
}

/// What an operator changed may be what was wrong.
void DeliveryQueue::tryChanged(const FlowSet *before)
{
    const auto now = m_clock.monotonic();
    bool changed = false;
    for (const HeldAction &held : m_holds.held(now, m_clock.nowUtc())) {
        const Action *action = m_setup.flows ? actionIn(*m_setup.flows, held.action) : nullptr;
        const Action *old = before ? actionIn(*before, held.action) : nullptr;
        if (m_setup.flows && !action)
            changed = m_holds.forget(held.action) || changed;
        else if (!before || (action && old && *action != *old))
            changed = m_holds.tryNow(held.action, now) || changed;
    }
    if (changed)
        tellHolds();
}

void DeliveryQueue::tellHolds()
{
    emit holdsChanged(m_holds.held(m_clock.monotonic(), m_clock.nowUtc()));
    planPump();
}

} // namespace LeadBridge
