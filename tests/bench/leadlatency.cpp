// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/leadlatency.h"

#include <QTcpSocket>

#include <algorithm>
#include <thread>
#include <vector>

namespace LeadBridge::Bench {

namespace {

QByteArray requestFor(const QUrl &hook, int number)
{
    return "GET " + hook.path().toLatin1() + "?client_id=" + QByteArray::number(number)
        + "&client_phone=7900" + QByteArray::number(number).rightJustified(7, '0')
        + "&client_name=%D0%90%D0%BD%D0%BD%D0%B0 HTTP/1.1\r\nHost: leads.example.org\r\n\r\n";
}

} // namespace

QList<double> leadLatencies(const QUrl &hook, const Receiver &receiver, int leadsPerSecond,
                            int leads)
{
    QTcpSocket socket;
    socket.connectToHost(hook.host(), static_cast<quint16>(hook.port()));
    if (!socket.waitForConnected())
        qFatal("cannot connect to %s", qPrintable(hook.host()));
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);

    std::vector<Clock::time_point> sent;
    const Clock::time_point begin = Clock::now();
    const long before = receiver.count();
    for (int number = 0; number < leads; ++number) {
        std::this_thread::sleep_until(
            begin + number * std::chrono::microseconds(1'000'000) / leadsPerSecond);
        sent.push_back(Clock::now());
        socket.write(requestFor(hook, number));
        socket.flush();
        socket.waitForReadyRead();
        socket.readAll();
    }
    const Clock::time_point patience = Clock::now() + std::chrono::seconds(30);
    while (receiver.count() < before + leads && Clock::now() < patience)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));

    const auto arrivals = receiver.arrivals();
    QList<double> times;
    for (int number = leadsPerSecond; number < leads; ++number) {
        const auto arrival = arrivals.find(number);
        if (arrival == arrivals.end())
            qFatal("lead %d never came out", number);
        const std::chrono::duration<double, std::milli> took =
            arrival->second - sent.at(static_cast<std::size_t>(number));
        times.append(took.count());
    }
    std::sort(times.begin(), times.end());
    return times;
}

} // namespace LeadBridge::Bench
