// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/bulkresender.h"
#include "app/storage/historyreader.h"
#include "tests/unit/storage/storagefixture.h"

#include <QSignalSpy>

using namespace LeadBridge;

namespace {

/// Waits with a running event loop, as the resender's answers need one.
template <class T> Result<T> answerOf(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        qFatal("no answer");
    return future.result();
}

/// A journal with rejected leads, and one that sends them again.
class Bridge
{
public:
    explicit Bridge(int leads, const Connection::Fault &fault = {})
        : f(fault)
    {
        if (!f.start())
            qFatal("no journal");
        for (int i = 0; i < leads; ++i) {
            if (!f.finish(f.append(f.newEvent()), 1, State::Rejected))
                qFatal("no lead");
        }
        build();
    }

    void restart()
    {
        resender.reset();
        reader.reset();
        if (!f.restart())
            qFatal("no journal");
        build();
    }

    void pass(int milliseconds) { f.clock.milliseconds += milliseconds; }
    [[nodiscard]] qint64 queued() const { return resender->status().queued; }
    [[nodiscard]] bool isRunning() const { return resender->status().running; }

    StorageFixture f;
    std::unique_ptr<HistoryReader> reader;
    std::unique_ptr<BulkResender> resender;

private:
    void build()
    {
        reader = std::make_unique<HistoryReader>(f.path());
        resender = std::make_unique<BulkResender>(*f.journal, *reader, f.clock);
    }
};

BulkResend atRate(int perSecond)
{
    BulkResend request;
    request.perSecond = perSecond;
    return request;
}

} // namespace

/// The pace of sending many again; time is the test's own.
class TestBulkResender : public QObject
{
    Q_OBJECT

private slots:
    void theRateIsKept();
    void timeThatWasMissedIsNotMadeUpFor();
    void onlyOneAtATime();
    void cancelledItQueuesNothingMore();
    void cancelledWhileItIsBeingWrittenDown();
    void itGoesOnAfterARestart();
    void withoutABridgeItWaits();
    void troubleIsShownAndWaitedOut();
    void nothingFoundIsOverAtOnce();
};

void TestBulkResender::theRateIsKept()
{
    Bridge bridge(40);
    QVERIFY(answerOf(bridge.resender->load(true)));
    QSignalSpy changed(bridge.resender.get(), &BulkResender::changed);
    QCOMPARE(answerOf(bridge.resender->preview(atRate(20)))->toSend, 40);
    QVERIFY(answerOf(bridge.resender->start(atRate(20))));
    QCOMPARE(bridge.resender->status().total, 40);
    QTRY_COMPARE(bridge.queued(), 1);
    bridge.pass(500);
    QTRY_COMPARE(bridge.queued(), 11);
    bridge.pass(40);
    bridge.pass(60);
    QTRY_COMPARE(bridge.queued(), 13);
    QVERIFY(bridge.isRunning());
    bridge.pass(1350);
    QTRY_COMPARE(bridge.queued(), 40);
    QTRY_VERIFY(!bridge.isRunning());
    QCOMPARE(bridge.resender->status().endedUtc, bridge.f.clock.nowUtc());
    QVERIFY(changed.size() >= 5);
}

void TestBulkResender::timeThatWasMissedIsNotMadeUpFor()
{
    Bridge bridge(150);
    QVERIFY(answerOf(bridge.resender->load(true)));
    QVERIFY(answerOf(bridge.resender->start(atRate(10))));
    QTRY_COMPARE(bridge.queued(), 1);
    bridge.pass(3'600'000); // the computer slept
    QTRY_COMPARE(bridge.queued(), 101);
    QVERIFY(bridge.isRunning());
}

void TestBulkResender::onlyOneAtATime()
{
    Bridge bridge(3);
    QVERIFY(answerOf(bridge.resender->load(true)));
    const auto first = bridge.resender->start(atRate(1));
    const auto second = bridge.resender->start(atRate(1000));
    QCOMPARE(answerOf(second).error().kind, ErrorKind::Busy);
    QVERIFY(answerOf(first));
    QCOMPARE(answerOf(bridge.resender->start(atRate(1000))).error().kind, ErrorKind::Busy);
    QCOMPARE(bridge.resender->status().perSecond, 1);
}

