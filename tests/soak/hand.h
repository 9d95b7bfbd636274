// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/system/kit/installation.h"

#include <QMap>
#include <QObject>
#include <QRandomGenerator>
#include <QTimer>

#include <memory>

namespace LeadBridge::Soak {

/// The operator's hand: pauses and resumes flows, sends refused leads again in bulk and breaks that
/// off, at random moments and whatever befalls the bridge meanwhile. Unclear leads are left alone:
/// whoever sends those again has decided for a double. Needs the event loop.
class Hand final : public QObject
{
    Q_OBJECT
public:
    Hand(const Test::Installation &installation, const QStringList &flows, quint32 seed);

    void begin();
    /// Ends what it does and lets all flows send. False where the bridge does not listen to it.
    [[nodiscard]] bool rest();

    /// What it did, and how often it succeeded.
    [[nodiscard]] const QMap<QString, int> &deeds() const { return m_deeds; }

private:
    void act();
    void look();

    const Test::Installation &m_installation;
    const QStringList m_flows;
    QRandomGenerator m_random;
    QTimer m_acting;
    std::unique_ptr<Test::CliProcess> m_command; // beside the event loop: the bridge may sleep
    QString m_deed;
    QMap<QString, int> m_deeds;
};

} // namespace LeadBridge::Soak
