// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace LeadBridge::StandIn {

/// A certificate authority of our own, and server certificates made by it with openssl's
/// command line, in a folder that goes with the object.
class TestCertificates final
{
public:
    TestCertificates();

    /// False where openssl is missing or refused.
    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] QSslCertificate authority() const;

    /// For 127.0.0.1, valid today.
    QSslConfiguration good();
    /// For 127.0.0.1, no longer valid.
    QSslConfiguration expired();
    /// For another host.
    QSslConfiguration otherHost();
    /// For 127.0.0.1, signed by nobody but itself.
    QSslConfiguration selfSigned();

private:
    bool run(const QStringList &arguments);
    bool request(const QString &name, const QString &subjectAltName);
    QSslConfiguration load(const QString &name) const;
    QSslConfiguration signedByAuthority(const QString &name, const QString &subjectAltName,
                                        int days);

    QTemporaryDir m_folder;
    bool m_valid = false;
};

} // namespace LeadBridge::StandIn
