// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/reason.h"
#include "app/base/states.h"

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

/// A request ready to go, and the same with secrets as •••: only the second is ever stored.
struct OutboundMessage
{
    HttpRequest request;
    HttpRequest record;
    QList<QByteArray> secretValues; ///< to be masked wherever they turn up in an answer
};

/// How far an attempt got; decides between retry and uncertain.
enum class SentState {
    Nothing, ///< not one byte of the request left
    Something, ///< part or all of it left
};

/// What came of sending: an HTTP answer, or the failure that stood in its place.
struct Answer
{
    SentState sent = SentState::Nothing;
    int status = 0; ///< 0: no answer
    HttpHeaders headers;
    QByteArray body;
    Reason failure; ///< where status is 0: HostNotFound, ConnectionRefused, TlsFailed, NoAnswer, …
};

enum class OutcomeKind { Delivered, Rejected, Retry, Uncertain };

struct Outcome
{
    OutcomeKind kind = OutcomeKind::Uncertain;
    Reason reason;
    QString orderId;
    std::optional<std::chrono::seconds> retryAfter; ///< what the service asked for

    bool operator==(const Outcome &) const = default;
};

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::Answer)
