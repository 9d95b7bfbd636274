// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storagefixture.h"

using namespace LeadBridge;

/// Steps that need several requests, steps that know their action, and sending again from a step.
class TestChains : public QObject
{
    Q_OBJECT

private slots:
    void aStepThatGoesOnIsDueAtOnceWithItsProgress();
    void progressOutlivesAFailedTryAndTheProgram();
    void sendingAgainGoesOnWhereAStepStopped();
    void resendingBeginsAtAStep_data();
    void resendingBeginsAtAStep();
    void afterAStepThatWasPassedOverTheChainGoesOn();
    void stepsThatWereSkippedAreJudgedAgain();
    void aHeldEventIsSentAgainAsAWhole();
    void stepsKnowTheirActions();
    void afterACrashTheActionDecides();
};

namespace {

FinishedAttempt attempt(const StorageFixture &f, EventId event, int step, OutcomeKind kind,
                        State state, const QByteArray &progress = {})
{
    FinishedAttempt made;
    made.delivery = deliveryOf(event, step);
    made.startedUtc = f.clock.nowUtc();
    made.outcome.kind = kind;
    made.outcome.progress = progress;
    made.state = state;
    if (state == State::Pending)
        made.nextTryUtc = f.clock.nowUtc();
    return made;
}

/// The first step as it waits.
DueDelivery waitingStep(const StorageFixture &f, int step = 1)
{
    return waited(f.journal->due({ 1 }, step, {}, {}, 10))->value(0);
}

QString column(const StorageFixture &f, const char *name)
{
    return f.value(
        QStringLiteral("SELECT %1 FROM deliveries ORDER BY id LIMIT 1").arg(QLatin1String(name)));
}

} // namespace

void TestChains::aStepThatGoesOnIsDueAtOnceWithItsProgress()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(2));
    QVERIFY(waited(f.journal->finishAttempt(
        attempt(f, event, 1, OutcomeKind::GoesOn, State::Pending, R"({"contact":17})"))));
    QCOMPARE(f.states(event), QStringLiteral("pending: pending! pending"));
    DueDelivery due = waitingStep(f);
    QCOMPARE(due.progress, QByteArray(R"({"contact":17})"));
    QCOMPARE(due.dueUtc, f.clock.nowUtc());
    QCOMPARE(due.attempts, 0);
    QVERIFY(!due.firstTriedUtc.isValid());
    QTRY_COMPARE(f.due.size(), 2);
    QCOMPARE(f.due.at(1).progress, due.progress);
    // It is not shown as a failed try, and stands in the log all the same.
    QCOMPARE(f.value(QStringLiteral("SELECT next_try IS NULL FROM events")), QStringLiteral("1"));
    QCOMPARE(column(f, "attempts"), QStringLiteral("1"));
    QCOMPARE(f.value(QStringLiteral("SELECT outcome FROM attempts")), QStringLiteral("goes_on"));
    QVERIFY(waited(
        f.journal->finishAttempt(attempt(f, event, 1, OutcomeKind::Delivered, State::Delivered))));
    QCOMPARE(f.states(event), QStringLiteral("pending: delivered pending!"));
    QCOMPARE(column(f, "attempts || ' ' || (progress IS NULL)"), QStringLiteral("2 1"));
    QCOMPARE(f.value(QStringLiteral("SELECT group_concat(number) FROM attempts")),
             QStringLiteral("1,2"));
    QCOMPARE(f.wrongCounts(), QString());
}

void TestChains::progressOutlivesAFailedTryAndTheProgram()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(1));
    const auto end = [&](OutcomeKind kind, const QByteArray &progress) {
        return waited(
            f.journal->finishAttempt(attempt(f, event, 1, kind, State::Pending, progress)));
    };
    QVERIFY(end(OutcomeKind::GoesOn, "one"));
    QVERIFY(end(OutcomeKind::Retry, {}));
    QCOMPARE(waitingStep(f).progress, QByteArray("one"));
    QVERIFY(end(OutcomeKind::Retry, "two"));
    QVERIFY(waited(f.journal->markSending({ deliveryOf(event, 1) })));
    QVERIFY(f.restart());
    QCOMPARE(waited(f.journal->recover({ { FlowId { 1 }, 1 } })).value_or(-1), 1);
    const DueDelivery due = waitingStep(f);
    QCOMPARE(due.progress, QByteArray("two"));
    QCOMPARE(due.attempts, 3); // two failed ones and the one that was cut off
    QVERIFY(due.possibleDuplicate);
}

