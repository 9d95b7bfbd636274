// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QRandomGenerator>
#include <QSet>
#include <QUrl>

#include <vector>

class QTcpSocket;
class QTimer;

namespace LeadBridge::Soak {

/// One address that events are sent to.
struct Hook
{
    QUrl url;
    int share = 0; ///< of a thousand requests
    bool repeats = false; ///< sends again, under the same number, what was not answered 200
};

/// Sends numbered events over several keep-alive connections, with pauses and bursts, and
/// remembers which were answered 200. A connection that ends or stays silent is opened anew.
/// Needs the event loop.
class Sender final : public QObject
{
    Q_OBJECT
public:
    Sender(int connections, quint32 seed, QObject *parent = nullptr);

    /// Sends there from now on. What is under way elsewhere counts as unanswered.
    void sendTo(const QList<Hook> &hooks);
    /// Sends nothing new; goes on with what it repeats.
    void finish() { m_finishing = true; }
    /// Finishing, and nothing is left to repeat.
    [[nodiscard]] bool isDone() const;

    [[nodiscard]] const QSet<int> &accepted() const { return m_accepted; }
    /// Numbers that were sent to a hook that repeats.
    [[nodiscard]] const QSet<int> &repeated() const { return m_repeatable; }
    [[nodiscard]] qint64 requests() const { return m_requests; }
    /// Answers other than 200 by their status; 0: none came.
    [[nodiscard]] const QMap<int, qint64> &refusals() const { return m_refusals; }

private:
    struct Lane
    {
        QTcpSocket *socket = nullptr;
        QTimer *timer = nullptr; ///< until the next request, or until an answer is late
        int number = 0; ///< under way; 0: none
        bool repeats = false;
        QByteArray answer;
    };

    void open(Lane &lane);
    void restLane(Lane &lane);
    void sendNext(Lane &lane);
    void write(Lane &lane, int hook, int number);
    void readAnswer(Lane &lane);
    void conclude(Lane &lane, int status);
    void abandon(Lane &lane);
    [[nodiscard]] int pauseMs();

    QRandomGenerator m_random;
    std::vector<Lane> m_lanes; // never grows after construction
    QList<Hook> m_hooks;
    QList<std::pair<int, int>> m_again; ///< hook, number
    QHash<int, int> m_hookOf; ///< of numbers that are repeated
    int m_next = 1;
    bool m_finishing = false;
    qint64 m_requests = 0;
    QMap<int, qint64> m_refusals;
    QSet<int> m_accepted;
    QSet<int> m_repeatable;
};

} // namespace LeadBridge::Soak
