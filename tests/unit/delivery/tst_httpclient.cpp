// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/httpclient.h"
#include "tests/standins/scriptedserver.h"
#include "tests/standins/testcertificates.h"

#include <QTest>

#include <memory>

using namespace LeadBridge;
using namespace std::chrono_literals;
using StandIn::Reply;
using Then = StandIn::Reply::Then;

namespace {

HttpRequest orderTo(const QUrl &url)
{
    return { "POST", url, { { "Content-Type", "text/plain" } }, "an order" };
}

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void eachFaultIsToldAndTheRequestSentOnce_data();
    void eachFaultIsToldAndTheRequestSentOnce();
    void aFaultOnAUsedConnectionIsNotMendedBySendingAgain_data();
    void aFaultOnAUsedConnectionIsNotMendedBySendingAgain();
    void anAnswerIsReadWhole_data();
    void anAnswerIsReadWhole();
    void nothingIsSentWhereNobodyListens();
    void nothingIsSentToAnUnknownHost();
    void nothingIsSentOverTlsThatDoesNotBegin();
    void aConnectionIsUsedAgain();
    void aConnectionTheServerClosedIsNotUsedAgain();
    void aConnectionIsNotUsedAgain_data();
    void aConnectionIsNotUsedAgain();
    void anIdleConnectionIsClosedAfterAWhile();
    void tlsIsVerified_data();
    void tlsIsVerified();
    void closedClientsCallNobody();

private:
    Answer sendOne(const HttpRequest &request, std::chrono::milliseconds answerTimeout = 5s);

    SystemClock m_clock;
    StandIn::TestCertificates m_certificates;
    std::unique_ptr<HttpClient> m_client;
};

void TestHttpClient::initTestCase()
{
    QVERIFY(m_certificates.isValid());
    m_client = std::make_unique<HttpClient>(m_clock,
                                            QList<QSslCertificate> { m_certificates.authority() });
}

Answer TestHttpClient::sendOne(const HttpRequest &request, std::chrono::milliseconds answerTimeout)
{
    int calls = 0;
    Answer result;
    m_client->send(request, { 1s, 1s, answerTimeout }, [&](const Answer &answer) {
        ++calls;
        result = answer;
    });
    [&] { QTRY_COMPARE(calls, 1); }();
    QTest::qWait(20); // a second call or a second request would come now
    [&] { QCOMPARE(calls, 1); }();
    return result;
}

void TestHttpClient::eachFaultIsToldAndTheRequestSentOnce_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<ReasonCode>("reason");

    const QByteArray half = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc";
    const QByteArray big(answerBodyLimit + 1, 'x');
    QTest::newRow("closes without an answer")
        << Reply { {}, Then::Close } << ReasonCode::ConnectionLost;
    QTest::newRow("resets without an answer")
        << Reply { {}, Then::Reset } << ReasonCode::ConnectionLost;
    QTest::newRow("says nothing for too long")
        << Reply { {}, Then::KeepOpen } << ReasonCode::NoAnswer;
    QTest::newRow("stops in the middle of the body")
        << Reply { half, Then::KeepOpen } << ReasonCode::NoAnswer;
    QTest::newRow("closes in the middle of the body")
        << Reply { half, Then::Close } << ReasonCode::ConnectionLost;
    QTest::newRow("closes in the middle of the head")
        << Reply { half.left(24), Then::Close } << ReasonCode::ConnectionLost;
    QTest::newRow("closes in the middle of a chunk")
        << Reply { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", Then::Close }
        << ReasonCode::ConnectionLost;
    QTest::newRow("answers only for the time being")
        << Reply { "HTTP/1.1 102 Processing\r\n\r\n", Then::KeepOpen } << ReasonCode::NoAnswer;
    QTest::newRow("speaks another language")
        << Reply { "220 mail.example ESMTP\r\n", Then::KeepOpen } << ReasonCode::NotUnderstood;
    QTest::newRow("announces too long a body")
        << Reply::answer(200, big) << ReasonCode::AnswerTooLarge;
    QTest::newRow("sends too long a body without announcing it")
        << Reply { "HTTP/1.1 200 OK\r\n\r\n" + big, Then::Close } << ReasonCode::AnswerTooLarge;
    QTest::newRow("sends too long a head")
        << Reply { "HTTP/1.1 200 OK\r\nX: " + QByteArray(3 * answerHeadLimit, 'x'), Then::KeepOpen }
        << ReasonCode::AnswerTooLarge;
}