void TestChains::sendingAgainGoesOnWhereAStepStopped()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(1));
    const auto end = [&](OutcomeKind kind, State state, const QByteArray &progress) {
        return waited(f.journal->finishAttempt(attempt(f, event, 1, kind, state, progress)));
    };
    QVERIFY(end(OutcomeKind::GoesOn, State::Pending, "one"));
    QVERIFY(end(OutcomeKind::Uncertain, State::Uncertain, {}));
    // Only the request that nobody knows of is made again.
    QVERIFY(waited(f.journal->settle(deliveryOf(event, 1), Settlement::SendAgain)));
    QCOMPARE(waitingStep(f).progress, QByteArray("one"));
    QVERIFY(end(OutcomeKind::Uncertain, State::Uncertain, {}));
    QCOMPARE(waited(f.journal->resend({ event }, ResendScope::Unfinished))->queued, 1);
    QCOMPARE(waitingStep(f).progress, QByteArray("one"));
    QVERIFY(end(OutcomeKind::Rejected, State::Rejected, "two"));
    QCOMPARE(waited(f.journal->resend({ event }, ResendScope::All))->queued, 1);
    QCOMPARE(waitingStep(f).progress, QByteArray("two"));
    QVERIFY(end(OutcomeKind::Rejected, State::Rejected, {}));
    QCOMPARE(waited(f.journal->resend({ event }, ResendScope::Unfinished))->queued, 1);
    QCOMPARE(waitingStep(f).progress, QByteArray("two"));
    QVERIFY(end(OutcomeKind::GoesOn, State::Pending, "three"));
    QVERIFY(end(OutcomeKind::Delivered, State::Delivered, {}));
    QCOMPARE(waited(f.journal->resend({ event }, ResendScope::All))->queued, 1);
    QCOMPARE(waitingStep(f).progress, QByteArray()); // a delivered one begins anew
}

void TestChains::resendingBeginsAtAStep_data()
{
    using States = QList<State>;
    QTest::addColumn<States>("before");
    QTest::addColumn<bool>("all");
    QTest::addColumn<int>("from");
    QTest::addColumn<QString>("after");

    const auto row = [](const char *name, const States &before, bool all, int from,
                        const char *after) {
        QTest::newRow(name) << before << all << from << QString::fromLatin1(after);
    };
    const States done { State::Delivered, State::Delivered, State::Delivered };
    row("all from the first", done, true, 1, "pending: pending! pending pending");
    row("all from the second", done, true, 2, "pending: delivered pending! pending");
    row("all from the last", done, true, 3, "pending: delivered delivered pending!");
    row("from behind the last", done, true, 4, "");
    row("from a step that cannot be", done, true, 100'000, "");
    row("unfinished ones of a chain that is done", done, false, 2, "");
    const States refused { State::Rejected, State::Delivered, State::Failed };
    row("unfinished ones leave an earlier refusal alone", refused, false, 2,
        "rejected: rejected delivered pending!");
    row("all leave an earlier refusal alone", refused, true, 2,
        "rejected: rejected pending! pending");
    const States unclear { State::Uncertain };
    row("a step that waits behind an unclear one", unclear, false, 2,
        "uncertain: uncertain pending! pending");
    row("the last one behind an unclear one", unclear, false, 3,
        "uncertain: uncertain pending pending!");
    row("a step that waits for an earlier one stays behind it", { State::Pending }, true, 2, "");
}

void TestChains::resendingBeginsAtAStep()
{
    QFETCH(QList<State>, before);
    QFETCH(bool, all);
    QFETCH(int, from);
    QFETCH(QString, after);
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(3));
    for (int step = 1; step <= before.size(); ++step)
        QVERIFY(f.finish(event, step, before.at(step - 1)));
    const QString untouched = f.states(event);
    const auto report = waited(
        f.journal->resend({ event }, all ? ResendScope::All : ResendScope::Unfinished, from));
    QCOMPARE(report->queued, after.isEmpty() ? 0 : 1);
    QCOMPARE(report->nothingToDo, after.isEmpty() ? 1 : 0);
    QCOMPARE(f.states(event), after.isEmpty() ? untouched : after);
    QCOMPARE(f.wrongCounts(), QString());
}

