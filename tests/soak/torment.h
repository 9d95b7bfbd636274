// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/system/kit/databaseholder.h"
#include "tests/system/kit/installation.h"

#include <QElapsedTimer>
#include <QMap>
#include <QObject>
#include <QRandomGenerator>
#include <QTimer>

#include <optional>

namespace LeadBridge::Soak {

/// Runs the bridge and ends it, mostly by SIGKILL, at random moments: while it starts, under
/// load, while it ends. In between it stops it for a while, as a computer that sleeps does, and
/// holds the database as another program would. Needs the event loop.
class Torment final : public QObject
{
    Q_OBJECT
public:
    /// @p killsPerMinute: kept in the mean, however long starts take.
    Torment(Test::Installation &installation, int killsPerMinute, quint32 seed);
    ~Torment() override;

    void begin();
    /// No more harm; the bridge runs on, started where it does not run.
    [[nodiscard]] bool calmDown();
    /// SIGTERM, and whether it ended cleanly.
    [[nodiscard]] bool endBridge();

    [[nodiscard]] int kills() const { return m_kills; }
    /// All that was done to the bridge, and how often.
    [[nodiscard]] const QMap<QString, int> &deeds() const { return m_deeds; }

signals:
    /// The bridge listens at Installation::base().
    void bridgeStarted();

private:
    void start();
    void killWhileStarting();
    void strike();
    void annoy();
    void holdDatabase(int milliseconds);
    void releaseDatabase();
    void suspend(int milliseconds);
    void count(const char *deed);
    [[nodiscard]] int untilNextKill();

    Test::Installation &m_installation;
    const double m_killsPerMinute;
    QRandomGenerator m_random;
    QElapsedTimer m_clock;
    QTimer m_killing;
    QTimer m_annoying;
    QTimer m_releasing;
    QTimer m_resuming;
    std::unique_ptr<Test::CliProcess> m_bridge;
    std::optional<Test::DatabaseHolder> m_holder;
    int m_kills = 0;
    QMap<QString, int> m_deeds;
};

} // namespace LeadBridge::Soak
