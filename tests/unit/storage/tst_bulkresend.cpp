// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/bulkselection.h"
#include "app/storage/historyreader.h"
#include "storagefixture.h"

#include <optional>

using namespace LeadBridge;

/// Many leads sent again: which, in which order, and never one twice.
class TestBulkResend : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTaken_data();
    void whatIsTaken();
    void aFilterGivesItsEventsOldestFirst();
    void chosenEventsAreTakenOnce();
    void eachSliceIsQueuedOnce();
    void itGoesOnAfterARestart();
    void aSliceThatWasNotCommittedIsQueuedOnce();
    void stoppedItQueuesNothingMore();
    void aNewOneForgetsWhatTheLastLeft();
    void withoutEventsItIsOverAtOnce();
    void receivingGetsItsTurn();
};

namespace {

/// Rejected events, ids from 1.
bool rejectedEvents(StorageFixture &f, int count)
{
    for (int i = 0; i < count; ++i) {
        if (!f.finish(f.append(f.newEvent()), 1, State::Rejected))
            return false;
    }
    return true;
}

QList<EventId> idsUpTo(int count)
{
    QList<EventId> ids;
    for (int id = 1; id <= count; ++id)
        ids.append(EventId { id });
    return ids;
}

QString waiting(const StorageFixture &f)
{
    return f.value(QStringLiteral("SELECT count(*) FROM deliveries WHERE due IS NOT NULL"));
}

} // namespace

void TestBulkResend::whatIsTaken_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("byFilter");
    QTest::addColumn<bool>("all");
    QTest::addColumn<bool>("named");
    QTest::addColumn<bool>("chosen");

    QTest::newRow("rejected") << State::Rejected << true << true << true << true;
    QTest::newRow("failed") << State::Failed << true << true << true << true;
    QTest::newRow("invalid") << State::Invalid << true << true << true << true;
    QTest::newRow("delivered") << State::Delivered << false << true << false << false;
    QTest::newRow("on its way") << State::Pending << false << false << false << false;
    QTest::newRow("unclear") << State::Uncertain << false << false << true << true;
    QTest::newRow("a repeat") << State::Duplicate << false << false << true << true;
    QTest::newRow("filtered") << State::Filtered << false << false << true << true;
    QTest::newRow("held") << State::Held << false << false << true << true;
}

void TestBulkResend::whatIsTaken()
{
    QFETCH(State, state);
    EventRow row;
    row.id = { 1 };
    row.state = state;
    BulkResend request;
    QTEST(isSentInBulk(row, request), "byFilter");
    request.scope = ResendScope::All;
    QTEST(isSentInBulk(row, request), "all");
    request.scope = ResendScope::Unfinished;
    request.filter.states = { state };
    QTEST(isSentInBulk(row, request), "named");
    row.test = true;
    QVERIFY(!isSentInBulk(row, request));
    request.events = { { 1 } };
    QTEST(isSentInBulk(row, request), "chosen");
    row.nextTryUtc = QDateTime::currentDateTimeUtc();
    if (state == State::Pending)
        QVERIFY(isSentInBulk(row, request));
}

void TestBulkResend::aFilterGivesItsEventsOldestFirst()
{
    StorageFixture f;
    QVERIFY(f.start());
    QVERIFY(rejectedEvents(f, 3));
    f.clock.milliseconds += 1000;
    QVERIFY(f.finish(f.append(f.newEvent()), 1, State::Delivered));
    QVERIFY(rejectedEvents(f, 2));
    HistoryReader reader(f.path());
    const auto found = waited(reader.forBulk({}));
    QCOMPARE(found->toSend, (QList<EventId> { { 1 }, { 2 }, { 3 }, { 5 }, { 6 } }));
    QCOMPARE(found->preview.events, 6);
    QCOMPARE(found->preview.toSend, 5);
    QCOMPARE(found->preview.oldestUtc, f.clock.nowUtc().addSecs(-1));
    BulkResend none;
    none.filter.flow = { 2 };
    QCOMPARE(waited(reader.forBulk(none))->preview.events, 0);
}

void TestBulkResend::chosenEventsAreTakenOnce()
{
    StorageFixture f;
    QVERIFY(f.start());
    QVERIFY(rejectedEvents(f, 3));
    HistoryReader reader(f.path());
    BulkResend request;
    request.events = { { 3 }, { 1 }, { 3 }, { 99 } };
    const auto found = waited(reader.forBulk(request));
    QCOMPARE(found->toSend, (QList<EventId> { { 1 }, { 3 } }));
}

void TestBulkResend::eachSliceIsQueuedOnce()
{
    StorageFixture f;
    QVERIFY(f.start());
    QVERIFY(rejectedEvents(f, 5));
    auto status = waited(f.journal->startBulk({}, idsUpTo(5)));
    QVERIFY(status->running);
    QCOMPARE(status->total, 5);
    QCOMPARE(waiting(f), QStringLiteral("0"));
    status = waited(f.journal->queueBulk(2));
    QCOMPARE(status->done, 2);
    QCOMPARE(waiting(f), QStringLiteral("2"));
    // Sent and refused again meanwhile: it has had its turn.
    QVERIFY(f.finish({ 1 }, 1, State::Rejected));
    status = waited(f.journal->queueBulk(2));
    status = waited(f.journal->queueBulk(2));
    QVERIFY(!status->running && !status->cancelled);
    QCOMPARE(status->queued, 5);
    QCOMPARE(status->endedUtc, f.clock.nowUtc());
    QCOMPARE(waiting(f), QStringLiteral("4"));
    QCOMPARE(waited(f.journal->queueBulk(2))->done, 5);
    QCOMPARE(f.wrongCounts(), QString());
}

