// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/testcertificates.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslSocket>

namespace LeadBridge::StandIn {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList words(const QString &line)
{
    return line.split(u' ');
}

const auto localHost = QStringLiteral("IP:127.0.0.1");

} // namespace

TestCertificates::TestCertificates()
{
    m_valid = m_folder.isValid()
        && run(words(QStringLiteral("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem "
                                    "-days 2 -subj /CN=LeadBridge-Test-CA")));
}

bool TestCertificates::run(const QStringList &arguments)
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(QStringLiteral("openssl"), arguments);
    return openssl.waitForFinished() && openssl.exitStatus() == QProcess::NormalExit
        && openssl.exitCode() == 0;
}

bool TestCertificates::request(const QString &name, const QString &subjectAltName)
{
    QFile extensions(m_folder.filePath(name + QStringLiteral(".ext")));
    if (!extensions.open(QIODevice::WriteOnly))
        return false;
    extensions.write("subjectAltName=" + subjectAltName.toLatin1() + "\n");
    extensions.close();
    return run(words(QStringLiteral("req -newkey rsa:2048 -nodes -keyout %1.key -out %1.csr "
                                    "-subj /CN=%1")
                         .arg(name)));
}

QSslConfiguration TestCertificates::load(const QString &name) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setLocalCertificate(
        QSslCertificate(contents(m_folder.filePath(name + QStringLiteral(".pem")))));
    configuration.setPrivateKey(
        QSslKey(contents(m_folder.filePath(name + QStringLiteral(".key"))), QSsl::Rsa));
    return configuration;
}

QSslConfiguration TestCertificates::signedByAuthority(const QString &name,
                                                      const QString &subjectAltName, int days)
{
    m_valid = m_valid && request(name, subjectAltName)
        && run(words(QStringLiteral("x509 -req -in %1.csr -CA ca.pem -CAkey ca.key -CAcreateserial "
                                    "-out %1.pem -days %2 -extfile %1.ext")
                         .arg(name)
                         .arg(days)));
    return load(name);
}

QSslCertificate TestCertificates::authority() const
{
    return QSslCertificate(contents(m_folder.filePath(QStringLiteral("ca.pem"))));
}

QSslConfiguration TestCertificates::good()
{
    return signedByAuthority(QStringLiteral("good"), localHost, 2);
}

QSslConfiguration TestCertificates::expired()
{
    return signedByAuthority(QStringLiteral("expired"), localHost, -1);
}

QSslConfiguration TestCertificates::otherHost()
{
    return signedByAuthority(QStringLiteral("other"), QStringLiteral("DNS:other.example"), 2);
}

QSslConfiguration TestCertificates::selfSigned()
{
    m_valid = m_valid
        && run(words(QStringLiteral("req -x509 -newkey rsa:2048 -nodes -keyout self.key "
                                    "-out self.pem -days 2 -subj /CN=self -addext "
                                    "subjectAltName=IP:127.0.0.1")));
    return load(QStringLiteral("self"));
}

} // namespace LeadBridge::StandIn
