// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/outgoingconnection.h"

#include "app/delivery/connectfailure.h"

#include <QSignalBlocker>
#include <QSslSocket>

#include <algorithm>
#include <utility>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

/// An idle connection is not used again after this. Servers keep theirs for 5 s and more;
/// a request that meets the server's closing is lost and counts as uncertain.
constexpr auto idleLimit = 2s;
/// Distance kept from the time a server itself names.
constexpr auto keepAliveMargin = 1s;

std::chrono::seconds idleTime(const AnswerParser &parser)
{
    const auto named = parser.keepAliveTimeout();
    return named ? std::min<std::chrono::seconds>(idleLimit, *named - keepAliveMargin) : idleLimit;
}

std::unique_ptr<QTcpSocket> plainOrSecureSocket(bool secure, const QSslConfiguration &tls)
{
    if (!secure)
        return std::make_unique<QTcpSocket>();
    auto socket = std::make_unique<QSslSocket>();
    socket->setSslConfiguration(tls);
    return socket;
}

std::unique_ptr<QTcpSocket> makeSocket(const Route &route, const QSslConfiguration &tls)
{
    auto socket = plainOrSecureSocket(route.address.tls, tls);
    socket->setProxy(socketProxy(route.proxy));
    return socket;
}

} // namespace

OutgoingConnection::OutgoingConnection(const Route &route, const QSslConfiguration &tls,
                                       const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_route(route)
    , m_socket(makeSocket(route, tls))
{
    connect(m_socket.get(), &QTcpSocket::connected, this, &OutgoingConnection::onConnected);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &OutgoingConnection::onReadyRead);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &OutgoingConnection::onLost);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &OutgoingConnection::onLost);
    if (auto *secure = qobject_cast<QSslSocket *>(m_socket.get()))
        connect(secure, &QSslSocket::encrypted, this, &OutgoingConnection::onEncrypted);
}

OutgoingConnection::~OutgoingConnection()
{
    m_socket->disconnect(this);
}

void OutgoingConnection::send(const QByteArray &request, bool isHead, const HttpTimeouts &timeouts,
                              AnswerHandler handler)
{
    Q_ASSERT(m_phase == Phase::New || m_phase == Phase::Idle);
    m_request = request;
    m_written = false;
    m_timeouts = timeouts;
    m_handler = std::move(handler);
    m_isHead = isHead;
    m_parser.emplace(isHead);
    if (m_phase == Phase::Idle)
        writeRequest();
    else
        connectToServer();
}

bool OutgoingConnection::isUsable()
{
    if (m_phase != Phase::Idle || m_clock.monotonic() >= m_deadline)
        return false;
    // A zero wait asks the system once: an end or a stray byte since the last answer shows now.
    // Its time-out would be signalled as an error, so nobody listens meanwhile.
    const QSignalBlocker blocker(m_socket.get());
    const bool readable = m_socket->waitForReadyRead(0);
    return !readable && m_phase == Phase::Idle && m_socket->bytesAvailable() == 0
        && m_socket->state() == QAbstractSocket::ConnectedState;
}

void OutgoingConnection::abandon()
{
    m_handler = nullptr;
    close();
}

void OutgoingConnection::checkTime()
{
    if (m_phase == Phase::New || m_phase == Phase::Closed || m_clock.monotonic() < m_deadline)
        return;
    switch (m_phase) {
    case Phase::Connecting:
    case Phase::Securing:
        finishFailed(connectTimeout(m_route, m_phase == Phase::Securing));
        break;
    case Phase::Exchanging: {
        const auto waited = std::chrono::duration_cast<std::chrono::seconds>(m_timeouts.answer);
        finishFailed({ ReasonCode::NoAnswer, { QString::number(waited.count()) } });
        break;
    }
    default:
        close();
    }
}

void OutgoingConnection::connectToServer()
{
    m_phase = Phase::Connecting;
    setDeadline(m_timeouts.connect);
    const auto port = static_cast<quint16>(m_route.address.port);
    if (auto *secure = qobject_cast<QSslSocket *>(m_socket.get()))
        secure->connectToHostEncrypted(m_route.address.host, port);
    else
        m_socket->connectToHost(m_route.address.host, port);
}

