// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/duetimes.h"
#include "storagefixture.h"

using namespace LeadBridge;
using namespace std::chrono_literals;

/// What waits, after the clock was set back.
class TestDueTimes : public QObject
{
    Q_OBJECT

private slots:
    void whatWaitsIsBroughtForward_data();
    void whatWaitsIsBroughtForward();
    void whatIsUnderWayIsLeftAlone();
    void theTimeOffIsNoTimeTried_data();
    void theTimeOffIsNoTimeTried();
    void aRepeatIsKnownOverAClockThatWasAhead_data();
    void aRepeatIsKnownOverAClockThatWasAhead();
    void aClockSetBackWhileOffIsSeen_data();
    void aClockSetBackWhileOffIsSeen();
    void aStartAfterADayBackSendsInTime();
};

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 day = 24 * 60 * minute;

/// An event whose step waits until so long from now and was tried first so long ago.
EventId waiting(StorageFixture &f, qint64 in, qint64 since)
{
    const EventId event = f.append(f.newEvent());
    waited(f.queue->request<void>([&](Connection &db) {
        db.run("UPDATE deliveries SET due = ?, first_tried = ?, tries = 1 WHERE id = ?",
               f.clock.milliseconds + in, f.clock.milliseconds - since, deliveryOf(event, 1).value);
        return Result<>();
    }));
    return event;
}

QString number(const StorageFixture &f, const char *what, EventId event)
{
    return f.value(QStringLiteral("SELECT %1 FROM deliveries WHERE id = %2")
                       .arg(QLatin1String(what))
                       .arg(deliveryOf(event, 1).value));
}

} // namespace

void TestDueTimes::whatWaitsIsBroughtForward_data()
{
    QTest::addColumn<qint64>("in"); // milliseconds from the moment that came back
    QTest::addColumn<qint64>("since"); // before it
    QTest::addColumn<qint64>("newIn");
    QTest::addColumn<qint64>("newSince");
    // The clock goes back by a day.
    QTest::newRow("a try in five minutes")
        << day + 5 * minute << -(day - minute) << 5 * minute << minute;
    QTest::newRow("a try that was due goes now")
        << day - 5 * minute << -(day - minute) << qint64(0) << minute;
    QTest::newRow("first tried before the day that came back")
        << day + 5 * minute << 2 * minute << 5 * minute << 2 * minute;
    QTest::newRow("due already") << -minute << 2 * minute << -minute << 2 * minute;
}

void TestDueTimes::whatWaitsIsBroughtForward()
{
    QFETCH(qint64, in);
    QFETCH(qint64, since);
    QFETCH(qint64, newIn);
    QFETCH(qint64, newSince);
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = waiting(f, in, since);
    QVERIFY(waited(f.journal->bringForward(std::chrono::milliseconds(day))));
    const qint64 now = f.clock.milliseconds;
    QCOMPARE(number(f, "due", event), QString::number(now + newIn));
    QCOMPARE(number(f, "first_tried", event), QString::number(now - newSince));
}

void TestDueTimes::whatIsUnderWayIsLeftAlone()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = waiting(f, day, 0);
    QVERIFY(waited(f.journal->markSending({ deliveryOf(event, 1) })));
    const QString before = number(f, "due", event);
    QVERIFY(waited(f.journal->bringForward(std::chrono::milliseconds(day))));
    QCOMPARE(number(f, "due", event), before);
}

void TestDueTimes::theTimeOffIsNoTimeTried_data()
{
    QTest::addColumn<bool>("tried"); // before the try that was cut off
    QTest::newRow("cut off in its first try") << false;
    QTest::newRow("cut off in a later one") << true;
}

