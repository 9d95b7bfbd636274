// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

class QTcpServer;
class QTcpSocket;

namespace LeadBridge::StandIn {

/// A proxy: SOCKS5 by RFC 1928 with user and password by RFC 1929, or HTTP CONNECT by RFC 9110
/// §9.3.6 with Basic by RFC 7617. Strict: what the documents forbid ends the connection and is
/// kept as a fault. Leads every name to this computer. Lives on the thread of the test, which has
/// to run its event loop.
class ProxyServer final : public QObject
{
    Q_OBJECT
public:
    enum class Kind { Http, Socks5 };
    enum class Mode {
        Leads,
        Denies, ///< by its own rules
        ServiceRefused, ///< the service takes no connection
        NameUnknown,
        Deaf, ///< accepts, and says nothing
        Garbage, ///< is no proxy
    };

    explicit ProxyServer(Kind kind, QObject *parent = nullptr);

    /// Without these everybody may.
    void setLogin(const QByteArray &user, const QByteArray &password);
    void setMode(Mode mode) { m_mode = mode; }

    [[nodiscard]] int port() const;
    /// Where to it was asked to lead, as host:port, in order.
    [[nodiscard]] const QList<QByteArray> &targets() const { return m_targets; }
    /// Tunnels that came to stand.
    [[nodiscard]] int tunnels() const { return m_tunnels; }
    /// What was not as the documents say.
    [[nodiscard]] const QList<QByteArray> &faults() const { return m_faults; }

private:
    void take(QTcpSocket *client);
    void readSocks(QTcpSocket *client);
    void readSocksLogin(QTcpSocket *client);
    void readSocksRequest(QTcpSocket *client);
    void readConnect(QTcpSocket *client);
    void connectOn(QTcpSocket *client, const QByteArray &target);
    void fault(QTcpSocket *client, const QByteArray &what);
    void answer(QTcpSocket *client, const QByteArray &status, const QByteArray &headers = {});
    [[nodiscard]] QByteArray success() const;

    Kind m_kind;
    Mode m_mode = Mode::Leads;
    QTcpServer *m_listener;
    QByteArray m_user;
    QByteArray m_password;
    QList<QByteArray> m_targets;
    QList<QByteArray> m_faults;
    int m_tunnels = 0;
};

} // namespace LeadBridge::StandIn
