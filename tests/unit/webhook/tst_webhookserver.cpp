// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/webhook/webhookfixture.h"

#include <QTcpServer>
#include <QTest>

using namespace LeadBridge;

/// What is answered to one request: the rows of the answers table.
class TestWebhookServer : public QObject
{
    Q_OBJECT
private slots:
    void answersAsTheTableSays_data();
    void answersAsTheTableSays();
    void unknownPathAndSecretLookAlike();
    void storesTheRequestAsItCame();
    void handsOverWhatABodySays();
    void answers503WhenNotStored();
    void answersAPortThatIsTaken();
    void countsWhatWasRefused();
    void limitsASource();
    void limitsWrongSecretsButNeverARightOne();
    void endsCleanly();
    void endsAfterTheRequestItIsReading();
};

namespace {

const QByteArray Host = "Host: a.example\r\n";
const QByteArray FormType = "application/x-www-form-urlencoded";

QByteArray chunked(const QByteArray &chunks, const QByteArray &headers = {})
{
    return "POST " + hook() + " HTTP/1.1\r\n" + Host + "Content-Type: " + FormType
        + "\r\nTransfer-Encoding: chunked\r\n" + headers + "\r\n" + chunks;
}

void addGoodRequests()
{
    QTest::newRow("GET with a query") << get(hook("?a=1")) << 200 << true;
    QTest::newRow("GET with nothing") << get(hook()) << 200 << true;
    QTest::newRow("absolute form") << get("http://a.example" + hook("?a=1")) << 200 << true;
    QTest::newRow("raw UTF-8 in the target")
        << get(hook("?name=\xD0\x90\xD0\xBD\xD0\xBD\xD0\xB0")) << 200 << true;
    QTest::newRow("raw braces, quotes and # in the target")
        << get(hook("?a={{client.phone}}&b=<\"'>&c=#1|^`\\")) << 200 << true;
    QTest::newRow("a line end before the request") << "\r\n" + get(hook()) << 200 << true;
    QTest::newRow("HTTP/1.0") << "GET " + hook() + " HTTP/1.0\r\n\r\n" << 200 << false;
    QTest::newRow("HTTP/1.0 that stays")
        << "GET " + hook() + " HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"
        << 200 << true;
    QTest::newRow("Connection: close") << get(hook(), "Connection: close\r\n") << 200 << false;
    QTest::newRow("form") << post(hook(), FormType, "a=1") << 200 << true;
    QTest::newRow("JSON") << post(hook(), "application/json", "{\"a\":1}") << 200 << true;
    QTest::newRow("a type we do not read") << post(hook(), "text/xml", "<a/>") << 200 << true;
    QTest::newRow("chunked") << chunked("3\r\na=1\r\n4;x=y\r\n&b=2\r\n0\r\n\r\n") << 200 << true;
    QTest::newRow("chunked with a trailer")
        << chunked("3\r\na=1\r\n0\r\nX: y\r\n\r\n") << 200 << true;
    QTest::newRow("largest body") << post(hook(), "text/plain", QByteArray(1024 * 1024, 'x')) << 200
                                  << true;
    QTest::newRow("longest target")
        << get(hook("?a=").leftJustified(16 * 1024, 'x')) << 200 << true;
    QTest::newRow("health") << get("/healthz") << 204 << true;
}

void addMalformed()
{
    QTest::newRow("not HTTP") << QByteArray("\x16\x03\x01\x02 hello\r\n\r\n") << 400 << false;
    QTest::newRow("space in the target") << get(hook("?a=b c")) << 400 << false;
    QTest::newRow("HTTP/2.0") << "GET " + hook() + " HTTP/2.0\r\n" + Host + "\r\n" << 400 << false;
    QTest::newRow("no Host") << "GET " + hook() + " HTTP/1.1\r\n\r\n" << 400 << false;
    QTest::newRow("two Hosts") << get(hook(), Host) << 400 << false;
    QTest::newRow("space before a colon") << get(hook(), "Content-Length : 0\r\n") << 400 << false;
    QTest::newRow("length beside chunks")
        << chunked("0\r\n\r\n", "Content-Length: 5\r\n") << 400 << false;
    QTest::newRow("two lengths") << get(hook(), "Content-Length: 0\r\nContent-Length: 0\r\n") << 400
                                 << false;
    QTest::newRow("a list of lengths") << get(hook(), "Content-Length: 0, 0\r\n") << 400 << false;
    QTest::newRow("negative length") << get(hook(), "Content-Length: -1\r\n") << 400 << false;
    QTest::newRow("unknown coding") << get(hook(), "Transfer-Encoding: gzip\r\n") << 400 << false;
    QTest::newRow("chunked under another")
        << get(hook(), "Transfer-Encoding: gzip, chunked\r\n") << 400 << false;
    QTest::newRow("chunked twice")
        << chunked("0\r\n\r\n", "Transfer-Encoding: chunked\r\n") << 400 << false;
    QTest::newRow("chunks in HTTP/1.0")
        << "POST " + hook() + " HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        << 400 << false;
    QTest::newRow("bad chunk") << chunked("zz\r\n") << 400 << false;
    QTest::newRow("JSON that is none") << post(hook(), "application/json", "{a") << 400 << true;
    QTest::newRow("multipart that is none")
        << post(hook(), "multipart/form-data; boundary=x", "nothing") << 400 << true;
}

void addRefused()
{
    QTest::newRow("unknown path") << get("/favicon.ico") << 404 << true;
    QTest::newRow("wrong secret") << get("/hook/wrong") << 404 << true;
    QTest::newRow("a secret too long") << get(hook("0")) << 404 << true;
    QTest::newRow("no secret") << get("/hook/") << 404 << true;
    QTest::newRow("wrong secret with a body")
        << post("/hook/wrong", FormType, "a=1") << 404 << false;
    QTest::newRow("PUT") << "PUT " + hook() + " HTTP/1.1\r\n" + Host + "\r\n" << 405 << true;
    QTest::newRow("POST to health") << post("/healthz", FormType, "") << 405 << true;
    QTest::newRow("body too large by its length")
        << post(hook(), FormType, QByteArray(1024 * 1024 + 1, 'x')) << 413 << false;
    QTest::newRow("body too large by its chunks")
        << chunked("100001\r\n" + QByteArray(1024 * 1024 + 1, 'x') + "\r\n0\r\n\r\n") << 413
        << false;
    QTest::newRow("target too long")
        << get(hook("?a=").leftJustified(16 * 1024 + 1, 'x')) << 414 << false;
    QTest::newRow("target without an end") << "GET /" + QByteArray(20'000, 'x') << 414 << false;
    QTest::newRow("head too large")
        << get(hook(), "X: " + QByteArray(33'000, 'x') + "\r\n") << 431 << false;
    QTest::newRow("head without an end")
        << get(hook()).chopped(2) + QByteArray("X: y\r\n").repeated(6'000) << 431 << false;
}

} // namespace

void TestWebhookServer::answersAsTheTableSays_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("stays");
    addGoodRequests();
    addMalformed();
    addRefused();
}

void TestWebhookServer::answersAsTheTableSays()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QFETCH(bool, stays);
    ServerFixture fixture;
    Client client(fixture.port);
    client.send(request);
    const Answer answer = client.read();
    QCOMPARE(answer.status, status);
    QCOMPARE(fixture.sink.count(), status == 200 ? 1 : 0);
    QCOMPARE(answer.header("Connection") == "close", !stays);
    if (status == 200)
        QCOMPARE(answer.body, "ok");
    if (!stays) {
        QVERIFY(client.waitClosed());
        return;
    }
    client.send(get("/healthz"));
    QCOMPARE(client.read().status, 204);
}

void TestWebhookServer::unknownPathAndSecretLookAlike()
{
    ServerFixture fixture;
    Client client(fixture.port);
    client.send(get("/"));
    const Answer path = client.read();
    client.send(get("/hook/0000000000000000000000000"));
    const Answer secret = client.read();
    QCOMPARE(path.head, secret.head);
    QCOMPARE(path.body, secret.body);
    client.send("HEAD /hook/0 HTTP/1.1\r\n" + Host + "\r\n");
    QCOMPARE(client.read(true).status, 404);
    client.send("HEAD " + hook() + " HTTP/1.1\r\n" + Host + "\r\n");
    const Answer head = client.read(true);
    QCOMPARE(head.status, 405);
    QCOMPARE(head.header("Allow"), "GET, POST");
}

void TestWebhookServer::storesTheRequestAsItCame()
{
    ServerFixture fixture;
    Client client(fixture.port);
    const QByteArray target = hook("?client_name=%D0%90%D0%BD%D0%BD%D0%B0&a=1&a=2&phone=+7912");
    client.send(
        "POST " + target + " HTTP/1.1\r\nhOST: x\r\nX-Two:  b\r\nx-two: a\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\n"
        + "Transfer-Encoding: chunked\r\n\r\n4\r\nb=%F\r\n1\r\n0\r\n0\r\nX-Late: c\r\n\r\n");
    QCOMPARE(client.read().status, 200);
    const WebhookRequest request = fixture.sink.requests().constFirst();
    QCOMPARE(request.flow, FlowId { 7 });
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, target);
    QCOMPARE(request.body, "b=%F0");
    QCOMPARE(request.remoteAddress, QStringLiteral("127.0.0.1"));
    QVERIFY(request.decodedAsWindows1251);
    const RawHeaders headers { { "hOST", "x" },
                               { "X-Two", "b" },
                               { "x-two", "a" },
                               { "Content-Type", "application/x-www-form-urlencoded" },
                               { "Transfer-Encoding", "chunked" } };
    QCOMPARE(request.headers, headers);
    const Fields fields { { QStringLiteral("client_name"), QStringLiteral("Анна") },
                          { QStringLiteral("a"), QStringLiteral("1") },
                          { QStringLiteral("a"), QStringLiteral("2") },
                          { QStringLiteral("phone"), QStringLiteral(" 7912") },
                          { QStringLiteral("b"), QStringLiteral("р") } };
    QCOMPARE(request.fields, fields);
}

void TestWebhookServer::handsOverWhatABodySays()
{
    ServerFixture fixture;
    Client client(fixture.port);
    client.send(post(hook("?x=q"), "application/json", R"({"client":{"phone":"79"}})"));
    QCOMPARE(client.read().status, 200);
    const Fields fields { { QStringLiteral("x"), QStringLiteral("q") },
                          { QStringLiteral("client.phone"), QStringLiteral("79") } };
    QCOMPARE(fixture.sink.requests().constFirst().fields, fields);
}

void TestWebhookServer::answers503WhenNotStored()
{
    ServerFixture fixture;
    fixture.sink.setMode(FakeSink::Mode::Refuse);
    Client client(fixture.port);
    client.send(get(hook()));
    const Answer answer = client.read();
    QCOMPARE(answer.status, 503);
    QVERIFY(answer.header("Retry-After").toInt() > 0);
    fixture.sink.setMode(FakeSink::Mode::Store);
    client.send(get(hook()));
    QCOMPARE(client.read().status, 200);
}

void TestWebhookServer::answersAPortThatIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ServerFixture fixture;
    Result<quint16> result = 0;
    fixture.onServer(
        [&] { result = fixture.server->listen(QHostAddress::LocalHost, other.serverPort()); });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InUse);
    fixture.onServer([&] { result = fixture.server->listen(QHostAddress::LocalHost, 0); });
    QVERIFY(result.has_value());
    Client client(*result);
    client.send(get(hook()));
    QCOMPARE(client.read().status, 200);
}

