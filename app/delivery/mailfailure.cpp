// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/mailfailure.h"

#include "app/destinations/mailanswer.h"

#include <QHostAddress>

#include <curl/curl.h>

#include <algorithm>
#include <cerrno>

namespace LeadBridge {

namespace {

bool isThisComputer(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

bool isPlainAddress(const QString &address)
{
    return !address.isEmpty() && std::all_of(address.cbegin(), address.cend(), [](QChar c) {
        return c > u' ' && c < QChar(0x7F) && c != u'<' && c != u'>';
    });
}

QString proxyName(const Proxy &proxy)
{
    return proxy.host + u':' + QString::number(proxy.port);
}

Reason proxyFailure(const Proxy &proxy, const MailEnd &end)
{
    const auto failed = [&](const char *what) {
        return Reason { ReasonCode::ProxyFailed,
                        { proxyName(proxy), QString::fromLatin1(what), end.detail } };
    };
    if (end.code == CURLE_COULDNT_RESOLVE_PROXY)
        return failed("not_found");
    if (end.proxyStatus == 407 || end.proxyError == CURLPX_USER_REJECTED
        || end.proxyError == CURLPX_NO_AUTH)
        return failed("password");
    if (end.proxyStatus >= 300 || end.proxyError == CURLPX_REPLY_NOT_ALLOWED)
        return failed("denied");
    return failed("other");
}

/// Whether it went wrong at the proxy.
bool isOfProxy(const MailJob &job, const MailEnd &end)
{
    return job.proxy
        && (end.code == CURLE_COULDNT_RESOLVE_PROXY || end.code == CURLE_PROXY
            || end.proxyStatus >= 300 || end.detail.startsWith(QLatin1String("CONNECT ")));
}

Reason connectFailure(const MailJob &job, const MailEnd &end)
{
    const QString &host = job.mail.host;
    const bool timedOut = end.systemError == ETIMEDOUT;
    const bool refused = end.systemError == ECONNREFUSED;
    if (job.proxy)
        return { ReasonCode::ProxyFailed,
                 { proxyName(*job.proxy),
                   timedOut      ? QStringLiteral("timed_out")
                       : refused ? QStringLiteral("refused")
                                 : QStringLiteral("other"),
                   end.detail } };
    if (refused)
        return { ReasonCode::ConnectionRefused, { host } };
    if (timedOut)
        return { ReasonCode::ConnectionTimedOut, { host } };
    return { ReasonCode::NetworkFailed, { host, end.detail } };
}

/// A server that speaks plainly where TLS was expected: OpenSSL takes its greeting for a record.
bool spokePlainly(const QString &detail)
{
    return detail.contains(QLatin1String("wrong version number"))
        || detail.contains(QLatin1String("packet length too long"));
}

Reason wrongMode(const MailMessage &mail)
{
    return { ReasonCode::WrongTlsMode, { mail.host, QString::number(mail.port) } };
}

Reason overTimeFailure(const MailJob &job, const SmtpDialogue &dialogue, MailOverTime overTime)
{
    const QString &host = job.mail.host;
    if (overTime == MailOverTime::Connecting && job.proxy)
        return { ReasonCode::ProxyFailed,
                 { proxyName(*job.proxy), QStringLiteral("timed_out"), QString() } };
    if (overTime == MailOverTime::Connecting)
        return { ReasonCode::ConnectionTimedOut, { host } };
    if (overTime == MailOverTime::Greeting && !dialogue.garbage().isEmpty())
        return { ReasonCode::NotUnderstood, { QString::fromUtf8(dialogue.garbage()) } };
    if (overTime == MailOverTime::Greeting)
        return wrongMode(job.mail);
    const auto waited = std::chrono::duration_cast<std::chrono::seconds>(job.timeouts.answer);
    const QString seconds = QString::number(waited.count());
    if (dialogue.hasContentBegun())
        return { ReasonCode::NoAnswer, { seconds } };
    return { ReasonCode::NetworkFailed,
             { host,
               QStringLiteral("no reply to %1 within %2 s")
                   .arg(QString::fromLatin1(dialogue.command()), seconds) } };
}

Reason failure(const MailJob &job, const SmtpDialogue &dialogue, const MailEnd &end)
{
    const MailMessage &mail = job.mail;
    if (end.overTime != MailOverTime::No)
        return overTimeFailure(job, dialogue, end.overTime);
    if (isOfProxy(job, end))
        return proxyFailure(*job.proxy, end);
    switch (end.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return { ReasonCode::HostNotFound, { mail.host } };
    case CURLE_COULDNT_CONNECT:
        return connectFailure(job, end);
    case CURLE_OPERATION_TIMEDOUT:
        return dialogue.wasGreeted() ? overTimeFailure(job, dialogue, MailOverTime::Talking)
                                     : Reason { ReasonCode::ConnectionTimedOut, { mail.host } };
    case CURLE_SSL_CONNECT_ERROR:
        if (spokePlainly(end.detail))
            return wrongMode(mail);
        [[fallthrough]];
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_USE_SSL_FAILED:
        return { ReasonCode::TlsFailed, { mail.host, end.detail } };
    case CURLE_LOGIN_DENIED:
        return { ReasonCode::KeyRefused, { end.detail } };
    default:
        break;
    }
    if (!dialogue.wasGreeted() && !dialogue.garbage().isEmpty())
        return { ReasonCode::NotUnderstood, { QString::fromUtf8(dialogue.garbage()) } };
    if (dialogue.hasContentBegun())
        return { ReasonCode::ConnectionLost, { end.detail } };
    return { ReasonCode::NetworkFailed, { mail.host, end.detail } };
}

/// Whether the last reply is the end of the matter, and not just the last thing that went well.
bool replyDecides(const MailJob &job, const SmtpDialogue &dialogue)
{
    if (dialogue.status() == 0)
        return false;
    if (dialogue.status() >= 400)
        return true;
    const bool isLast = dialogue.command() == (job.mail.data.isEmpty() ? "NOOP" : ".");
    return isLast;
}

HttpHeaders headersOf(const SmtpDialogue &dialogue)
{
    HttpHeaders headers { { mailCommandHeader, dialogue.command() } };
    if (dialogue.isLoggedIn())
        headers.emplaceBack(mailLoginHeader, "yes");
    for (const RefusedRecipient &refused : dialogue.refused()) {
        QByteArray words = refused.words;
        words.replace('\n', ' ');
        headers.emplaceBack(mailRefusedHeader,
                            QByteArray('<' + refused.address + "> "
                                       + QByteArray::number(refused.status) + ' ' + words));
    }
    return headers;
}

} // namespace

Answer mailAnswer(const MailJob &job, const SmtpDialogue &dialogue, const MailEnd &end)
{
    Answer answer;
    answer.sent = dialogue.hasContentBegun() ? SentState::Something : SentState::Nothing;
    answer.headers = headersOf(dialogue);
    if (replyDecides(job, dialogue)) {
        answer.status = dialogue.status();
        answer.body = dialogue.words();
    } else {
        answer.failure = failure(job, dialogue, end);
    }
    return answer;
}

Reason unsafeMail(const MailJob &job)
{
    const MailMessage &mail = job.mail;
    if (mail.security == MailSecurity::None && (job.proxy || !isThisComputer(mail.host)))
        return { ReasonCode::TlsFailed,
                 { mail.host, QStringLiteral("letters leave this computer encrypted only") } };
    const auto isBad = [](const QString &address) { return !isPlainAddress(address); };
    const bool isCheck = mail.data.isEmpty();
    if (!isCheck
        && (isBad(mail.sender) || mail.recipients.isEmpty()
            || std::any_of(mail.recipients.cbegin(), mail.recipients.cend(), isBad)))
        return { ReasonCode::NetworkFailed, { mail.host, QStringLiteral("not an address") } };
    return {};
}

Answer failedMail(const Reason &reason)
{
    Answer answer;
    answer.failure = reason;
    return answer;
}

} // namespace LeadBridge
