// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outagewatch.h"

namespace LeadBridge {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

OutageWatch::OutageWatch(const OutageThresholds &thresholds)
    : m_thresholds(thresholds)
{
}

void OutageWatch::adopt(const Heartbeat &last)
{
    m_down = Down { last.utc, std::nullopt, last.ended ? OutageCause::Ended : OutageCause::Died };
}

std::optional<Outage> OutageWatch::look(const OutageMoment &now, bool listening)
{
    // A look that comes far too late: the computer slept, or the program stood still.
    const auto gap = m_last ? now.sinceBoot - m_last->sinceBoot : std::chrono::nanoseconds(0);
    const bool stood = !m_down && gap >= m_thresholds.look + m_thresholds.least;
    if (stood) {
        m_down = Down { now.utc.addMSecs(-duration_cast<milliseconds>(gap).count()),
                        m_last->sinceBoot, OutageCause::Slept };
    } else if (!listening && !m_down && m_last) {
        m_down = Down { now.utc, now.sinceBoot, OutageCause::NotListening };
    }
    m_last = now;
    if (!listening || !m_down)
        return std::nullopt;
    const auto found = ended(*m_down, now);
    m_down.reset();
    return found;
}

std::optional<Outage> OutageWatch::ended(const Down &down, const OutageMoment &now) const
{
    Outage outage;
    outage.cause = down.cause;
    outage.untilUtc = now.utc;
    // Within one run the length is sure, and what the wall clock said at its beginning is not.
    outage.fromUtc = !down.since
        ? down.fromUtc
        : now.utc.addMSecs(-duration_cast<milliseconds>(now.sinceBoot - *down.since).count());
    // A program that died may have lived nearly until its next heartbeat.
    const milliseconds unsure =
        down.cause == OutageCause::Died ? m_thresholds.beat : milliseconds(0);
    const milliseconds length(outage.fromUtc.msecsTo(outage.untilUtc));
    return length >= m_thresholds.least + unsure ? std::optional(outage) : std::nullopt;
}

std::optional<QDateTime> OutageWatch::downSinceUtc() const
{
    return m_down ? std::optional(m_down->fromUtc) : std::nullopt;
}

} // namespace LeadBridge