/// The program ended while the request was under way, and was started days later.
void TestDueTimes::theTimeOffIsNoTimeTried()
{
    QFETCH(bool, tried);
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = tried ? waiting(f, 0, 5 * minute) : f.append(f.newEvent());
    const qint64 first = f.clock.milliseconds - (tried ? 5 * minute : 0);
    QVERIFY(waited(f.journal->markSending({ deliveryOf(event, 1) })));
    f.clock.milliseconds += 3 * day;
    QVERIFY(f.restart());
    QCOMPARE(waited(f.journal->recover({ { FlowId { 1 }, 1 } }, {})).value_or(-1), 1);
    QCOMPARE(number(f, "due", event), QString::number(f.clock.milliseconds));
    QCOMPARE(number(f, "first_tried", event), QString::number(first + 3 * day));
}

void TestDueTimes::aRepeatIsKnownOverAClockThatWasAhead_data()
{
    QTest::addColumn<bool>("ahead"); // at the first event; else in between
    QTest::newRow("received while it was ahead") << true;
    QTest::newRow("ahead in between") << false;
}

void TestDueTimes::aRepeatIsKnownOverAClockThatWasAhead()
{
    QFETCH(bool, ahead);
    StorageFixture f;
    QVERIFY(f.start());
    const auto receive = [&f](const char *key) {
        NewEvent lead = f.newEvent();
        lead.receivedUtc = f.clock.nowUtc();
        lead.plan.duplicateKeys = { key };
        lead.plan.duplicateWindow = std::chrono::hours(1);
        return f.states(f.append(lead));
    };
    f.clock.milliseconds += ahead ? day : 0;
    QCOMPARE(receive("1"), QStringLiteral("pending: pending!"));
    f.clock.milliseconds += ahead ? 0 : day;
    QCOMPARE(receive("2"), QStringLiteral("pending: pending!"));
    f.waitUntilLearned(); // what comes before it in idle steps is done, too
    f.clock.milliseconds += minute - day;
    QVERIFY(waited(f.journal->bringForward(std::chrono::milliseconds(day))));
    QCOMPARE(receive("1"), QStringLiteral("duplicate:"));
    QCOMPARE(receive("2"), QStringLiteral("duplicate:"));
}

void TestDueTimes::aClockSetBackWhileOffIsSeen_data()
{
    QTest::addColumn<bool>("tried"); // else only received
    QTest::addColumn<qint64>("back");
    QTest::addColumn<qint64>("ahead");
    QTest::newRow("a day, told by the last event") << false << day << day;
    QTest::newRow("a day, told by the last try") << true << day << day + 5 * minute;
    QTest::newRow("a minute is nothing") << false << minute << qint64(0);
    QTest::newRow("a little more is something") << false << minute + 1 << minute + 1;
    QTest::newRow("not at all") << false << qint64(0) << qint64(0);
    QTest::newRow("forward") << false << -day << qint64(0);
}

void TestDueTimes::aClockSetBackWhileOffIsSeen()
{
    QFETCH(bool, tried);
    QFETCH(qint64, back);
    StorageFixture f;
    QVERIFY(f.start());
    const auto ahead = [&] {
        return waited(f.queue->request<qint64>([now = f.clock.milliseconds.load()](Connection &db) {
                   return Result<qint64>(aheadOf(db, now));
               }))
            .value();
    };
    QCOMPARE(ahead(), 0); // nothing was written down yet
    const EventId event = f.append(f.newEvent());
    if (tried) {
        f.clock.milliseconds += 5 * minute;
        QVERIFY(f.finish(event, 1, State::Rejected));
        f.clock.milliseconds -= 5 * minute;
    }
    f.clock.milliseconds -= back;
    QTEST(ahead(), "ahead");
}

void TestDueTimes::aStartAfterADayBackSendsInTime()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = waiting(f, 5 * minute, 0);
    f.stop();
    f.clock.milliseconds -= day;
    QVERIFY(f.restart());
    QVERIFY(waited(f.journal->recover({}, {})));
    QCOMPARE(number(f, "due", event), QString::number(f.clock.milliseconds + 5 * minute));
}

QTEST_GUILESS_MAIN(TestDueTimes)
#include "tst_duetimes.moc"
