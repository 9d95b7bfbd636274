// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/holds.h"

#include <algorithm>

namespace LeadBridge {

namespace {

bool isShut(const FinishedAttempt &attempt)
{
    return attempt.outcome.kind == OutcomeKind::Rejected && shutsOut(attempt.outcome.reason.code);
}

bool isOutOfOrder(const FinishedAttempt &attempt)
{
    constexpr int closingChannel = 421; // RFC 5321, 3.8: the whole server, not this letter
    if (attempt.record.method == "SMTP")
        return attempt.status == closingChannel;
    return attempt.status >= 500;
}

} // namespace

bool shutsOut(ReasonCode code)
{
    return code == ReasonCode::KeyRefused || code == ReasonCode::PaymentNeeded
        || code == ReasonCode::NoRights;
}

Sign signOf(const FinishedAttempt &attempt)
{
    if (isShut(attempt))
        return Sign::Shuts;
    switch (attempt.outcome.kind) {
    case OutcomeKind::Delivered:
    case OutcomeKind::GoesOn:
    case OutcomeKind::Rejected:
        return Sign::Works;
    case OutcomeKind::Uncertain:
        return Sign::Fails;
    case OutcomeKind::Retry:
        break;
    }
    if (attempt.outcome.limited)
        return Sign::Works;
    return attempt.status == 0 || isOutOfOrder(attempt) ? Sign::Fails : Sign::Nothing;
}

Holds::Turn Holds::turnOf(const ActionId &action, Tick now) const
{
    const auto found = m_standings.find(action);
    if (found == m_standings.end() || !found->second.isHeld)
        return Turn::Free;
    const Standing &standing = found->second;
    return !standing.probing && standing.next && *standing.next <= now ? Turn::Probe : Turn::Waits;
}

bool Holds::isHeld(const ActionId &action) const
{
    const auto found = m_standings.find(action);
    return found != m_standings.end() && found->second.isHeld;
}

std::optional<Holds::Tick> Holds::nextProbe(const ActionId &action) const
{
    const auto found = m_standings.find(action);
    if (found == m_standings.end() || found->second.probing)
        return std::nullopt;
    return found->second.next;
}

void Holds::sendProbe(const ActionId &action)
{
    m_standings[action].probing = true;
}

void Holds::giveBackProbe(const ActionId &action)
{
    m_standings[action].probing = false;
}

bool Holds::note(const ActionId &action, const Word &word, Tick now, const QDateTime &nowUtc)
{
    Standing &standing = m_standings[action];
    if (word.probe)
        standing.probing = false;
    if (word.sign == Sign::Works) {
        const bool wasHeld = standing.isHeld;
        standing = {};
        return wasHeld;
    }
    if (standing.isHeld && word.probe) {
        if (word.sign != Sign::Nothing)
            standing.reason = word.reason;
        planProbe(standing, word, now);
        return true;
    }
    if (word.sign == Sign::Nothing || standing.isHeld)
        return false;
    ++standing.failures;
    if (word.sign == Sign::Fails && standing.failures < m_rules.failures)
        return false;
    begin(standing, nowUtc);
    standing.reason = word.reason;
    planProbe(standing, word, now);
    return true;
}

void Holds::begin(Standing &standing, const QDateTime &nowUtc) const
{
    standing.isHeld = true;
    standing.probes = 0;
    standing.sinceUtc = nowUtc;
}

void Holds::planProbe(Standing &standing, const Word &word, Tick now) const
{
    if (word.sign == Sign::Shuts) {
        standing.next.reset();
        return;
    }
    auto wait = m_rules.firstProbe;
    for (int i = 0; i < standing.probes && wait < m_rules.longestProbe; ++i)
        wait *= 2;
    wait = std::min(wait, m_rules.longestProbe);
    if (word.asked)
        wait = std::max<std::chrono::milliseconds>(wait, std::min(*word.asked, askedLimit));
    ++standing.probes;
    standing.next = now + wait;
}

bool Holds::tryNow(const ActionId &action, Tick now)
{
    const auto found = m_standings.find(action);
    if (found == m_standings.end() || !found->second.isHeld)
        return false;
    found->second.next = now;
    found->second.probes = 0;
    return true;
}

void Holds::hold(const HeldAction &held, Tick now)
{
    Standing &standing = m_standings[held.action];
    begin(standing, held.sinceUtc);
    standing.reason = held.reason;
    standing.next = now;
}

bool Holds::forget(const ActionId &action)
{
    const bool wasHeld = isHeld(action);
    m_standings.erase(action);
    return wasHeld;
}

QList<HeldAction> Holds::held(Tick now, const QDateTime &nowUtc) const
{
    QList<HeldAction> all;
    for (const auto &[action, standing] : m_standings) {
        if (!standing.isHeld)
            continue;
        QDateTime probeUtc;
        if (standing.next) {
            const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*standing.next - now);
            probeUtc = nowUtc.addMSecs(std::max<qint64>(0, wait.count()));
        }
        all.append({ action, standing.reason, standing.sinceUtc, probeUtc });
    }
    return all;
}

} // namespace LeadBridge
