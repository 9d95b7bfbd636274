// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/holds.h"

#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;

namespace {

const ActionId action { FlowId { 1 }, 1 };
const ActionId other { FlowId { 1 }, 2 };
const QDateTime today(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

Holds::Word says(Sign sign, bool probe = false)
{
    return { sign, { ReasonCode::ConnectionRefused, {} }, {}, probe };
}

/// Held since zero, the first probe is due after five seconds.
Holds heldByFailures()
{
    Holds holds;
    for (int i = 0; i < 5; ++i)
        holds.note(action, says(Sign::Fails), 0s, today);
    return holds;
}

} // namespace

/// When an action is held, probed and let go.
class TestHolds : public QObject
{
    Q_OBJECT

private slots:
    void anAttemptTellsOfItsDestination_data();
    void anAttemptTellsOfItsDestination();
    void failuresInARowHold();
    void oneThatWorksInBetweenBeginsTheCountAnew();
    void aKeyThatIsRefusedHoldsAtOnceAndIsNotProbed();
    void probesComeFurtherAndFurtherApart();
    void aProbeThatWorksLetsAllGo();
    void aProbeThatWasNotSentIsMadeByAnother();
    void theDestinationMayAskForALongerWait();
    void theOperatorHasOneTriedAtOnce();
    void whatAnEarlierRunHeldIsTriedAtOnce();
};

void TestHolds::anAttemptTellsOfItsDestination_data()
{
    QTest::addColumn<OutcomeKind>("kind");
    QTest::addColumn<ReasonCode>("reason");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Sign>("sign");
    const auto row = [](const char *name, OutcomeKind kind, ReasonCode reason, int status,
                        Sign sign, const char *method = "POST") {
        QTest::newRow(name) << kind << reason << status << QByteArray(method) << sign;
    };
    using Kind = OutcomeKind;
    using Code = ReasonCode;
    row("it took the lead", Kind::Delivered, Code::Accepted, 200, Sign::Works);
    row("it took a part", Kind::GoesOn, Code::GoesOn, 200, Sign::Works);
    row("it refused this lead", Kind::Rejected, Code::ServiceSaid, 200, Sign::Works);
    row("it wants fewer", Kind::Retry, Code::HttpStatus, 408, Sign::Nothing);
    row("no such name", Kind::Retry, Code::HostNotFound, 0, Sign::Fails);
    row("nobody listens", Kind::Retry, Code::ConnectionRefused, 0, Sign::Fails);
    row("it cannot be reached", Kind::Retry, Code::ConnectionTimedOut, 0, Sign::Fails);
    row("a bad certificate", Kind::Retry, Code::TlsFailed, 0, Sign::Fails);
    row("the proxy is down", Kind::Retry, Code::ProxyFailed, 0, Sign::Fails);
    row("out of order", Kind::Retry, Code::HttpStatus, 503, Sign::Fails);
    row("the tries are used up", Kind::Retry, Code::TriesUsedUp, 502, Sign::Fails);
    row("no answer", Kind::Uncertain, Code::NoAnswer, 0, Sign::Fails);
    row("cut off", Kind::Uncertain, Code::ConnectionLost, 0, Sign::Fails);
    row("garbage", Kind::Uncertain, Code::NotUnderstood, 200, Sign::Fails);
    row("an unknown key", Kind::Rejected, Code::KeyRefused, 401, Sign::Shuts);
    row("no money", Kind::Rejected, Code::PaymentNeeded, 402, Sign::Shuts);
    row("no rights", Kind::Rejected, Code::NoRights, 403, Sign::Shuts);
    row("a log-in that may work later", Kind::Retry, Code::KeyRefused, 0, Sign::Fails);
    row("a letter refused", Kind::Rejected, Code::ServiceSaid, 550, Sign::Works, "SMTP");
    row("a full mailbox", Kind::Retry, Code::ServiceSaid, 552, Sign::Nothing, "SMTP");
    row("a mail server going down", Kind::Retry, Code::ServiceSaid, 421, Sign::Fails, "SMTP");
}

void TestHolds::anAttemptTellsOfItsDestination()
{
    QFETCH(const OutcomeKind, kind);
    QFETCH(const ReasonCode, reason);
    QFETCH(const int, status);
    QFETCH(const QByteArray, method);
    FinishedAttempt attempt;
    attempt.record.method = method;
    attempt.status = status;
    attempt.outcome.kind = kind;
    attempt.outcome.reason.code = reason;
    QTEST(signOf(attempt), "sign");
}

void TestHolds::failuresInARowHold()
{
    Holds holds;
    for (int i = 0; i < 4; ++i)
        QVERIFY(!holds.note(action, says(Sign::Fails), 0s, today));
    QCOMPARE(holds.turnOf(action, 0s), Holds::Turn::Free);
    QVERIFY(holds.note(action, says(Sign::Fails), 0s, today));
    QCOMPARE(holds.turnOf(action, 0s), Holds::Turn::Waits);
    QCOMPARE(holds.turnOf(other, 0s), Holds::Turn::Free);
    const QList<HeldAction> expected {
        { action, { ReasonCode::ConnectionRefused, {} }, today, today.addSecs(5) }
    };
    QCOMPARE(holds.held(0s, today), expected);
}

void TestHolds::oneThatWorksInBetweenBeginsTheCountAnew()
{
    Holds holds;
    for (int i = 0; i < 20; ++i) {
        holds.note(action, says(i % 5 == 4 ? Sign::Works : Sign::Fails), 0s, today);
        QVERIFY(!holds.isHeld(action));
    }
}

void TestHolds::aKeyThatIsRefusedHoldsAtOnceAndIsNotProbed()
{
    Holds holds;
    QVERIFY(holds.note(action, says(Sign::Shuts), 0s, today));
    QCOMPARE(holds.turnOf(action, 1000h), Holds::Turn::Waits);
    QVERIFY(!holds.nextProbe(action));
    QVERIFY(!holds.held(0s, today).constFirst().probeUtc.isValid());
}

void TestHolds::probesComeFurtherAndFurtherApart()
{
    Holds holds = heldByFailures();
    Holds::Tick now = 0s;
    for (const auto wait : { 5s, 10s, 20s, 40s, 80s, 160s, 300s, 300s }) {
        QCOMPARE(holds.turnOf(action, now + wait - 1ms), Holds::Turn::Waits);
        now += wait;
        QCOMPARE(holds.turnOf(action, now), Holds::Turn::Probe);
        holds.sendProbe(action);
        QCOMPARE(holds.turnOf(action, now + 24h), Holds::Turn::Waits);
        holds.note(action, says(Sign::Fails, true), now, today);
    }
}

void TestHolds::aProbeThatWorksLetsAllGo()
{
    Holds holds = heldByFailures();
    holds.sendProbe(action);
    QVERIFY(holds.note(action, says(Sign::Works, true), 6s, today.addSecs(6)));
    QCOMPARE(holds.turnOf(action, 6s), Holds::Turn::Free);
    QVERIFY(holds.held(6s, today).isEmpty());
}

void TestHolds::aProbeThatWasNotSentIsMadeByAnother()
{
    Holds holds = heldByFailures();
    holds.sendProbe(action);
    holds.giveBackProbe(action);
    QCOMPARE(holds.turnOf(action, 5s), Holds::Turn::Probe);
}

void TestHolds::theDestinationMayAskForALongerWait()
{
    Holds holds = heldByFailures();
    Holds::Word word = says(Sign::Fails, true);
    word.asked = 90s;
    holds.note(action, word, 5s, today);
    QCOMPARE(holds.nextProbe(action), std::optional<Holds::Tick>(95s));
    word.asked = 72h;
    holds.note(action, word, 0s, today);
    QCOMPARE(holds.nextProbe(action), std::optional<Holds::Tick>(1h));
}

void TestHolds::theOperatorHasOneTriedAtOnce()
{
    Holds holds;
    QVERIFY(!holds.tryNow(action, 0s));
    holds.note(action, says(Sign::Shuts), 0s, today);
    QVERIFY(holds.tryNow(action, 7s));
    QCOMPARE(holds.turnOf(action, 7s), Holds::Turn::Probe);
    holds.sendProbe(action);
    holds.note(action, says(Sign::Shuts, true), 8s, today);
    QCOMPARE(holds.turnOf(action, 1000h), Holds::Turn::Waits);
}

void TestHolds::whatAnEarlierRunHeldIsTriedAtOnce()
{
    Holds holds;
    holds.hold({ action, { ReasonCode::KeyRefused, {} }, today.addDays(-1), {} }, 3s);
    QCOMPARE(holds.turnOf(action, 3s), Holds::Turn::Probe);
    QCOMPARE(holds.held(3s, today).constFirst().sinceUtc, today.addDays(-1));
    QVERIFY(holds.forget(action));
    QCOMPARE(holds.turnOf(action, 3s), Holds::Turn::Free);
}

QTEST_APPLESS_MAIN(TestHolds)
#include "tst_holds.moc"
