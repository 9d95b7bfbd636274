// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/sender.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace LeadBridge::Soak {

namespace {

constexpr int answerLateMs = 20'000;
constexpr int reconnectMs = 100;
constexpr int longestPauseMs = 160;
constexpr int burstOf = 40; // requests without a pause, once in so many

} // namespace

Sender::Sender(int connections, quint32 seed, QObject *parent)
    : QObject(parent)
    , m_random(seed)
    , m_lanes(static_cast<std::size_t>(connections))
{
    for (Lane &lane : m_lanes) {
        Lane *kept = &lane;
        lane.socket = new QTcpSocket(this);
        lane.timer = new QTimer(this);
        lane.timer->setSingleShot(true);
        connect(lane.socket, &QTcpSocket::connected, this, [this, kept] { restLane(*kept); });
        connect(lane.socket, &QTcpSocket::readyRead, this, [this, kept] { readAnswer(*kept); });
        connect(lane.socket, &QTcpSocket::disconnected, this, [this, kept] { abandon(*kept); });
        connect(lane.socket, &QTcpSocket::errorOccurred, this, [this, kept] { abandon(*kept); });
        connect(lane.timer, &QTimer::timeout, this, [this, kept] {
            if (kept->number != 0)
                abandon(*kept);
            else if (kept->socket->state() == QAbstractSocket::ConnectedState)
                sendNext(*kept);
            else
                open(*kept);
        });
    }
}

void Sender::sendTo(const QList<Hook> &hooks)
{
    m_hooks = hooks;
    for (Lane &lane : m_lanes) {
        abandon(lane);
        open(lane);
    }
}

bool Sender::isDone() const
{
    const bool idle = std::none_of(m_lanes.begin(), m_lanes.end(),
                                   [](const Lane &lane) { return lane.number != 0; });
    return m_finishing && m_again.isEmpty() && idle;
}

void Sender::open(Lane &lane)
{
    lane.socket->abort();
    lane.answer.clear();
    const QUrl url = m_hooks.constFirst().url;
    lane.socket->connectToHost(url.host(), static_cast<quint16>(url.port()));
}

int Sender::pauseMs()
{
    return m_requests / burstOf % 8 == 0 ? 0 : m_random.bounded(longestPauseMs);
}

void Sender::restLane(Lane &lane)
{
    lane.timer->start(pauseMs());
}

void Sender::sendNext(Lane &lane)
{
    if (!m_again.isEmpty()) {
        const auto [hook, number] = m_again.takeFirst();
        write(lane, hook, number);
        return;
    }
    if (m_finishing) {
        restLane(lane); // something may still come back
        return;
    }
    int die = m_random.bounded(1000);
    int hook = 0;
    while (hook + 1 < m_hooks.size() && die >= m_hooks.at(hook).share)
        die -= m_hooks.at(hook++).share;
    write(lane, hook, m_next++);
}

void Sender::write(Lane &lane, int hook, int number)
{
    lane.number = number;
    lane.repeats = m_hooks.at(hook).repeats;
    if (lane.repeats) {
        m_repeatable.insert(number);
        m_hookOf.insert(number, hook);
    }
    ++m_requests;
    // Invented numbers of the Russian mobile range 900.
    const QByteArray fields = "client_id=" + QByteArray::number(number) + "&client_phone=7900"
        + QByteArray::number(number).rightJustified(7, '0')
        + "&client_name=%D0%90%D0%BD%D0%BD%D0%B0";
    const QByteArray path = m_hooks.at(hook).url.path().toUtf8();
    if (m_random.bounded(2) == 0)
        lane.socket->write("GET " + path + '?' + fields + " HTTP/1.1\r\nHost: example.org\r\n\r\n");
    else
        lane.socket->write("POST " + path + " HTTP/1.1\r\nHost: example.org\r\nContent-Type: "
                           + "application/x-www-form-urlencoded\r\nContent-Length: "
                           + QByteArray::number(fields.size()) + "\r\n\r\n" + fields);
    lane.timer->start(answerLateMs);
}

void Sender::readAnswer(Lane &lane)
{
    lane.answer += lane.socket->readAll();
    const qsizetype head = lane.answer.indexOf("\r\n\r\n");
    if (head < 0 || lane.number == 0)
        return;
    const int status = lane.answer.mid(9, 3).toInt();
    conclude(lane, status);
    if (status == 200) {
        lane.answer.clear();
        restLane(lane);
    } else {
        // The rest of a refusal is not worth reading.
        lane.socket->abort();
        lane.timer->start(reconnectMs);
    }
}

void Sender::conclude(Lane &lane, int status)
{
    const int number = std::exchange(lane.number, 0);
    if (status == 200) {
        m_accepted.insert(number);
        m_hookOf.remove(number);
        return;
    }
    ++m_refusals[status];
    if (lane.repeats)
        m_again.append({ m_hookOf.value(number), number });
}

void Sender::abandon(Lane &lane)
{
    if (lane.number != 0)
        conclude(lane, 0);
    lane.timer->start(reconnectMs);
}

} // namespace LeadBridge::Soak
