// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/httpconnection.h"

#include "app/base/clock.h"
#include "app/webhook/parameters.h"
#include "app/webhook/requestsink.h"
#include "app/webhook/socketshutdown.h"
#include "app/webhook/webhookcontext.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>
#include <array>

namespace LeadBridge {

namespace {

constexpr std::size_t ScratchSize = 16 * 1024;

/// IPv4 senders look like IPv4 also where the listener is a dual-stack one.
QString readableAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4).toString() : address.toString();
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, WebhookContext &context, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_context(context)
    , m_reader(context.limits)
    , m_address(readableAddress(socket->peerAddress()))
    , m_sender(SenderWatch::senderOf(socket->peerAddress()))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(m_context.limits.readBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::run);
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this] {
        if (m_place.phase == Phase::Sending)
            run();
    });
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::onDisconnected);
    m_context.table.add(*this, m_place, m_context.clock.monotonic());
}

bool HttpConnection::settle(quint16 serial, bool stored)
{
    const auto slot = std::find_if(m_slots.begin(), m_slots.end(), [serial](const Slot &each) {
        return each.serial == serial && !each.isReady;
    });
    if (slot == m_slots.end())
        return false;
    slot->isReady = true;
    slot->answer = stored
        ? answerBytes({ 200, {} }, slot->persistence)
        : answerBytes(answerWithRetryAfter(503, m_context.limits.retryAfterNotStored.count()),
                      slot->persistence);
    release(std::exchange(slot->heldBytes, 0));
    return !std::exchange(m_isTouched, true);
}

void HttpConnection::pump()
{
    m_isTouched = false;
    run();
}

void HttpConnection::readArrived()
{
    m_socket->waitForReadyRead(0);
}

void HttpConnection::expire()
{
    switch (m_place.phase) {
    case Phase::Head:
    case Phase::Body:
        m_context.note(Refusal::TooSlow);
        answerNow({ 408, {} }, true);
        run();
        break;
    case Phase::Idle:
    case Phase::Fresh:
        m_socket->disconnectFromHost();
        break;
    default:
        drop();
    }
}

void HttpConnection::drain()
{
    if (m_reader.hasBegun() || m_isLingering || m_hasLast)
        return; // what is being read will be answered as the last
    if (m_slots.empty()) {
        m_socket->disconnectFromHost();
        return;
    }
    m_slots.back().persistence = Persistence::Closes;
    m_hasLast = true;
}

void HttpConnection::drop()
{
    m_socket->abort();
    onDisconnected();
}

void HttpConnection::run()
{
    if (m_isRunning || m_isGone)
        return; // the sink may answer from within accept()
    m_isRunning = true;
    bool again = !m_isLingering;
    while (again) {
        readOn();
        const bool wasStopped = isStopped();
        flush();
        again = wasStopped && !isStopped();
    }
    if (m_isLingering)
        discard();
    updatePhase();
    m_isRunning = false;
}

void HttpConnection::readOn()
{
    parseBuffered();
    while (!isStopped() && m_socket->bytesAvailable() > 0) {
        std::array<char, ScratchSize> scratch;
        const qint64 size = m_socket->read(scratch.data(), ScratchSize);
        if (size <= 0)
            return;
        if (m_unread.isEmpty()) {
            const qsizetype used = parse(scratch.data(), size);
            m_unread.append(scratch.data() + used, size - used);
        } else {
            m_unread.append(scratch.data(), size);
            parseBuffered();
        }
    }
}

void HttpConnection::parseBuffered()
{
    if (m_unread.isEmpty() || isStopped())
        return;
    const qsizetype used = parse(m_unread.constData(), m_unread.size());
    if (used == m_unread.size())
        m_unread = QByteArray();
    else
        m_unread.remove(0, used);
}

qsizetype HttpConnection::parse(const char *data, qsizetype size)
{
    qsizetype done = 0;
    while (done < size && !isStopped()) {
        const qsizetype used = m_reader.feed(data + done, size - done);
        done += used;
        if (!holdBody())
            return done;
        switch (m_reader.state()) {
        case HttpReader::State::HeadDone:
            onHead(done < size);
            break;
        case HttpReader::State::Complete:
            onMessage();
            break;
        case HttpReader::State::Failed: {
            const int status = m_reader.failure();
            m_context.note(status == 400 ? Refusal::Malformed : Refusal::TooLarge);
            answerNow({ status, {} }, true);
            return done;
        }
        default:
            return done;
        }
    }
    return done;
}

void HttpConnection::onHead(bool bodyHasBegun)
{
    const HttpHead &head = m_reader.head();
    const auto verdict = m_context.gate.judge(head, m_sender, m_context.clock.monotonic());
    if (const auto *turned = std::get_if<Turned>(&verdict))
        return turn(*turned);
    m_flow = std::get<FlowId>(verdict);
    if (head.hasBody && head.expectsContinue && head.oneOne && !bodyHasBegun)
        push({ 0, true, Persistence::Stays, 0, "HTTP/1.1 100 Continue\r\n\r\n" });
    m_reader.acceptHead();
    if (m_reader.state() == HttpReader::State::Complete)
        onMessage();
}

