// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/standingstore.h"
#include "storagefixture.h"

using namespace LeadBridge;

/// Pauses and holds in the database, and what waits behind them.
class TestStandings : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsKeptBackAtFirst();
    void pausesAndHoldsOutliveTheProgram();
    void whatIsSavedStandsInPlaceOfAll();
    void whatCannotBeWrittenLeavesWhatStood();
    void whatWaitsIsCountedByAction();
};

namespace {

const ActionId first { FlowId { 1 }, 1 };
const ActionId second { FlowId { 1 }, 2 };
const ActionId other { FlowId { 2 }, 1 };

QDateTime at(int seconds)
{
    return QDateTime::fromMSecsSinceEpoch(1'795'000'000'123 + seconds * 1000LL, Qt::UTC);
}

StoredStandings all(StorageFixture &f)
{
    return waited(StandingStore(*f.queue).load()).value();
}

} // namespace

void TestStandings::nothingIsKeptBackAtFirst()
{
    StorageFixture f;
    QVERIFY(f.start());
    QVERIFY(all(f).pauses.isEmpty());
    QVERIFY(all(f).holds.isEmpty());
    QVERIFY(waited(StandingStore(*f.queue).waiting()).value().isEmpty());
}

void TestStandings::pausesAndHoldsOutliveTheProgram()
{
    StorageFixture f;
    QVERIFY(f.start());
    const Reason reason { ReasonCode::TlsFailed,
                          { QStringLiteral("api.cpa.house"), QStringLiteral("\"expired\", да") } };
    QVERIFY(waited(
        StandingStore(*f.queue).savePauses({ { second, at(1), {} }, { first, at(2), at(3600) } })));
    QVERIFY(waited(StandingStore(*f.queue).saveHolds({ { other, at(5), reason } })));
    QVERIFY(f.restart());
    const StoredStandings kept = all(f);
    QCOMPARE(kept.pauses.size(), 2);
    QCOMPARE(kept.pauses.at(0).action, first);
    QCOMPARE(kept.pauses.at(0).sinceUtc, at(2));
    QCOMPARE(kept.pauses.at(0).untilUtc, at(3600));
    QCOMPARE(kept.pauses.at(1).action, second);
    QVERIFY(!kept.pauses.at(1).untilUtc.isValid());
    QCOMPARE(kept.holds.size(), 1);
    QCOMPARE(kept.holds.at(0).action, other);
    QCOMPARE(kept.holds.at(0).sinceUtc, at(5));
    QCOMPARE(kept.holds.at(0).reason, reason);
}

void TestStandings::whatIsSavedStandsInPlaceOfAll()
{
    StorageFixture f;
    QVERIFY(f.start());
    StandingStore store(*f.queue);
    QVERIFY(waited(store.savePauses({ { first, at(1), {} }, { second, at(1), {} } })));
    QVERIFY(waited(store.saveHolds({ { first, at(1), { ReasonCode::KeyRefused, {} } } })));
    QVERIFY(waited(store.savePauses({ { other, at(2), {} } })));
    QVERIFY(waited(store.saveHolds({})));
    QCOMPARE(all(f).pauses.size(), 1);
    QCOMPARE(all(f).pauses.at(0).action, other);
    QVERIFY(all(f).holds.isEmpty());
}

void TestStandings::whatCannotBeWrittenLeavesWhatStood()
{
    StorageFixture f;
    QVERIFY(f.start());
    StandingStore store(*f.queue);
    QVERIFY(waited(store.savePauses({ { first, at(1), {} } })));
    // The same action twice breaks the table's rule after all were deleted.
    QVERIFY(!waited(store.savePauses({ { other, at(2), {} }, { other, at(3), {} } })));
    QCOMPARE(all(f).pauses.size(), 1);
    QCOMPARE(all(f).pauses.at(0).action, first);
}

void TestStandings::whatWaitsIsCountedByAction()
{
    StorageFixture f;
    QVERIFY(f.start());
    const auto append = [&f](qint64 flow, const QList<int> &actions, int steps) {
        NewEvent event = f.newEvent(steps);
        event.flow = { flow };
        event.plan.actions = actions;
        return f.append(event);
    };
    const EventId sending = append(1, { 7 }, 1);
    append(1, { 7 }, 1);
    append(1, { 7, 9 }, 2); // its second step waits for the first
    append(2, {}, 1); // of an older program: the place is the key
    QVERIFY(f.finish(append(1, { 7 }, 1), 1, State::Delivered));
    QVERIFY(waited(f.journal->markSending({ deliveryOf(sending, 1) })));
    const auto counts = waited(StandingStore(*f.queue).waiting());
    QVERIFY(counts);
    const QList<std::pair<ActionId, qint64>> expected { { { FlowId { 1 }, 7 }, 2 },
                                                        { { FlowId { 2 }, 1 }, 1 } };
    QCOMPARE(*counts, expected);
}

QTEST_GUILESS_MAIN(TestStandings)
#include "tst_standings.moc"
