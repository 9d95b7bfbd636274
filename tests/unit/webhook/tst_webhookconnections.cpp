// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/webhook/webhookfixture.h"

#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;

/// What happens on a connection over time: order of answers, slow and many senders.
class TestWebhookConnections : public QObject
{
    Q_OBJECT
private slots:
    void answersInOrderWhateverIsStoredFirst();
    void readsNoFurtherThanThePipelineIsDeep();
    void takesARequestByteByByte();
    void answersContinue();
    void refusesBeforeTheBodyIsSent();
    void showsTheEndWithoutLosingTheAnswer();
    void timesOut_data();
    void timesOut();
    void givesEachHeadItsOwnTime();
    void closesAConnectionThatIsIdle();
    void neverTimesOutWhileItWaitsForTheCommit();
    void makesRoomByClosingTheIdlest();
    void dropsAWaitingOneOnlyWhenAllWait();
    void boundsAllBodiesTogether();
    void boundsWhatAPeerDoesNotTake();
    void ignoresAReplyForAConnectionThatIsGone();
    void closesAtTheDeadline();
};

namespace {

WebhookLimits hasty()
{
    WebhookLimits limits;
    limits.tick = 10ms;
    limits.headDeadline = 100ms;
    limits.bodyDeadline = 100ms;
    limits.idleTimeout = 100ms;
    limits.lingerTime = 50ms;
    return limits;
}

QByteArray postHead(qsizetype length, const QByteArray &headers = {})
{
    return "POST " + hook() + " HTTP/1.1\r\nHost: a.example\r\nContent-Length: "
        + QByteArray::number(length) + "\r\n" + headers + "\r\n";
}

} // namespace

void TestWebhookConnections::answersInOrderWhateverIsStoredFirst()
{
    ServerFixture fixture;
    fixture.sink.setMode(FakeSink::Mode::Hold);
    Client client(fixture.port);
    client.send(get(hook("?n=1")) + get("/healthz") + get(hook("?n=2")) + get("/none")
                + get(hook("?n=3"), "Connection: close\r\n") + get(hook("?n=4")));
    QTRY_COMPARE(fixture.sink.count(), 3);
    const QList<quint64> held = fixture.sink.held();
    fixture.answer({ { held[2], true }, { held[1], false } });
    fixture.answer({ { held[0], true } });
    for (const int status : { 200, 204, 503, 404, 200 })
        QCOMPARE(client.read().status, status);
    QVERIFY(client.waitClosed());
    QCOMPARE(fixture.sink.count(), 3);
}

void TestWebhookConnections::readsNoFurtherThanThePipelineIsDeep()
{
    WebhookLimits limits;
    limits.pipelineDepth = 4;
    ServerFixture fixture(limits);
    fixture.sink.setMode(FakeSink::Mode::Hold);
    Client client(fixture.port);
    constexpr int Requests = 3'000;
    client.send(get(hook("?a=1")).repeated(Requests));
    int answered = 0;
    while (answered < Requests) {
        client.socket().flush();
        QTRY_COMPARE(fixture.sink.count(), qMin(answered + 4, Requests));
        QList<StoredReply> replies;
        for (const quint64 ticket : fixture.sink.held().mid(answered))
            replies.append({ ticket, true });
        fixture.answer(replies);
        for (qsizetype i = 0; i < replies.size(); ++i)
            QCOMPARE(client.read().status, 200);
        answered += static_cast<int>(replies.size());
    }
    QCOMPARE(fixture.sink.count(), Requests);
}

void TestWebhookConnections::takesARequestByteByByte()
{
    ServerFixture fixture;
    Client client(fixture.port);
    client.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray request = "POST " + hook("?q=1") + " HTTP/1.1\r\nHost: a\r\n"
        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "5;ext=1\r\n{\"a\":\r\n3\r\n12}\r\n0\r\nTrailer: x\r\n\r\n" + get(hook("?last"));
    for (const char c : request)
        client.send(QByteArray(1, c));
    QCOMPARE(client.read().status, 200);
    QCOMPARE(client.read().status, 200);
    QCOMPARE(fixture.sink.requests().constFirst().body, "{\"a\":12}");
    QCOMPARE(fixture.sink.requests().constFirst().fields.constLast().value, QStringLiteral("12"));
}

