// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/hand.h"

#include <algorithm>

using namespace LeadBridge::Test;

namespace LeadBridge::Soak {

namespace {

constexpr int actEveryMs = 1500;

} // namespace

Hand::Hand(const Installation &installation, const QStringList &flows, quint32 seed)
    : m_installation(installation)
    , m_flows(flows)
    , m_random(seed)
{
    connect(&m_acting, &QTimer::timeout, this, &Hand::act);
}

void Hand::begin()
{
    m_acting.start(actEveryMs);
}

bool Hand::rest()
{
    m_acting.stop();
    if (m_command)
        m_command->finish();
    look();
    return std::all_of(m_flows.cbegin(), m_flows.cend(), [this](const QString &flow) {
        return m_installation.run({ u"sending"_qs, u"resume"_qs, flow }).status == 0;
    });
}

/// Counts what has come to its end.
void Hand::look()
{
    if (m_command && m_command->finish().status == 0)
        ++m_deeds[m_deed];
    m_command.reset();
}

void Hand::act()
{
    if (m_command && m_command->isRunning())
        return;
    look();
    const QString flow = m_flows.at(m_random.bounded(static_cast<int>(m_flows.size())));
    QStringList command;
    switch (m_random.bounded(8)) {
    case 0:
    case 1:
        m_deed = u"sending paused"_qs;
        command = { u"sending"_qs, u"pause"_qs, flow, u"--for"_qs,
                    u"%1s"_qs.arg(1 + m_random.bounded(8)) };
        break;
    case 2:
    case 3:
        m_deed = u"sending resumed"_qs;
        command = { u"sending"_qs, u"resume"_qs, flow };
        break;
    case 4:
        m_deed = u"resend in bulk broken off"_qs;
        command = { u"history"_qs, u"bulk"_qs, u"--stop"_qs };
        break;
    default:
        m_deed = u"refused leads sent again in bulk"_qs;
        command = { u"history"_qs, u"resend"_qs, u"--state"_qs,    u"rejected"_qs,
                    u"--rate"_qs,  u"50"_qs,     u"--as-it-was"_qs };
        if (m_random.bounded(2) == 0)
            command.removeLast();
    }
    m_command = std::make_unique<CliProcess>(
        command + QStringList { u"--data-dir"_qs, m_installation.dataDir() });
}

} // namespace LeadBridge::Soak