void OutgoingConnection::onConnected()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_route.address.tls) {
        m_phase = Phase::Securing;
        setDeadline(m_timeouts.tls);
        return;
    }
    writeRequest();
}

void OutgoingConnection::onEncrypted()
{
    if (m_phase == Phase::Securing)
        writeRequest();
}

void OutgoingConnection::writeRequest()
{
    m_phase = Phase::Exchanging;
    setDeadline(m_timeouts.answer);
    m_written = true;
    m_socket->write(m_request);
    m_socket->flush();
}

void OutgoingConnection::onReadyRead()
{
    if (m_phase != Phase::Exchanging)
        return;
    switch (m_parser->put(m_socket->readAll())) {
    case AnswerParser::Progress::NeedsMore:
        return;
    case AnswerParser::Progress::Complete:
        complete();
        return;
    case AnswerParser::Progress::TooLarge:
        finishFailed({ ReasonCode::AnswerTooLarge, { QString::number(answerBodyLimit) } });
        return;
    case AnswerParser::Progress::Garbage:
        finishFailed({ ReasonCode::NotUnderstood, { QString::fromUtf8(m_parser->beginning()) } });
        return;
    }
}

void OutgoingConnection::onLost()
{
    switch (m_phase) {
    case Phase::Connecting:
    case Phase::Securing:
        finishFailed(connectFailure(m_route, m_socket->error(), m_socket->errorString(),
                                    m_phase == Phase::Securing));
        return;
    case Phase::Exchanging:
        break;
    default:
        close();
        return;
    }
    if (m_socket->bytesAvailable() > 0)
        onReadyRead();
    if (m_phase != Phase::Exchanging)
        return;
    if (m_parser->putEnd() == AnswerParser::Progress::Complete)
        complete();
    else if (sentState() == SentState::Nothing)
        finishFailed(
            { ReasonCode::NetworkFailed, { m_route.address.host, m_socket->errorString() } });
    else
        finishFailed({ ReasonCode::ConnectionLost, { m_socket->errorString() } });
}

void OutgoingConnection::complete()
{
    const SentState sent = sentState();
    const Answer answer { sent, m_parser->status(), m_parser->headers(), m_parser->body(), {} };
    // A request the server answered before it was all out would otherwise go on into the next.
    const bool wholly = m_socket->bytesToWrite() == 0;
    const bool open = m_socket->state() == QAbstractSocket::ConnectedState;
    finish(answer, wholly && open && m_parser->keepsConnection() && idleTime(*m_parser) > 0s);
}

void OutgoingConnection::finishFailed(const Reason &failure)
{
    Answer answer;
    answer.sent = sentState();
    answer.failure = failure;
    finish(answer, false);
}

void OutgoingConnection::finish(const Answer &answer, bool reusable)
{
    const AnswerHandler handler = std::exchange(m_handler, nullptr);
    m_request.clear();
    if (reusable) {
        m_phase = Phase::Idle;
        setDeadline(idleTime(*m_parser));
        emit freed();
    } else {
        close();
    }
    if (handler)
        handler(answer);
}

void OutgoingConnection::close()
{
    if (m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    m_socket->abort();
    emit closed();
}

void OutgoingConnection::setDeadline(std::chrono::milliseconds fromNow)
{
    m_deadline = m_clock.monotonic() + fromNow;
}

SentState OutgoingConnection::sentState() const
{
    if (!m_written)
        return SentState::Nothing;
    // Under TLS the plain bytes leave the buffer before the encrypted ones leave the computer,
    // so what was handed over there counts as sent. So do they on the way to a proxy.
    const bool direct = !m_route.address.tls && !m_route.proxy;
    const bool untouched = direct && m_socket->bytesToWrite() == m_request.size();
    return untouched ? SentState::Nothing : SentState::Something;
}

} // namespace LeadBridge
