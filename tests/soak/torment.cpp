// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/torment.h"

#include <QThread>

#include <algorithm>
#include <csignal>

using namespace LeadBridge::Test;

namespace LeadBridge::Soak {

namespace {

constexpr int shortestLifeMs = 150;
constexpr int jitterMs = 5000;
constexpr int startTries = 20; // while the database is held, a start is refused
constexpr int longestHoldMs = 4000;
constexpr int longestSleepMs = 2500;
constexpr int annoyEveryMs = 4000;

void signalTo(const CliProcess &process, int signal)
{
    ::kill(static_cast<pid_t>(process.processId()), signal);
}

} // namespace

Torment::Torment(Installation &installation, int killsPerMinute, quint32 seed)
    : m_installation(installation)
    , m_killsPerMinute(killsPerMinute)
    , m_random(seed)
{
    for (QTimer *timer : { &m_killing, &m_annoying, &m_releasing, &m_resuming })
        timer->setSingleShot(true);
    connect(&m_killing, &QTimer::timeout, this, &Torment::strike);
    connect(&m_annoying, &QTimer::timeout, this, &Torment::annoy);
    connect(&m_releasing, &QTimer::timeout, this, &Torment::releaseDatabase);
    connect(&m_resuming, &QTimer::timeout, this, [this] { signalTo(*m_bridge, SIGCONT); });
}

Torment::~Torment()
{
    releaseDatabase();
}

void Torment::begin()
{
    m_clock.start();
    start();
}

bool Torment::calmDown()
{
    m_killing.stop();
    m_annoying.stop();
    releaseDatabase();
    if (m_resuming.isActive())
        signalTo(*m_bridge, SIGCONT);
    m_resuming.stop();
    if (!m_bridge || !m_bridge->isRunning())
        start();
    m_killing.stop();
    m_annoying.stop();
    return m_bridge != nullptr;
}

bool Torment::endBridge()
{
    return m_bridge && m_bridge->terminate().status == 0;
}

void Torment::count(const char *deed)
{
    ++m_deeds[QString::fromLatin1(deed)];
}

int Torment::untilNextKill()
{
    const auto planned = static_cast<int>((m_kills + 1) * 60'000 / m_killsPerMinute);
    const int jitter = m_random.bounded(jitterMs) - jitterMs / 2;
    return std::max(shortestLifeMs, planned + jitter - static_cast<int>(m_clock.elapsed()));
}

void Torment::start()
{
    for (int i = 0; i < startTries; ++i) {
        m_bridge = m_installation.serve();
        if (m_bridge)
            break;
        count("starts refused");
        releaseDatabase();
    }
    if (!m_bridge)
        qFatal("the bridge does not start any more");
    m_killing.start(untilNextKill());
    m_annoying.start(m_random.bounded(annoyEveryMs));
    emit bridgeStarted();
}

void Torment::strike()
{
    if (m_resuming.isActive() && m_random.bounded(2) == 0)
        signalTo(*m_bridge, SIGCONT);
    m_resuming.stop();
    if (m_random.bounded(10) == 0) {
        count("killed while ending");
        signalTo(*m_bridge, SIGCONT);
        signalTo(*m_bridge, SIGTERM);
        QThread::msleep(m_random.bounded(300));
    } else {
        count("killed under load");
    }
    m_bridge->killHard();
    ++m_kills;
    if (m_random.bounded(8) == 0)
        killWhileStarting();
    start();
}

void Torment::killWhileStarting()
{
    CliProcess unlucky(
        { u"serve"_qs, u"--port"_qs, u"0"_qs, u"--data-dir"_qs, m_installation.dataDir() });
    QThread::msleep(m_random.bounded(600));
    unlucky.killHard();
    ++m_kills;
    count("killed while starting");
}

void Torment::annoy()
{
    if (m_random.bounded(2) == 0)
        holdDatabase(m_random.bounded(longestHoldMs));
    else if (!m_resuming.isActive())
        suspend(m_random.bounded(longestSleepMs));
    m_annoying.start(longestHoldMs + m_random.bounded(annoyEveryMs));
}

void Torment::holdDatabase(int milliseconds)
{
    m_holder.emplace(m_installation.dataDir());
    if (m_holder->holds())
        count("database held by another program");
    m_releasing.start(milliseconds);
}

void Torment::releaseDatabase()
{
    m_releasing.stop();
    m_holder.reset();
}

void Torment::suspend(int milliseconds)
{
    count("suspended and resumed");
    signalTo(*m_bridge, SIGSTOP);
    m_resuming.start(milliseconds);
}

} // namespace LeadBridge::Soak
