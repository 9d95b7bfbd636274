// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxserver.h"

#include "app/webhook/httpreader.h"
#include "app/webhook/parameters.h"

#include <QTcpSocket>

#include <functional>

namespace LeadBridge {

namespace {

const WebhookLimits &limits()
{
    static const WebhookLimits limits;
    return limits;
}

/// One client of the sandbox: its reader and what has come but is not read yet.
class SandboxConnection final : public QObject
{
public:
    using Answerer = std::function<QByteArray(const HttpHead &, const QByteArray &)>;

    SandboxConnection(QTcpSocket *socket, Answerer answerer, QObject *parent)
        : QObject(parent)
        , m_socket(socket)
        , m_reader(limits())
        , m_answerer(std::move(answerer))
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, &SandboxConnection::read);
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    }

private:
    void read()
    {
        m_received += m_socket->readAll();
        while (m_socket->state() == QAbstractSocket::ConnectedState) {
            const auto before = m_reader.state();
            m_received.remove(0, m_reader.feed(m_received.constData(), m_received.size()));
            if (m_reader.state() == HttpReader::State::HeadDone)
                m_reader.acceptHead();
            else if (m_reader.state() == HttpReader::State::Complete)
                answerOne();
            else if (m_reader.state() == HttpReader::State::Failed)
                m_socket->disconnectFromHost();
            if (m_reader.state() == before && before != HttpReader::State::Complete)
                return;
        }
    }

    void answerOne()
    {
        m_socket->write(m_answerer(m_reader.head(), m_reader.takeBody()));
        if (!m_reader.head().keepAlive)
            m_socket->disconnectFromHost();
        m_reader.next();
    }

    QTcpSocket *m_socket;
    HttpReader m_reader;
    QByteArray m_received;
    Answerer m_answerer;
};

QByteArray httpAnswer(const char *statusLine, const QByteArray &body)
{
    return QByteArray("HTTP/1.1 ") + statusLine
        + "\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

SandboxServer::SandboxServer(const QString &apiKey, QObject *parent)
    : QObject(parent)
    , m_server(this)
    , m_apiKey(apiKey)
{
    connect(&m_server, &QTcpServer::newConnection, this, &SandboxServer::welcome);
}

SandboxServer::~SandboxServer() = default;

Result<quint16> SandboxServer::listen(const QHostAddress &address, quint16 port)
{
    if (!m_server.listen(address, port))
        return fail(ErrorKind::InUse, m_server.errorString(), QString::number(port));
    return m_server.serverPort();
}

void SandboxServer::welcome()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        new SandboxConnection(
            socket,
            [this](const HttpHead &head, const QByteArray &body) { return answer(head, body); },
            this);
    }
}

QByteArray SandboxServer::answer(const HttpHead &head, const QByteArray &body)
{
    if (head.target != "/method/send_order")
        return httpAnswer("404 Not Found", "{\"status\":\"error\",\"msg\":\"Not found\"}");
    if (head.method != "POST")
        return httpAnswer("405 Method Not Allowed\r\nAllow: POST", {});
    const auto parameters =
        readParameters(head.target, { head.contentType, head.contentEncoding, body }, limits());
    Fields fields = parameters.value_or(Parameters()).fields;
    const OrderVerdict verdict = judgeOrder(fields, m_apiKey);
    const qint64 orderId = verdict.accepted ? ++m_lastOrder : 0;
    fields.removeIf([](const Field &field) { return field.name == QLatin1String("api_key"); });
    emit orderJudged(orderId, fields, verdict.message);
    return httpAnswer("200 OK", orderAnswer(verdict, orderId));
}

} // namespace LeadBridge
