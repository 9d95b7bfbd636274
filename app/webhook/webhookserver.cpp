// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/webhookserver.h"

#include "app/base/clock.h"
#include "app/base/logging.h"
#include "app/webhook/descriptors.h"
#include "app/webhook/httpconnection.h"
#include "app/webhook/webhookcontext.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

namespace LeadBridge {

namespace {

constexpr std::chrono::seconds ReportEvery { 1 };
constexpr std::chrono::seconds MeasureEvery { 1 };
constexpr std::chrono::minutes ComplainEvery { 1 };
constexpr int Scarce = 4; // descriptors left

ErrorKind listenError(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::AddressInUseError:
        return ErrorKind::InUse;
    case QAbstractSocket::SocketAccessError:
        return ErrorKind::Permission;
    default:
        return ErrorKind::Network;
    }
}

} // namespace

WebhookServer::WebhookServer(RequestSink &sink, const Clock &clock, const WebhookLimits &limits,
                             QObject *parent)
    : QObject(parent)
    , m_context(std::make_unique<WebhookContext>(sink, clock, limits))
    , m_tcp(new QTcpServer(this))
    , m_timer(new QTimer(this))
    , m_room(limits.maxConnections)
{
    m_tcp->setListenBacklogSize(limits.backlog);
    m_timer->setInterval(limits.tick);
    connect(m_tcp, &QTcpServer::newConnection, this, &WebhookServer::onNewConnection);
    connect(m_tcp, &QTcpServer::acceptError, this, &WebhookServer::onAcceptError);
    connect(m_timer, &QTimer::timeout, this, &WebhookServer::onTick);
}

WebhookServer::~WebhookServer()
{
    m_isClosing = false;
    dropAll();
}

Result<quint16> WebhookServer::listen(const QHostAddress &address, quint16 port)
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (m_tcp->isListening())
        stopAccepting();
    if (!m_tcp->listen(address, port))
        return fail(listenError(m_tcp->serverError()), m_tcp->errorString());
    m_context->draining = false;
    m_isClosing = false;
    measureRoom();
    qCInfo(lcWebhook) << "accepting requests on port" << m_tcp->serverPort();
    return m_tcp->serverPort();
}

bool WebhookServer::isListening() const
{
    return m_tcp->isListening();
}

Probes &WebhookServer::probes()
{
    Q_ASSERT(thread() == QThread::currentThread());
    return m_context->gate.probes();
}

const WebhookCounters &WebhookServer::counters() const
{
    Q_ASSERT(thread() == QThread::currentThread());
    return m_context->counters;
}

void WebhookServer::stopAccepting()
{
    Q_ASSERT(thread() == QThread::currentThread());
    m_tcp->close();
    m_context->draining = true;
    for (HttpConnection *connection : m_context->table.all())
        connection->drain();
}

void WebhookServer::close()
{
    stopAccepting();
    m_isClosing = true;
    m_closeBy = m_context->clock.monotonic() + m_context->limits.closeDeadline;
    onConnectionFinished();
}

void WebhookServer::setEndpoints(const QList<Endpoint> &endpoints)
{
    Q_ASSERT(thread() == QThread::currentThread());
    m_context->gate.setEndpoints(endpoints);
}

void WebhookServer::answer(const QList<StoredReply> &replies)
{
    Q_ASSERT(thread() == QThread::currentThread());
    // Pumping may make the sink answer at once, which comes back here.
    std::vector<HttpConnection *> touched = std::exchange(m_touched, {});
    for (const StoredReply &reply : replies) {
        if (reply.stored)
            ++m_context->counters.stored;
        else
            m_context->note(Refusal::NotStored);
        HttpConnection *connection = m_context->table.find(reply.ticket >> 16);
        if (connection && connection->settle(static_cast<quint16>(reply.ticket), reply.stored))
            touched.push_back(connection);
    }
    for (HttpConnection *connection : touched)
        connection->pump();
    touched.clear();
    m_touched = std::move(touched);
}

void WebhookServer::onNewConnection()
{
    while (QTcpSocket *socket = m_tcp->nextPendingConnection())
        admit(socket);
}

