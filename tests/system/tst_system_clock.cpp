// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/faults.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"

#include <QDateTime>
#include <QJsonArray>
#include <QSemaphore>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <chrono>
#include <csignal>

using namespace LeadBridge::Test;
using namespace std::chrono_literals;

/// The clock jumps, or the computer sleeps: leads go out all the same, and once.
class TestSystemClock : public QObject
{
    Q_OBJECT

private slots:
    void theClockIsSetWhileLeadsWait_data();
    void theClockIsSetWhileLeadsWait();
    void theClockIsSetWhileTheProgramIsOff_data();
    void theClockIsSetWhileTheProgramIsOff();
    void anAnswerThatCameWhileAsleepCounts();
    void sendersSleepThrough();

private:
    static void addDays();
};

namespace {

const QString flow = QStringLiteral("Новые клиенты");
constexpr auto day = std::chrono::hours(24);
constexpr int waitingLeads = 5;

/// A bridge to a service that has no time for orders, until it has.
class Bridge
{
public:
    Bridge()
        : service([this](const RecordedRequest &) {
            ++arrived;
            Answer answer;
            answer.status = busy ? 503 : 200;
            return answer;
        })
    {
    }

    bool start()
    {
        const FlowSpec spec { .destination = service.url(), .firstRetrySeconds = 4 };
        return installation.setUp({ spec }) && restart();
    }
    bool restart()
    {
        process = installation.serve();
        hook = installation.hook(flow, sampleQuery(u"client_created"_qs));
        return process != nullptr;
    }
    /// Sends events that the service has no time for.
    bool leaveLeadsWaiting()
    {
        for (int i = 0; i < waitingLeads; ++i) {
            if (send(hook, "GET").status != 200)
                return false;
        }
        return QTest::qWaitFor([this] { return triedOnce() == waitingLeads; }, 15000);
    }
    [[nodiscard]] int triedOnce() const
    {
        int tried = 0;
        for (const QJsonObject &event : installation.history())
            tried += event.value(u"deliveries")[0][u"attempts"].toInt() > 0 ? 1 : 0;
        return tried;
    }
    /// Requests that were answered with success.
    [[nodiscard]] int orders() const { return arrived - refused; }

    std::atomic<bool> busy = true;
    std::atomic<int> arrived = 0;
    int refused = 0;
    RecordingDestination service;
    Installation installation;
    std::unique_ptr<CliProcess> process;
    QUrl hook;
};

} // namespace

void TestSystemClock::addDays()
{
    QTest::addColumn<std::chrono::milliseconds>("shift");
    QTest::newRow("forward by a day") << std::chrono::milliseconds(day);
    QTest::newRow("back by a day") << std::chrono::milliseconds(-day);
}

void TestSystemClock::theClockIsSetWhileLeadsWait_data()
{
    addDays();
}

void TestSystemClock::theClockIsSetWhileLeadsWait()
{
    QFETCH(std::chrono::milliseconds, shift);
    Faults faults;
    Bridge bridge;
    QVERIFY(bridge.start());
    QVERIFY(bridge.leaveLeadsWaiting());
    faults.shiftClock(shift);
    bridge.refused = bridge.arrived;
    bridge.busy = false;
    QCOMPARE(send(bridge.hook, "GET").status, 200);
    // The new one goes at once, the others when their few seconds are over: not in a day.
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), waitingLeads + 1, 30000);
    QCOMPARE(bridge.orders(), waitingLeads + 1);
    const QJsonObject newest = bridge.installation.history().value(0);
    const auto received =
        QDateTime::fromString(newest.value(u"received_at").toString(), Qt::ISODateWithMs);
    const qint64 off = QDateTime::currentDateTimeUtc().addDuration(shift).secsTo(received);
    QVERIFY2(std::abs(off) < 60, qPrintable(QString::number(off)));
}

void TestSystemClock::theClockIsSetWhileTheProgramIsOff_data()
{
    addDays();
}

void TestSystemClock::theClockIsSetWhileTheProgramIsOff()
{
    QFETCH(std::chrono::milliseconds, shift);
    Faults faults;
    Bridge bridge;
    QVERIFY(bridge.start());
    QVERIFY(bridge.leaveLeadsWaiting());
    QCOMPARE(bridge.process->terminate().status, 0);
    faults.shiftClock(shift);
    bridge.refused = bridge.arrived;
    bridge.busy = false;
    QVERIFY(bridge.restart());
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), waitingLeads, 30000);
    QCOMPARE(bridge.orders(), waitingLeads);
}

void TestSystemClock::anAnswerThatCameWhileAsleepCounts()
{
    QSemaphore letGo;
    std::atomic<int> arrived = 0;
    std::atomic<int> answered = 0;
    const RecordingDestination service([&](const RecordedRequest &) {
        ++arrived;
        letGo.acquire();
        ++answered;
        return Answer {};
    });
    QJsonObject object = flowObject({ .destination = service.url() });
    QJsonObject action = object.value(u"actions").toArray().at(0).toObject();
    action.insert(u"delivery"_qs,
                  QJsonObject { { u"timeout_s"_qs, 3 }, { u"uncertain"_qs, u"wait"_qs } });
    object.insert(u"actions"_qs, QJsonArray { action });
    Installation installation;
    QVERIFY(installation.setUp({}));
    QCOMPARE(installation.run({ u"flow"_qs, u"import"_qs, u"-"_qs }, flowFile({ object })).status,
             0);
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(send(installation.hook(flow, sampleQuery(u"client_created"_qs)), "GET").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(arrived.load(), 1, 15000);

    const auto process = static_cast<pid_t>(bridge->processId());
    ::kill(process, SIGSTOP);
    letGo.release();
    QTRY_COMPARE_WITH_TIMEOUT(answered.load(), 1, 15000);
    QTest::qWait(5000); // the fault itself: asleep for longer than the service's time
    ::kill(process, SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"pending"_qs), 0, 30000);
    QCOMPARE(installation.count(u"delivered"_qs), 1);
    QCOMPARE(arrived.load(), 1);
}

void TestSystemClock::sendersSleepThrough()
{
    Bridge bridge;
    bridge.busy = false;
    QVERIFY(bridge.start());
    const auto process = static_cast<pid_t>(bridge.process->processId());
    QTcpSocket socket;
    const QByteArray request = "GET "
        + bridge.hook.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
        + " HTTP/1.1\r\nHost: example.org\r\n\r\n";
    constexpr int naps = 5;
    socket.connectToHost(bridge.hook.host(), static_cast<quint16>(bridge.hook.port()));
    QVERIFY(socket.waitForConnected());
    for (int i = 0; i < naps; ++i) {
        ::kill(process, SIGSTOP);
        socket.write(request);
        QVERIFY(socket.flush());
        QVERIFY(!socket.waitForReadyRead(300));
        ::kill(process, SIGCONT);
        QByteArray answer;
        while (!answer.endsWith("ok") && socket.waitForReadyRead(15000))
            answer += socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
    }
    QTRY_COMPARE_WITH_TIMEOUT(bridge.installation.count(u"delivered"_qs), naps, 30000);
    QCOMPARE(bridge.orders(), naps);
}

QTEST_GUILESS_MAIN(TestSystemClock)

#include "tst_system_clock.moc"