void HttpConnection::turn(const Turned &turned)
{
    if (turned.refusal)
        m_context.note(*turned.refusal);
    // A refused body is not read: the connection ends instead.
    const HttpHead &head = m_reader.head();
    const bool closes = head.hasBody || head.bodyTooLarge;
    answerNow(turned.answer, closes);
    if (!closes) {
        m_reader.next();
        ++m_messages;
    }
}

void HttpConnection::onMessage()
{
    HttpHead &head = m_reader.head();
    QByteArray body = m_reader.takeBody();
    auto parameters = readParameters(head.target, { head.contentType, head.contentEncoding, body },
                                     m_context.limits);
    if (!parameters) {
        m_context.note(Refusal::Malformed);
        release(std::exchange(m_heldBytes, 0));
        answerNow({ 400, {} }, false);
    } else {
        const quint16 serial = ++m_serial;
        push({ serial, false, persistence(false), std::exchange(m_heldBytes, 0), {} });
        WebhookRequest request { m_flow,
                                 head.method,
                                 head.target,
                                 std::move(head.headers),
                                 std::move(body),
                                 m_address,
                                 std::move(parameters->fields),
                                 parameters->decodedAsWindows1251 };
        ++m_context.counters.accepted;
        m_reader.next();
        ++m_messages;
        m_context.sink.accept(m_place.id << 16 | serial, std::move(request));
        return;
    }
    m_reader.next();
    ++m_messages;
}

void HttpConnection::answerNow(const HttpAnswer &answer, bool closes)
{
    const Persistence form = persistence(closes);
    push({ 0, true, form, 0, answerBytes(answer, form, m_reader.head().method == "HEAD") });
}

bool HttpConnection::holdBody()
{
    const qsizetype more = m_reader.bodySize() - m_heldBytes;
    if (m_context.bodyBytes + more > m_context.limits.maxBodiesTogether) {
        m_context.note(Refusal::NotStored);
        answerNow(answerWithRetryAfter(503, m_context.limits.retryAfterNotStored.count()), true);
        return false;
    }
    m_heldBytes += more;
    m_context.bodyBytes += more;
    return true;
}

void HttpConnection::push(Slot slot)
{
    m_hasLast = m_hasLast || slot.persistence == Persistence::Closes;
    m_slots.push_back(std::move(slot));
}

void HttpConnection::flush()
{
    const auto waiting = std::find_if(m_slots.begin(), m_slots.end(),
                                      [](const Slot &slot) { return !slot.isReady; });
    if (waiting == m_slots.begin() || m_isGone)
        return;
    const bool closes = std::prev(waiting)->persistence == Persistence::Closes;
    if (std::next(m_slots.begin()) == waiting) {
        m_socket->write(m_slots.front().answer);
    } else {
        QByteArray together;
        for (auto slot = m_slots.begin(); slot != waiting; ++slot)
            together += slot->answer;
        m_socket->write(together);
    }
    m_slots.erase(m_slots.begin(), waiting);
    m_socket->flush();
    if (closes && !m_isGone)
        endWriting();
}

void HttpConnection::endWriting()
{
    const bool inputLeft =
        m_reader.hasBegun() || !m_unread.isEmpty() || m_socket->bytesAvailable() > 0;
    m_isLingering = true;
    m_unread = QByteArray();
    if (!inputLeft)
        m_socket->disconnectFromHost();
    else if (m_socket->bytesToWrite() == 0)
        shutdownWriting(m_socket->socketDescriptor());
}

void HttpConnection::discard()
{
    while (!m_isGone && m_socket->bytesAvailable() > 0) {
        if (m_socket->skip(m_socket->bytesAvailable()) <= 0)
            return;
    }
}

void HttpConnection::updatePhase()
{
    if (m_isGone)
        return;
    Phase phase = m_messages == 0 ? Phase::Fresh : Phase::Idle;
    if (m_isLingering)
        phase = Phase::Lingering;
    else if (!m_slots.empty())
        phase = Phase::Waiting;
    else if (m_socket->bytesToWrite() > 0)
        phase = Phase::Sending;
    else if (m_reader.state() == HttpReader::State::Body)
        phase = Phase::Body;
    else if (m_reader.hasBegun())
        phase = Phase::Head;
    if (phase == m_place.phase && m_messages == m_messagesAtPhase)
        return;
    m_messagesAtPhase = m_messages;
    m_context.table.enter(m_place, phase, m_context.clock.monotonic());
}

void HttpConnection::onDisconnected()
{
    if (std::exchange(m_isGone, true))
        return;
    m_context.table.remove(m_place);
    release(m_heldBytes);
    for (const Slot &slot : m_slots)
        release(slot.heldBytes);
    m_slots.clear();
    deleteLater();
    emit finished();
}

void HttpConnection::release(qsizetype bytes)
{
    m_context.bodyBytes -= bytes;
}

bool HttpConnection::isStopped() const
{
    return m_isGone || m_hasLast
        || m_slots.size() >= static_cast<std::size_t>(m_context.limits.pipelineDepth)
        || m_socket->bytesToWrite() > m_context.limits.maxUnsent;
}

Persistence HttpConnection::persistence(bool closes)
{
    const HttpHead &head = m_reader.head();
    if (closes || m_context.draining || !head.keepAlive)
        return Persistence::Closes;
    return head.oneOne ? Persistence::Stays : Persistence::StaysOld;
}

} // namespace LeadBridge
