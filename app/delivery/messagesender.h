// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/httpclient.h"
#include "app/delivery/mailsender.h"

namespace LeadBridge {

/// Sends a message the way it wants to be sent, once. Lives on the delivery thread.
class MessageSender final : public QObject
{
    Q_OBJECT
public:
    /// See HttpClient.
    explicit MessageSender(const Clock &clock, const QList<QSslCertificate> &extraAuthorities = {},
                           QObject *parent = nullptr);

    /// @p handler is called exactly once, possibly before this returns.
    void send(const OutboundMessage &message, const HttpTimeouts &timeouts, AnswerHandler handler);

    /// Drops all connections; handlers of messages under way are not called any more.
    void closeAll();

signals:
    /// What a service takes the time to be: the Date header of its answer. Once a second at most.
    void dateHeard(const QString &host, const QByteArray &date);

private:
    void hearDate(const QString &host, const Answer &answer);

    const Clock &m_clock;
    std::chrono::nanoseconds m_nextDate { 0 };
    HttpClient m_http;
    MailSender m_mail;
};

/// Where the message goes: of a letter, its mail server.
[[nodiscard]] ServiceAddress serviceAddressOf(const OutboundMessage &message);

} // namespace LeadBridge
