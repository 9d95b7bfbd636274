// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/missedestimate.h"
#include "app/engine/outagewatch.h"
#include "app/engine/sleeptime.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace LeadBridge;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime evening = QDateTime::fromString(u"2026-11-21T23:00:00Z"_s, Qt::ISODate);

/// Two clocks that go together unless told otherwise.
struct Clocks
{
    OutageMoment at { evening, 5h };

    OutageMoment after(std::chrono::seconds time)
    {
        at.utc = at.utc.addSecs(time.count());
        at.sinceBoot += time;
        return at;
    }
};

QDateTime later(std::chrono::seconds time)
{
    return evening.addSecs(time.count());
}

} // namespace

class TestOutageWatch : public QObject
{
    Q_OBJECT

private slots:
    void theFirstRunHasNoOutage();
    void theRunBeforeTellsHowItEnded_data();
    void theRunBeforeTellsHowItEnded();
    void aShortRestartIsNotTold_data();
    void aShortRestartIsNotTold();
    void aLookThatComesFarTooLateIsSleep();
    void theWallClockMayBeSet();
    void anEndpointThatIsDownIsAnOutage();
    void anOutageLastsUntilTheEndpointListens();
    void theHeartbeatIsKept();
    void numbersTellWhatIsMissing_data();
    void numbersTellWhatIsMissing();
    void theCountedFieldIsThatOfTheEvent();
};

void TestOutageWatch::theFirstRunHasNoOutage()
{
    OutageWatch watch;
    Clocks clocks;
    QVERIFY(!watch.look(clocks.at, false));
    QVERIFY(!watch.look(clocks.after(1s), true));
    for (int i = 0; i < 100; ++i)
        QVERIFY(!watch.look(clocks.after(10s), true));
}

void TestOutageWatch::theRunBeforeTellsHowItEnded_data()
{
    QTest::addColumn<bool>("properly");
    QTest::newRow("it was ended") << true;
    QTest::newRow("it died") << false;
}

void TestOutageWatch::theRunBeforeTellsHowItEnded()
{
    QFETCH(bool, properly);
    OutageWatch watch;
    watch.adopt({ evening, properly });
    Clocks clocks;
    const auto outage = watch.look(clocks.after(7h), true);
    QVERIFY(outage);
    QCOMPARE(outage->cause, properly ? OutageCause::Ended : OutageCause::Died);
    QCOMPARE(outage->fromUtc, evening);
    QCOMPARE(outage->untilUtc, later(7h));
    QCOMPARE(outage->missed, -1);
    QVERIFY(!watch.look(clocks.after(10s), true)); // once
}

void TestOutageWatch::aShortRestartIsNotTold_data()
{
    QTest::addColumn<bool>("properly");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("told");
    QTest::newRow("ended, nearly a minute") << true << 59 << false;
    QTest::newRow("ended, a minute") << true << 60 << true;
    QTest::newRow("died: it may have lived until its next heartbeat") << false << 119 << false;
    QTest::newRow("died, two minutes") << false << 120 << true;
    QTest::newRow("the clock was set back") << true << -3600 << false;
}

void TestOutageWatch::aShortRestartIsNotTold()
{
    QFETCH(bool, properly);
    QFETCH(int, seconds);
    OutageWatch watch;
    watch.adopt({ evening, properly });
    Clocks clocks;
    QTEST(watch.look(clocks.after(std::chrono::seconds(seconds)), true).has_value(), "told");
}

void TestOutageWatch::aLookThatComesFarTooLateIsSleep()
{
    OutageWatch watch;
    Clocks clocks;
    QVERIFY(!watch.look(clocks.at, true));
    QVERIFY(!watch.look(clocks.after(69s), true)); // a busy computer
    const auto outage = watch.look(clocks.after(6h + 45min), true);
    QVERIFY(outage);
    QCOMPARE(outage->cause, OutageCause::Slept);
    QCOMPARE(outage->fromUtc, later(69s));
    QCOMPARE(outage->untilUtc, later(69s + 6h + 45min));
}

void TestOutageWatch::theWallClockMayBeSet()
{
    OutageWatch watch;
    Clocks clocks;
    QVERIFY(!watch.look(clocks.at, true));
    clocks.at.utc = clocks.at.utc.addDays(1);
    QVERIFY(!watch.look(clocks.after(10s), true));
    clocks.at.utc = clocks.at.utc.addDays(-2);
    QVERIFY(!watch.look(clocks.after(10s), true));
    clocks.at.utc = evening;
    QCOMPARE(watch.look(clocks.after(1h), true)->fromUtc, evening);
}

