// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/standins/scriptedserver.h"
#include "tests/system/kit/faults.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"
#include "tests/system/storedevents.h"

#include <QHash>
#include <QSemaphore>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace LeadBridge::Test;
using LeadBridge::StandIn::Reply;
using LeadBridge::StandIn::ScriptedServer;
using LeadBridge::StandIn::storeWaitingEvents;

/// What the program keeps back, and lets go again: a refused key, a dead service, the operator's
/// pause, a long queue, a name that is not known for a while. Nothing is lost, nothing comes twice.
class TestSystemSending : public QObject
{
    Q_OBJECT

private slots:
    void aRefusedKeyCostsOneLead();
    void aDeadServiceHoldsItsOwnQueueAlone();
    void aPauseOutlivesTheProgram();
    void aPauseEndsByItself();
    void wrongWordsAreRefused_data();
    void wrongWordsAreRefused();
    void manyLeadsWaitAtStart_data();
    void manyLeadsWaitAtStart();
    void aNameComesBack();
};

namespace {

constexpr int waitMs = 60'000;
const auto flow = u"Новые клиенты"_qs;
const auto otherFlow = u"Повторные клиенты"_qs;

QByteArray lead(int number)
{
    return "client_id=" + QByteArray::number(number)
        + "&client_name=%D0%90%D0%BD%D0%BD%D0%B0&client_phone=%2B79120000014";
}

bool post(const Installation &installation, const QString &to, int first, int last)
{
    const QUrl hook = installation.hook(to);
    for (int number = first; number <= last; ++number) {
        QUrl url = hook;
        url.setQuery(QString::fromUtf8(lead(number)), QUrl::StrictMode);
        if (send(url, "GET").status != 200)
            return false;
    }
    return true;
}

/// How the one step of a flow stands.
QJsonObject standing(const Installation &installation, const QString &of = flow)
{
    for (const QJsonObject &one : installation.run({ u"sending"_qs, u"--json"_qs }).objects()) {
        if (one.value(u"flow").toString() == of)
            return one;
    }
    return {};
}

QString stateOf(const Installation &installation, const QString &of = flow)
{
    return standing(installation, of).value(u"state").toString();
}

QList<QJsonObject> problems(const Installation &installation, const QStringList &options = {})
{
    return installation.run(QStringList { u"problems"_qs, u"--json"_qs } + options).objects();
}

int delivered(const Installation &installation, const QString &of = flow)
{
    return static_cast<int>(
        installation.history({ u"--flow"_qs, of, u"--state"_qs, u"delivered"_qs }).size());
}

/// The leads' numbers in the order they came.
QList<int> numbersIn(const QList<RecordedRequest> &requests)
{
    QList<int> numbers;
    for (const RecordedRequest &request : requests)
        numbers.append(request.formField(u"sub_id_1"_qs).mid(3).toInt());
    return numbers;
}

QList<int> numbersIn(const QList<QByteArray> &requests)
{
    QList<int> numbers;
    for (const QByteArray &request : requests) {
        const qsizetype at = request.indexOf("sub_id_1=kl-");
        numbers.append(request.mid(at + 12).split('&').constFirst().toInt());
    }
    return numbers;
}

QList<int> countTo(int last, int first = 1)
{
    QList<int> numbers;
    for (int number = first; number <= last; ++number)
        numbers.append(number);
    return numbers;
}

/// A port where nobody listens.
quint16 freePort()
{
    QTcpServer port;
    return port.listen(QHostAddress::LocalHost) ? port.serverPort() : 0;
}

QUrl orderUrl(const QString &host, quint16 port)
{
    QUrl url(u"http://host/order"_qs);
    url.setHost(host);
    url.setPort(port);
    return url;
}

const Reply accepted = Reply::answer(200, R"({"status":"success","order_id":1})");

} // namespace

void TestSystemSending::aRefusedKeyCostsOneLead()
{
    const RecordingDestination service([](const RecordedRequest &request) {
        Answer answer;
        if (request.formField(u"api_key"_qs) != u"EXAMPLEKEY1111")
            answer.body = R"({"status":"error","msg":"Неверный api_key"})";
        return answer;
    });
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.url(), .parallel = 1 } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QVERIFY(post(installation, flow, 1, 5));
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"rejected"_qs), 1, waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(installation), u"held"_qs, waitMs);
    const QJsonObject held = standing(installation);
    QCOMPARE(held.value(u"code").toString(), u"key_refused"_qs);
    QCOMPARE(held.value(u"waiting").toInt(), 4);
    QVERIFY(!held.contains(u"next_try"));
    QTRY_COMPARE_WITH_TIMEOUT(problems(installation).size(), 1, waitMs);
    QCOMPARE(problems(installation).first()[u"kind"].toString(), u"leads"_qs);
    QCOMPARE(problems(installation).first()[u"leads"].toInt(), 1);
    QCOMPARE(problems(installation).first()[u"what"].toString(),
             u"CPA.House did not take the key"_qs);
    QCOMPARE(installation.count(u"pending"_qs), 4);
    QCOMPARE(numbersIn(service.requests()), QList<int> { 1 });

    // The right key: what waits goes out by itself, what was refused when it is sent again.
    QCOMPARE(
        installation
            .run({ u"secret"_qs, u"set"_qs, QString::fromLatin1(apiKeyName) }, "EXAMPLEKEY1111")
            .status,
        0);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 4, waitMs);
    QCOMPARE(numbersIn(service.requests()), (QList<int> { 1, 2, 3, 4, 5 }));
    QCOMPARE(installation.count(u"rejected"_qs), 1);
    const QString refused = QString::number(
        installation.history({ u"--state"_qs, u"rejected"_qs }).value(0)[u"id"].toInteger());
    QCOMPARE(installation.run({ u"history"_qs, u"resend"_qs, refused }).status, 0);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 5, waitMs);
    QCOMPARE(numbersIn(service.requests()), (QList<int> { 1, 2, 3, 4, 5, 1 }));
    QTRY_COMPARE_WITH_TIMEOUT(problems(installation).size(), 0, waitMs);
    QCOMPARE(problems(installation, { u"--all"_qs }).size(), 1);
    QCOMPARE(stateOf(installation), u"sending"_qs);
}