void TestWebhookServer::countsWhatWasRefused()
{
    WebhookLimits limits;
    limits.tick = std::chrono::milliseconds(20);
    ServerFixture fixture(limits);
    Client client(fixture.port);
    client.send(get(hook()) + get("/a") + get("/b") + "nonsense\r\n\r\n");
    QCOMPARE(client.read().status, 200);
    QVERIFY(client.waitClosed());
    const auto last = [&fixture] { return fixture.counters.constLast(); };
    QTRY_VERIFY(!fixture.counters.isEmpty() && last().of(Refusal::Malformed) == 1);
    QTRY_COMPARE(last().connections, 0);
    QCOMPARE(last().stored, 1U);
    QCOMPARE(last().accepted, 1U);
    QCOMPARE(last().of(Refusal::UnknownAddress), 2U);
    QVERIFY(fixture.counters.size() <= 4);
}

void TestWebhookServer::limitsASource()
{
    ServerFixture fixture;
    fixture.onServer([&] {
        fixture.server->setEndpoints({ { FlowId { 7 }, ServerFixture::Secret, true, false, 2 } });
    });
    Client client(fixture.port);
    client.send(get(hook()).repeated(3));
    QCOMPARE(client.read().status, 200);
    QCOMPARE(client.read().status, 200);
    const Answer third = client.read();
    QCOMPARE(third.status, 429);
    QVERIFY(third.header("Retry-After").toInt() > 50);
    client.send(post(hook(), FormType, ""));
    const Answer wrongMethod = client.read();
    QCOMPARE(wrongMethod.status, 405);
    QCOMPARE(wrongMethod.header("Allow"), "GET");
    QCOMPARE(fixture.sink.count(), 2);
}