void TestOutageWatch::anEndpointThatIsDownIsAnOutage()
{
    OutageWatch watch;
    Clocks clocks;
    QVERIFY(!watch.look(clocks.at, true));
    QVERIFY(!watch.look(clocks.after(5s), false));
    QVERIFY(!watch.look(clocks.after(10s), true)); // the port was changed: too short
    QVERIFY(!watch.downSinceUtc());
    QVERIFY(!watch.look(clocks.after(5s), false));
    QCOMPARE(watch.downSinceUtc(), later(20s));
    for (int i = 0; i < 30; ++i)
        QVERIFY(!watch.look(clocks.after(10s), false));
    const auto outage = watch.look(clocks.after(1s), true);
    QVERIFY(outage);
    QCOMPARE(outage->cause, OutageCause::NotListening);
    QCOMPARE(outage->fromUtc, later(20s));
    QCOMPARE(outage->untilUtc, later(321s));
}

void TestOutageWatch::anOutageLastsUntilTheEndpointListens()
{
    OutageWatch watch;
    Clocks clocks;
    QVERIFY(!watch.look(clocks.at, true));
    QVERIFY(!watch.look(clocks.after(2h), false)); // slept, and the port is gone
    const auto outage = watch.look(clocks.after(1h), true);
    QVERIFY(outage);
    QCOMPARE(outage->cause, OutageCause::Slept);
    QCOMPARE(outage->fromUtc, evening);
    QCOMPARE(outage->untilUtc, later(3h));
}

void TestOutageWatch::theHeartbeatIsKept()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"heartbeat"_s);
    QVERIFY(!readHeartbeat(path));
    QVERIFY(writeHeartbeat(path, { evening, false }));
    QCOMPARE(readHeartbeat(path), (Heartbeat { evening, false }));
    QVERIFY(writeHeartbeat(path, { evening.addSecs(1), true }));
    QCOMPARE(readHeartbeat(path), (Heartbeat { evening.addSecs(1), true }));
    QVERIFY(!writeHeartbeat(folder.filePath(u"no/where"_s), { evening, false }));
    // A power failure may leave the file empty: then its time of change counts.
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QVERIFY(file.setFileTime(evening, QFileDevice::FileModificationTime));
    file.close();
    QCOMPARE(readHeartbeat(path), (Heartbeat { evening, false }));
    QVERIFY(sleptSinceBoot() >= -1ms);
}

void TestOutageWatch::numbersTellWhatIsMissing_data()
{
    QTest::addColumn<QList<qint64>>("before");
    QTest::addColumn<qint64>("after");
    QTest::addColumn<int>("missed"); // -1: cannot be told
    using Numbers = QList<qint64>;
    const Numbers dense { 1037, 1038, 1039, 1040, 1041 };
    QTest::newRow("nothing is missing") << dense << 1042LL << 0;
    QTest::newRow("two between 1041 and 1044") << dense << 1044LL << 2;
    QTest::newRow("in any order, and twice")
        << Numbers { 1041, 1038, 1037, 1040, 1039, 1038 } << 1044LL << 2;
    QTest::newRow("an earlier one comes late") << dense << 1030LL << 0;
    QTest::newRow("too few") << Numbers { 1039, 1040, 1041 } << 1044LL << -1;
    QTest::newRow("every second number comes")
        << Numbers { 1001, 1003, 1005, 1007, 1009 } << 1018LL << 4;
    QTest::newRow("too many holes") << Numbers { 1001, 1011, 1021, 1031, 1041 } << 1044LL << -1;
    QTest::newRow("counted elsewhere from now on") << dense << 900'000LL << -1;
}

void TestOutageWatch::numbersTellWhatIsMissing()
{
    QFETCH(QList<qint64>, before);
    QFETCH(qint64, after);
    QTEST(missedBetween(before, after).value_or(-1), "missed");
}

void TestOutageWatch::theCountedFieldIsThatOfTheEvent()
{
    Source source;
    source.event = u"client_created"_s;
    QCOMPARE(serialFieldOf(source), u"client_id"_s);
    source.event = u"appointment_created"_s;
    QCOMPARE(serialFieldOf(source), u"appointment_id"_s);
    source.event = u"any"_s;
    QCOMPARE(serialFieldOf(source), QString());
    QCOMPARE(serialOf({ { u"client_id"_s, u" 17 "_s } }, u"client_id"_s).value_or(0), 17);
    QVERIFY(!serialOf({ { u"client_id"_s, u"{{id}}"_s } }, u"client_id"_s));
}

QTEST_APPLESS_MAIN(TestOutageWatch)
#include "tst_outagewatch.moc"