void TestSystemSending::aDeadServiceHoldsItsOwnQueueAlone()
{
    const quint16 port = freePort();
    const RecordingDestination other;
    Installation installation;
    QVERIFY(installation.setUp(
        { { .destination = orderUrl(u"127.0.0.1"_qs, port), .firstRetrySeconds = 1, .parallel = 1 },
          { .name = otherFlow, .destination = other.url() } }));
    auto bridge = installation.serve();
    QVERIFY(bridge);
    QVERIFY(post(installation, flow, 1, 8));
    QVERIFY(post(installation, otherFlow, 101, 108));
    QTRY_COMPARE_WITH_TIMEOUT(delivered(installation, otherFlow), 8, waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(installation), u"held"_qs, waitMs);
    QCOMPARE(stateOf(installation, otherFlow), u"sending"_qs);
    const QJsonObject held = standing(installation);
    QCOMPARE(held.value(u"code").toString(), u"connection_refused"_qs);
    // A probe that is on its way does not wait.
    QTRY_COMPARE_WITH_TIMEOUT(standing(installation).value(u"waiting").toInt(), 8, waitMs);
    QVERIFY(held.contains(u"next_try"));
    QTRY_COMPARE_WITH_TIMEOUT(problems(installation).size(), 1, waitMs);
    QCOMPARE(problems(installation).first()[u"kind"].toString(), u"destination_held"_qs);

    bridge->killHard();
    bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(stateOf(installation), u"held"_qs);
    QCOMPARE(standing(installation).value(u"since"), held.value(u"since"));
    QVERIFY(post(installation, flow, 9, 9));
    QVERIFY(post(installation, otherFlow, 109, 109));
    QTRY_COMPARE_WITH_TIMEOUT(delivered(installation, otherFlow), 9, waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(standing(installation).value(u"waiting").toInt(), 9, waitMs);

    ScriptedServer server(port);
    server.setReplies({ accepted });
    QTRY_COMPARE_WITH_TIMEOUT(delivered(installation), 9, waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(problems(installation).size(), 0, waitMs);
    QCOMPARE(stateOf(installation), u"sending"_qs);
    const QList<int> came = numbersIn(server.requests());
    QList<int> sorted = came;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(sorted, countTo(9));
    // Those that were never tried in the order they were received. A tried one has its own time.
    QList<int> untried = came;
    untried.removeIf([](int number) { return number <= 5; });
    QCOMPARE(untried, countTo(9, 6));
}

void TestSystemSending::aPauseOutlivesTheProgram()
{
    const RecordingDestination service;
    const RecordingDestination other;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.url(), .parallel = 1 },
                                 { .name = otherFlow, .destination = other.url() } }));
    auto bridge = installation.serve();
    QVERIFY(bridge);
    const CliResult paused =
        installation.run({ u"sending"_qs, u"pause"_qs, flow, u"--step"_qs, u"1"_qs });
    QVERIFY2(paused.status == 0 && paused.out.contains("paused"), paused.told().constData());
    QVERIFY(post(installation, flow, 1, 3));
    bridge->killHard();
    bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(stateOf(installation), u"paused"_qs);
    QVERIFY(!standing(installation).contains(u"until"));
    QVERIFY(post(installation, flow, 4, 4));
    QVERIFY(post(installation, otherFlow, 5, 5));
    QTRY_COMPARE_WITH_TIMEOUT(other.count(), 1, waitMs);
    QCOMPARE(standing(installation).value(u"waiting").toInt(), 4);
    QCOMPARE(service.count(), 0);

    const CliResult resumed = installation.run({ u"sending"_qs, u"resume"_qs, flow });
    QVERIFY2(resumed.status == 0, resumed.told().constData());
    QTRY_COMPARE_WITH_TIMEOUT(delivered(installation), 4, waitMs);
    QCOMPARE(numbersIn(service.requests()), countTo(4));
    QCOMPARE(stateOf(installation), u"sending"_qs);
}

