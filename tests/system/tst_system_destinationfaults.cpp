// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/standins/scriptedserver.h"
#include "tests/standins/testcertificates.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"

#include <QFile>
#include <QJsonArray>
#include <QTcpServer>
#include <QTemporaryFile>
#include <QTest>

#include <chrono>
#include <thread>

using namespace LeadBridge::Test;
using LeadBridge::StandIn::Reply;
using LeadBridge::StandIn::ScriptedServer;
using LeadBridge::StandIn::TestCertificates;
using namespace std::chrono_literals;

/// What a destination and the way to it can do to a lead: it is sent again only where nothing of
/// it can have arrived, and everything else waits for the operator.
class TestSystemDestinationFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aFaultAfterSendingIsUnclear_data();
    void aFaultAfterSendingIsUnclear();
    void aUsedConnectionThatDiesRepeatsNothing_data();
    void aUsedConnectionThatDiesRepeatsNothing();
    void aConnectionTheServerClosedIsNotUsed();
    void aSlowDestinationIsWaitedFor();
    void aPassingTroubleDeliversOnce_data();
    void aPassingTroubleDeliversOnce();
    void anUnknownNameIsTriedAgain();
    void theNetworkComesBack();
    void badCertificatesGetNothing_data();
    void badCertificatesGetNothing();

private:
    TestCertificates m_certificates;
    QTemporaryFile m_authority;
};

namespace {

constexpr int waitMs = 30'000;
const auto flowName = u"Новые клиенты"_qs;
const QByteArray accepted = R"({"status":"success","order_id":1})";

QByteArray lead(int number)
{
    return "client_id=" + QByteArray::number(number)
        + "&client_name=%D0%90%D0%BD%D0%BD%D0%B0&client_phone=%2B79120000014";
}

int post(const Installation &installation, int number)
{
    return send(installation.hook(flowName, lead(number)), "GET").status;
}

/// The step of the newest event with what was tried.
QJsonObject newestStep(const Installation &installation)
{
    const QJsonObject event = installation.history().value(0);
    return installation.story(event.value(u"id"))[u"deliveries"].toArray().at(0).toObject();
}

QStringList outcomes(const QJsonObject &step)
{
    QStringList words;
    const QJsonArray log = step.value(u"log").toArray();
    for (const QJsonValue &attempt : log)
        words.append(attempt[u"outcome"].toString());
    return words;
}

} // namespace

void TestSystemDestinationFaults::initTestCase()
{
    QVERIFY(m_authority.open());
    m_authority.write(m_certificates.authority().toPem());
    QVERIFY(m_authority.flush());
    qputenv("SSL_CERT_FILE", m_authority.fileName().toLocal8Bit());
}

void TestSystemDestinationFaults::aFaultAfterSendingIsUnclear_data()
{
    QTest::addColumn<Reply>("reply");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 33\r\n\r\n";
    QTest::newRow("closes without an answer") << Reply { {}, Reply::Then::Close };
    QTest::newRow("resets without an answer") << Reply { {}, Reply::Then::Reset };
    QTest::newRow("closes in the middle of the head")
        << Reply { head.left(20), Reply::Then::Close };
    QTest::newRow("closes in the middle of the body")
        << Reply { head + accepted.left(9), Reply::Then::Close };
    QTest::newRow("resets in the middle of the body")
        << Reply { head + accepted.left(9), Reply::Then::Reset };
    QTest::newRow("says nothing") << Reply {};
    QTest::newRow("speaks another language")
        << Reply { "220 mail.example ESMTP\r\n", Reply::Then::KeepOpen };
    QTest::newRow("answers with a web page")
        << Reply::answer(200, "<html><body>Welcome</body></html>", "Content-Type: text/html\r\n");
    QTest::newRow("answers with half a JSON") << Reply::answer(200, accepted.left(12));
    QTest::newRow("answers with nothing") << Reply::answer(200, {});
}

void TestSystemDestinationFaults::aFaultAfterSendingIsUnclear()
{
    QFETCH(Reply, reply);
    ScriptedServer server;
    server.setReplies({ reply, Reply::answer(200, accepted) });
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = server.url(), .timeoutSeconds = 2 } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(post(installation, 1), 200);

    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"uncertain"_qs), 1, waitMs);
    // A second lead goes its way meanwhile, and the first is not sent with it.
    QCOMPARE(post(installation, 2), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, waitMs);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().at(0).contains("kl-1"));
    QVERIFY(server.requests().at(1).contains("kl-2"));
    QCOMPARE(installation.count(u"uncertain"_qs), 1);
}

void TestSystemDestinationFaults::aUsedConnectionThatDiesRepeatsNothing_data()
{
    QTest::addColumn<Reply::Then>("then");
    QTest::newRow("closed as the second request comes") << Reply::Then::Close;
    QTest::newRow("reset as the second request comes") << Reply::Then::Reset;
}