void TestBulkResender::cancelledItQueuesNothingMore()
{
    Bridge bridge(30);
    QVERIFY(answerOf(bridge.resender->load(true)));
    QVERIFY(answerOf(bridge.resender->start(atRate(10))));
    bridge.pass(900);
    QTRY_COMPARE(bridge.queued(), 10);
    QVERIFY(answerOf(bridge.resender->cancel()));
    QVERIFY(!bridge.isRunning() && bridge.resender->status().cancelled);
    bridge.pass(60'000);
    // The next one begins from the start; what was queued is on its way and not queued again.
    QVERIFY(answerOf(bridge.resender->start(atRate(1000))));
    QCOMPARE(bridge.resender->status().total, 20);
    QVERIFY(!bridge.resender->status().cancelled);
}

void TestBulkResender::cancelledWhileItIsBeingWrittenDown()
{
    Bridge bridge(3);
    QVERIFY(answerOf(bridge.resender->load(true)));
    const auto started = bridge.resender->start(atRate(1000));
    QVERIFY(answerOf(bridge.resender->cancel()));
    QVERIFY(answerOf(started));
    QVERIFY(!bridge.isRunning());
    QCOMPARE(bridge.queued(), 0);
}

void TestBulkResender::itGoesOnAfterARestart()
{
    Bridge bridge(20);
    QVERIFY(answerOf(bridge.resender->load(true)));
    QVERIFY(answerOf(bridge.resender->start(atRate(10))));
    bridge.pass(400);
    QTRY_COMPARE(bridge.queued(), 5);
    bridge.restart();
    QVERIFY(!bridge.isRunning());
    QVERIFY(answerOf(bridge.resender->load(true)));
    QVERIFY(bridge.isRunning());
    QCOMPARE(bridge.resender->status().done, 5);
    QTRY_COMPARE(bridge.queued(), 6);
    bridge.pass(2000);
    QTRY_VERIFY(!bridge.isRunning());
    QCOMPARE(bridge.queued(), 20);
    QCOMPARE(bridge.f.value(QStringLiteral("SELECT count(*) FROM deliveries"
                                           " WHERE due IS NOT NULL AND attempts = 1")),
             QStringLiteral("20"));
}

void TestBulkResender::withoutABridgeItWaits()
{
    Bridge bridge(3);
    QVERIFY(answerOf(bridge.resender->load(false)));
    QVERIFY(answerOf(bridge.resender->start(atRate(1000))));
    bridge.pass(10'000);
    QVERIFY(bridge.isRunning());
    QCOMPARE(bridge.queued(), 0);
    bridge.restart();
    // Started before it was told of the one that waits.
    const auto loaded = bridge.resender->load(true);
    QCOMPARE(answerOf(bridge.resender->start(atRate(7))).error().kind, ErrorKind::Busy);
    QVERIFY(loaded.isFinished());
    bridge.pass(1000);
    QTRY_VERIFY(!bridge.isRunning());
    QCOMPARE(bridge.queued(), 3);
}

void TestBulkResender::troubleIsShownAndWaitedOut()
{
    std::atomic_bool full = false;
    Bridge bridge(2, [&full](const QByteArray &sql) -> std::optional<Error> {
        if (full && sql.contains("bulk_events"))
            return Error { ErrorKind::DiskFull, QStringLiteral("no room"), {} };
        return std::nullopt;
    });
    QVERIFY(answerOf(bridge.resender->load(true)));
    QVERIFY(answerOf(bridge.resender->start(atRate(1))));
    QTRY_COMPARE(bridge.queued(), 1);
    full = true;
    bridge.pass(1000);
    QTRY_VERIFY(bridge.resender->status().error.has_value());
    QVERIFY(bridge.isRunning());
    full = false;
    bridge.pass(6000);
    QTRY_VERIFY_WITH_TIMEOUT(!bridge.isRunning(), 20'000);
    QVERIFY(!bridge.resender->status().error.has_value());
    QCOMPARE(bridge.queued(), 2);
}

void TestBulkResender::nothingFoundIsOverAtOnce()
{
    Bridge bridge(1);
    QVERIFY(answerOf(bridge.resender->load(true)));
    BulkResend request = atRate(5);
    request.filter.flow = { 9 };
    QVERIFY(answerOf(bridge.resender->start(request)));
    QVERIFY(!bridge.isRunning());
    QVERIFY(bridge.resender->status().endedUtc.isValid());
}

QTEST_GUILESS_MAIN(TestBulkResender)

#include "tst_bulkresender.moc"
