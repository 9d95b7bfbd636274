// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sendingservice.h"

#include "app/base/logging.h"
#include "app/delivery/deliveryqueue.h"
#include "app/engine/flowservice.h"
#include "app/engine/futures.h"
#include "app/engine/problemservice.h"
#include "app/flow/actionkeys.h"
#include "app/interfaces/problemcure.h"
#include "app/storage/problemcause.h"

#include <algorithm>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

constexpr auto tellingStep = 500ms;
/// Counting looks at all that waits.
constexpr auto countingStep = 5s;
/// The wall clock may be set while a pause runs: look at it at least this often.
constexpr std::chrono::milliseconds longestSleep = 60s;
/// A refused lead stands in the journal well before that.
constexpr auto leadsWait = 3s;

template <class List> auto findAction(List &list, const ActionId &action)
{
    return std::find_if(list.begin(), list.end(),
                        [&](const auto &entry) { return entry.action == action; });
}

ProblemKey problemOf(const ActionId &action)
{
    return { ProblemKind::DestinationHeld, action.first, action.second, {} };
}

QString destinationOf(const FlowSet &flows, const ActionId &id)
{
    const Flow *flow = findFlow(flows, id.first);
    const Action *action = flow ? findAction(*flow, id.second, id.second) : nullptr;
    return action ? action->destination : QString();
}

} // namespace

SendingService::SendingService(const Parts &parts, QObject *parent)
    : SendingApi(parent)
    , m_parts(parts)
    , m_store(parts.queue)
    , m_changed(tellingStep)
{
    m_countTimer.setInterval(countingStep);
    m_pauseTimer.setSingleShot(true);
    connect(&m_changed, &Throttle::due, this, &SendingApi::changed);
    connect(&m_countTimer, &QTimer::timeout, this, &SendingService::readWaiting);
    connect(&m_pauseTimer, &QTimer::timeout, this, &SendingService::endPauses);
    connect(&parts.delivery, &DeliveryQueue::holdsChanged, this, &SendingService::setHeld);
    m_leadsTimer.setSingleShot(true);
    connect(&m_leadsTimer, &QTimer::timeout, this, &SendingService::tellProblems);
    connect(&parts.problems, &ProblemsApi::changed, this, &SendingService::tellProblems);
    connect(&parts.problems, &ProblemService::sendingAgain, this, &SendingService::trySentAgain);
    connect(&parts.flows, &FlowService::snapshotChanged, &m_changed, &Throttle::trigger);
}

QFuture<Result<>> SendingService::load()
{
    return m_store.load().then(this, [this](const Result<StoredStandings> &stored) -> Result<> {
        if (!stored)
            return tl::unexpected(stored.error());
        m_pauses = stored->pauses;
        QList<HeldAction> held;
        for (const StoredHold &hold : stored->holds)
            held.append({ hold.action, hold.reason, hold.sinceUtc, {} });
        m_held = held;
        applyPauses();
        QMetaObject::invokeMethod(&m_parts.delivery,
                                  [queue = &m_parts.delivery, held] { queue->setHeld(held); });
        return {};
    });
}

QList<DestinationStanding> SendingService::standings() const
{
    QList<DestinationStanding> all;
    const FlowSetPointer flows = m_parts.flows.snapshot();
    if (!flows)
        return all;
    for (const Flow &flow : *flows) {
        for (qsizetype i = 0; i < flow.actions.size(); ++i) {
            const Action &action = flow.actions.at(i);
            DestinationStanding standing;
            standing.action = { flow.id, actionKey(flow, i) };
            standing.flowName = flow.name;
            standing.actionName = action.name;
            standing.destination = action.destination;
            if (const auto held = findAction(m_held, standing.action); held != m_held.end()) {
                standing.kind = DestinationStanding::Kind::Held;
                standing.reason = held->reason;
                standing.sinceUtc = held->sinceUtc;
                standing.untilUtc = held->probeUtc;
            }
            if (const auto pause = findAction(m_pauses, standing.action); pause != m_pauses.end()) {
                standing.kind = DestinationStanding::Kind::Paused;
                standing.sinceUtc = pause->sinceUtc;
                standing.untilUtc = pause->untilUtc;
            }
            if (const auto waiting = m_waiting.find(standing.action); waiting != m_waiting.end())
                standing.waiting = waiting->second;
            all.append(standing);
        }
    }
    return all;
}

