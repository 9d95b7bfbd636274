// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/outgoingconnection.h"

#include <QObject>
#include <QSslCertificate>

namespace LeadBridge {

/// Hands letters to mail servers (RFC 5321), each at most once: libcurl's work, on threads of its
/// own. Lives on the delivery thread.
class MailSender final : public QObject
{
    Q_OBJECT
public:
    /// @p extraAuthorities: see HttpClient.
    explicit MailSender(const QList<QSslCertificate> &extraAuthorities = {},
                        QObject *parent = nullptr);

    /// @p handler is called exactly once, later, on this object's thread.
    void send(const MailMessage &mail, const std::optional<Proxy> &proxy,
              const HttpTimeouts &timeouts, AnswerHandler handler);

    /// Ends what is under way; its handlers are not called any more.
    void closeAll();

private:
    QList<QSslCertificate> m_extraAuthorities;
    int m_round = 0; ///< grows with closeAll()
};

} // namespace LeadBridge
