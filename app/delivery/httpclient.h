// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/delivery/outgoingconnection.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSslCertificate>
#include <QTimer>

#include <optional>

namespace LeadBridge {

/// Sends HTTP requests, each exactly once: no redirect is followed and nothing is resent behind
/// the caller's back. Keeps connections for a short while and uses them again.
/// Lives on the delivery thread.
class HttpClient final : public QObject
{
    Q_OBJECT
public:
    /// @p clock must outlive the client. @p extraAuthorities are trusted beside the system's:
    /// for tests, which make their own certificates.
    explicit HttpClient(const Clock &clock, const QList<QSslCertificate> &extraAuthorities = {},
                        QObject *parent = nullptr);

    /// Directly, whatever proxy the system has. @p handler is called exactly once, possibly before
    /// this returns.
    void send(const HttpRequest &request, const HttpTimeouts &timeouts, AnswerHandler handler);
    /// The same through a tunnel of @p proxy, http and https alike; none: directly.
    void send(const HttpRequest &request, const std::optional<Proxy> &proxy,
              const HttpTimeouts &timeouts, AnswerHandler handler);

    /// Drops all connections; handlers of requests under way are not called any more.
    void closeAll();

    [[nodiscard]] int connectionCount() const { return static_cast<int>(m_connections.size()); }

private:
    OutgoingConnection *takeIdle(const Route &route);
    OutgoingConnection *open(const Route &route);
    void remove(OutgoingConnection *connection);
    void checkTime();
    const QSslConfiguration &tls();

    const Clock &m_clock;
    const QList<QSslCertificate> m_extraAuthorities;
    std::optional<QSslConfiguration> m_tls; ///< made at the first need: it loads certificates
    QHash<Route, QList<OutgoingConnection *>> m_idle;
    QList<OutgoingConnection *> m_connections;
    QTimer m_timer;
};

} // namespace LeadBridge
