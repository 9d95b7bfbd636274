// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/controlserver.h"

#include "app/engine/controlprotocol.h"

#include <QLocalSocket>
#include <QPointer>
#include <QPromise>

#include <memory>

namespace LeadBridge {

ControlServer::ControlServer(const ControlMethods &methods, QObject *parent)
    : QObject(parent)
    , m_methods(methods)
    , m_server(this)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &ControlServer::welcome);
}

Result<> ControlServer::listen(const QString &name)
{
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        return fail(ErrorKind::Permission, m_server.errorString(), name);
    return {};
}

void ControlServer::welcome()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(controlLineLimit);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    }
}

void ControlServer::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() >= controlLineLimit)
            socket->abort();
        return;
    }
    const auto call = callFromLine(socket->readLine());
    const auto reply = [socket = QPointer(socket)](const Result<QJsonValue> &answer) {
        if (!socket)
            return;
        socket->write(toLine(answer));
        socket->disconnectFromServer();
    };
    if (call)
        m_methods.call(call->method, call->parameters).then(this, reply);
    else
        reply(tl::unexpected(call.error()));
}

QFuture<Result<QJsonValue>> askEngine(const QString &name, const QString &method,
                                      const QJsonObject &parameters)
{
    auto promise = std::make_shared<QPromise<Result<QJsonValue>>>();
    promise->start();
    auto *socket = new QLocalSocket;
    socket->setReadBufferSize(controlLineLimit);
    const auto finish = [promise, socket](const Result<QJsonValue> &answer) {
        if (promise->future().isFinished())
            return;
        promise->addResult(answer);
        promise->finish();
        socket->deleteLater();
    };
    QObject::connect(socket, &QLocalSocket::connected, socket, [socket, method, parameters] {
        socket->write(toLine(ControlCall { method, parameters }));
    });
    QObject::connect(socket, &QLocalSocket::readyRead, socket, [socket, finish] {
        if (socket->canReadLine())
            finish(answerFromLine(socket->readLine()));
    });
    QObject::connect(socket, &QLocalSocket::errorOccurred, socket, [socket, finish] {
        finish(fail(ErrorKind::Unavailable, socket->errorString()));
    });
    socket->connectToServer(name);
    return promise->future();
}

} // namespace LeadBridge
