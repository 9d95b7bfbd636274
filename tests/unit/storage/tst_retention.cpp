// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/emptylog.h"
#include "app/storage/retention.h"
#include "storagefixture.h"

#include <QFileInfo>

using namespace LeadBridge;

class TestRetention : public QObject
{
    Q_OBJECT

private slots:
    void oldEventsGoWithAllThatBelongsToThem();
    void whatIsNotSettledStays_data();
    void whatIsNotSettledStays();
    void theNewestEventKeepsItsNumber();
    void strippedEventsKeepTheirStateAlone();
    void nobodyWaitsForALongSweep();
    void theFileShrinks();

private:
    static constexpr qint64 day = 86'400'000;
    QDateTime daysAgo(const StorageFixture &fixture, int days)
    {
        return fixture.clock.nowUtc().addDays(-days);
    }
};

void TestRetention::oldEventsGoWithAllThatBelongsToThem()
{
    StorageFixture fixture;
    QVERIFY(fixture.start());
    for (int i = 0; i < 60; ++i)
        QVERIFY(fixture.finish(fixture.append(fixture.newEvent()), 1, State::Delivered));
    fixture.waitUntilIndexed();
    fixture.waitUntilLearned();
    fixture.clock.milliseconds += 10 * day;
    const EventId young = fixture.append(fixture.newEvent());
    const auto swept =
        waited(sweepOldEvents(*fixture.queue, daysAgo(fixture, 5), RetentionKind::Delete));
    QVERIFY(swept);
    QCOMPARE(*swept, 60);
    for (const char *table : { "events", "requests", "deliveries" })
        QCOMPARE(fixture.value(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)),
                 QStringLiteral("1"));
    for (const char *table : { "attempts", "client_events" })
        QCOMPARE(fixture.value(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)),
                 QStringLiteral("0"));
    QCOMPARE(fixture.states(young), QStringLiteral("pending: pending!"));
    QCOMPARE(fixture.wrongCounts(), QString());
    fixture.waitUntilIndexed();
    QCOMPARE(fixture.value(QStringLiteral("SELECT count(*) FROM search_text")),
             QStringLiteral("1"));
    QCOMPARE(fixture.value(QStringLiteral("SELECT count(*) FROM hours")), QStringLiteral("1"));
}

void TestRetention::whatIsNotSettledStays_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("waiting") << int(State::Pending);
    QTest::newRow("held") << int(State::Held);
    QTest::newRow("unclear") << int(State::Uncertain);
}

void TestRetention::whatIsNotSettledStays()
{
    QFETCH(int, state);
    StorageFixture fixture;
    QVERIFY(fixture.start());
    const bool held = State(state) == State::Held;
    const EventId event = fixture.append(fixture.newEvent(1, held ? State::Held : State::Pending));
    if (State(state) == State::Uncertain)
        QVERIFY(fixture.finish(event, 1, State::Uncertain));
    const QString before = fixture.states(event);
    fixture.clock.milliseconds += 10 * day;
    fixture.append(fixture.newEvent());
    for (const RetentionKind kind : { RetentionKind::Strip, RetentionKind::Delete }) {
        QCOMPARE(*waited(sweepOldEvents(*fixture.queue, daysAgo(fixture, 5), kind)), 0);
        QCOMPARE(fixture.states(event), before);
    }
}

void TestRetention::theNewestEventKeepsItsNumber()
{
    StorageFixture fixture;
    QVERIFY(fixture.start());
    EventId last;
    for (int i = 0; i < 3; ++i) {
        last = fixture.append(fixture.newEvent());
        QVERIFY(fixture.finish(last, 1, State::Delivered));
    }
    fixture.clock.milliseconds += 10 * day;
    QCOMPARE(*waited(sweepOldEvents(*fixture.queue, daysAgo(fixture, 5), RetentionKind::Delete)),
             2);
    QVERIFY(fixture.restart());
    QCOMPARE(fixture.append(fixture.newEvent()).value, last.value + 1);
}

