// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/webhook/webhookfixture.h"

#include <QTest>
#include <QTimer>

namespace LeadBridge {

namespace {

constexpr int Patience = 10'000;

} // namespace

const QByteArray ServerFixture::Secret = "3rD0exampleSecretPath0000";

void FakeSink::accept(quint64 ticket, WebhookRequest request)
{
    Mode mode = Mode::Store;
    {
        const QMutexLocker lock(&m_mutex);
        m_requests.append(std::move(request));
        mode = m_mode;
        if (mode == Mode::Hold)
            m_held.append(ticket);
    }
    if (mode != Mode::Hold)
        m_server->answer({ { ticket, mode == Mode::Store } });
}

void FakeSink::setMode(Mode mode)
{
    const QMutexLocker lock(&m_mutex);
    m_mode = mode;
}

QList<WebhookRequest> FakeSink::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

qsizetype FakeSink::count() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests.size();
}

QList<quint64> FakeSink::held() const
{
    const QMutexLocker lock(&m_mutex);
    return m_held;
}

QDateTime ManualClock::nowUtc() const
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(monotonic());
    return QDateTime::fromMSecsSinceEpoch(ms.count(), Qt::UTC);
}

const Clock &ServerFixture::systemClock()
{
    static const SystemClock clock;
    return clock;
}

ServerFixture::ServerFixture(const WebhookLimits &limits, const Clock &clock)
    : server(std::make_unique<WebhookServer>(sink, clock, limits))
{
    sink.setServer(server.get());
    QObject::connect(server.get(), &WebhookServer::countersChanged, &m_receiver,
                     [this](const WebhookCounters &changed) { counters.append(changed); });
    QObject::connect(server.get(), &WebhookServer::closed, &m_receiver, [this] { ++closed; });
    QObject::connect(server->findChild<QTimer *>(), &QTimer::timeout, &m_receiver,
                     [this] { ++ticks; });
    server->moveToThread(&m_thread);
    m_thread.start();
    onServer([this] {
        server->setEndpoints({ { FlowId { 1 }, "another-secret-of-another-flow", true, true, {} },
                               { FlowId { 7 }, Secret, true, true, {} } });
        port = server->listen(QHostAddress::LocalHost, 0).value_or(0);
    });
}

ServerFixture::~ServerFixture()
{
    onServer([this] { server.reset(); });
    m_thread.quit();
    m_thread.wait();
}

void ServerFixture::answer(const QList<StoredReply> &replies)
{
    onServer([&] { server->answer(replies); });
}

bool ServerFixture::waitForTick()
{
    const int before = ticks;
    // The first may have begun before the call.
    return QTest::qWaitFor([&] { return ticks >= before + 2; });
}

QByteArray Answer::header(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower() + ':';
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(wanted))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

Client::Client(quint16 port)
{
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    m_socket.waitForConnected(Patience);
}

void Client::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

Answer Client::read(bool toHead)
{
    const auto have = [this](qsizetype size) {
        while (m_buffer.size() < size) {
            if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(Patience))
                return false;
            m_buffer += m_socket.readAll();
        }
        return true;
    };
    while (!m_buffer.contains("\r\n\r\n")) {
        if (!have(m_buffer.size() + 1))
            return {};
    }
    Answer answer;
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    answer.head = m_buffer.left(end);
    answer.status = answer.head.mid(9, 3).toInt();
    const qsizetype length = toHead ? 0 : answer.header("Content-Length").toLongLong();
    if (!have(end + 4 + length))
        return {};
    answer.body = m_buffer.mid(end + 4, length);
    m_buffer.remove(0, end + 4 + length);
    return answer;
}

bool Client::waitClosed()
{
    while (m_socket.state() != QAbstractSocket::UnconnectedState) {
        m_socket.readAll();
        if (!m_socket.waitForDisconnected(Patience) && m_socket.bytesAvailable() == 0)
            break;
    }
    return m_socket.state() == QAbstractSocket::UnconnectedState;
}

bool Client::isOpen() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

QByteArray get(const QByteArray &target, const QByteArray &headers)
{
    return "GET " + target + " HTTP/1.1\r\nHost: leads.example.org\r\n" + headers + "\r\n";
}

QByteArray post(const QByteArray &target, const QByteArray &type, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: leads.example.org\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray hook(const QByteArray &query)
{
    return "/hook/" + ServerFixture::Secret + query;
}

} // namespace LeadBridge
