// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"

#include <QMutexLocker>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

#include <optional>

namespace LeadBridge::Test {

namespace {

/// Takes one whole request off the front of @p buffer; nothing while it is not all there.
std::optional<RecordedRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    const QList<QByteArray> lines = buffer.left(headEnd).replace("\r\n", "\n").split('\n');
    RecordedRequest request;
    const QList<QByteArray> first = lines.first().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < headEnd + 4 + length)
        return std::nullopt;
    request.body = buffer.mid(headEnd + 4, length);
    buffer.remove(0, headEnd + 4 + length);
    return request;
}

QByteArray answerBytes(const Answer &answer)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status)
        + " Answer\r\nContent-Type: " + answer.contentType
        + "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    for (auto header = answer.headers.cbegin(); header != answer.headers.cend(); ++header)
        bytes += header.key() + ": " + header.value() + "\r\n";
    return bytes + "\r\n" + answer.body;
}

} // namespace

QString RecordedRequest::formField(const QString &name) const
{
    const QString text = QString::fromUtf8(QByteArray(body).replace('+', "%20"));
    return QUrlQuery(text).queryItemValue(name, QUrl::FullyDecoded);
}

class RecordingDestination::Server final : public QTcpServer
{
public:
    explicit Server(RecordingDestination &owner)
        : m_owner(owner)
    {
        connect(this, &QTcpServer::newConnection, this, &Server::takeConnections);
        setListenBacklogSize(1024);
        listen(QHostAddress::LocalHost);
    }

private:
    void takeConnections()
    {
        while (QTcpSocket *socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_buffers.remove(socket);
                socket->deleteLater();
            });
        }
    }

    void read(QTcpSocket &socket)
    {
        QByteArray &buffer = m_buffers[&socket];
        buffer += socket.readAll();
        while (const auto request = takeRequest(buffer)) {
            const Answer answer = m_owner.m_answerer ? m_owner.m_answerer(*request) : Answer {};
            {
                const QMutexLocker lock(&m_owner.m_mutex);
                m_owner.m_requests.append(*request);
            }
            if (answer.hangUp) {
                socket.abort();
                return;
            }
            if (!answer.silent)
                socket.write(answerBytes(answer));
        }
    }

    RecordingDestination &m_owner;
    QHash<QTcpSocket *, QByteArray> m_buffers;
};

RecordingDestination::RecordingDestination(Answerer answerer)
    : m_answerer(std::move(answerer))
{
    auto *worker = new QObject;
    worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    m_thread.start();
    // Blocks the test for a moment, so that the port is known when the constructor returns.
    QMetaObject::invokeMethod(
        worker,
        [this, worker] {
            auto *server = new Server(*this);
            server->setParent(worker);
            m_port = server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

RecordingDestination::~RecordingDestination()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl RecordingDestination::url(const QString &path) const
{
    QUrl url(QStringLiteral("http://127.0.0.1"));
    url.setPort(m_port);
    url.setPath(path);
    return url;
}

QList<RecordedRequest> RecordingDestination::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

int RecordingDestination::count() const
{
    const QMutexLocker lock(&m_mutex);
    return static_cast<int>(m_requests.size());
}

} // namespace LeadBridge::Test