void TestWebhookConnections::answersContinue()
{
    ServerFixture fixture;
    Client client(fixture.port);
    client.send(postHead(3, "Expect: 100-continue\r\n"));
    QCOMPARE(client.read().status, 100);
    client.send("a=1");
    QCOMPARE(client.read().status, 200);
    // Who sends the body at once needs no invitation.
    client.send(postHead(3, "Expect: 100-continue\r\n") + "a=1");
    QCOMPARE(client.read().status, 200);
}

void TestWebhookConnections::refusesBeforeTheBodyIsSent()
{
    ServerFixture fixture;
    Client large(fixture.port);
    large.send(postHead(1024 * 1024 + 1, "Expect: 100-continue\r\n"));
    QCOMPARE(large.read().status, 413);
    QVERIFY(large.waitClosed());
    Client stranger(fixture.port);
    stranger.send("POST /hook/wrong HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n"
                  "Expect: 100-continue\r\n\r\n");
    QCOMPARE(stranger.read().status, 404);
    QVERIFY(stranger.waitClosed());
}

void TestWebhookConnections::showsTheEndWithoutLosingTheAnswer()
{
    WebhookLimits limits;
    limits.lingerTime = 60s;
    ServerFixture fixture(limits);
    Client client(fixture.port);
    client.send(get("/none", "Content-Length: 900000\r\n") + QByteArray(500'000, 'x'));
    QCOMPARE(client.read().status, 404);
    QVERIFY(client.waitClosed());
    QCOMPARE(client.socket().error(), QAbstractSocket::RemoteHostClosedError);
}

void TestWebhookConnections::timesOut_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing sent: closed") << QByteArray() << 0;
    QTest::newRow("part of a head") << get(hook()).chopped(2) << 408;
    QTest::newRow("part of a body") << postHead(10) + "12345" << 408;
    QTest::newRow("part of a second head") << get(hook()) + "GET" << 408;
}

void TestWebhookConnections::timesOut()
{
    QFETCH(QByteArray, sent);
    QFETCH(int, status);
    ServerFixture fixture(hasty());
    Client client(fixture.port);
    client.send(sent);
    Answer answer = client.read();
    if (sent.contains("\r\n\r\nGET"))
        answer = client.read();
    QCOMPARE(answer.status, status);
    QVERIFY(client.waitClosed());
}

void TestWebhookConnections::givesEachHeadItsOwnTime()
{
    WebhookLimits limits;
    limits.tick = 5ms;
    ManualClock clock;
    ServerFixture fixture(limits, clock);
    Client client(fixture.port);
    const QByteArray request = get(hook());
    client.send(request.first(10));
    // Each piece ends one request and begins the next, so the connection is never idle.
    for (int i = 0; i < 5; ++i) {
        QVERIFY(fixture.waitForTick());
        clock.advance(6s);
        client.send(request.sliced(10) + request.first(10));
        QCOMPARE(client.read().status, 200);
    }
    clock.advance(9s);
    QVERIFY(fixture.waitForTick());
    client.send(request.sliced(10) + request.first(10));
    QCOMPARE(client.read().status, 200);
    QVERIFY(fixture.waitForTick());
    clock.advance(10s);
    QCOMPARE(client.read().status, 408);
}

void TestWebhookConnections::closesAConnectionThatIsIdle()
{
    ServerFixture fixture(hasty());
    Client client(fixture.port);
    client.send(get(hook()));
    QCOMPARE(client.read().status, 200);
    QVERIFY(client.waitClosed());
    QCOMPARE(client.read().status, 0);
}

void TestWebhookConnections::neverTimesOutWhileItWaitsForTheCommit()
{
    ServerFixture fixture(hasty());
    fixture.sink.setMode(FakeSink::Mode::Hold);
    Client waiting(fixture.port);
    waiting.send(get(hook()));
    QTRY_COMPARE(fixture.sink.count(), 1);
    // Another connection's whole life passes meanwhile.
    Client other(fixture.port);
    QVERIFY(other.waitClosed());
    fixture.answer({ { fixture.sink.held().constFirst(), true } });
    QCOMPARE(waiting.read().status, 200);
}

void TestWebhookConnections::makesRoomByClosingTheIdlest()
{
    ServerFixture fixture;
    fixture.sink.setMode(FakeSink::Mode::Hold);
    std::vector<std::unique_ptr<Client>> clients;
    clients.push_back(std::make_unique<Client>(fixture.port));
    clients.front()->send(get(hook())); // the oldest waits for its commit
    QTRY_COMPARE(fixture.sink.count(), 1);
    for (int i = 1; i < 1'024; ++i)
        clients.push_back(std::make_unique<Client>(fixture.port));
    clients[1]->send(get("/healthz")); // the second oldest has just been busy
    QCOMPARE(clients[1]->read().status, 204);
    Client last(fixture.port);
    QVERIFY(clients[2]->waitClosed());
    last.send(get("/healthz"));
    QCOMPARE(last.read().status, 204);
    fixture.answer({ { fixture.sink.held().constFirst(), true } });
    QCOMPARE(clients[0]->read().status, 200);
    clients[1]->send(get("/healthz"));
    QCOMPARE(clients[1]->read().status, 204);
    clients[3]->send(get("/healthz"));
    QCOMPARE(clients[3]->read().status, 204);
}

void TestWebhookConnections::dropsAWaitingOneOnlyWhenAllWait()
{
    WebhookLimits limits;
    limits.maxConnections = 2;
    ServerFixture fixture(limits);
    fixture.sink.setMode(FakeSink::Mode::Hold);
    Client first(fixture.port);
    first.send(get(hook()));
    QTRY_COMPARE(fixture.sink.count(), 1);
    Client second(fixture.port);
    second.send(get(hook()));
    QTRY_COMPARE(fixture.sink.count(), 2);
    Client third(fixture.port);
    QVERIFY(first.waitClosed());
    fixture.answer({ { fixture.sink.held()[0], true }, { fixture.sink.held()[1], true } });
    QCOMPARE(second.read().status, 200);
    third.send(get("/healthz"));
    QCOMPARE(third.read().status, 204);
}

void TestWebhookConnections::boundsAllBodiesTogether()
{
    WebhookLimits limits;
    limits.maxBodiesTogether = 1'000;
    ServerFixture fixture(limits);
    fixture.sink.setMode(FakeSink::Mode::Hold);
    Client first(fixture.port);
    first.send(postHead(600) + QByteArray(600, 'x'));
    QTRY_COMPARE(fixture.sink.count(), 1);
    Client second(fixture.port);
    second.send(postHead(600) + QByteArray(600, 'x'));
    const Answer answer = second.read();
    QCOMPARE(answer.status, 503);
    QVERIFY(!answer.header("Retry-After").isEmpty());
    QVERIFY(second.waitClosed());
    QCOMPARE(fixture.sink.count(), 1);
    fixture.answer({ { fixture.sink.held().constFirst(), true } });
    QCOMPARE(first.read().status, 200);
    first.send(postHead(600) + QByteArray(600, 'x'));
    QTRY_COMPARE(fixture.sink.count(), 2);
}

void TestWebhookConnections::boundsWhatAPeerDoesNotTake()
{
    WebhookLimits limits;
    limits.tick = 10ms;
    limits.sendDeadline = 200ms;
    ServerFixture fixture(limits);
    Client client(fixture.port);
    client.socket().setReadBufferSize(1);
    // Far more answers than the system's buffers hold: the server must stop reading, then go.
    const QByteArray requests = get("/healthz").repeated(1'000);
    while (client.isOpen()) {
        client.send(requests);
        client.socket().waitForBytesWritten(50);
    }
    QVERIFY(!client.isOpen());
}

void TestWebhookConnections::ignoresAReplyForAConnectionThatIsGone()
{
    ServerFixture fixture;
    fixture.sink.setMode(FakeSink::Mode::Hold);
    {
        Client client(fixture.port);
        client.send(get(hook()));
        QTRY_COMPARE(fixture.sink.count(), 1);
    }
    const quint64 ticket = fixture.sink.held().constFirst();
    fixture.answer({ { ticket, true }, { ticket, true }, { 12'345'678, false } });
    Client client(fixture.port);
    client.send(get("/healthz"));
    QCOMPARE(client.read().status, 204);
}

void TestWebhookConnections::closesAtTheDeadline()
{
    WebhookLimits limits;
    limits.tick = 10ms;
    limits.closeDeadline = 100ms;
    ServerFixture fixture(limits);
    fixture.sink.setMode(FakeSink::Mode::Hold);
    Client waiting(fixture.port);
    waiting.send(get(hook()));
    QTRY_COMPARE(fixture.sink.count(), 1);
    fixture.onServer([&] { fixture.server->close(); });
    QTRY_COMPARE(fixture.closed, 1);
    QVERIFY(waiting.waitClosed());
}

QTEST_GUILESS_MAIN(TestWebhookConnections)
#include "tst_webhookconnections.moc"
