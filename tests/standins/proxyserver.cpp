// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/proxyserver.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

namespace LeadBridge::StandIn {

namespace {

constexpr auto stage = "leadbridge_stage";
enum Stage { Greeting, Login, Request, Through };

Stage stageOf(QTcpSocket *client)
{
    return static_cast<Stage>(client->property(stage).toInt());
}

int byteAt(const QByteArray &bytes, qsizetype index)
{
    return static_cast<unsigned char>(bytes.at(index));
}

/// The header's values, name in lower case.
QList<QByteArray> headerValues(const QList<QByteArray> &lines, const QByteArray &name)
{
    QList<QByteArray> values;
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).toLower() == name)
            values.append(line.mid(colon + 1).trimmed());
    }
    return values;
}

/// RFC 1928 §6: reply with an address that means nothing.
QByteArray socksReply(char code)
{
    return QByteArray("\x05", 1) + code + QByteArray("\x00\x01\x00\x00\x00\x00\x00\x00", 8);
}

} // namespace

ProxyServer::ProxyServer(Kind kind, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_listener(new QTcpServer(this))
{
    m_listener->setProxy(QNetworkProxy::NoProxy);
    m_listener->listen(QHostAddress::LocalHost);
    connect(m_listener, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_listener->nextPendingConnection())
            take(client);
    });
}

void ProxyServer::setLogin(const QByteArray &user, const QByteArray &password)
{
    m_user = user;
    m_password = password;
}

int ProxyServer::port() const
{
    return m_listener->serverPort();
}

void ProxyServer::take(QTcpSocket *client)
{
    client->setParent(this);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    if (m_mode == Mode::Deaf)
        return;
    connect(client, &QTcpSocket::readyRead, this, [this, client] {
        if (stageOf(client) == Through)
            return;
        if (m_mode == Mode::Garbage) {
            client->write("220 mail.example ESMTP\r\n\r\n");
            client->disconnectFromHost();
        } else if (m_kind == Kind::Http) {
            readConnect(client);
        } else {
            readSocks(client);
        }
    });
}

void ProxyServer::readSocks(QTcpSocket *client)
{
    if (stageOf(client) == Login)
        return readSocksLogin(client);
    if (stageOf(client) == Request)
        return readSocksRequest(client);
    // RFC 1928 §3: version, number of methods, methods.
    const QByteArray bytes = client->peek(257);
    if (bytes.size() < 2 || bytes.size() < 2 + byteAt(bytes, 1))
        return;
    if (byteAt(bytes, 0) != 5 || byteAt(bytes, 1) == 0)
        return fault(client, "greeting");
    const QByteArray methods = client->read(2 + byteAt(bytes, 1)).mid(2);
    const char wanted = m_user.isEmpty() ? '\0' : '\2';
    if (!methods.contains(wanted)) {
        client->write(QByteArray("\x05\xff", 2));
        client->disconnectFromHost();
        return;
    }
    client->setProperty(stage, wanted == '\0' ? Request : Login);
    client->write(QByteArray("\x05", 1) + wanted);
}

void ProxyServer::readSocksLogin(QTcpSocket *client)
{
    // RFC 1929 §2: version 1, length and user, length and password.
    const QByteArray bytes = client->peek(513);
    if (bytes.size() < 2 || bytes.size() < 3 + byteAt(bytes, 1))
        return;
    const int userLength = byteAt(bytes, 1);
    const int passwordLength = byteAt(bytes, 2 + userLength);
    if (bytes.size() < 3 + userLength + passwordLength)
        return;
    if (byteAt(bytes, 0) != 1 || userLength == 0 || passwordLength == 0)
        return fault(client, "login");
    client->skip(3 + userLength + passwordLength);
    const bool right = bytes.mid(2, userLength) == m_user
        && bytes.mid(3 + userLength, passwordLength) == m_password;
    client->write(right ? QByteArray("\x01\x00", 2) : QByteArray("\x01\x01", 2));
    client->setProperty(stage, Request);
    if (!right)
        client->disconnectFromHost();
}

