// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"

#include <QFile>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace LeadBridge::Test;

/// The system gives the program little: file descriptors, memory. It serves on, and what it
/// answered 200 is delivered once.
class TestSystemShortage : public QObject
{
    Q_OBJECT

private slots:
    void fileDescriptorsAreUsedUp();
    void memoryIsLimited();
};

namespace {

const QString flow = QStringLiteral("Новые клиенты");

/// A field of /proc/PID/status in bytes.
qint64 statusBytes(const CliProcess &process, const QByteArray &field)
{
    QFile status(u"/proc/%1/status"_qs.arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(field.size()).trimmed().split(' ').constFirst().toLongLong() * 1024;
    }
    return 0;
}

/// Connections that say nothing, again and again.
class SilentCrowd final
{
public:
    SilentCrowd(const QUrl &server, int size)
        : m_server(server)
    {
        for (int i = 0; i < size; ++i)
            m_sockets.push_back(std::make_unique<QTcpSocket>());
    }

    /// Connects all that are not connected. False where the server is not to be reached.
    bool gather()
    {
        const auto port = static_cast<quint16>(m_server.port());
        for (const auto &socket : m_sockets) {
            if (socket->state() == QAbstractSocket::ConnectedState && !socket->waitForReadyRead(0)
                && socket->state() == QAbstractSocket::ConnectedState)
                continue;
            socket->abort();
            socket->connectToHost(m_server.host(), port);
            if (!socket->waitForConnected(30000))
                return false;
            ++m_came;
        }
        return true;
    }

    /// How many have had to come again.
    [[nodiscard]] int sentAway() const { return m_came - static_cast<int>(m_sockets.size()); }
    void leave() { m_sockets.clear(); }

private:
    QUrl m_server;
    std::vector<std::unique_ptr<QTcpSocket>> m_sockets;
    int m_came = 0;
};

} // namespace

void TestSystemShortage::fileDescriptorsAreUsedUp()
{
    const RecordingDestination service;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.url() } }));
    installation.setLauncher({ u"prlimit"_qs, u"--nofile=64:64"_qs });
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    const QUrl hook = installation.hook(flow, sampleQuery(u"client_created"_qs));
    QCOMPARE(send(hook, "GET").status, 200);

    // Many times more connections than descriptors, and nobody says anything on them. They come
    // again as they are sent away.
    SilentCrowd crowd(hook, 400);
    int accepted = 1;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(crowd.gather());
        // One try, though the crowd stands in front: it neither uses up the descriptors nor
        // keeps the line closed until its silence is over.
        QCOMPARE(send(hook, "GET").status, 200);
        ++accepted;
    }
    QVERIFY(crowd.sentAway() > 400);
    // The crowd is still there, and what was taken finds its way out.
    QVERIFY(crowd.gather());
    QTRY_COMPARE_WITH_TIMEOUT(service.count(), accepted, 60000);
    crowd.leave();
    QCOMPARE(send(hook, "GET").status, 200);
    ++accepted;
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"pending"_qs), 0, 60000);
    QCOMPARE(installation.count(u"delivered"_qs), accepted);
    QCOMPARE(service.count(), accepted);
    QCOMPARE(bridge->terminate().status, 0);
}

void TestSystemShortage::memoryIsLimited()
{
#ifdef LEADBRIDGE_SANITIZED
    // Sanitizers take their own memory beside each byte; a limit would measure them.
    constexpr qint64 room = 0;
#else
    constexpr qint64 room = 192 * 1024 * 1024;
#endif
    const RecordingDestination service;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.url() } }));
    auto bridge = installation.serve();
    QVERIFY(bridge);
    const qint64 idle = statusBytes(*bridge, "VmData:");
    QVERIFY(idle > 0);
    QCOMPARE(bridge->terminate().status, 0);
    if (room > 0)
        installation.setLauncher({ u"prlimit"_qs, u"--data=%1"_qs.arg(idle + room) });
    bridge = installation.serve();
    QVERIFY(bridge);

    // Bodies of a megabyte each that never end, as many as would take twice the memory.
    const QUrl hook = installation.hook(flow);
    const QByteArray begun = "POST " + hook.path().toUtf8()
        + " HTTP/1.1\r\nHost: example.org\r\nContent-Type: application/x-www-form-urlencoded\r\n"
          "Content-Length: 1048576\r\n\r\n"
        + QByteArray(1'000'000, 'x');
    QList<std::shared_ptr<QTcpSocket>> greedy;
    for (int i = 0; i < 400; ++i) {
        greedy.append(std::make_shared<QTcpSocket>());
        greedy.constLast()->connectToHost(hook.host(), static_cast<quint16>(hook.port()));
        greedy.constLast()->write(begun);
    }
    const QUrl lead = installation.hook(flow, sampleQuery(u"client_created"_qs));
    const auto taken = [&] { return send(lead, "GET").status == 200; };
    for (int i = 0; i < 10; ++i) {
        QTest::qWait(50); // the greedy ones write on meanwhile
        QVERIFY2(QTest::qWaitFor(taken, 30000), bridge->told().constData());
    }
    QVERIFY2(bridge->isRunning(), bridge->told().constData());
    greedy.clear();
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"pending"_qs), 0, 60000);
    QCOMPARE(service.count(), installation.count(u"delivered"_qs));
    QVERIFY(service.count() >= 10);
    QCOMPARE(bridge->terminate().status, 0);
}

QTEST_GUILESS_MAIN(TestSystemShortage)

#include "tst_system_shortage.moc"
