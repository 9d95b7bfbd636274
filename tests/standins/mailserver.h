// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QSslConfiguration>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

class QProcess;

namespace LeadBridge::StandIn {

/// A letter as aiosmtpd received and Python decoded it.
struct ReceivedLetter
{
    QJsonObject object; ///< see mailserver.py

    [[nodiscard]] QString text() const { return object.value(u"text").toString(); }
    [[nodiscard]] QString sender() const { return object.value(u"from").toString(); }
    [[nodiscard]] QStringList recipients() const;
    /// Of all headers with this name, whatever its case.
    [[nodiscard]] QStringList headers(const QString &name) const;
    [[nodiscard]] QString header(const QString &name) const { return headers(name).value(0); }
};

/// A real mail server (aiosmtpd) on a loopback port, in a process of its own. Lives on the
/// thread of the test.
class MailServer final
{
public:
    enum class Security { None, StartTls, Tls };

    static inline const QString user { QStringLiteral("robot@example.org") };
    static inline const QString password { QStringLiteral("EXAMPLE pass ключ") };

    /// @p certificate: for 127.0.0.1, where security is not None.
    explicit MailServer(Security security, const QSslConfiguration &certificate = {});
    ~MailServer();
    MailServer(const MailServer &) = delete;
    MailServer &operator=(const MailServer &) = delete;

    void setWithout(const QStringList &mechanisms) { m_without = mechanisms; }
    /// Starts it; once more on the same port. False: it did not come to listen.
    [[nodiscard]] bool start();
    void stop();

    [[nodiscard]] int port() const { return m_port; }
    /// What has come so far.
    [[nodiscard]] QList<ReceivedLetter> letters();
    /// What it complained of, for a failing test's message.
    [[nodiscard]] QByteArray told();

private:
    void collect();

    const Security m_security;
    QStringList m_without;
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    int m_port = 0;
    QList<ReceivedLetter> m_letters;
};

} // namespace LeadBridge::StandIn
