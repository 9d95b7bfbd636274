// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/history/historydata.h"
#include "ui/history/historyfeed.h"
#include "ui/history/historymodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

/// A feed over a fake history, with the model under test.
struct Bench
{
    FakeHistory history;
    HistoryModel model;
    HistoryFeed feed { history, model, nullptr };
    QAbstractItemModelTester tester { &model,
                                      QAbstractItemModelTester::FailureReportingMode::QtTest };

    explicit Bench(const QList<EventRow> &rows = {}, const HistoryFilter &filter = {})
    {
        history.rowsNow = rows;
        feed.setFilter(filter, {});
    }
    [[nodiscard]] bool isLoaded() const { return !feed.isLoading(); }
};

} // namespace

class TestHistoryFeed final : public QObject
{
    Q_OBJECT
private slots:
    void theFirstPageIsTheNewest()
    {
        Bench bench(madeRows(10'000, 9'001));
        QVERIFY(bench.feed.isLoading());
        QTRY_VERIFY(bench.isLoaded());
        QCOMPARE(bench.model.eventCount(), HistoryFeed::pageRows);
        QCOMPARE(bench.model.newest(), EventId { 10'000 });
        QVERIFY(bench.feed.reachesNewest());
    }

    void newRowsAreFollowed()
    {
        Bench bench(madeRows(9'000, 8'991));
        QTRY_VERIFY(bench.isLoaded());
        append(bench.history, madeRows(9'003, 9'001));
        QTRY_COMPARE(bench.model.newest(), EventId { 9'003 });
        QCOMPARE(bench.model.eventCount(), 13);
        QCOMPARE(bench.feed.newCount(), 0);
    }

    void theFirstEventEverIsShown()
    {
        Bench bench;
        QTRY_VERIFY(bench.isLoaded());
        append(bench.history, madeRows(1, 1));
        QTRY_COMPARE(bench.model.eventCount(), 1);
    }

    void newRowsAreOnlyCountedWhenNotFollowed()
    {
        Bench bench(madeRows(9'000, 8'991));
        QTRY_VERIFY(bench.isLoaded());
        bench.feed.setFollowing(false);
        append(bench.history, madeRows(9'012, 9'001));
        QTRY_COMPARE(bench.feed.newCount(), 12);
        QCOMPARE(bench.model.newest(), EventId { 9'000 });
        bench.feed.goToNewest();
        QTRY_COMPARE(bench.model.newest(), EventId { 9'012 });
        QCOMPARE(bench.feed.newCount(), 0);
    }

    void onlyFittingRowsAreCounted()
    {
        HistoryFilter refused;
        refused.states = { State::Rejected };
        Bench bench({ madeRow(9'000, State::Rejected) }, refused);
        QTRY_VERIFY(bench.isLoaded());
        bench.feed.setFollowing(false);
        append(bench.history, { madeRow(9'002, State::Rejected), madeRow(9'001) });
        QTRY_COMPARE(bench.feed.newCount(), 1);
    }

    void aChangedEventJoinsTheListItFits()
    {
        HistoryFilter refused;
        refused.states = { State::Rejected };
        Bench bench({ madeRow(9'003, State::Rejected), madeRow(9'002, State::Pending),
                      madeRow(9'001, State::Rejected) },
                    refused);
        QTRY_VERIFY(bench.isLoaded());
        QCOMPARE(bench.model.eventCount(), 2);
        change(bench.history, { 9'002 }, State::Rejected);
        QTRY_COMPARE(bench.model.eventCount(), 3);
        QVERIFY(bench.model.lineOf({ 9'002 }) > bench.model.lineOf({ 9'003 }));
    }

    void aRowThatNoLongerFitsStaysUnderTheHand()
    {
        HistoryFilter waiting;
        waiting.states = { State::Pending };
        Bench bench({ madeRow(9'001, State::Pending) }, waiting);
        QTRY_VERIFY(bench.isLoaded());
        change(bench.history, { 9'001 }, State::Delivered);
        QTRY_COMPARE(bench.model.eventAt(1)->state, State::Delivered);
        QCOMPARE(bench.model.eventCount(), 1);
    }

    void theWindowStaysBounded()
    {
        Bench bench(madeRows(10'000, 5'001));
        QTRY_VERIFY(bench.isLoaded());
        bench.feed.setFollowing(false);
        while (bench.model.oldest() > EventId { 5'001 }) {
            const EventId before = bench.model.oldest();
            bench.feed.fetchOlder();
            QTRY_VERIFY(bench.model.oldest() < before);
            QVERIFY(bench.model.eventCount() <= HistoryFeed::windowRows);
        }
        QVERIFY(!bench.feed.reachesNewest());
        while (!bench.feed.reachesNewest()) {
            const EventId before = bench.model.newest();
            bench.feed.fetchNewer();
            QTRY_VERIFY(bench.model.newest() > before);
            QVERIFY(bench.model.eventCount() <= HistoryFeed::windowRows);
        }
        QCOMPARE(bench.model.newest(), EventId { 10'000 });
    }

    void anotherFilterKeepsTheEventInTheWindow()
    {
        Bench bench(madeRows(10'000, 9'001));
        QTRY_VERIFY(bench.isLoaded());
        QSignalSpy replaced(&bench.feed, &HistoryFeed::replaced);
        bench.feed.setFilter({}, { 9'300 });
        QTRY_COMPARE(replaced.count(), 1);
        QCOMPARE(replaced.first().first().value<EventId>(), EventId { 9'300 });
        QVERIFY(bench.model.lineOf({ 9'300 }) > 0);
        QVERIFY(bench.model.newest() > EventId { 9'300 });
        HistoryFilter refused;
        refused.states = { State::Rejected };
        bench.feed.setFilter(refused, { 9'300 });
        QTRY_COMPARE(replaced.count(), 2);
        QVERIFY(!replaced.last().first().value<EventId>().isValid());
    }

    void theOldestAreReached()
    {
        Bench bench(madeRows(10'000, 9'001));
        QTRY_VERIFY(bench.isLoaded());
        bench.feed.goToOldest();
        QTRY_COMPARE(bench.model.oldest(), EventId { 9'001 });
        QVERIFY(!bench.feed.reachesNewest());
        bench.feed.goToNewest();
        QTRY_COMPARE(bench.model.newest(), EventId { 10'000 });
    }

    void aFailureIsToldAndTheOldRowsStay()
    {
        Bench bench(madeRows(9'000, 8'991));
        QTRY_VERIFY(bench.isLoaded());
        QSignalSpy failed(&bench.feed, &HistoryFeed::failed);
        bench.history.nextError = Error { ErrorKind::Storage, {}, {} };
        bench.feed.setFilter({}, {});
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(bench.model.eventCount(), 10);
        QVERIFY(bench.isLoaded());
    }

    void fiveThousandArriveInFewAnnouncements()
    {
        Bench bench(madeRows(5'000, 4'991));
        QTRY_VERIFY(bench.isLoaded());
        QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy resets(&bench.model, &QAbstractItemModel::modelReset);
        QElapsedTimer timer;
        timer.start();
        for (qint64 id = 5'050; id <= 10'000; id += 50) {
            append(bench.history, madeRows(id, id - 49));
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(bench.model.newest(), EventId { 10'000 });
        QVERIFY(bench.model.eventCount() <= HistoryFeed::windowRows);
        // Each announcement may be two insertions, above and under the day's line.
        const qint64 tenths = timer.elapsed() / 100 + 2;
        QVERIFY2(inserted.count() + resets.count() <= 2 * tenths,
                 qPrintable(u"%1 in %2 ms"_s.arg(inserted.count()).arg(timer.elapsed())));
    }
};

QTEST_MAIN(TestHistoryFeed)
#include "tst_historyfeed.moc"
