// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/mailsender.h"

#include "app/delivery/mailtransfer.h"

#include <QSslConfiguration>

#include <curl/curl.h>

#include <csignal>
#include <mutex>
#include <utility>

namespace LeadBridge {

namespace {

/// More than one server's share of an action's parallel requests, so that a server that hangs
/// does not keep the letters to others from going out.
constexpr int mostAtOnce = 24;

/// Once for the whole program; libcurl's own is not safe to be left to the first transfer.
void startLibcurl()
{
    static std::once_flag once;
    std::call_once(once, [] {
        curl_global_init(CURL_GLOBAL_DEFAULT);
#ifdef SIGPIPE
        // libcurl's transfers may not touch signals (CURLOPT_NOSIGNAL), and OpenSSL writes to
        // sockets that the other side has closed.
        std::signal(SIGPIPE, SIG_IGN);
#endif
    });
}

} // namespace

MailSender::MailSender(const QList<QSslCertificate> &extraAuthorities, QObject *parent)
    : QObject(parent)
    , m_extraAuthorities(extraAuthorities)
    , m_stopped(std::make_shared<std::atomic_bool>(false))
    , m_pool(this)
{
    m_pool.setMaxThreadCount(mostAtOnce);
}

MailSender::~MailSender()
{
    closeAll();
    m_pool.waitForDone();
}

void MailSender::send(const MailMessage &mail, const std::optional<Proxy> &proxy,
                      const HttpTimeouts &timeouts, AnswerHandler handler)
{
    startLibcurl();
    const quint64 id = ++m_lastId;
    m_handlers.insert(id, std::move(handler));
    const MailJob job { mail, proxy, timeouts, m_greeting, authorities(), m_stopped };
    m_pool.start([this, id, job] {
        if (*job.stopped)
            return;
        const Answer answer = transferMail(job);
        QMetaObject::invokeMethod(
            this, [this, id, answer] { finish(id, answer); }, Qt::QueuedConnection);
    });
}

void MailSender::closeAll()
{
    *m_stopped = true;
    m_stopped = std::make_shared<std::atomic_bool>(false);
    m_handlers.clear();
}

void MailSender::finish(quint64 id, const Answer &answer)
{
    if (const AnswerHandler handler = m_handlers.take(id))
        handler(answer);
}

const QByteArray &MailSender::authorities()
{
    if (m_authorities.isEmpty() && !m_extraAuthorities.isEmpty()) {
        const QList<QSslCertificate> all =
            QSslConfiguration::systemCaCertificates() + m_extraAuthorities;
        for (const QSslCertificate &certificate : all)
            m_authorities += certificate.toPem();
    }
    return m_authorities;
}

} // namespace LeadBridge
