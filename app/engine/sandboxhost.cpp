// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sandboxhost.h"

#include "app/engine/futures.h"
#include "app/sandbox/sandboxserver.h"

#include <QPromise>

#include <memory>

namespace LeadBridge {

namespace {

QUrl orderAddress(quint16 port)
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/method/send_order").arg(port));
}

} // namespace

SandboxHost::SandboxHost(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("sandbox"));
}

SandboxHost::~SandboxHost()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<QUrl>> SandboxHost::address()
{
    if (m_port != 0)
        return answered<QUrl>(orderAddress(m_port));
    if (!m_server) {
        m_server = new SandboxServer;
        m_server->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
        m_thread.start();
    }
    auto promise = std::make_shared<QPromise<Result<quint16>>>();
    promise->start();
    QMetaObject::invokeMethod(m_server, [server = m_server, promise] {
        promise->addResult(server->listen(QHostAddress::LocalHost, 0));
        promise->finish();
    });
    return promise->future().then(this, [this](const Result<quint16> &port) -> Result<QUrl> {
        if (!port)
            return fail(ErrorKind::Unavailable, port.error().detail);
        m_port = *port;
        return orderAddress(m_port);
    });
}

} // namespace LeadBridge