void TestWebhookServer::limitsWrongSecretsButNeverARightOne()
{
    ServerFixture fixture;
    Client client(fixture.port);
    for (int i = 0; i < 60; ++i) {
        client.send(get("/hook/guess" + QByteArray::number(i)));
        QCOMPARE(client.read().status, 404);
    }
    client.send(get("/hook/one-more"));
    const Answer answer = client.read();
    QCOMPARE(answer.status, 429);
    QVERIFY(answer.header("Retry-After").toInt() > 0);
    client.send(get(hook()));
    QCOMPARE(client.read().status, 200);
}

void TestWebhookServer::endsCleanly()
{
    ServerFixture fixture;
    Client idle(fixture.port);
    idle.send(get("/healthz"));
    QCOMPARE(idle.read().status, 204);
    fixture.sink.setMode(FakeSink::Mode::Hold);
    Client waiting(fixture.port);
    waiting.send(get(hook()));
    QTRY_COMPARE(fixture.sink.count(), 1);
    fixture.onServer([&] { fixture.server->close(); });
    QVERIFY(idle.waitClosed());
    Client late(fixture.port);
    QVERIFY(!late.isOpen());
    QCOMPARE(fixture.closed, 0);
    fixture.answer({ { fixture.sink.held().constFirst(), true } });
    const Answer answer = waiting.read();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Connection"), "close");
    QVERIFY(waiting.waitClosed());
    QTRY_COMPARE(fixture.closed, 1);
}

void TestWebhookServer::endsAfterTheRequestItIsReading()
{
    ServerFixture fixture;
    Client client(fixture.port);
    const QByteArray request = get(hook());
    client.send(get("/healthz") + request.first(20));
    QCOMPARE(client.read().status, 204);
    fixture.onServer([&] { fixture.server->close(); });
    client.send(request.sliced(20) + request);
    const Answer answer = client.read();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Connection"), "close");
    QVERIFY(client.waitClosed());
    QTRY_COMPARE(fixture.closed, 1);
    QCOMPARE(fixture.sink.count(), 1);
}

QTEST_GUILESS_MAIN(TestWebhookServer)
#include "tst_webhookserver.moc"