void TestRetention::strippedEventsKeepTheirStateAlone()
{
    StorageFixture fixture;
    QVERIFY(fixture.start());
    NewEvent event = fixture.newEvent();
    event.plan.client = QStringLiteral("Анна Примерова");
    const EventId old = fixture.append(event);
    QVERIFY(fixture.finish(old, 1, State::Rejected,
                           { ReasonCode::ServiceSaid, { QStringLiteral("Анна Примерова?") } },
                           QStringLiteral("77")));
    fixture.waitUntilIndexed();
    fixture.clock.milliseconds += 10 * day;
    fixture.append(fixture.newEvent());
    QCOMPARE(*waited(sweepOldEvents(*fixture.queue, daysAgo(fixture, 5), RetentionKind::Strip)), 1);
    QCOMPARE(fixture.states(old), QStringLiteral("rejected: rejected"));
    QCOMPARE(fixture.value(QStringLiteral("SELECT order_id FROM events ORDER BY id LIMIT 1")),
             QStringLiteral("77"));
    QCOMPARE(fixture.value(QStringLiteral("SELECT reason FROM deliveries ORDER BY id LIMIT 1")),
             QStringLiteral("[\"service_said\"]"));
    for (const char *sql : { "SELECT client || phone FROM events WHERE id = 1",
                             "SELECT body || target FROM requests WHERE event = 1",
                             "SELECT text FROM search_text WHERE event = 1",
                             "SELECT url || body || answer_body || reason FROM attempts" })
        QVERIFY2(!fixture.value(QLatin1String(sql))
                      .contains(QStringLiteral("Примеров"), Qt::CaseInsensitive),
                 sql);
    QCOMPARE(fixture.wrongCounts(), QString());
    // Once is enough.
    QCOMPARE(*waited(sweepOldEvents(*fixture.queue, daysAgo(fixture, 5), RetentionKind::Strip)), 0);
}

void TestRetention::nobodyWaitsForALongSweep()
{
    StorageFixture fixture;
    QVERIFY(fixture.start());
    for (int i = 0; i < 200; ++i)
        QVERIFY(fixture.finish(fixture.append(fixture.newEvent()), 1, State::Delivered));
    fixture.clock.milliseconds += 10 * day;
    const auto sweep = sweepOldEvents(*fixture.queue, daysAgo(fixture, 5), RetentionKind::Delete);
    // Asked after the sweep, answered before its end.
    fixture.append(fixture.newEvent());
    QVERIFY(!sweep.isFinished());
    QVERIFY(*waited(sweep) >= 199); // the newest stays
}

void TestRetention::theFileShrinks()
{
    StorageFixture fixture;
    QVERIFY(fixture.start());
    QCOMPARE(fixture.value(QStringLiteral("PRAGMA auto_vacuum")), QStringLiteral("2"));
    for (int i = 0; i < 300; ++i) {
        NewEvent event = fixture.newEvent();
        event.body = QByteArray(4000, 'x');
        QVERIFY(fixture.finish(fixture.append(event), 1, State::Delivered));
    }
    QVERIFY(waited(emptyLog(*fixture.queue)));
    const qint64 before = QFileInfo(fixture.path()).size();
    fixture.clock.milliseconds += 10 * day;
    fixture.append(fixture.newEvent());
    QCOMPARE(*waited(sweepOldEvents(*fixture.queue, daysAgo(fixture, 5), RetentionKind::Delete)),
             300);
    const auto freed = waited(shrinkDatabase(*fixture.queue));
    QVERIFY(freed);
    QVERIFY(*freed > before / 2);
    QVERIFY(waited(emptyLog(*fixture.queue)));
    QVERIFY(QFileInfo(fixture.path()).size() < before / 2);
    QCOMPARE(*waited(shrinkDatabase(*fixture.queue)), 0);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
