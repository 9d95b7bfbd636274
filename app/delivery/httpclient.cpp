// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/httpclient.h"

#include "app/delivery/requestbytes.h"

#include <QSslSocket>

#include <utility>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

/// How often deadlines are looked at: one timer for all requests.
constexpr auto timerStep = 100ms;

} // namespace

HttpClient::HttpClient(const Clock &clock, const QList<QSslCertificate> &extraAuthorities,
                       QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_extraAuthorities(extraAuthorities)
    , m_timer(this)
{
    m_timer.setInterval(timerStep);
    connect(&m_timer, &QTimer::timeout, this, &HttpClient::checkTime);
}

void HttpClient::send(const HttpRequest &request, const HttpTimeouts &timeouts,
                      AnswerHandler handler)
{
    send(request, std::nullopt, timeouts, std::move(handler));
}

void HttpClient::send(const HttpRequest &request, const std::optional<Proxy> &proxy,
                      const HttpTimeouts &timeouts, AnswerHandler handler)
{
    const Route route { serviceAddressOf(request.url), proxy };
    OutgoingConnection *connection = takeIdle(route);
    if (!connection)
        connection = open(route);
    if (!m_timer.isActive())
        m_timer.start();
    connection->send(requestBytes(request), request.method == "HEAD", timeouts, std::move(handler));
}

void HttpClient::closeAll()
{
    const QList<OutgoingConnection *> all = std::exchange(m_connections, {});
    m_idle.clear();
    m_timer.stop();
    for (OutgoingConnection *connection : all) {
        connection->disconnect(this);
        connection->abandon();
        connection->deleteLater();
    }
}

OutgoingConnection *HttpClient::takeIdle(const Route &route)
{
    const auto found = m_idle.find(route);
    // The one used last is the one most likely still open. Testing one may drop it, and with
    // it change the list, so it is taken out first.
    while (found != m_idle.end() && !found->isEmpty()) {
        OutgoingConnection *connection = found->takeLast();
        if (connection->isUsable())
            return connection;
        remove(connection);
    }
    return nullptr;
}

OutgoingConnection *HttpClient::open(const Route &route)
{
    auto *connection = new OutgoingConnection(
        route, route.address.tls ? tls() : QSslConfiguration(), m_clock, this);
    m_connections.append(connection);
    connect(connection, &OutgoingConnection::freed, this,
            [this, connection] { m_idle[connection->route()].append(connection); });
    connect(connection, &OutgoingConnection::closed, this,
            [this, connection] { remove(connection); });
    return connection;
}

void HttpClient::remove(OutgoingConnection *connection)
{
    if (!m_connections.removeOne(connection))
        return;
    const auto idle = m_idle.find(connection->route());
    if (idle != m_idle.end())
        idle->removeOne(connection);
    connection->deleteLater();
    if (m_connections.isEmpty())
        m_timer.stop();
}

void HttpClient::checkTime()
{
    const QList<OutgoingConnection *> all = m_connections;
    for (OutgoingConnection *connection : all)
        connection->checkTime();
}

const QSslConfiguration &HttpClient::tls()
{
    if (!m_tls) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        if (!m_extraAuthorities.isEmpty())
            configuration.addCaCertificates(m_extraAuthorities);
        // As letters have it: a company's own authority, or a test's.
        if (const QString file = qEnvironmentVariable("SSL_CERT_FILE"); !file.isEmpty())
            configuration.addCaCertificates(file);
        configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
        configuration.setAllowedNextProtocols({ QByteArrayLiteral("http/1.1") });
        m_tls = configuration;
    }
    return *m_tls;
}

} // namespace LeadBridge
