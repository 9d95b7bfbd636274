// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/certificateprobe.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QTimer>

#include <chrono>

namespace LeadBridge {

using namespace std::chrono_literals;

CertificateProbe::CertificateProbe(const QString &host, quint16 port, QObject *parent)
    : QObject(parent)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    connect(&m_socket, &QSslSocket::encrypted, this, [this] {
        emit found(m_socket.peerCertificate().expiryDate().toUTC());
        m_socket.disconnectFromHost();
        deleteLater();
    });
    connect(&m_socket, &QSslSocket::errorOccurred, this, &QObject::deleteLater);
    QTimer::singleShot(15s, this, &QObject::deleteLater);
    m_socket.connectToHostEncrypted(host, port);
}

} // namespace LeadBridge
