// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/deliveryqueue.h"

#include "app/base/logging.h"
#include "app/storage/journal.h"

#include <algorithm>
#include <utility>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

constexpr auto stopLimit = 10s;
/// Deliveries between their claim and the storing of their outcome. Bounds memory when the
/// journal is slower than the services.
constexpr int activeLimit = 1024;
/// Steps whose client is being asked for, beside those. A step that waits for a slow answer is
/// out of its lane, so that it keeps nobody behind it waiting.
constexpr int askingLimit = 256;
/// A message that waits for room longer than this is built anew: it may carry the time.
constexpr auto freshFor = 5s;

} // namespace

DeliveryQueue::DeliveryQueue(Journal &journal, const Clock &clock,
                             const QList<QSslCertificate> &extraAuthorities, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_sender(clock, extraAuthorities, this)
    , m_writer(journal, this)
    , m_saver(this)
    , m_exclusives(this)
    , m_backlog(
          journal, [this](DeliveryId id) { return m_active.contains(id); }, this)
    , m_marks(
          journal, [this](DeliveryId id) { return m_active.contains(id); }, this)
    , m_dueTimer(this)
    , m_journalPause(this)
    , m_stopLimit(this)
{
    for (QTimer *timer : { &m_dueTimer, &m_journalPause, &m_stopLimit })
        timer->setSingleShot(true);
    m_dueTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_dueTimer, &QTimer::timeout, this, &DeliveryQueue::planPump);
    connect(&m_journalPause, &QTimer::timeout, this, &DeliveryQueue::planPump);
    connect(&m_stopLimit, &QTimer::timeout, this, &DeliveryQueue::checkStopped);
    connect(&m_sender, &MessageSender::dateHeard, this, &DeliveryQueue::dateHeard);
    connect(&m_writer, &AttemptWriter::stored, this, &DeliveryQueue::onStored);
    connect(&m_writer, &AttemptWriter::resumed, this, &DeliveryQueue::planPump);
    connect(&m_saver, &SecretSaver::refused, this, &DeliveryQueue::secretRefused);
    connect(&m_exclusives, &Exclusives::released, this, &DeliveryQueue::onReleased);
    connect(&m_backlog, &Backlog::grew, this, &DeliveryQueue::planPump);
    connect(&m_backlog, &Backlog::oldTestFound, this, &DeliveryQueue::endOldTest);
    connect(&m_marks, &SendingMarks::becameIdle, this, &DeliveryQueue::checkStopped);
    connect(&journal, &Journal::deliveriesDue, this, &DeliveryQueue::accept);
}

DeliveryQueue::~DeliveryQueue()
{
    m_sender.closeAll();
}

void DeliveryQueue::start()
{
    m_backlog.load(m_clock.nowUtc());
}

void DeliveryQueue::setFlows(const FlowSetPointer &flows)
{
    const FlowSetPointer before = std::exchange(m_setup.flows, flows);
    replaceSetup();
    if (before)
        tryChanged(before.get());
}

void DeliveryQueue::setSecrets(const QHash<QString, QString> &secrets)
{
    const bool changed = std::exchange(m_setup.secrets, secrets) != secrets;
    replaceSetup();
    if (changed && m_backlog.isLoaded())
        tryChanged(nullptr);
}

void DeliveryQueue::setSending(bool on)
{
    m_sending = on;
    if (!on)
        returnClaims();
    planPump();
}

void DeliveryQueue::setHostParallel(int requests)
{
    m_claims.setHostLimit(std::max(1, requests));
    planPump();
}

void DeliveryQueue::setTestAddresses(const QHash<FlowId, QUrl> &addresses)
{
    m_setup.testAddresses = addresses;
    replaceSetup();
}

void DeliveryQueue::setPhoneRegion(const QString &region)
{
    m_setup.phoneRegion = region;
    replaceSetup();
}

void DeliveryQueue::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    m_dueTimer.stop();
    returnClaims();
    m_stopLimit.start(stopLimit);
    checkStopped();
}

/// What was built with the old flows or secrets is built anew.
void DeliveryQueue::replaceSetup()
{
    m_backlog.forgetHeads();
    m_limits.forgetRates();
    returnClaims();
    planPump();
}

void DeliveryQueue::checkStopped()
{
    if (!m_stopping || m_stopped)
        return;
    const bool quiet =
        m_claims.count() == 0 && m_marks.isIdle() && m_writer.isIdle() && m_saver.isIdle();
    if (!quiet && m_stopLimit.isActive())
        return;
    m_stopped = true;
    m_stopLimit.stop();
    m_sender.closeAll();
    emit stopped();
}

// --- what waits

void DeliveryQueue::accept(const QList<DueDelivery> &deliveries)
{
    for (const DueDelivery &delivery : deliveries) {
        const auto active = m_active.find(delivery.id);
        if (active == m_active.end()) {
            m_backlog.offer(delivery);
            continue;
        }
        const bool corrected = *delivery.fields != *active->due.fields;
        if (corrected || active->again || delivery.attempts > active->due.attempts)
            active->again = delivery;
        if (corrected)
            giveBackCorrected(delivery.id);
    }
    planPump();
}

/// A test lead left over by an earlier run is not sent: nobody looks at it any more, and where
/// it was to go, the sandbox or the service itself, is forgotten.
void DeliveryQueue::endOldTest(const DueDelivery &delivery)
{
    Preparation ended;
    ended.state = State::Failed;
    ended.reason = { ReasonCode::Interrupted, {} };
    endUnsent(delivery, ended);
}

// --- whose turn it is

void DeliveryQueue::planPump()
{
    if (m_pumpPlanned)
        return;
    m_pumpPlanned = true;
    QMetaObject::invokeMethod(this, &DeliveryQueue::pump, Qt::QueuedConnection);
}

