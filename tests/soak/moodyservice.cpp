// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/moodyservice.h"

#include <QMutexLocker>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace LeadBridge::Soak {

namespace {

enum class Then { KeepOpen, Close, Reset };

struct Mood
{
    const char *name; ///< nullptr: as it should be
    int share; ///< of a thousand requests
    bool takes;
    QByteArray bytes; ///< empty: silence
    Then then = Then::KeepOpen;
    int delayMs = 0;
};

QByteArray answer(const char *status, const QByteArray &body, const char *headers = "")
{
    return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: application/json\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

const QByteArray success = answer("200 OK", R"({"status":"success","order_id":90000001})");

const QList<Mood> &moods()
{
    static const QList<Mood> list {
        { "slow", 30, true, success, Then::KeepOpen, 300 },
        { "closed after the answer", 60, true, success, Then::Close },
        { "503", 20, false, answer("503 Busy", "{}") },
        { "429", 4, false, answer("429 Slow Down", "{}", "Retry-After: 1\r\n") },
        { "rejected", 10, false, answer("200 OK", R"({"status":"error","msg":"No such offer"})") },
        { "hung up before it took it", 8, false, {}, Then::Reset },
        { "hung up after it took it", 8, true, {}, Then::Close },
        { "reset after it took it", 8, true, {}, Then::Reset },
        { "half an answer", 8, true, success.left(success.size() - 7), Then::Close },
        { "half a head", 4, true, success.left(30), Then::Reset },
        { "garbage for an answer", 8, true, answer("200 OK", "<html>Welcome!</html>") },
        { "no HTTP at all", 4, true, "220 smtp.example.org ESMTP\r\n", Then::Close },
        { "silent", 3, true, {} },
    };
    return list;
}

/// The length of the first request in @p bytes, 0 while it is not all there.
qsizetype requestLength(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    const QByteArray name("content-length:");
    const qsizetype at = bytes.left(head).toLower().indexOf(name) + name.size();
    const qsizetype whole =
        head + 4 + bytes.mid(at, bytes.indexOf('\r', at) - at).trimmed().toInt();
    return bytes.size() >= whole ? whole : 0;
}

int orderNumber(const QByteArray &request)
{
    const QByteArray name("sub_id_1=kl-");
    const qsizetype at = request.indexOf(name) + name.size();
    qsizetype end = at;
    while (end < request.size() && request.at(end) >= '0' && request.at(end) <= '9')
        ++end;
    return request.mid(at, end - at).toInt();
}

void finish(QTcpSocket *socket, const Mood &mood)
{
    socket->write(mood.bytes);
    socket->flush();
    if (mood.then == Then::Close)
        socket->disconnectFromHost();
    if (mood.then != Then::Reset)
        return;
    const linger hard { 1, 0 };
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard,
                 sizeof hard);
    socket->abort();
}

} // namespace

class MoodyService::Server final : public QTcpServer
{
public:
    explicit Server(MoodyService &owner)
        : m_owner(owner)
    {
        connect(this, &QTcpServer::newConnection, this, &Server::takeConnections);
        setListenBacklogSize(512);
        listen(QHostAddress::LocalHost);
    }

private:
    void takeConnections()
    {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_unread.remove(socket);
                socket->deleteLater();
            });
        }
    }

    void read(QTcpSocket *socket)
    {
        QByteArray &bytes = m_unread[socket];
        bytes += socket->readAll();
        const qsizetype length = requestLength(bytes);
        if (length == 0)
            return;
        const QByteArray request = bytes.left(length);
        bytes.remove(0, length);
        const Mood mood = nextMood(orderNumber(request));
        if (mood.delayMs > 0)
            QTimer::singleShot(mood.delayMs, socket, [socket, mood] { finish(socket, mood); });
        else
            finish(socket, mood);
    }

    /// Writes down what it is going to do with the order, and then does it.
    Mood nextMood(int number)
    {
        const QMutexLocker lock(&m_owner.m_mutex);
        Mood mood { nullptr, 0, true, success };
        int die = m_owner.m_random.bounded(1000);
        for (const Mood &candidate : moods()) {
            die -= candidate.share;
            if (!m_owner.m_calm && die < 0) {
                mood = candidate;
                ++m_owner.m_faults[QString::fromLatin1(mood.name)];
                break;
            }
        }
        OrderRecord &record = m_owner.m_orders[number];
        ++record.received;
        record.taken += mood.takes ? 1 : 0;
        return mood;
    }

    MoodyService &m_owner;
    QHash<QTcpSocket *, QByteArray> m_unread;
};

MoodyService::MoodyService(quint32 seed)
    : m_random(seed)
{
    auto *worker = new QObject;
    worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    m_thread.start();
    // Blocks for a moment, so that the port is known when the constructor returns.
    QMetaObject::invokeMethod(
        worker,
        [this, worker] {
            auto *server = new Server(*this);
            server->setParent(worker);
            m_port = server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

MoodyService::~MoodyService()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl MoodyService::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/method/send_order").arg(m_port));
}

void MoodyService::calmDown()
{
    const QMutexLocker lock(&m_mutex);
    m_calm = true;
}

QHash<int, OrderRecord> MoodyService::orders() const
{
    const QMutexLocker lock(&m_mutex);
    return m_orders;
}

QMap<QString, int> MoodyService::faults() const
{
    const QMutexLocker lock(&m_mutex);
    return m_faults;
}

} // namespace LeadBridge::Soak
