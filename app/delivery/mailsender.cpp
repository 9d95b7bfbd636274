// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/mailsender.h"

#include <QTimer>

#include <utility>

namespace LeadBridge {

MailSender::MailSender(const QList<QSslCertificate> &extraAuthorities, QObject *parent)
    : QObject(parent)
    , m_extraAuthorities(extraAuthorities)
{
}

void MailSender::send(const MailMessage &mail, const std::optional<Proxy> & /*proxy*/,
                      const HttpTimeouts & /*timeouts*/, AnswerHandler handler)
{
    QTimer::singleShot(
        0, this, [this, round = m_round, host = mail.host, handler = std::move(handler)] {
            Answer answer;
            answer.failure = { ReasonCode::NetworkFailed, { host, QStringLiteral("no SMTP") } };
            if (round == m_round)
                handler(answer);
        });
}

void MailSender::closeAll()
{
    ++m_round;
}

} // namespace LeadBridge