void TestBulkResend::itGoesOnAfterARestart()
{
    StorageFixture f;
    QVERIFY(f.start());
    QVERIFY(rejectedEvents(f, 6));
    BulkResend request;
    request.perSecond = 50;
    QVERIFY(waited(f.journal->startBulk(request, idsUpTo(6))));
    QVERIFY(waited(f.journal->queueBulk(4)));
    for (int event = 1; event <= 4; ++event)
        QVERIFY(f.finish({ event }, 1, State::Delivered));
    QVERIFY(f.restart());
    const auto left = waited(f.journal->bulk());
    QVERIFY((*left)->running);
    QCOMPARE((*left)->done, 4);
    QCOMPARE((*left)->perSecond, 50);
    QVERIFY(!waited(f.journal->queueBulk(100))->running);
    QCOMPARE(f.value(QStringLiteral("SELECT group_concat(id / 256) FROM deliveries"
                                    " WHERE due IS NOT NULL")),
             QStringLiteral("5,6"));
}

void TestBulkResend::aSliceThatWasNotCommittedIsQueuedOnce()
{
    std::atomic_int left = 0; // the n-th statement of the slice fails
    std::atomic_bool armed = false;
    StorageFixture f([&](const QByteArray &) -> std::optional<Error> {
        if (armed && --left == 0)
            return Error { ErrorKind::DiskFull, QStringLiteral("no room"), {} };
        return std::nullopt;
    });
    QVERIFY(f.start());
    QVERIFY(rejectedEvents(f, 2));
    QVERIFY(waited(f.journal->startBulk({}, idsUpTo(2))));
    int failures = 0;
    for (int n = 1; n < 60 && !failures; n += 7) {
        left = n;
        armed = true;
        const auto status = waited(f.journal->queueBulk(2));
        armed = false;
        failures += status ? 0 : 1;
    }
    QCOMPARE(failures, 1);
    const auto status = waited(f.journal->queueBulk(2));
    QCOMPARE(status->queued, 2);
    QCOMPARE(status->done, 2);
    QCOMPARE(waiting(f), QStringLiteral("2"));
    QCOMPARE(f.wrongCounts(), QString());
}

void TestBulkResend::stoppedItQueuesNothingMore()
{
    StorageFixture f;
    QVERIFY(f.start());
    QVERIFY(rejectedEvents(f, 5));
    QVERIFY(waited(f.journal->startBulk({}, idsUpTo(5))));
    QVERIFY(waited(f.journal->queueBulk(2)));
    const auto stopped = waited(f.journal->stopBulk());
    QVERIFY(!stopped->running && stopped->cancelled);
    QCOMPARE(waited(f.journal->queueBulk(2))->done, 2);
    QCOMPARE(waiting(f), QStringLiteral("2"));
    QVERIFY(f.restart());
    QVERIFY(!(*waited(f.journal->bulk()))->running);
}

void TestBulkResend::aNewOneForgetsWhatTheLastLeft()
{
    StorageFixture f;
    QVERIFY(f.start());
    QVERIFY(rejectedEvents(f, 5));
    QVERIFY(waited(f.journal->startBulk({}, idsUpTo(5))));
    QVERIFY(waited(f.journal->stopBulk()));
    QVERIFY(waited(f.journal->startBulk({}, { { 5 } })));
    const auto status = waited(f.journal->queueBulk(10));
    QCOMPARE(status->total, 1);
    QCOMPARE(status->queued, 1);
    QVERIFY(!status->cancelled);
    QCOMPARE(waiting(f), QStringLiteral("1"));
}

void TestBulkResend::withoutEventsItIsOverAtOnce()
{
    StorageFixture f;
    QVERIFY(f.start());
    QVERIFY(!waited(f.journal->bulk())->has_value());
    const auto status = waited(f.journal->startBulk({}, {}));
    QVERIFY(!status->running);
    QVERIFY(status->endedUtc.isValid());
}

/// The many are written down and queued in pieces: a request that comes meanwhile is stored
/// before the last of them.
void TestBulkResend::receivingGetsItsTurn()
{
    StorageFixture f;
    QVERIFY(f.start());
    for (int i = 0; i < 20'000; ++i)
        f.journal->append(f.newEvent(1, State::Held), 1);
    f.queue->drain();
    bool stored = false;
    bool storedFirst = false;
    const auto started =
        f.journal->startBulk({}, idsUpTo(20'000)).then([&](const Result<BulkStatus> &status) {
            storedFirst = stored;
            return status;
        });
    const auto lead = f.journal->append(f.newEvent()).then([&](const Result<EventId> &event) {
        stored = event.has_value();
        return event;
    });
    QCOMPARE(started.result()->total, 20'000);
    QVERIFY(storedFirst);
    QCOMPARE(lead.result()->value, 20'001);
}

QTEST_GUILESS_MAIN(TestBulkResend)

#include "tst_bulkresend.moc"
