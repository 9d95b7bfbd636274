// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/messagesender.h"

#include <utility>

namespace LeadBridge {

MessageSender::MessageSender(const Clock &clock, const QList<QSslCertificate> &extraAuthorities,
                             QObject *parent)
    : QObject(parent)
    , m_http(clock, extraAuthorities, this)
    , m_mail(extraAuthorities, this)
{
}

void MessageSender::send(const OutboundMessage &message, const HttpTimeouts &timeouts,
                         AnswerHandler handler)
{
    if (message.mail)
        m_mail.send(*message.mail, message.proxy, timeouts, std::move(handler));
    else
        m_http.send(message.request, message.proxy, timeouts, std::move(handler));
}

void MessageSender::closeAll()
{
    m_http.closeAll();
    m_mail.closeAll();
}

ServiceAddress serviceAddressOf(const OutboundMessage &message)
{
    if (!message.mail)
        return serviceAddressOf(message.request.url);
    return { message.mail->security == MailSecurity::Tls, message.mail->host.toLower(),
             message.mail->port };
}

} // namespace LeadBridge