void TestSystemSending::aPauseEndsByItself()
{
    const RecordingDestination service;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = service.url() } }));
    // Also where no bridge runs, and it goes on while none does.
    const CliResult paused =
        installation.run({ u"sending"_qs, u"pause"_qs, flow, u"--for"_qs, u"4s"_qs, u"--json"_qs });
    QVERIFY2(paused.status == 0, paused.told().constData());
    const QDateTime until =
        QDateTime::fromString(paused.objects().value(0)[u"until"].toString(), Qt::ISODateWithMs);
    QVERIFY(until.isValid());
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QVERIFY(post(installation, flow, 1, 1));
    QTRY_COMPARE_WITH_TIMEOUT(delivered(installation), 1, waitMs);
    QVERIFY(QDateTime::currentDateTimeUtc() >= until);
    QCOMPARE(stateOf(installation), u"sending"_qs);
}

void TestSystemSending::wrongWordsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("no such flow") << QStringList { u"Нет такого"_qs } << QByteArray("no flow");
    QTest::newRow("no such step") << QStringList { flow, u"--step"_qs, u"2"_qs }
                                  << QByteArray("no such step");
    QTest::newRow("a step without a number")
        << QStringList { flow, u"--step"_qs, u"first"_qs } << QByteArray("numbered from 1");
    QTest::newRow("no time") << QStringList { flow, u"--for"_qs, u"soon"_qs }
                             << QByteArray("not a time");
}

void TestSystemSending::wrongWordsAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, told);
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = orderUrl(u"127.0.0.1"_qs, 9) } }));
    const CliResult result =
        installation.run(QStringList { u"sending"_qs, u"pause"_qs } + arguments);
    QVERIFY2(result.status != 0 && result.err.contains(told), result.told().constData());
    QCOMPARE(stateOf(installation), u"sending"_qs);
}

void TestSystemSending::manyLeadsWaitAtStart_data()
{
    QTest::addColumn<int>("leads");
    QTest::newRow("5,000 leads") << 5'000;
    if (qEnvironmentVariableIsSet("LEADBRIDGE_LONG"))
        QTest::newRow("100,000 leads") << 100'000;
}

void TestSystemSending::manyLeadsWaitAtStart()
{
    QFETCH(int, leads);
    constexpr int parallel = 6;
    QSemaphore gate;
    const RecordingDestination service([&](const RecordedRequest &) {
        if (gate.tryAcquire(1, waitMs))
            gate.release();
        return Answer {};
    });
    Installation installation;
    QVERIFY(installation.setUp(
        { { .destination = service.url(), .timeoutSeconds = 60, .parallel = parallel } }));
    QVERIFY(storeWaitingEvents(installation.dataDir() + u"/leadbridge.db", leads));
    auto bridge = installation.serve();
    QVERIFY(bridge);
    // A new one is received before a single one of those that wait has got through.
    const bool received = post(installation, flow, leads + 1, leads + 1);
    gate.release();
    QVERIFY(received);
    QTRY_COMPARE_WITH_TIMEOUT(service.count(), leads + 1, qMax(waitMs, leads * 20));
    QTRY_COMPARE_WITH_TIMEOUT(standing(installation).value(u"waiting").toInt(), 0, waitMs);
    QCOMPARE(bridge->terminate().status, 0);
    QCOMPARE(delivered(installation), leads + 1);

    const QList<int> came = numbersIn(service.requests());
    QHash<int, int> times;
    for (qsizetype i = 0; i < came.size(); ++i) {
        ++times[came.at(i)];
        // No more out of turn than those that are on the wire at once.
        QVERIFY2(qAbs(came.at(i) - 1 - static_cast<int>(i)) <= 2 * parallel,
                 qPrintable(QString::number(came.at(i))));
    }
    QCOMPARE(times.size(), came.size());
}

void TestSystemSending::aNameComesBack()
{
    const auto host = u"cpa.example"_qs; // RFC 2606, 3: nobody has it
    ScriptedServer server;
    server.setReplies({ accepted });
    Faults faults;
    faults.setHost(host, Faults::Host::Unknown);
    Installation installation;
    QVERIFY(installation.setUp(
        { { .destination = orderUrl(host, static_cast<quint16>(server.url().port())),
            .firstRetrySeconds = 1,
            .parallel = 1 } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QVERIFY(post(installation, flow, 1, 8));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(installation), u"held"_qs, waitMs);
    QCOMPARE(standing(installation).value(u"code").toString(), u"host_not_found"_qs);
    QVERIFY(faults.refused() >= 5);
    QVERIFY(server.requests().isEmpty());
    QCOMPARE(installation.count(u"pending"_qs), 8);

    faults.setHost(host, Faults::Host::Here);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 8, waitMs);
    QList<int> came = numbersIn(server.requests());
    std::sort(came.begin(), came.end());
    QCOMPARE(came, countTo(8));
}

QTEST_GUILESS_MAIN(TestSystemSending)
#include "tst_system_sending.moc"
