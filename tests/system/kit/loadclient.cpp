// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/kit/loadclient.h"

#include <QTcpSocket>

namespace LeadBridge::Test {

LoadClient::LoadClient(const QUrl &hook, int connections, int firstNumber, QObject *parent)
    : QObject(parent)
    , m_hook(hook)
    , m_next(firstNumber)
{
    for (int i = 0; i < connections; ++i) {
        auto *socket = new QTcpSocket(this);
        connect(socket, &QTcpSocket::connected, this, [this, socket] { sendNext(*socket); });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readAnswers(*socket); });
        socket->connectToHost(hook.host(), static_cast<quint16>(hook.port()));
    }
}

const QSet<int> &LoadClient::accepted() const
{
    return m_accepted;
}

int LoadClient::nextNumber() const
{
    return m_next;
}

void LoadClient::stop()
{
    m_stopped = true;
}

void LoadClient::sendNext(QTcpSocket &socket)
{
    if (m_stopped)
        return;
    const int number = m_next++;
    m_lanes[&socket].number = number;
    // Invented numbers of the Russian mobile range 900.
    const QByteArray phone = "7900" + QByteArray::number(number).rightJustified(7, '0');
    socket.write("GET " + m_hook.path().toUtf8() + "?client_id=" + QByteArray::number(number)
                 + "&client_phone=" + phone + "&client_name=%D0%90%D0%BD%D0%BD%D0%B0 HTTP/1.1\r\n"
                 + "Host: leads.example.org\r\n\r\n");
}

void LoadClient::readAnswers(QTcpSocket &socket)
{
    Lane &lane = m_lanes[&socket];
    lane.answer += socket.readAll();
    if (!lane.answer.contains("HTTP/1.1 200") || !lane.answer.contains("\r\n\r\nok"))
        return;
    lane.answer.clear();
    m_accepted.insert(lane.number);
    emit progressed(static_cast<int>(m_accepted.size()));
    sendNext(socket);
}

} // namespace LeadBridge::Test