void ProxyServer::readSocksRequest(QTcpSocket *client)
{
    // RFC 1928 §4: version, command, reserved, kind of address, address, port.
    const QByteArray bytes = client->peek(262);
    if (bytes.size() < 5)
        return;
    if (byteAt(bytes, 0) != 5 || byteAt(bytes, 1) != 1 || byteAt(bytes, 2) != 0)
        return fault(client, "request");
    const int kind = byteAt(bytes, 3);
    if (kind != 1 && kind != 3)
        return fault(client, "kind of address");
    const int length = kind == 1 ? 4 : 1 + byteAt(bytes, 4);
    if (bytes.size() < 4 + length + 2)
        return;
    client->skip(4 + length + 2);
    const QByteArray host = kind == 3
        ? bytes.mid(5, length - 1)
        : QHostAddress((quint32(byteAt(bytes, 4)) << 24) | (quint32(byteAt(bytes, 5)) << 16)
                       | (quint32(byteAt(bytes, 6)) << 8) | quint32(byteAt(bytes, 7)))
              .toString()
              .toLatin1();
    const int port = byteAt(bytes, 4 + length) * 256 + byteAt(bytes, 5 + length);
    connectOn(client, host + ':' + QByteArray::number(port));
}

void ProxyServer::readConnect(QTcpSocket *client)
{
    const QByteArray bytes = client->peek(16'384);
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    client->skip(end + 4);
    if (bytes.size() > end + 4)
        return fault(client, "bytes before the tunnel stands");
    const QList<QByteArray> lines = bytes.left(end).replace("\r\n", "\n").split('\n');
    const QList<QByteArray> first = lines.first().split(' ');
    const QByteArray target = first.value(1);
    // RFC 9110 §9.3.6: the target is host and port alone; §7.2: Host is there, and the same.
    if (first.size() != 3 || first.at(0) != "CONNECT" || !first.at(2).startsWith("HTTP/1."))
        return fault(client, "request line");
    if (target.contains('/') || target.mid(target.lastIndexOf(':') + 1).toInt() <= 0)
        return fault(client, "target");
    const QList<QByteArray> hosts = headerValues(lines, "host");
    if (hosts.size() != 1
        || (hosts.first() != target && !target.startsWith(QByteArray(hosts.first() + ':'))))
        return fault(client, "host");
    if (!headerValues(lines, "content-length").value(0, "0").startsWith('0'))
        return fault(client, "a body");
    const QByteArray login = "Basic " + QByteArray(m_user + ':' + m_password).toBase64();
    if (!m_user.isEmpty() && headerValues(lines, "proxy-authorization").value(0) != login)
        return answer(client, "407 Proxy Authentication Required",
                      "Proxy-Authenticate: Basic realm=\"proxy\", charset=\"UTF-8\"\r\n");
    connectOn(client, target);
}

QByteArray ProxyServer::success() const
{
    return m_kind == Kind::Socks5 ? socksReply(0) : "HTTP/1.1 200 Connection established\r\n\r\n";
}

void ProxyServer::connectOn(QTcpSocket *client, const QByteArray &target)
{
    m_targets.append(target);
    const bool socks = m_kind == Kind::Socks5;
    if (m_mode != Mode::Leads) {
        const bool denies = m_mode == Mode::Denies;
        const bool unknown = m_mode == Mode::NameUnknown;
        if (!socks)
            return answer(client,
                          denies        ? "403 Forbidden"
                              : unknown ? "404 Not Found"
                                        : "503 Service Unavailable");
        client->write(socksReply(denies ? 2 : unknown ? 4 : 5));
        client->disconnectFromHost();
        return;
    }
    auto *onward = new QTcpSocket(client);
    onward->setProxy(QNetworkProxy::NoProxy);
    connect(onward, &QTcpSocket::connected, client, [this, client, onward] {
        ++m_tunnels;
        client->setProperty(stage, Through);
        client->write(success());
        connect(client, &QTcpSocket::readyRead, onward,
                [client, onward] { onward->write(client->readAll()); });
    });
    connect(onward, &QTcpSocket::readyRead, client,
            [client, onward] { client->write(onward->readAll()); });
    connect(onward, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    onward->connectToHost(QHostAddress::LocalHost,
                          target.mid(target.lastIndexOf(':') + 1).toUShort());
}

void ProxyServer::answer(QTcpSocket *client, const QByteArray &status, const QByteArray &headers)
{
    client->write("HTTP/1.1 " + status + "\r\n" + headers
                  + "Content-Length: 0\r\nConnection: close\r\n\r\n");
    client->disconnectFromHost();
}

void ProxyServer::fault(QTcpSocket *client, const QByteArray &what)
{
    m_faults.append(what);
    client->abort();
}

} // namespace LeadBridge::StandIn