void TestHttpClient::eachFaultIsToldAndTheRequestSentOnce()
{
    QFETCH(Reply, reply);
    QFETCH(ReasonCode, reason);
    StandIn::ScriptedServer server;
    server.setReplies({ reply });

    const Answer answer = sendOne(orderTo(server.url()), 300ms);

    QCOMPARE(answer.failure.code, reason);
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.sent, SentState::Something);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.connections(), 1);
}

void TestHttpClient::aFaultOnAUsedConnectionIsNotMendedBySendingAgain_data()
{
    QTest::addColumn<Then>("then");
    QTest::newRow("the server closes as it gets the second request") << Then::Close;
    QTest::newRow("the server resets as it gets the second request") << Then::Reset;
}

void TestHttpClient::aFaultOnAUsedConnectionIsNotMendedBySendingAgain()
{
    QFETCH(Then, then);
    StandIn::ScriptedServer server;
    server.setReplies({ Reply::answer(200, "ok"), { {}, then } });

    QCOMPARE(sendOne(orderTo(server.url())).status, 200);
    const Answer answer = sendOne(orderTo(server.url()));

    QCOMPARE(answer.failure.code, ReasonCode::ConnectionLost);
    QCOMPARE(answer.sent, SentState::Something);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.connections(), 1);
}

void TestHttpClient::anAnswerIsReadWhole_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("with its length") << Reply::answer(200, "ok") << 200 << QByteArray("ok");
    QTest::newRow("without a body") << Reply::answer(204, "") << 204 << QByteArray();
    QTest::newRow("in chunks") << Reply {
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=1\r\nde\r\n"
        "0\r\nTrailer: t\r\n\r\n",
        Then::KeepOpen
    } << 200 << QByteArray("abcde");
    QTest::newRow("until the connection closes")
        << Reply { "HTTP/1.0 200 OK\r\n\r\nto the end", Then::Close } << 200
        << QByteArray("to the end");
    QTest::newRow("after an answer for the time being")
        << Reply { "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n"
                   "Content-Length: 2\r\n\r\nok",
                   Then::KeepOpen }
        << 200 << QByteArray("ok");
    QTest::newRow("a redirect is an answer, never followed")
        << Reply::answer(307, "", "Location: /elsewhere\r\n") << 307 << QByteArray();
    QTest::newRow("a refusal") << Reply::answer(503, "later", "Retry-After: 5\r\n") << 503
                               << QByteArray("later");
    QTest::newRow("followed by a close")
        << Reply { Reply::answer(200, "ok").bytes, Then::Close } << 200 << QByteArray("ok");
}

void TestHttpClient::anAnswerIsReadWhole()
{
    QFETCH(Reply, reply);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    StandIn::ScriptedServer server;
    server.setReplies({ reply });

    const Answer answer = sendOne(orderTo(server.url()));

    QCOMPARE(answer.status, status);
    QCOMPARE(answer.body, body);
    QCOMPARE(answer.failure.code, ReasonCode::None);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().endsWith("\r\n\r\nan order"));
}

void TestHttpClient::nothingIsSentWhereNobodyListens()
{
    QUrl url;
    {
        StandIn::ScriptedServer server;
        url = server.url();
    }
    const Answer answer = sendOne(orderTo(url));
    QCOMPARE(answer.failure, (Reason { ReasonCode::ConnectionRefused, { url.host() } }));
    QCOMPARE(answer.sent, SentState::Nothing);
}

void TestHttpClient::nothingIsSentToAnUnknownHost()
{
    // RFC 2606: names under .invalid exist nowhere.
    const Answer answer = sendOne(orderTo(QUrl(QStringLiteral("http://service.invalid/"))));
    QCOMPARE(answer.sent, SentState::Nothing);
    QVERIFY(answer.failure.code == ReasonCode::HostNotFound
            || answer.failure.code == ReasonCode::ConnectionTimedOut);
}

