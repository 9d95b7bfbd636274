// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/logging.h"
#include "app/delivery/deliveryqueue.h"
#include "app/delivery/whendone.h"
#include "app/storage/journal.h"

#include <algorithm>
#include <chrono>
#include <utility>

// The part of the queue that holds back what may not leave yet.

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

/// The wall clock may be set while we wait for a due time: look at it at least this often.
constexpr std::chrono::milliseconds longestSleep = 60s;

} // namespace

/// Whether the lane's first message may be claimed. Where it has to wait for a token, the queue
/// sleeps until there is one; all other waiting ends with something that pumps.
bool DeliveryQueue::mayLeave(Backlog::LaneState &state)
{
    const Preparation &head = *state.head;
    if (!m_exclusives.isFree(head.message.exclusive))
        return false;
    const QList<Limit> limits = limitsOf(head.message, head.address, head.action->delivery.rate);
    if (!m_claims.hasRoom(state.lane, head, limits))
        return false;
    const auto now = m_clock.monotonic();
    const auto ready = m_limits.readyAt(limits, now);
    if (ready <= now)
        return true;
    m_earliestToken = m_earliestToken ? std::min(*m_earliestToken, ready) : ready;
    return false;
}

/// Where the clock was set back: what waits is brought forward. True while that is under way.
bool DeliveryQueue::noteClock(const QDateTime &now)
{
    m_setBack += m_clockWatch.setBack(now, m_clock.monotonic());
    if (m_setBack == 0ms || m_bringingForward)
        return m_bringingForward;
    m_bringingForward = true;
    const auto by = std::exchange(m_setBack, 0ms);
    qCWarning(lcDelivery) << "the clock was set back by" << by.count() << "ms";
    whenDone(this, m_journal.bringForward(by), [this, by](const Result<> &done) {
        m_bringingForward = false;
        if (done) {
            m_backlog.readAgain();
        } else {
            m_setBack += by;
            m_journalPause.start(1s);
        }
    });
    return true;
}

void DeliveryQueue::wakeAtEarliest(const QDateTime &now)
{
    auto wait = longestSleep;
    if (m_earliest)
        wait = std::min(wait, std::chrono::milliseconds(now.msecsTo(*m_earliest)));
    if (m_earliestToken)
        wait = std::min(
            wait,
            std::chrono::ceil<std::chrono::milliseconds>(*m_earliestToken - m_clock.monotonic()));
    if (m_earliest || m_earliestToken)
        m_dueTimer.start(std::max(wait, 1ms));
    else
        m_dueTimer.stop();
}

void DeliveryQueue::noteLimits(const Claim &claim, const Outcome &outcome, const Answer &answer)
{
    const auto now = m_clock.monotonic();
    if (outcome.limited) {
        m_limits.pause(stoppedByRefusal(claim.limits), outcome.retryAfter, now);
        giveBackPaused();
    } else if (answer.status != 0) {
        m_limits.relieve(claim.limits, now);
    }
}

/// What is claimed ahead waits with the others, unmarked.
void DeliveryQueue::giveBackPaused()
{
    const auto now = m_clock.monotonic();
    const QList<ClaimPointer> paused = m_claims.takeAllReady(
        [this, now](const Claim &claim) { return m_limits.isPaused(claim.limits, now); });
    if (!paused.isEmpty())
        m_marks.unmark(giveBack(paused));
}

DeliveryQueue::Active DeliveryQueue::endActive(DeliveryId id)
{
    const Active active = m_active.take(id);
    m_exclusives.release(active.exclusive);
    return active;
}

void DeliveryQueue::onReleased(const QString &exclusive)
{
    m_backlog.forgetHeads(exclusive);
    planPump();
}

/// The attempt is written down after the secrets are durable: a crash in between repeats the
/// request, and the service's new secret is not lost with its answer.
void DeliveryQueue::keepSecrets(FinishedAttempt attempt)
{
    const QList<NewSecret> secrets = std::exchange(attempt.outcome.newSecrets, {});
    if (secrets.isEmpty()) {
        m_writer.write(attempt);
        return;
    }
    m_saver.save(secrets, [this, attempt, secrets] {
        for (const NewSecret &secret : secrets)
            m_setup.secrets.insert(secret.name, secret.value);
        replaceSetup();
        m_writer.write(attempt);
    });
}

} // namespace LeadBridge
