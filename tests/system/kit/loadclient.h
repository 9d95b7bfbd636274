// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QUrl>

class QTcpSocket;

namespace LeadBridge::Test {

/// Sends numbered events over several keep-alive connections, one at a time on each, and
/// remembers which were answered 200. Needs the test's event loop.
class LoadClient final : public QObject
{
    Q_OBJECT
public:
    /// Numbers go from @p firstNumber up, as client_id. @p hook: address without a query.
    LoadClient(const QUrl &hook, int connections, int firstNumber, QObject *parent = nullptr);

    /// Numbers that were answered 200.
    [[nodiscard]] const QSet<int> &accepted() const;
    [[nodiscard]] int nextNumber() const;
    /// Sends nothing further; what is under way may still be answered.
    void stop();

signals:
    /// After each 200.
    void progressed(int acceptedSoFar);

private:
    /// One connection: what it has under way and what has come of its answer.
    struct Lane
    {
        int number = 0;
        QByteArray answer;
    };

    void sendNext(QTcpSocket &socket);
    void readAnswers(QTcpSocket &socket);

    QUrl m_hook;
    int m_next;
    bool m_stopped = false;
    QHash<QTcpSocket *, Lane> m_lanes;
    QSet<int> m_accepted;
};

} // namespace LeadBridge::Test
