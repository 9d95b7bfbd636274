// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/scriptedserver.h"

#include <QSslSocket>
#include <QTcpSocket>

#include <sys/socket.h>

#include <algorithm>

namespace LeadBridge::StandIn {

namespace {

constexpr auto unread = "leadbridge_unread";
constexpr auto waiting = "leadbridge_waiting";

/// The length of the first request in @p bytes, 0 where it is not whole yet.
qsizetype requestLength(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    const QByteArray name("content-length:");
    const qsizetype at = bytes.left(head).toLower().indexOf(name);
    const qsizetype body = at < 0
        ? 0
        : bytes.mid(at + name.size(), bytes.indexOf('\r', at) - at - name.size()).trimmed().toInt();
    return bytes.size() >= head + 4 + body ? head + 4 + body : 0;
}

void reset(QTcpSocket *socket)
{
    const linger hard { 1, 0 };
    const auto descriptor = static_cast<int>(socket->socketDescriptor());
    ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    socket->abort();
}

} // namespace

class ScriptedServer::Listener final : public QTcpServer
{
public:
    explicit Listener(ScriptedServer *owner)
        : QTcpServer(owner)
        , m_owner(owner)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_owner->take(descriptor); }

private:
    ScriptedServer *m_owner;
};

Reply Reply::answer(int status, const QByteArray &body, const QByteArray &headers)
{
    return { "HTTP/1.1 " + QByteArray::number(status) + " Said\r\n" + headers
                 + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
             Then::KeepOpen };
}

ScriptedServer::ScriptedServer(QObject *parent)
    : ScriptedServer(quint16(0), parent)
{
}

ScriptedServer::ScriptedServer(quint16 port, QObject *parent)
    : QObject(parent)
    , m_listener(new Listener(this))
    , m_replies({ Reply::answer(200, R"({"status":"success","order_id":1})") })
{
    m_listener->setListenBacklogSize(512);
    m_listener->listen(QHostAddress::LocalHost, port);
}

QUrl ScriptedServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_listener->serverPort());
    url.setPath(path);
    return url;
}

void ScriptedServer::closeIdleConnections()
{
    const auto sockets = findChildren<QTcpSocket *>();
    for (QTcpSocket *socket : sockets) {
        if (!socket->property(waiting).toBool())
            socket->close();
    }
}

void ScriptedServer::take(qintptr descriptor)
{
    ++m_connections;
    QTcpSocket *socket = m_tls ? new QSslSocket(this) : new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        if (socket->property(waiting).toBool())
            --m_open;
        socket->deleteLater();
    });
    if (m_refusing) {
        socket->close();
        return;
    }
    if (m_deaf)
        return;
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    if (auto *secure = qobject_cast<QSslSocket *>(socket)) {
        secure->setSslConfiguration(*m_tls);
        secure->startServerEncryption();
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray bytes = socket->property(unread).toByteArray() + socket->readAll();
    const qsizetype length = requestLength(bytes);
    const QByteArray request = bytes.left(length);
    socket->setProperty(unread, bytes.mid(length));
    if (length > 0)
        reply(socket, request);
}

void ScriptedServer::reply(QTcpSocket *socket, const QByteArray &request)
{
    m_requests.append(request);
    ++m_open;
    m_mostAtOnce = std::max(m_mostAtOnce, m_open);
    const qsizetype index = std::min(m_requests.size(), m_replies.size()) - 1;
    const Reply reply = m_answerer ? m_answerer(request) : m_replies.at(index);
    socket->setProperty(waiting, true);
    emit requestReceived();
    socket->write(reply.bytes);
    socket->flush();
    if (!reply.bytes.isEmpty()) {
        socket->setProperty(waiting, false);
        --m_open;
    }
    if (reply.then == Reply::Then::Close)
        socket->disconnectFromHost();
    else if (reply.then == Reply::Then::Reset)
        reset(socket);
}

} // namespace LeadBridge::StandIn