bool DeliveryQueue::mayWork() const
{
    return m_backlog.isLoaded() && m_setup.flows && !m_stopping && !m_writer.isTroubled()
        && !m_journalPause.isActive();
}

bool DeliveryQueue::maySend(const LaneKey &key) const
{
    if (key.test)
        return true;
    const Flow *flow = findFlow(*m_setup.flows, key.flow);
    // A delivery whose flow is gone is not sent either, but has to be ended.
    return m_sending && (!flow || flow->running);
}

/// Lets each lane give one delivery in turn until none has any to give.
void DeliveryQueue::pump()
{
    m_pumpPlanned = false;
    if (!mayWork())
        return;
    const QDateTime now = m_clock.nowUtc();
    if (noteClock(now))
        return; // what waits comes back with other times
    QList<ClaimPointer> batch;
    m_earliest.reset();
    m_earliestToken.reset();
    Backlog::Lanes &lanes = m_backlog.lanes();
    bool moved = !lanes.empty();
    while (moved) {
        moved = false;
        auto lane = lanes.upper_bound(m_lastTurn);
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            if (lane == lanes.end())
                lane = lanes.begin();
            if (advance(lane->second, now, batch)) {
                m_lastTurn = lane->first;
                moved = true;
            }
            ++lane;
        }
    }
    mark(batch);
    wakeAtEarliest(now);
}

bool DeliveryQueue::advance(Backlog::LaneState &state, const QDateTime &now,
                            QList<ClaimPointer> &batch)
{
    Lane &lane = state.lane;
    m_backlog.refill(state);
    if (lane.isEmpty() || m_active.size() - m_asking >= activeLimit || !maySend(lane.key()))
        return false;
    const DueDelivery &first = lane.first();
    if (first.dueUtc > now) {
        m_earliest = m_earliest ? std::min(*m_earliest, first.dueUtc) : first.dueUtc;
        return false;
    }
    if (m_active.contains(first.id)) {
        lane.takeFirst();
        return true;
    }
    if (turnOf(first) == Holds::Turn::Waits)
        return false;
    if (const auto question = questionOf(first, m_setup)) {
        if (m_asking >= askingLimit)
            return false;
        askForClient(lane.takeFirst(), *question);
        return true;
    }
    if (!state.head || state.headOf != first.id || state.headBuiltUtc.addDuration(freshFor) < now) {
        state.head = prepare(first, m_setup, now);
        state.headBuiltUtc = now;
        state.headOf = first.id;
    }
    if (state.head->sends ? !mayLeave(state) : holdForSecret(first, *state.head))
        return false;
    Preparation preparation = std::move(*state.head);
    state.head.reset();
    if (preparation.sends)
        claim(state, std::move(preparation), batch);
    else
        endUnsent(lane.takeFirst(), preparation);
    return true;
}

// --- sending

void DeliveryQueue::sendReady(const ServiceAddress &address)
{
    const auto laneOf = [this](const LaneKey &key) -> Lane & {
        return m_backlog.laneFor(key).lane;
    };
    while (const ClaimPointer claim = m_claims.takeReady(address, laneOf))
        send(claim);
}

void DeliveryQueue::send(const ClaimPointer &claim)
{
    HttpTimeouts timeouts;
    timeouts.answer = claim->preparation.action->delivery.timeout;
    const QDateTime startedUtc = m_clock.nowUtc();
    const auto startedAt = m_clock.monotonic();
    m_sender.send(claim->preparation.message, timeouts,
                  [this, claim, startedUtc, startedAt](const Answer &answer) {
                      onAnswer(claim, startedUtc, startedAt, answer);
                  });
}

void DeliveryQueue::onAnswer(const ClaimPointer &claim, const QDateTime &startedUtc,
                             std::chrono::nanoseconds startedAt, const Answer &answer)
{
    const Masker &masker = maskerFor(claim->preparation.message.secretValues);
    TryFacts facts = factsOf(startedUtc, startedAt);
    facts.requests += m_requests.value(claim->due.id);
    facts.probe = claim->probe;
    const FinishedAttempt attempt = conclude(claim->due, claim->preparation, answer, facts, masker);
    noteLimits(*claim, attempt.outcome, answer);
    keepSecrets(attempt);
    m_claims.finish(m_backlog.laneOf(claim->due), claim);
    noteSign(*claim, attempt);
    // Not from here: this may run within the sending of this very request.
    QMetaObject::invokeMethod(
        this, [this, address = claim->preparation.address] { sendReady(address); },
        Qt::QueuedConnection);
    planPump();
}

void DeliveryQueue::endUnsent(const DueDelivery &delivery, const Preparation &preparation)
{
    m_active.insert(delivery.id, { delivery, {}, {} });
    m_writer.write(concludeUnsent(delivery, preparation, m_clock.nowUtc()));
}

void DeliveryQueue::onStored(const FinishedAttempt &attempt, bool known)
{
    const Active active = endActive(attempt.delivery);
    if (attempt.state != State::Pending)
        m_requests.remove(attempt.delivery);
    else if (attempt.outcome.kind == OutcomeKind::GoesOn)
        ++m_requests[attempt.delivery];
    const bool isTriedAgain = known && attempt.state == State::Pending;
    const bool isNewer = active.again && active.again->attempts > active.due.attempts;
    if (isTriedAgain && !isNewer)
        accept({ withFieldsOf(active, afterAttempt(active.due, attempt)) });
    else if (active.again)
        accept({ *active.again });
    planPump();
    checkStopped();
}

const Masker &DeliveryQueue::maskerFor(const QList<QByteArray> &secretValues)
{
    if (m_masker.secretValues() != secretValues)
        m_masker = Masker(secretValues);
    return m_masker;
}

} // namespace LeadBridge
