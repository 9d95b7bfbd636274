// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"
#include "app/base/states.h"
#include "app/flow/flow.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>

namespace LeadBridge {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

struct HttpRequest
{
    QByteArray method;
    QUrl url;
    HttpHeaders headers; ///< without Host, Content-Length and Connection: the sender adds them
    QByteArray body;

    bool operator==(const HttpRequest &) const = default;
};

/// A proxy for one message. Named by the operator, never taken from the system.
struct Proxy
{
    enum class Kind { Http, Socks5 };

    Kind kind = Kind::Http;
    QString host;
    int port = 0; ///< 1 to 65535
    QString user;
    QString password;

    bool operator==(const Proxy &) const = default;
};

/// How a connection to a mail server is secured. "STARTTLS if offered" is not among them: who
/// stands in between can take the offer away.
enum class MailSecurity {
    Tls, ///< from the first byte, port 465 (RFC 8314)
    StartTls, ///< required, port 587 (RFC 3207)
    None, ///< for a server on this computer
};

/// A letter and how it is handed over (RFC 5321). Goes out by SMTP instead of HTTP.
struct MailMessage
{
    QString host;
    int port = 465;
    MailSecurity security = MailSecurity::Tls;
    QString user; ///< empty: without AUTH
    QString password;
    QString sender; ///< MAIL FROM, an address without brackets
    QStringList recipients; ///< RCPT TO, addresses without brackets
    QByteArray data; ///< headers and body, CRLF, not dot-stuffed; empty: only connects and logs in

    bool operator==(const MailMessage &) const = default;
};

/// One limit that a message counts against. Messages with equal keys share it.
struct RateLimit
{
    QString key; ///< service and account, such as "bitrix24:example.bitrix24.ru"; no secret in it
    Rate rate;
    bool account =
        true; ///< the operator's own rate of the action (DeliverySettings) takes its place

    bool operator==(const RateLimit &) const = default;
};

/// A request ready to go, and the same with secrets as •••: only the second is ever stored.
struct OutboundMessage
{
    HttpRequest request; ///< empty where mail is set
    HttpRequest
        record; ///< of a letter: method SMTP, url smtp://host:port, headers and body as shown
    QList<QByteArray> secretValues; ///< to be masked wherever they turn up in an answer
    std::optional<MailMessage> mail {};
    std::optional<Proxy> proxy {};
    QList<RateLimit> limits {};
    QString exclusive {}; ///< of messages with the same text one at a time is under way; empty: any
};

/// How far an attempt got; decides between retry and uncertain.
enum class SentState {
    Nothing, ///< not one byte of the request left
    Something, ///< part or all of it left
};

/// What came of sending: an HTTP answer, or the failure that stood in its place. Of a letter:
/// status is the code of the last SMTP reply, body its text.
struct Answer
{
    SentState sent = SentState::Nothing;
    int status = 0; ///< 0: no answer
    HttpHeaders headers;
    QByteArray body;
    Reason failure; ///< where status is 0: HostNotFound, ConnectionRefused, TlsFailed, NoAnswer, …
};

enum class OutcomeKind {
    Delivered,
    Rejected,
    Retry,
    Uncertain,
    GoesOn, ///< this request is done, the step needs another: built with the progress of this one
};

/// A secret the service gave us, such as a new refresh token. Stored before anything else follows.
struct NewSecret
{
    QString name;
    QString value;

    bool operator==(const NewSecret &) const = default;
};

struct Outcome
{
    OutcomeKind kind = OutcomeKind::Uncertain;
    Reason reason;
    QString orderId;
    std::optional<std::chrono::seconds> retryAfter; ///< what the service asked for
    QByteArray progress {}; ///< of the step so far, handed to the next build(); kept also at Retry
                            ///< where it is not empty; no secret in it
    QList<NewSecret> newSecrets {}; ///< masked in the record of the answer, too
    bool limited = false; ///< the service wants fewer requests: everything under the message's
                          ///< limits (the narrower, see RateLimit) waits for retryAfter, too

    bool operator==(const Outcome &) const = default;
};

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::Answer)
