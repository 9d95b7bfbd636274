// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/mailserver.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

#include <chrono>

using namespace std::chrono_literals;

namespace LeadBridge::StandIn {

namespace {

/// The system's own Python is the one that Debian's aiosmtpd belongs to.
const auto python = QStringLiteral("/usr/bin/python3");
constexpr auto patience = 30s;

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

QString word(MailServer::Security security)
{
    switch (security) {
    case MailServer::Security::StartTls:
        return QStringLiteral("starttls");
    case MailServer::Security::Tls:
        return QStringLiteral("tls");
    case MailServer::Security::None:
        break;
    }
    return QStringLiteral("none");
}

} // namespace

QStringList ReceivedLetter::recipients() const
{
    return object.value(u"to").toVariant().toStringList();
}

QStringList ReceivedLetter::headers(const QString &name) const
{
    QStringList values;
    const QJsonArray all = object.value(u"headers").toArray();
    for (const QJsonValue &one : all) {
        if (one[0].toString().compare(name, Qt::CaseInsensitive) == 0)
            values.append(one[1].toString());
    }
    return values;
}

MailServer::MailServer(Security security, const QSslConfiguration &certificate)
    : m_security(security)
{
    write(m_folder.filePath(QStringLiteral("certificate.pem")),
          certificate.localCertificate().toPem());
    write(m_folder.filePath(QStringLiteral("key.pem")), certificate.privateKey().toPem());
}

MailServer::~MailServer()
{
    stop();
}

bool MailServer::start()
{
    stop();
    QStringList arguments { QStringLiteral(LEADBRIDGE_STANDINS "/mailserver.py"),
                            QStringLiteral("--port=%1").arg(m_port),
                            QStringLiteral("--security=") + word(m_security),
                            QStringLiteral("--user=") + user,
                            QStringLiteral("--password=") + password };
    if (m_security != Security::None)
        arguments << QStringLiteral("--certificate=")
                + m_folder.filePath(QStringLiteral("certificate.pem"))
                  << QStringLiteral("--key=") + m_folder.filePath(QStringLiteral("key.pem"));
    for (const QString &mechanism : m_without)
        arguments << QStringLiteral("--without=") + mechanism;
    m_process = std::make_unique<QProcess>();
    m_process->start(python, arguments);
    const QDeadlineTimer deadline(patience);
    while (!m_process->canReadLine()) {
        if (deadline.hasExpired() || m_process->state() == QProcess::NotRunning)
            return false;
        m_process->waitForReadyRead(100);
    }
    m_port = m_process->readLine().trimmed().split(' ').value(1).toInt();
    return m_port > 0;
}

void MailServer::stop()
{
    if (!m_process)
        return;
    collect();
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
}

QList<ReceivedLetter> MailServer::letters()
{
    if (m_process)
        collect();
    return m_letters;
}

void MailServer::collect()
{
    m_process->waitForReadyRead(1);
    while (m_process->canReadLine())
        m_letters.append({ QJsonDocument::fromJson(m_process->readLine()).object() });
}

QByteArray MailServer::told()
{
    return m_process ? m_process->readAllStandardError() : QByteArray();
}

} // namespace LeadBridge::StandIn
