// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/lane.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace LeadBridge;

namespace {

const QDateTime start(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
const LaneKey key { { 1 }, 1, false };

DueDelivery delivery(qint64 id, qint64 dueMs)
{
    DueDelivery delivery;
    delivery.id = { id };
    delivery.flow = key.flow;
    delivery.dueUtc = start.addMSecs(dueMs);
    return delivery;
}

/// What the journal would hold and page out: everything that waits, in order.
class Table
{
public:
    void add(const DueDelivery &delivery) { m_rows.insert_or_assign(order(delivery), delivery); }
    void remove(const DueDelivery &delivery) { m_rows.erase(order(delivery)); }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

    [[nodiscard]] QList<DueDelivery> after(const Lane::Position &from) const
    {
        const auto begin = from.dueUtc.isValid()
            ? m_rows.upper_bound({ from.dueUtc.toMSecsSinceEpoch(), from.id.value })
            : m_rows.begin();
        QList<DueDelivery> page;
        for (auto row = begin; row != m_rows.end() && page.size() < Lane::pageSize; ++row)
            page.append(row->second);
        return page;
    }

private:
    using Order = std::pair<qint64, qint64>;
    static Order order(const DueDelivery &delivery)
    {
        return { delivery.dueUtc.toMSecsSinceEpoch(), delivery.id.value };
    }
    std::map<Order, DueDelivery> m_rows;
};

void endPage(Lane &lane, const QList<DueDelivery> &page)
{
    std::optional<Lane::Position> last;
    if (!page.isEmpty())
        last = Lane::Position { page.last().dueUtc, page.last().id };
    lane.endPage(page, last, static_cast<int>(page.size()));
}

} // namespace

class TestLane : public QObject
{
    Q_OBJECT

private slots:
    void whatIsDueFirstGoesFirst();
    void aNewerWordReplacesTheOlder();
    void memoryIsBounded();
    void testLeadsAreNeverLeftToTheDatabase();
    void nothingIsKeptBeforeTheFirstPage();
    void behindTheHorizonOnlyWhatIsHereIsReplaced();
    void nothingIsLostOrOutOfOrderWhateverComesBetween_data();
    void nothingIsLostOrOutOfOrderWhateverComesBetween();
};

void TestLane::whatIsDueFirstGoesFirst()
{
    Lane lane(key);
    lane.offer(delivery(3, 10));
    lane.offer(delivery(1, 20));
    lane.offer(delivery(2, 10));
    QCOMPARE(lane.takeFirst().id.value, 2);
    QCOMPARE(lane.takeFirst().id.value, 3);
    QCOMPARE(lane.takeFirst().id.value, 1);
    QVERIFY(lane.isEmpty());
}

void TestLane::aNewerWordReplacesTheOlder()
{
    Lane lane(key);
    lane.offer(delivery(1, 10));
    lane.offer(delivery(1, 500));
    QCOMPARE(lane.size(), 1);
    QCOMPARE(lane.first().dueUtc, start.addMSecs(500));
}

void TestLane::memoryIsBounded()
{
    Lane lane(key);
    for (int i = 1; i <= 3 * Lane::memoryLimit; ++i)
        lane.offer(delivery(i, i));
    QCOMPARE(lane.size(), Lane::memoryLimit);
    QVERIFY(!lane.wantsPage());
    while (lane.size() >= Lane::refillBelow)
        lane.takeFirst();
    QVERIFY(lane.wantsPage());
    QCOMPARE(lane.beginPage().id.value, Lane::memoryLimit);
    QVERIFY(!lane.wantsPage());
}

void TestLane::testLeadsAreNeverLeftToTheDatabase()
{
    Lane lane({ key.flow, 1, true });
    for (int i = 1; i <= 2 * Lane::memoryLimit; ++i)
        lane.offer(delivery(i, i));
    QCOMPARE(lane.size(), 2 * Lane::memoryLimit);
}

void TestLane::nothingIsKeptBeforeTheFirstPage()
{
    Lane lane(key);
    lane.expectMore();
    lane.offer(delivery(5, 50)); // older ones may lie in the database
    QVERIFY(lane.isEmpty());
    QVERIFY(lane.wantsPage());
    lane.beginPage();
    lane.offer(delivery(6, 60));
    endPage(lane, { delivery(4, 40), delivery(5, 50) });
    QCOMPARE(lane.size(), 3);
}

/// What waits there lies in the database; what was put back from its way out lies here, too.
void TestLane::behindTheHorizonOnlyWhatIsHereIsReplaced()
{
    const auto corrected = [](qint64 id, qint64 dueMs) {
        DueDelivery newer = delivery(id, dueMs);
        newer.possibleDuplicate = true;
        return newer;
    };
    Lane lane(key);
    lane.expectMore();
    lane.beginPage();
    QList<DueDelivery> page;
    for (int i = 1; i <= Lane::pageSize; ++i)
        page.append(delivery(i, i));
    endPage(lane, page);
    constexpr qint64 behind = Lane::pageSize + 100;
    lane.offer(corrected(behind, behind));
    QCOMPARE(lane.size(), int(Lane::pageSize));

    lane.putBack(delivery(behind, behind));
    lane.offer(corrected(behind, behind));
    QCOMPARE(lane.size(), Lane::pageSize + 1);
    for (int i = 1; i <= Lane::pageSize; ++i)
        QVERIFY(!lane.takeFirst().possibleDuplicate);
    QCOMPARE(lane.first().id.value, behind);
    QVERIFY(lane.first().possibleDuplicate);
}

void TestLane::nothingIsLostOrOutOfOrderWhateverComesBetween_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Plays the journal and the queue against each other in random order: stores, takes, retries,
/// give-backs, pages that were read before what was announced in the meantime.
void TestLane::nothingIsLostOrOutOfOrderWhateverComesBetween()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Lane lane(key);
    Table table;
    qint64 nextId = 1;
    for (; nextId <= 2000; ++nextId)
        table.add(delivery(nextId, random.bounded(10'000)));
    lane.expectMore();
    QList<DueDelivery> stored;
    std::optional<QList<DueDelivery>> page;
    qint64 taken = 0;
    qint64 added = 2000;
    while (!table.isEmpty() || !stored.isEmpty()) {
        const int dice = random.bounded(100);
        if (dice < 20 && added < 6000) {
            stored.append(delivery(nextId++, random.bounded(20'000)));
            table.add(stored.last());
            ++added;
        } else if (dice < 45 && !stored.isEmpty()) {
            lane.offer(stored.takeFirst());
        } else if (dice < 55 && lane.wantsPage()) {
            // What the journal has stored before it reads the page was announced before.
            page = table.after(lane.beginPage());
            for (const DueDelivery &delivery : std::exchange(stored, {}))
                lane.offer(delivery);
        } else if (dice < 65 && page) {
            endPage(lane, *page);
            page.reset();
        } else if (!lane.isEmpty() && !page) {
            const DueDelivery first = lane.takeFirst();
            if (dice > 95) {
                lane.putBack(first);
                continue;
            }
            table.remove(first);
            ++taken;
        }
        QVERIFY(lane.size() <= Lane::memoryLimit + 1);
    }
    QCOMPARE(taken, added);
}

QTEST_GUILESS_MAIN(TestLane)
#include "tst_lane.moc"
