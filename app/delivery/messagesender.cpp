// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/messagesender.h"

#include <utility>

namespace LeadBridge {

MessageSender::MessageSender(const Clock &clock, const QList<QSslCertificate> &extraAuthorities,
                             QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_http(clock, extraAuthorities, this)
    , m_mail(extraAuthorities, this)
{
}

void MessageSender::send(const OutboundMessage &message, const HttpTimeouts &timeouts,
                         AnswerHandler handler)
{
    if (message.mail) {
        m_mail.send(*message.mail, message.proxy, timeouts, std::move(handler));
        return;
    }
    const QString host = message.request.url.host();
    m_http.send(message.request, message.proxy, timeouts,
                [this, host, handler = std::move(handler)](const Answer &answer) {
                    hearDate(host, answer);
                    handler(answer);
                });
}

void MessageSender::hearDate(const QString &host, const Answer &answer)
{
    constexpr std::chrono::seconds pause { 1 };
    const auto now = m_clock.monotonic();
    if (now < m_nextDate)
        return;
    for (const auto &[name, value] : answer.headers) {
        if (name.compare("date", Qt::CaseInsensitive) != 0)
            continue;
        m_nextDate = now + pause;
        emit dateHeard(host, value);
        return;
    }
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
