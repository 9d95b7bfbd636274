// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/backlog.h"

#include "app/base/logging.h"
#include "app/delivery/whendone.h"
#include "app/storage/journal.h"

#include <QTimer>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

/// Between two tries to read from a journal that could not be read.
constexpr auto readPause = 1s;

} // namespace

Backlog::Backlog(Journal &journal, const std::function<bool(DeliveryId)> &isActive, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_isActive(isActive)
{
}

void Backlog::load(const QDateTime &nowUtc)
{
    m_startedUtc = nowUtc;
    whenDone(this, m_journal.waitingActions(),
             [this, nowUtc](const Result<QList<std::pair<FlowId, int>>> &actions) {
                 if (!actions) {
                     qCWarning(lcDelivery) << "cannot read what waits:" << actions.error().detail;
                     QTimer::singleShot(readPause, this, [this, nowUtc] { load(nowUtc); });
                     return;
                 }
                 for (const auto &[flow, step] : *actions)
                     laneFor({ flow, step, false }).lane.expectMore();
                 m_loaded = true;
                 emit grew();
             });
}

Backlog::LaneState &Backlog::laneFor(const LaneKey &key)
{
    return m_lanes.try_emplace(key, LaneState { Lane(key), {}, {}, {} }).first->second;
}

void Backlog::offer(const DueDelivery &delivery)
{
    LaneState &state = laneFor(laneKey(delivery));
    if (state.headOf == delivery.id)
        state.head.reset();
    state.lane.offer(delivery);
}

void Backlog::forgetHeads()
{
    for (auto &[key, state] : m_lanes)
        state.head.reset();
}

void Backlog::readAgain()
{
    for (auto &[key, state] : m_lanes) {
        if (key.test)
            continue; // they are tried at once, and the journal does not offer them
        state.head.reset();
        state.lane.expectMore();
    }
    emit grew();
}

void Backlog::forgetHeads(const QString &exclusive)
{
    for (auto &[key, state] : m_lanes) {
        if (state.head && state.head->message.exclusive == exclusive)
            state.head.reset();
    }
}

void Backlog::refill(LaneState &state)
{
    if (!state.lane.wantsPage())
        return;
    const LaneKey key = state.lane.key();
    const Lane::Position from = state.lane.beginPage();
    const auto page = m_journal.due(key.flow, key.step, from.dueUtc, from.id, Lane::pageSize);
    whenDone(this, page, [this, key](const Result<QList<DueDelivery>> &result) {
        if (result) {
            takePage(key, *result);
            emit grew();
            return;
        }
        QTimer::singleShot(readPause, this, [this, key] {
            laneFor(key).lane.failPage();
            emit grew();
        });
    });
}

void Backlog::takePage(const LaneKey &key, const QList<DueDelivery> &page)
{
    QList<DueDelivery> waiting;
    for (const DueDelivery &delivery : page) {
        if (m_isActive(delivery.id))
            continue;
        if (delivery.test)
            checkTest(delivery);
        else
            waiting.append(delivery);
    }
    std::optional<Lane::Position> last;
    if (!page.isEmpty())
        last = Lane::Position { page.last().dueUtc, page.last().id };
    laneFor(key).lane.endPage(waiting, last, static_cast<int>(page.size()));
}

/// Test leads of this run were announced and wait in a lane of their own.
void Backlog::checkTest(const DueDelivery &delivery)
{
    if (delivery.receivedUtc < m_startedUtc && !laneOf(delivery).holds(delivery.id))
        emit oldTestFound(delivery);
}

} // namespace LeadBridge
