// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>

#include <cstdio>

/// The ceiling that packaging/bench compares with: a QTcpServer that answers 200 to whatever
/// arrives, without parsing or storing it.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTcpServer server;
    server.setListenBacklogSize(1024);
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
        while (QTcpSocket *socket = server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    if (!server.listen(QHostAddress::LocalHost))
        return 1;
    std::printf("listening on http://127.0.0.1:%d\n", int { server.serverPort() });
    std::fflush(stdout);
    return QCoreApplication::exec();
}
