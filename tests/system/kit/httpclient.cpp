// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/kit/httpclient.h"

#include <QTcpSocket>

namespace LeadBridge::Test {

namespace {

constexpr int patienceMs = 30000;

} // namespace

HttpReply send(const QUrl &url, const QByteArray &method, const QByteArray &contentType,
               const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port(80)));
    if (!socket.waitForConnected(patienceMs))
        return {};
    const QByteArray target =
        url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: " + url.authority().toUtf8()
        + "\r\nConnection: close\r\n";
    if (!contentType.isEmpty())
        request += "Content-Type: " + contentType
            + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    socket.write(request + "\r\n" + body);

    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(patienceMs))
        answer += socket.readAll();
    answer += socket.readAll();

    const qsizetype headEnd = answer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return {};
    return { answer.mid(9, 3).toInt(), answer.left(headEnd), answer.mid(headEnd + 4) };
}

} // namespace LeadBridge::Test
