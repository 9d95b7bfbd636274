// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/eventstate.h"

namespace LeadBridge {

void EventSummary::add(const Step &step)
{
    const State together = m_state ? graver(step.state, *m_state) : step.state;
    if (together != m_state) {
        m_state = together;
        m_reason = step.reason;
    }
    if (m_orderId.isEmpty())
        m_orderId = step.orderId;
    if (!m_nextTry)
        m_nextTry = step.nextTry;
}

State EventSummary::state() const
{
    if (!m_state)
        return State::Delivered;
    return *m_state == State::Skipped ? State::Filtered : *m_state;
}

std::optional<qint64> EventSummary::nextTry() const
{
    return state() == State::Pending ? m_nextTry : std::nullopt;
}

} // namespace LeadBridge
