// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

class QTcpSocket;

namespace LeadBridge::StandIn {

/// What a server does once it has a whole request.
struct Reply
{
    enum class Then {
        KeepOpen,
        Close,
        Reset, ///< the connection ends with a TCP reset
    };

    QByteArray bytes; ///< written as they are; empty: silence
    Then then = Then::KeepOpen;

    /// A whole answer with Content-Length.
    static Reply answer(int status, const QByteArray &body, const QByteArray &headers = {});
};

/// A TCP or TLS server that does exactly what a test tells it, faults included, and keeps every
/// request it got. Lives on the thread of the test, which has to run its event loop.
class ScriptedServer final : public QObject
{
    Q_OBJECT
public:
    explicit ScriptedServer(QObject *parent = nullptr);
    /// On a port that was free just now.
    explicit ScriptedServer(quint16 port, QObject *parent = nullptr);

    /// The n-th request is answered by the n-th reply, all further ones by the last.
    void setReplies(const QList<Reply> &replies) { m_replies = replies; }
    /// Asked in place of the replies.
    void setAnswerer(const std::function<Reply(const QByteArray &request)> &answerer)
    {
        m_answerer = answerer;
    }
    /// Speaks TLS with this certificate and key.
    void setTls(const QSslConfiguration &configuration) { m_tls = configuration; }
    /// Closes each connection as soon as it is there.
    void setRefusing(bool refusing) { m_refusing = refusing; }
    /// Accepts, and never reads or writes.
    void setDeaf(bool deaf) { m_deaf = deaf; }

    void closeIdleConnections();

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/order")) const;
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    /// The most requests that were open at the same moment.
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }

signals:
    void requestReceived();

private:
    class Listener;

    void take(qintptr descriptor);
    void read(QTcpSocket *socket);
    void reply(QTcpSocket *socket, const QByteArray &request);

    QTcpServer *m_listener;
    QList<Reply> m_replies;
    std::function<Reply(const QByteArray &)> m_answerer;
    std::optional<QSslConfiguration> m_tls;
    bool m_refusing = false;
    bool m_deaf = false;
    QList<QByteArray> m_requests;
    int m_connections = 0;
    int m_open = 0;
    int m_mostAtOnce = 0;
};

} // namespace LeadBridge::StandIn