void TestChains::afterAStepThatWasPassedOverTheChainGoesOn()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(4));
    QVERIFY(f.finish(event, 1, State::Uncertain));
    QVERIFY(waited(f.journal->resend({ event }, ResendScope::Unfinished, 3)));
    QVERIFY(f.finish(event, 3, State::Delivered));
    QCOMPARE(f.states(event), QStringLiteral("uncertain: uncertain pending delivered pending!"));
    QVERIFY(f.finish(event, 4, State::Delivered));
    // What was left out has its turn when the first step is settled.
    QVERIFY(waited(f.journal->settle(deliveryOf(event, 1), Settlement::Arrived)));
    QCOMPARE(f.states(event), QStringLiteral("pending: delivered pending! delivered delivered"));
    QCOMPARE(f.wrongCounts(), QString());
}

void TestChains::stepsThatWereSkippedAreJudgedAgain()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(4));
    QVERIFY(f.finish(event, 1, State::Skipped)); // for a reason of its own
    QVERIFY(f.finish(event, 2, State::Failed));
    QVERIFY(f.finish(event, 3, State::Skipped)); // if the second was delivered
    QVERIFY(f.finish(event, 4, State::Delivered)); // if it failed
    QVERIFY(waited(f.journal->resend({ event }, ResendScope::Unfinished)));
    QCOMPARE(f.states(event), QStringLiteral("pending: skipped pending! pending delivered"));
}

void TestChains::aHeldEventIsSentAgainAsAWhole()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(2, State::Held));
    QCOMPARE(waited(f.journal->resend({ event }, ResendScope::All, 2))->queued, 0);
    QCOMPARE(f.states(event), QStringLiteral("held: held held"));
    QCOMPARE(waited(f.journal->resend({ event }, ResendScope::Unfinished))->queued, 1);
    QCOMPARE(f.states(event), QStringLiteral("pending: pending! pending"));
    QCOMPARE(f.wrongCounts(), QString());
}

void TestChains::stepsKnowTheirActions()
{
    StorageFixture f;
    QVERIFY(f.start());
    NewEvent planned = f.newEvent(2);
    planned.plan.actions = { 7, 3 };
    const EventId event = f.append(planned);
    QTRY_COMPARE(f.due.size(), 1);
    QCOMPARE(f.due.first().action, 7);
    QCOMPARE(waitingStep(f).action, 7);
    QVERIFY(f.finish(event, 1, State::Delivered));
    QTRY_COMPARE(f.due.size(), 2);
    QCOMPARE(f.due.at(1).action, 3);
    QCOMPARE(waitingStep(f, 2).action, 3);
}

void TestChains::afterACrashTheActionDecides()
{
    StorageFixture f;
    QVERIFY(f.start());
    NewEvent planned = f.newEvent();
    planned.plan.actions = { 2 };
    const EventId second = f.append(planned);
    planned.plan.actions = { 1 };
    const EventId first = f.append(planned);
    const EventId old = f.append(f.newEvent()); // of an older program: the step is the key
    QVERIFY(waited(f.journal->markSending(
        { deliveryOf(first, 1), deliveryOf(second, 1), deliveryOf(old, 1) })));
    QVERIFY(f.restart());
    QCOMPARE(waited(f.journal->recover({ { FlowId { 1 }, 1 } })).value_or(-1), 3);
    QCOMPARE(f.states(second), QStringLiteral("uncertain: uncertain"));
    QCOMPARE(f.states(first), QStringLiteral("pending: pending!"));
    QCOMPARE(f.states(old), QStringLiteral("pending: pending!"));
}

QTEST_GUILESS_MAIN(TestChains)
#include "tst_chains.moc"