void TestHttpClient::nothingIsSentOverTlsThatDoesNotBegin()
{
    StandIn::ScriptedServer server;
    server.setDeaf(true);
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    const Answer answer = sendOne(orderTo(url));
    QCOMPARE(answer.failure, (Reason { ReasonCode::ConnectionTimedOut, { url.host() } }));
    QCOMPARE(answer.sent, SentState::Nothing);
}

void TestHttpClient::aConnectionIsUsedAgain()
{
    StandIn::ScriptedServer server;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(sendOne(orderTo(server.url())).status, 200);
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.requests().size(), 5);
}

void TestHttpClient::aConnectionTheServerClosedIsNotUsedAgain()
{
    StandIn::ScriptedServer server;
    QCOMPARE(sendOne(orderTo(server.url())).status, 200);
    server.closeIdleConnections();
    // Sent at once, before the event loop has told of the closing.
    QCOMPARE(sendOne(orderTo(server.url())).status, 200);
    QCOMPARE(server.connections(), 2);
    QCOMPARE(server.requests().size(), 2);
}

void TestHttpClient::aConnectionIsNotUsedAgain_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::newRow("after Connection: close") << Reply::answer(200, "ok", "Connection: close\r\n");
    QTest::newRow("of an HTTP/1.0 server")
        << Reply { "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", Then::KeepOpen };
    QTest::newRow("that the server keeps for a second only")
        << Reply::answer(200, "ok", "Keep-Alive: timeout=1\r\n");
    QTest::newRow("on which more came than the answer")
        << Reply { Reply::answer(200, "ok").bytes + "HTTP/1.1 200 OK", Then::KeepOpen };
}

void TestHttpClient::aConnectionIsNotUsedAgain()
{
    QFETCH(Reply, reply);
    StandIn::ScriptedServer server;
    server.setReplies({ reply });
    QCOMPARE(sendOne(orderTo(server.url())).status, 200);
    QCOMPARE(sendOne(orderTo(server.url())).status, 200);
    QCOMPARE(server.connections(), 2);
}

void TestHttpClient::anIdleConnectionIsClosedAfterAWhile()
{
    StandIn::ScriptedServer server;
    QCOMPARE(sendOne(orderTo(server.url())).status, 200);
    QTRY_COMPARE(m_client->connectionCount(), 0);
}

void TestHttpClient::tlsIsVerified_data()
{
    QTest::addColumn<QSslConfiguration>("configuration");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("a certificate of a known authority is trusted") << m_certificates.good() << true;
    QTest::newRow("an expired certificate is not") << m_certificates.expired() << false;
    QTest::newRow("another host's certificate is not") << m_certificates.otherHost() << false;
    QTest::newRow("a self-signed certificate is not") << m_certificates.selfSigned() << false;
    QVERIFY(m_certificates.isValid());
}

void TestHttpClient::tlsIsVerified()
{
    QFETCH(QSslConfiguration, configuration);
    QFETCH(bool, trusted);
    StandIn::ScriptedServer server;
    server.setTls(configuration);

    const Answer answer = sendOne(orderTo(server.url()));

    QCOMPARE(answer.status, trusted ? 200 : 0);
    QCOMPARE(answer.failure.code, trusted ? ReasonCode::None : ReasonCode::TlsFailed);
    QCOMPARE(answer.sent, trusted ? SentState::Something : SentState::Nothing);
    QCOMPARE(server.requests().size(), trusted ? 1 : 0);
    if (trusted) {
        QCOMPARE(sendOne(orderTo(server.url())).status, 200);
        QCOMPARE(server.connections(), 1);
    }
}

void TestHttpClient::closedClientsCallNobody()
{
    StandIn::ScriptedServer server;
    server.setReplies({ { {}, Then::KeepOpen } });
    bool called = false;
    m_client->send(orderTo(server.url()), {}, [&called](const Answer &) { called = true; });
    QTRY_COMPARE(server.requests().size(), 1);
    m_client->closeAll();
    QCOMPARE(m_client->connectionCount(), 0);
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