QFuture<Result<QList<DestinationStanding>>> SendingService::countedStandings()
{
    return m_store.waiting().then(
        this,
        [this](const Result<QList<std::pair<ActionId, qint64>>> &counts)
            -> Result<QList<DestinationStanding>> {
            if (!counts)
                return tl::unexpected(counts.error());
            const std::map<ActionId, qint64> read(counts->begin(), counts->end());
            QList<DestinationStanding> all = standings();
            for (DestinationStanding &standing : all) {
                const auto waiting = read.find(standing.action);
                standing.waiting = waiting == read.end() ? 0 : waiting->second;
            }
            return all;
        });
}

QFuture<Result<>> SendingService::pause(const QList<ActionId> &actions, const QDateTime &untilUtc)
{
    QList<StoredPause> pauses = m_pauses;
    for (const ActionId &action : actions) {
        if (const auto known = findAction(pauses, action); known != pauses.end())
            known->untilUtc = untilUtc;
        else
            pauses.append({ action, m_parts.clock.nowUtc(), untilUtc });
    }
    return keepPauses(pauses);
}

QFuture<Result<>> SendingService::resume(const QList<ActionId> &actions)
{
    QMetaObject::invokeMethod(&m_parts.delivery,
                              [queue = &m_parts.delivery, actions] { queue->tryNow(actions); });
    QList<StoredPause> pauses = m_pauses;
    pauses.removeIf([&](const StoredPause &pause) { return actions.contains(pause.action); });
    return pauses.size() == m_pauses.size() ? answered<>({}) : keepPauses(pauses);
}

/// At once: the operator has a reason. Where it cannot be stored it lasts until the program ends,
/// and the answer says so.
QFuture<Result<>> SendingService::keepPauses(const QList<StoredPause> &pauses)
{
    m_pauses = pauses;
    applyPauses();
    return m_store.savePauses(m_pauses);
}

void SendingService::applyPauses()
{
    QList<ActionId> actions;
    QDateTime next;
    for (const StoredPause &pause : m_pauses) {
        actions.append(pause.action);
        if (pause.untilUtc.isValid() && (!next.isValid() || pause.untilUtc < next))
            next = pause.untilUtc;
    }
    QMetaObject::invokeMethod(&m_parts.delivery,
                              [queue = &m_parts.delivery, actions] { queue->setPauses(actions); });
    m_pauseTimer.stop();
    if (next.isValid()) {
        const std::chrono::milliseconds left(m_parts.clock.nowUtc().msecsTo(next));
        m_pauseTimer.start(std::clamp(left, std::chrono::milliseconds(0), longestSleep));
    }
    readWaiting();
    m_changed.trigger();
}

void SendingService::endPauses()
{
    const QDateTime now = m_parts.clock.nowUtc();
    QList<StoredPause> left = m_pauses;
    left.removeIf([&](const StoredPause &pause) {
        return pause.untilUtc.isValid() && pause.untilUtc <= now;
    });
    if (left.size() == m_pauses.size())
        applyPauses();
    else
        keepPauses(left);
}

void SendingService::setHeld(const QList<HeldAction> &held)
{
    m_held = held;
    std::erase_if(m_leadsDue,
                  [&](const auto &due) { return findAction(held, due.first) == held.end(); });
    tellProblems();
    QList<StoredHold> kept;
    for (const HeldAction &hold : held)
        kept.append({ hold.action, hold.sinceUtc, wordless(hold.reason) });
    m_store.saveHolds(kept).then(this, [](const Result<> &saved) {
        if (!saved)
            qCWarning(lcEngine) << "holds cannot be stored:" << saved.error().detail;
    });
    readWaiting();
    m_changed.trigger();
}

