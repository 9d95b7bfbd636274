// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/delivery/answerparser.h"
#include "app/delivery/route.h"
#include "app/destinations/message.h"

#include <QByteArray>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpSocket>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace LeadBridge {

/// How long each part of an attempt may take.
struct HttpTimeouts
{
    std::chrono::milliseconds connect { 10'000 }; ///< name lookup and TCP
    std::chrono::milliseconds tls { 10'000 };
    std::chrono::milliseconds answer { 30'000 }; ///< from the first byte out to the last byte in
};

/// Called exactly once per request.
using AnswerHandler = std::function<void(const Answer &)>;

/// One TCP or TLS connection, direct or through a proxy, that carries requests one after another,
/// each sent once and never again. Certificates are always verified. Says exactly whether any byte
/// of a request left. Lives on the delivery thread.
class OutgoingConnection final : public QObject
{
    Q_OBJECT
public:
    /// @p clock must outlive the connection. @p tls is used where the address asks for it.
    OutgoingConnection(const Route &route, const QSslConfiguration &tls, const Clock &clock,
                       QObject *parent);
    ~OutgoingConnection() override;

    [[nodiscard]] const Route &route() const { return m_route; }

    /// Sends one request; connects first where that is still to be done. Not to be called while
    /// another request is under way. @p handler may be called before this returns.
    void send(const QByteArray &request, bool isHead, const HttpTimeouts &timeouts,
              AnswerHandler handler);

    /// Whether an idle connection is surely still open, asked of the system at this moment.
    [[nodiscard]] bool isUsable();

    /// Closes without calling the handler of the request under way.
    void abandon();

    /// Ends what is over its time; called a few times a second.
    void checkTime();

signals:
    /// The answer came whole and the connection may carry another request.
    void freed();
    /// The connection is of no more use.
    void closed();

private:
    enum class Phase { New, Connecting, Securing, Exchanging, Idle, Closed };

    void connectToServer();
    void onConnected();
    void onEncrypted();
    void onReadyRead();
    void onLost();
    void writeRequest();
    void complete();
    void finishFailed(const Reason &failure);
    void finish(const Answer &answer, bool reusable);
    void close();
    void setDeadline(std::chrono::milliseconds fromNow);
    [[nodiscard]] SentState sentState() const;

    const Clock &m_clock;
    const Route m_route;
    std::unique_ptr<QTcpSocket> m_socket;
    Phase m_phase = Phase::New;
    QByteArray m_request;
    bool m_written = false; ///< the request was handed to the socket
    HttpTimeouts m_timeouts;
    AnswerHandler m_handler;
    std::optional<AnswerParser> m_parser;
    bool m_isHead = false;
    std::chrono::nanoseconds m_deadline { 0 };
};

} // namespace LeadBridge
