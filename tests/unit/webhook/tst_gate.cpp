// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/gate.h"

#include <QHostAddress>
#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;

/// Who is let in by the head alone, and how often.
class TestGate : public QObject
{
    Q_OBJECT
private slots:
    void findsThePath_data();
    void findsThePath();
    void letsARightSecretIn();
    void neverMatchesAnEmptySecret();
    void keepsCountWhenSourcesAreSetAgain();
    void windowLetsThroughItsNumberInAnyMinute();
    void windowFollowsALoweredLimit();
    void watchForgetsAfterAMinute();
    void watchIsBounded();
    void sendersAreNetworksInIpv6();
};

namespace {

HttpHead headFor(const QByteArray &target, const QByteArray &method = "GET")
{
    HttpHead head;
    head.method = method;
    head.target = target;
    return head;
}

int statusOf(const std::variant<FlowId, Turned> &verdict)
{
    const auto *turned = std::get_if<Turned>(&verdict);
    return turned ? turned->answer.status : 200;
}

} // namespace

void TestGate::findsThePath_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("path alone") << QByteArray("/a/b") << QByteArray("/a/b");
    QTest::newRow("with a query") << QByteArray("/a?b=/c") << QByteArray("/a");
    QTest::newRow("an address in the query") << QByteArray("/a?b=http://c/d") << QByteArray("/a");
    QTest::newRow("absolute form") << QByteArray("http://h:1/a?b") << QByteArray("/a");
    QTest::newRow("absolute form without a path") << QByteArray("http://h") << QByteArray("/");
    QTest::newRow("asterisk") << QByteArray("*") << QByteArray("*");
}

void TestGate::findsThePath()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, path);
    QCOMPARE(targetPath(target).toByteArray(), path);
}

void TestGate::letsARightSecretIn()
{
    const WebhookLimits limits;
    Gate gate(limits);
    gate.setEndpoints(
        { { FlowId { 1 }, "one", true, false, {} }, { FlowId { 2 }, "two", false, true, {} } });
    QCOMPARE(std::get<FlowId>(gate.judge(headFor("/hook/one?a=1"), 1, 0s)), FlowId { 1 });
    QCOMPARE(std::get<FlowId>(gate.judge(headFor("/hook/two", "POST"), 1, 0s)), FlowId { 2 });
    QCOMPARE(statusOf(gate.judge(headFor("/hook/one", "POST"), 1, 0s)), 405);
    QCOMPARE(statusOf(gate.judge(headFor("/hook/on"), 1, 0s)), 404);
    QCOMPARE(statusOf(gate.judge(headFor("/hook/one/"), 1, 0s)), 404);
    QCOMPARE(statusOf(gate.judge(headFor("/HOOK/one"), 1, 0s)), 404);
    QCOMPARE(statusOf(gate.judge(headFor("one"), 1, 0s)), 404);
    HttpHead large = headFor("/hook/two", "POST");
    large.bodyTooLarge = true;
    QCOMPARE(statusOf(gate.judge(large, 1, 0s)), 413);
    large.target = "/hook/twoo";
    QCOMPARE(statusOf(gate.judge(large, 1, 0s)), 404);
}

void TestGate::neverMatchesAnEmptySecret()
{
    const WebhookLimits limits;
    Gate gate(limits);
    gate.setEndpoints({ { FlowId { 1 }, "", true, true, {} } });
    QCOMPARE(statusOf(gate.judge(headFor("/hook/"), 1, 0s)), 404);
}

void TestGate::keepsCountWhenSourcesAreSetAgain()
{
    const WebhookLimits limits;
    Gate gate(limits);
    gate.setEndpoints({ { FlowId { 1 }, "one", true, true, 1 } });
    QCOMPARE(statusOf(gate.judge(headFor("/hook/one"), 1, 0s)), 200);
    gate.setEndpoints({ { FlowId { 1 }, "new", true, true, 1 } });
    QCOMPARE(statusOf(gate.judge(headFor("/hook/new"), 1, 1s)), 429);
    QCOMPARE(statusOf(gate.judge(headFor("/hook/one"), 1, 1s)), 404);
}

void TestGate::windowLetsThroughItsNumberInAnyMinute()
{
    MinuteWindow window;
    QVERIFY(!window.take(2, 100s));
    QVERIFY(!window.take(2, 130s));
    QCOMPARE(window.take(2, 131s), std::optional(29s));
    QCOMPARE(window.take(2, 159'999'999'999ns), std::optional(1s));
    QVERIFY(!window.take(2, 160s));
    QCOMPARE(window.take(2, 160s), std::optional(30s));
}

void TestGate::windowFollowsALoweredLimit()
{
    MinuteWindow window;
    QVERIFY(!window.take(3, 0s));
    QVERIFY(!window.take(3, 10s));
    QVERIFY(!window.take(3, 20s));
    QCOMPARE(window.take(1, 30s), std::optional(50s));
    QCOMPARE(window.take(0, 30s), std::optional(60s));
}

void TestGate::watchForgetsAfterAMinute()
{
    SenderWatch watch(2, 10);
    QVERIFY(!watch.noteWrong(1, 0s));
    QVERIFY(!watch.noteWrong(1, 10s));
    QCOMPARE(watch.noteWrong(1, 20s), std::optional(40s));
    QVERIFY(!watch.noteWrong(2, 20s));
    QVERIFY(!watch.noteWrong(1, 60s));
    QCOMPARE(watch.size(), 2);
}

void TestGate::watchIsBounded()
{
    SenderWatch watch(1, 100);
    for (quint64 sender = 0; sender < 10'000; ++sender)
        QVERIFY(!watch.noteWrong(sender, 1s));
    QCOMPARE(watch.size(), 100);
    QVERIFY(watch.noteWrong(9'999, 1s).has_value());
    QVERIFY(!watch.noteWrong(0, 1s));
}

void TestGate::sendersAreNetworksInIpv6()
{
    const auto of = [](const char *text) {
        return SenderWatch::senderOf(QHostAddress(QLatin1String(text)));
    };
    QCOMPARE(of("2001:db8:1:2::5"), of("2001:db8:1:2:ffff::9"));
    QVERIFY(of("2001:db8:1:2::5") != of("2001:db8:1:3::5"));
    QVERIFY(of("192.0.2.1") != of("192.0.2.2"));
    QCOMPARE(of("192.0.2.1"), of("::ffff:192.0.2.1"));
}

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
