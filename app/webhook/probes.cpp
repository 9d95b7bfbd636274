// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/probes.h"

#include <algorithm>

namespace LeadBridge {

namespace {

constexpr qsizetype mostExpected = 64;

} // namespace

void Probes::expect(const QByteArray &token)
{
    if (m_probes.size() >= mostExpected)
        m_probes.removeFirst();
    m_probes.append({ token, false });
}

void Probes::note(QByteArrayView target)
{
    if (m_probes.isEmpty())
        return;
    for (Probe &probe : m_probes)
        probe.came = probe.came || target.indexOf(probe.token) >= 0;
}

bool Probes::take(const QByteArray &token)
{
    const auto it = std::find_if(m_probes.cbegin(), m_probes.cend(),
                                 [&](const Probe &probe) { return probe.token == token; });
    if (it == m_probes.cend())
        return false;
    const bool came = it->came;
    m_probes.erase(it);
    return came;
}

} // namespace LeadBridge