void WebhookServer::onAcceptError()
{
    const auto now = m_context->clock.monotonic();
    if (!m_complainedAt || now - *m_complainedAt >= ComplainEvery) {
        m_complainedAt = now;
        qCWarning(lcWebhook) << "a connection could not be accepted:" << m_tcp->errorString();
    }
    // QTcpServer stops accepting by itself here. Whoever waits to be accepted must not wait
    // for the silent ones to give up: those make room, for the rest of the program too.
    const bool isFull = m_tcp->serverError() == QAbstractSocket::SocketResourceError;
    if (isFull && m_context->table.size() > 0) {
        measureRoom();
        do
            dropIdlest();
        while (m_context->table.size() > m_room);
        QMetaObject::invokeMethod(this, &WebhookServer::resumeAccepting, Qt::QueuedConnection);
        return;
    }
    m_isStarved = true;
    m_timer->start();
}

void WebhookServer::resumeAccepting()
{
    if (m_tcp->isListening())
        m_tcp->resumeAccepting();
}

void WebhookServer::admit(QTcpSocket *socket)
{
    const auto now = m_context->clock.monotonic();
    if (m_context->table.size() >= m_room && now - *m_measuredAt >= MeasureEvery)
        measureRoom();
    while (m_context->table.size() >= m_room)
        dropIdlest();
    auto *connection = new HttpConnection(socket, *m_context, this);
    connect(connection, &HttpConnection::finished, this, &WebhookServer::onConnectionFinished);
    if (!m_timer->isActive())
        m_timer->start();
}

void WebhookServer::measureRoom()
{
    m_measuredAt = m_context->clock.monotonic();
    const auto unused = freeDescriptors();
    m_isScarce = unused && *unused < Scarce;
    m_room = connectionRoom(m_context->limits.maxConnections, m_context->table.size(), unused);
}

/// Not every failed accept is told (Qt 6.4, Linux), and a listener nobody is accepted from keeps
/// its thread busy: whether descriptors are left is looked at besides.
void WebhookServer::relieve(std::chrono::nanoseconds now)
{
    if (!m_measuredAt || now - *m_measuredAt < MeasureEvery)
        return;
    measureRoom();
    if (!m_isScarce)
        return;
    while (m_context->table.size() > m_room)
        dropIdlest();
}

void WebhookServer::dropIdlest()
{
    // Many may have been accepted in one go, their requests still unread: nobody counts as
    // silent before a look at what he has sent.
    HttpConnection *connection = m_context->table.idlest();
    for (int looks = m_context->table.size(); looks > 0 && connection->isSilent(); --looks) {
        const quint64 id = connection->place().id;
        connection->readArrived();
        if (!m_context->table.find(id))
            return; // it had ended by itself
        HttpConnection *idlest = m_context->table.idlest();
        if (idlest == connection)
            break;
        connection = idlest;
    }
    m_context->note(Refusal::ConnectionDropped);
    connection->drop();
}

void WebhookServer::onConnectionFinished()
{
    if (m_isClosing && m_context->table.size() == 0) {
        m_isClosing = false;
        emit closed();
    }
}

void WebhookServer::onTick()
{
    const auto now = m_context->clock.monotonic();
    for (HttpConnection *connection : m_context->table.overdue(now))
        connection->expire();
    if (m_isClosing && now >= m_closeBy)
        dropAll();
    if (std::exchange(m_isStarved, false))
        resumeAccepting();
    relieve(now);
    reportCounters(now);
    if (m_context->table.size() == 0 && m_reported == m_context->counters)
        m_timer->stop();
}

void WebhookServer::reportCounters(std::chrono::nanoseconds now)
{
    m_context->counters.connections = m_context->table.size();
    if (m_reported == m_context->counters || now - m_reportedAt < ReportEvery)
        return;
    m_reported = m_context->counters;
    m_reportedAt = now;
    emit countersChanged(m_reported);
}

void WebhookServer::dropAll()
{
    for (HttpConnection *connection : m_context->table.all())
        connection->drop();
}

} // namespace LeadBridge