void TestSystemDestinationFaults::aUsedConnectionThatDiesRepeatsNothing()
{
    QFETCH(Reply::Then, then);
    ScriptedServer server;
    // Both leads on one connection; it dies before a byte of the second answer came.
    server.setReplies({ Reply::answer(200, accepted), { {}, then }, Reply::answer(200, accepted) });
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = server.url(), .parallel = 1 } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(post(installation, 1), 200);
    QCOMPARE(post(installation, 2), 200);

    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"uncertain"_qs), 1, waitMs);
    QCOMPARE(server.connections(), 1);
    QCOMPARE(outcomes(newestStep(installation)), QStringList { u"uncertain"_qs });
    QCOMPARE(post(installation, 3), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 2, waitMs);
    QCOMPARE(server.requests().size(), 3);
    QCOMPARE(installation.count(u"uncertain"_qs), 1);
}

void TestSystemDestinationFaults::aConnectionTheServerClosedIsNotUsed()
{
    ScriptedServer server;
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = server.url(), .parallel = 1 } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(post(installation, 1), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, waitMs);
    server.closeIdleConnections();
    QCOMPARE(post(installation, 2), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 2, waitMs);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(outcomes(newestStep(installation)), QStringList { u"delivered"_qs });
}

void TestSystemDestinationFaults::aSlowDestinationIsWaitedFor()
{
    // It answers well after the usual time and before the timeout: nothing is repeated.
    const RecordingDestination slow([](const RecordedRequest &) {
        std::this_thread::sleep_for(1500ms); // the service takes its time, the test does not wait
        return Answer {};
    });
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = slow.url(), .timeoutSeconds = 20 } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(post(installation, 1), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, waitMs);
    QCOMPARE(slow.count(), 1);
}

void TestSystemDestinationFaults::aPassingTroubleDeliversOnce_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::newRow("busy") << Reply::answer(503, "busy", "Retry-After: 1\r\n");
    QTest::newRow("too many requests") << Reply::answer(429, "slow down", "Retry-After: 1\r\n");
}

void TestSystemDestinationFaults::aPassingTroubleDeliversOnce()
{
    QFETCH(Reply, reply);
    ScriptedServer server;
    server.setReplies({ reply, Reply::answer(200, accepted) });
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = server.url(), .firstRetrySeconds = 1 } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(post(installation, 1), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, waitMs);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(outcomes(newestStep(installation)), (QStringList { u"retry"_qs, u"delivered"_qs }));
}

void TestSystemDestinationFaults::anUnknownNameIsTriedAgain()
{
    // RFC 6761 §6.4: such a name never exists.
    Installation installation;
    QVERIFY(installation.setUp(
        { { .destination = QUrl(u"http://cpa.invalid/order"_qs), .firstRetrySeconds = 1 } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(post(installation, 1), 200);
    const auto tries = [&] { return newestStep(installation).value(u"attempts").toInt(); };
    QTRY_VERIFY_WITH_TIMEOUT(tries() >= 2, waitMs);
    QCOMPARE(installation.count(u"pending"_qs), 1);
    for (const QString &outcome : outcomes(newestStep(installation)))
        QCOMPARE(outcome, u"retry"_qs);
}

void TestSystemDestinationFaults::theNetworkComesBack()
{
    // Nobody listens, then somebody does: what gathered goes out, each lead once.
    QTcpServer port;
    QVERIFY(port.listen(QHostAddress::LocalHost));
    QUrl url(u"http://127.0.0.1/order"_qs);
    url.setPort(port.serverPort());
    port.close();
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = url, .firstRetrySeconds = 1 } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    constexpr int leads = 20;
    for (int number = 1; number <= leads; ++number)
        QCOMPARE(post(installation, number), 200);
    const auto tried = [&] { return newestStep(installation).value(u"attempts").toInt() >= 1; };
    QTRY_VERIFY_WITH_TIMEOUT(tried() || installation.count(u"pending"_qs) == leads, waitMs);

    ScriptedServer server(static_cast<quint16>(url.port()));
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), leads, 2 * waitMs);
    QCOMPARE(server.requests().size(), leads);
}

void TestSystemDestinationFaults::badCertificatesGetNothing_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("expired") << 0;
    QTest::newRow("for another host") << 1;
    QTest::newRow("signed by nobody") << 2;
}

void TestSystemDestinationFaults::badCertificatesGetNothing()
{
    QFETCH(int, which);
    QVERIFY(m_certificates.isValid());
    ScriptedServer server;
    server.setTls(which == 0       ? m_certificates.expired()
                      : which == 1 ? m_certificates.otherHost()
                                   : m_certificates.selfSigned());
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = server.url(), .firstRetrySeconds = 1 } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(post(installation, 1), 200);
    const auto tries = [&] { return newestStep(installation).value(u"attempts").toInt(); };
    QTRY_VERIFY_WITH_TIMEOUT(tries() >= 1, waitMs);
    QCOMPARE(installation.count(u"pending"_qs), 1);
    QCOMPARE(outcomes(newestStep(installation)).first(), u"retry"_qs);
    QVERIFY(server.requests().isEmpty());

    // The service has renewed its certificate: the lead arrives, once.
    server.setTls(m_certificates.good());
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, 2 * waitMs);
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestSystemDestinationFaults)
#include "tst_system_destinationfaults.moc"