/// Where a service refuses whoever asks, a lead was refused too and is a problem with the same
/// cure: one cause, one problem. Should there be no such lead after all, such as when somebody
/// deleted it, the hold has to speak for itself.
void SendingService::tellProblems()
{
    std::map<ActionId, Reason> told;
    for (const HeldAction &hold : std::as_const(m_held)) {
        const auto known = m_told.find(hold.action);
        if (awaitsLeads(hold)) {
            if (known != m_told.end())
                told.insert(*known);
            continue;
        }
        if (shutsOut(hold.reason.code) && isToldByLeads(hold)) {
            if (isProblem(problemOf(hold.action)))
                m_parts.problems.end(problemOf(hold.action));
            continue;
        }
        const Reason reason = wordless(hold.reason);
        if (known == m_told.end() || known->second != reason)
            raise(hold.action, reason);
        told.emplace(hold.action, reason);
    }
    const std::map<ActionId, Reason> before = std::exchange(m_told, told);
    for (const auto &[action, reason] : before) {
        if (!m_told.contains(action))
            m_parts.problems.end(problemOf(action));
    }
}

void SendingService::raise(const ActionId &action, const Reason &reason)
{
    const FlowSetPointer flows = m_parts.flows.snapshot();
    ProblemReport report;
    report.key = problemOf(action);
    report.destination = flows ? destinationOf(*flows, action) : QString();
    report.reason = reason;
    m_parts.problems.raise(report);
}

/// Whether the refused lead may still be on its way into the journal.
bool SendingService::awaitsLeads(const HeldAction &hold)
{
    if (!shutsOut(hold.reason.code)) {
        m_leadsDue.erase(hold.action);
        return false;
    }
    const auto due = m_leadsDue.try_emplace(hold.action, leadsWait).first;
    if (due->second.hasExpired())
        return false;
    if (!m_leadsTimer.isActive())
        m_leadsTimer.start(
            std::chrono::ceil<std::chrono::milliseconds>(due->second.remainingTimeAsDuration()));
    return true;
}

bool SendingService::isProblem(const ProblemKey &key) const
{
    const QList<ProblemRecord> problems = m_parts.problems.current();
    return std::any_of(problems.cbegin(), problems.cend(),
                       [&](const ProblemRecord &problem) { return problem.key == key; });
}

bool SendingService::isToldByLeads(const HeldAction &hold) const
{
    const QList<ProblemRecord> problems = m_parts.problems.current();
    return std::any_of(problems.cbegin(), problems.cend(), [&](const ProblemRecord &problem) {
        return problem.key.kind == ProblemKind::Leads && problem.key.flow == hold.action.first
            && problem.key.action == hold.action.second
            && causeBehind(problem.reason).code == hold.reason.code;
    });
}

/// What was refused once would wait for good behind a hold that nothing probes.
void SendingService::trySentAgain(const ProblemRecord &problem)
{
    if (problem.key.kind != ProblemKind::Leads)
        return;
    const QList<ActionId> actions { { problem.key.flow, problem.key.action } };
    QMetaObject::invokeMethod(&m_parts.delivery,
                              [queue = &m_parts.delivery, actions] { queue->tryNow(actions); });
}

/// How much waits is of interest only while something is kept back.
void SendingService::readWaiting()
{
    if (m_held.isEmpty() && m_pauses.isEmpty()) {
        m_countTimer.stop();
        m_waiting.clear();
        return;
    }
    if (!m_countTimer.isActive())
        m_countTimer.start();
    m_store.waiting().then(this, [this](const Result<QList<std::pair<ActionId, qint64>>> &counts) {
        if (!counts)
            return;
        const std::map<ActionId, qint64> read(counts->begin(), counts->end());
        if (read == m_waiting)
            return;
        m_waiting = read;
        m_changed.trigger();
    });
}

} // namespace LeadBridge
