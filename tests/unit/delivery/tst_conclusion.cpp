// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/conclusion.h"
#include "scripteddestination.h"

#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;
using StandIn::ScriptedDestination;

namespace {

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
constexpr qint64 minute = 60;
constexpr qint64 day = 24 * 60 * minute;

Answer saying(const char *json)
{
    Answer answer;
    answer.status = 200;
    answer.body = json;
    return answer;
}

/// A step that was tried at noon and is due so many seconds later.
DueDelivery waiting(qint64 dueIn)
{
    DueDelivery delivery;
    delivery.id = { 257 };
    delivery.attempts = 1;
    delivery.firstTriedUtc = noon;
    delivery.dueUtc = noon.addSecs(dueIn);
    return delivery;
}

Preparation prepared(const Action &action)
{
    Preparation preparation;
    preparation.sends = true;
    preparation.action = &action;
    preparation.destination = ScriptedDestination::find(ScriptedDestination::id);
    return preparation;
}

} // namespace

/// What a try comes to, without a queue.
class TestConclusion : public QObject
{
    Q_OBJECT

private slots:
    void onlyTimeOfItsOwnUsesUpALead_data();
    void onlyTimeOfItsOwnUsesUpALead();
    void aFirstTryBeginsTheTime();
    void aProbeThatIsNotAnsweredKeepsItsPlace_data();
    void aProbeThatIsNotAnsweredKeepsItsPlace();
};

void TestConclusion::onlyTimeOfItsOwnUsesUpALead_data()
{
    QTest::addColumn<qint64>("due"); // seconds after the first try
    QTest::addColumn<qint64>("started"); // after it was due
    QTest::addColumn<qint64>("ended"); // after that, by a clock on which a second passed
    QTest::addColumn<bool>("again");
    QTest::addColumn<qint64>("first"); // when it counts as tried first, after the true time

    QTest::newRow("in time") << 10 * minute << qint64(1) << qint64(1) << true << qint64(0);
    QTest::newRow("a minute late is the queue's own")
        << 10 * minute << minute << qint64(1) << true << qint64(0);
    QTest::newRow("off for three days") << 10 * minute << 3 * day << qint64(1) << true << 3 * day;
    QTest::newRow("off for three days near the end")
        << day - 10 * minute << 3 * day << qint64(1) << true << 3 * day;
    QTest::newRow("the clock set forward while it was asked")
        << 10 * minute << qint64(0) << 3 * day + 1 << true << 3 * day;
    QTest::newRow("both") << 10 * minute << day << 3 * day + 1 << true << 4 * day;
    QTest::newRow("its time is over all the same")
        << day << 3 * day << qint64(1) << false << 3 * day;
}

void TestConclusion::onlyTimeOfItsOwnUsesUpALead()
{
    QFETCH(qint64, due);
    QFETCH(qint64, started);
    QFETCH(qint64, ended);
    QFETCH(qint64, first);
    const Action action = ScriptedDestination::action({});
    const DueDelivery delivery = waiting(due);
    TryFacts facts;
    facts.startedUtc = delivery.dueUtc.addSecs(started);
    facts.endedUtc = facts.startedUtc.addSecs(ended);
    facts.duration = 1s;
    const FinishedAttempt attempt =
        conclude(delivery, prepared(action), saying(R"({"kind":"retry"})"), facts,
                 Masker(QList<QByteArray>()));
    QTEST(attempt.state == State::Pending, "again");
    QCOMPARE(noon.secsTo(afterAttempt(delivery, attempt).firstTriedUtc), first);
}

void TestConclusion::aFirstTryBeginsTheTime()
{
    const Action action = ScriptedDestination::action({});
    DueDelivery delivery = waiting(0);
    delivery.firstTriedUtc = {};
    delivery.attempts = 0;
    TryFacts facts;
    facts.startedUtc = noon.addSecs(3 * day);
    facts.endedUtc = facts.startedUtc.addSecs(day);
    facts.duration = 0s;
    const FinishedAttempt attempt =
        conclude(delivery, prepared(action), saying(R"({"kind":"retry"})"), facts,
                 Masker(QList<QByteArray>()));
    QCOMPARE(attempt.state, State::Pending);
    QCOMPARE(afterAttempt(delivery, attempt).firstTriedUtc, noon.addSecs(4 * day));
}

void TestConclusion::aProbeThatIsNotAnsweredKeepsItsPlace_data()
{
    QTest::addColumn<UncertainPolicy>("policy");
    QTest::addColumn<bool>("doubled");
    QTest::newRow("send again") << UncertainPolicy::Resend << true;
    QTest::newRow("ask first") << UncertainPolicy::Ask << false;
}

void TestConclusion::aProbeThatIsNotAnsweredKeepsItsPlace()
{
    QFETCH(UncertainPolicy, policy);
    Action action = ScriptedDestination::action({});
    action.delivery.uncertain = policy;
    const DueDelivery delivery = waiting(day - 1);
    TryFacts facts;
    facts.startedUtc = delivery.dueUtc.addSecs(3);
    facts.endedUtc = facts.startedUtc.addSecs(1);
    facts.duration = 1s;
    facts.probe = true;
    const FinishedAttempt attempt =
        conclude(delivery, prepared(action), saying(R"({"kind":"uncertain"})"), facts,
                 Masker(QList<QByteArray>()));
    QCOMPARE(attempt.state, State::Pending);
    const DueDelivery after = afterAttempt(delivery, attempt);
    QCOMPARE(after.dueUtc, delivery.dueUtc);
    QCOMPARE(after.attempts, delivery.attempts);
    QCOMPARE(after.firstTriedUtc, delivery.firstTriedUtc);
    QTEST(after.possibleDuplicate, "doubled");
    QCOMPARE(unpackAsking(after.progress).has_value(), policy == UncertainPolicy::Ask);
}

QTEST_APPLESS_MAIN(TestConclusion)
#include "tst_conclusion.moc"
