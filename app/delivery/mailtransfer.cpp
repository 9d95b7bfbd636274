// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/mailtransfer.h"

#include "app/delivery/mailfailure.h"
#include "app/delivery/smtpdialogue.h"
#include "app/destinations/mailanswer.h"

#include <QHostAddress>

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <type_traits>

namespace LeadBridge {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

namespace {

/// For the answer to QUIT, which changes nothing.
constexpr auto goodbyeTime = 2s;

/// One transfer by libcurl. Its callbacks run within run(), on the calling thread.
class Transfer
{
public:
    explicit Transfer(const MailJob &job)
        : m_job(job)
        , m_curl(curl_easy_init(), &curl_easy_cleanup)
        , m_recipients(nullptr, &curl_slist_free_all)
    {
    }

    Answer run();

private:
    template <class Value> void set(CURLoption option, Value value);
    void setText(CURLoption option, const QString &value);
    void setAddress();
    void setSecurity();
    void setLogin();
    void setLetter();
    void setProxy();
    void setListeners();

    bool isOverTime();
    bool isWaitingInVain();
    [[nodiscard]] Answer answerOf(CURLcode code) const;

    static int listen(CURL *, curl_infotype type, char *data, size_t size, void *self);
    static int watch(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
    static size_t read(char *buffer, size_t size, size_t count, void *self);

    const MailJob &m_job;
    SmtpDialogue m_dialogue;
    qsizetype m_position = 0; ///< of the letter: what was handed over
    MailOverTime m_overTime = MailOverTime::No;
    SteadyClock::time_point m_started = SteadyClock::now();
    std::optional<SteadyClock::time_point> m_connected;
    std::optional<SteadyClock::time_point> m_greeted;
    std::optional<SteadyClock::time_point> m_ended;
    std::array<char, CURL_ERROR_SIZE> m_error {};
    std::unique_ptr<CURL, void (*)(CURL *)> m_curl; ///< gone before what its callbacks use
    std::unique_ptr<curl_slist, void (*)(curl_slist *)> m_recipients;
};

template <class Value> void Transfer::set(CURLoption option, Value value)
{
    static_assert(std::is_pointer_v<
                      Value> || std::is_same_v<Value, long> || std::is_same_v<Value, curl_off_t>);
    curl_easy_setopt(m_curl.get(), option, value);
}

void Transfer::setText(CURLoption option, const QString &value)
{
    set(option, value.toUtf8().constData()); // libcurl copies it
}

void Transfer::setAddress()
{
    const MailMessage &mail = m_job.mail;
    const bool isV6 = QHostAddress(mail.host).protocol() == QAbstractSocket::IPv6Protocol;
    const QString host = isV6 ? u'[' + mail.host + u']' : mail.host;
    const QString scheme =
        mail.security == MailSecurity::Tls ? QStringLiteral("smtps") : QStringLiteral("smtp");
    // What stands for the path is our name in EHLO: a literal, for the computer's own name is
    // nobody's business (RFC 5321, 4.1.4).
    setText(CURLOPT_URL,
            QStringLiteral("%1://%2:%3/%5B127.0.0.1%5D").arg(scheme, host).arg(mail.port));
    setText(CURLOPT_PROTOCOLS_STR, QStringLiteral("smtp,smtps"));
}

void Transfer::setSecurity()
{
    const bool plain = m_job.mail.security == MailSecurity::None;
    set(CURLOPT_USE_SSL, static_cast<long>(plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (!m_job.authorities.isEmpty()) {
        // Only pointed to: the job outlives the transfer.
        curl_blob blob { const_cast<char *>(m_job.authorities.constData()),
                         static_cast<size_t>(m_job.authorities.size()), CURL_BLOB_NOCOPY };
        set(CURLOPT_CAINFO_BLOB, &blob);
    } else if (const QByteArray file = qgetenv("SSL_CERT_FILE"); !file.isEmpty()) {
        // As OpenSSL itself and curl's own program do; the library leaves it to us.
        set(CURLOPT_CAINFO, file.constData());
    }
}

void Transfer::setLogin()
{
    const MailMessage &mail = m_job.mail;
    if (mail.user.isEmpty())
        return;
    setText(CURLOPT_USERNAME, mail.user);
    setText(CURLOPT_PASSWORD, mail.password);
    setText(CURLOPT_LOGIN_OPTIONS, QStringLiteral("AUTH=PLAIN;AUTH=LOGIN"));
    set(CURLOPT_SASL_IR, 1L);
}

void Transfer::setLetter()
{
    const MailMessage &mail = m_job.mail;
    if (mail.data.isEmpty()) {
        setText(CURLOPT_CUSTOMREQUEST, QStringLiteral("NOOP"));
        set(CURLOPT_NOBODY, 1L);
        return;
    }
    setText(CURLOPT_MAIL_FROM, u'<' + mail.sender + u'>');
    for (const QString &recipient : mail.recipients) {
        const QByteArray address = '<' + recipient.toUtf8() + '>';
        m_recipients.reset(curl_slist_append(m_recipients.release(), address.constData()));
    }
    set(CURLOPT_MAIL_RCPT, m_recipients.get());
    set(CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(mail.data.size()));
    set(CURLOPT_READFUNCTION, &Transfer::read);
    set(CURLOPT_READDATA, static_cast<void *>(this));
}

void Transfer::setProxy()
{
    // Set in any case, and nothing excepted: libcurl would take them from the environment.
    setText(CURLOPT_NOPROXY, {});
    if (!m_job.proxy) {
        setText(CURLOPT_PROXY, {});
        return;
    }
    const Proxy &proxy = *m_job.proxy;
    setText(CURLOPT_PROXY, proxy.host);
    set(CURLOPT_PROXYPORT, static_cast<long>(proxy.port));
    if (proxy.kind == Proxy::Kind::Socks5) {
        set(CURLOPT_PROXYTYPE, static_cast<long>(CURLPROXY_SOCKS5_HOSTNAME));
    } else {
        set(CURLOPT_PROXYTYPE, static_cast<long>(CURLPROXY_HTTP));
        set(CURLOPT_HTTPPROXYTUNNEL, 1L);
    }
    if (!proxy.user.isEmpty()) {
        setText(CURLOPT_PROXYUSERNAME, proxy.user);
        setText(CURLOPT_PROXYPASSWORD, proxy.password);
    }
}

void Transfer::setListeners()
{
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // does not wait for a name that is still being looked up
    set(CURLOPT_FRESH_CONNECT, 1L);
    set(CURLOPT_FORBID_REUSE, 1L);
    set(CURLOPT_ERRORBUFFER, m_error.data());
    // The listener alone gets the conversation; nothing is printed.
    set(CURLOPT_VERBOSE, 1L);
    set(CURLOPT_DEBUGFUNCTION, &Transfer::listen);
    set(CURLOPT_DEBUGDATA, static_cast<void *>(this));
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &Transfer::watch);
    set(CURLOPT_XFERINFODATA, static_cast<void *>(this));
    // Ours are shorter and know the phase; libcurl's are there should they fail.
    const MailJob &job = m_job;
    const auto ours = job.timeouts.connect + job.greeting + job.timeouts.answer;
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>((ours + 5s).count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>((ours + 10s).count()));
    set(CURLOPT_SERVER_RESPONSE_TIMEOUT,
        static_cast<long>(std::chrono::ceil<std::chrono::seconds>(ours).count()));
}

Answer Transfer::run()
{
    if (!m_curl)
        return failedMail({ ReasonCode::NetworkFailed,
                            { m_job.mail.host, QStringLiteral("libcurl does not start") } });
    setAddress();
    setSecurity();
    setLogin();
    setLetter();
    setProxy();
    setListeners();
    return answerOf(curl_easy_perform(m_curl.get()));
}

Answer Transfer::answerOf(CURLcode code) const
{
    MailEnd end { code, m_overTime, QString::fromUtf8(m_error.data()), 0, 0, 0 };
    curl_easy_getinfo(m_curl.get(), CURLINFO_OS_ERRNO, &end.systemError);
    curl_easy_getinfo(m_curl.get(), CURLINFO_HTTP_CONNECTCODE, &end.proxyStatus);
    curl_easy_getinfo(m_curl.get(), CURLINFO_PROXY_ERROR, &end.proxyError);
    return mailAnswer(m_job, m_dialogue, end);
}

bool Transfer::isOverTime()
{
    const auto now = SteadyClock::now();
    if (!m_connected) {
        curl_off_t took = 0;
        curl_easy_getinfo(m_curl.get(), CURLINFO_CONNECT_TIME_T, &took);
        if (took > 0)
            m_connected = now;
        else if (now - m_started > m_job.timeouts.connect)
            m_overTime = MailOverTime::Connecting;
    } else if (!m_greeted) {
        if (m_dialogue.wasGreeted())
            m_greeted = now;
        else if (now - *m_connected > m_job.greeting)
            m_overTime = MailOverTime::Greeting;
    } else if (now - *m_greeted > m_job.timeouts.answer) {
        m_overTime = MailOverTime::Talking;
    }
    return m_overTime != MailOverTime::No;
}

/// The outcome is known, and only the answer to QUIT is still to come.
bool Transfer::isWaitingInVain()
{
    const auto now = SteadyClock::now();
    if (!m_ended)
        m_ended = now;
    return now - *m_ended > goodbyeTime;
}

int Transfer::listen(CURL * /*handle*/, curl_infotype type, char *data, size_t size, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    auto &dialogue = transfer->m_dialogue;
    // libcurl counts TLS into the time of connecting, but a server that is silent at TLS is told
    // apart from one that is not there.
    if (type == CURLINFO_SSL_DATA_OUT && !transfer->m_connected)
        transfer->m_connected = SteadyClock::now();
    const QByteArrayView line(data, static_cast<qsizetype>(size));
    if (type == CURLINFO_HEADER_OUT)
        dialogue.sent(line);
    else if (type == CURLINFO_HEADER_IN)
        dialogue.received(line);
    return 0;
}

int Transfer::watch(void *self, curl_off_t /*downTotal*/, curl_off_t /*down*/,
                    curl_off_t /*upTotal*/, curl_off_t /*up*/)
{
    auto *transfer = static_cast<Transfer *>(self);
    if (transfer->m_dialogue.hasEnded())
        return *transfer->m_job.stopped || transfer->isWaitingInVain() ? 1 : 0;
    return *transfer->m_job.stopped || transfer->isOverTime() ? 1 : 0;
}

size_t Transfer::read(char *buffer, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    const QByteArray &data = transfer->m_job.mail.data;
    transfer->m_dialogue.contentBegins();
    const auto part =
        std::min(static_cast<qsizetype>(size * count), data.size() - transfer->m_position);
    std::memcpy(buffer, data.constData() + transfer->m_position, static_cast<size_t>(part));
    transfer->m_position += part;
    return static_cast<size_t>(part);
}

} // namespace

Answer transferMail(const MailJob &job)
{
    if (const Reason fault = unsafeMail(job); fault.code != ReasonCode::None)
        return failedMail(fault);
    return Transfer(job).run();
}

} // namespace LeadBridge
