// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/outgoingconnection.h"

#include <QHash>
#include <QObject>
#include <QSslCertificate>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <memory>

namespace LeadBridge {

/// Hands letters to mail servers (RFC 5321), each at most once: libcurl's work, on threads of its
/// own. Lives on the delivery thread. Its end waits for what is under way to stop, a second or
/// so.
class MailSender final : public QObject
{
    Q_OBJECT
public:
    /// @p extraAuthorities: see HttpClient.
    explicit MailSender(const QList<QSslCertificate> &extraAuthorities = {},
                        QObject *parent = nullptr);
    ~MailSender() override;

    /// @p handler is called exactly once, later, on this object's thread.
    void send(const MailMessage &mail, const std::optional<Proxy> &proxy,
              const HttpTimeouts &timeouts, AnswerHandler handler);

    /// Ends what is under way; its handlers are not called any more.
    void closeAll();

    /// How long a server may take for its first word. For tests, which have less patience.
    void setGreetingTime(std::chrono::milliseconds time) { m_greeting = time; }

private:
    void finish(quint64 id, const Answer &answer);
    const QByteArray &authorities();

    const QList<QSslCertificate> m_extraAuthorities;
    QByteArray m_authorities; ///< PEM, made at the first need
    std::chrono::milliseconds m_greeting { 15'000 };
    quint64 m_lastId = 0;
    QHash<quint64, AnswerHandler> m_handlers;
    std::shared_ptr<std::atomic_bool> m_stopped; ///< of all sent since the last closeAll()
    QThreadPool m_pool;
};

} // namespace LeadBridge
