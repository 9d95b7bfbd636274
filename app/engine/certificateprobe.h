// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QSslSocket>

namespace LeadBridge {

/// Looks when a server's certificate ends, by one handshake, and goes. Whether it is to be
/// trusted others ask. Lives on the main thread, and never waits there.
class CertificateProbe final : public QObject
{
    Q_OBJECT
public:
    CertificateProbe(const QString &host, quint16 port, QObject *parent);

signals:
    /// Not where there is no connection.
    void found(const QDateTime &endUtc);

private:
    QSslSocket m_socket;
};

} // namespace LeadBridge
