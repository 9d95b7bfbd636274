// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/flowstore.h"
#include "app/storage/historyreader.h"
#include "app/storage/settingsstore.h"
#include "app/storage/slicedcommand.h"
#include "storagefixture.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>

using namespace LeadBridge;

namespace {

/// Looks into a page nobody asked for.
class IdleLook final : public GroupListener
{
public:
    bool idleStep(Connection &db) override
    {
        ++steps;
        db.run("DELETE FROM probe WHERE rowid = -1");
        return false;
    }

    std::atomic<int> steps = 0;
};

} // namespace

class TestWriterQueue : public QObject
{
    Q_OBJECT

private slots:
    void anyStatementMayFailAndNothingIsHalfKept();
    void aCrashLosesNothingThatWasAnswered();
    void whatWasBeingSentIsUncertainAfterACrash();
    void aFullDiskIsAnAnswerAndPassesByItself();
    void aLockedDatabaseIsAnAnswerAndPassesByItself();
    void aCommandTheSchemaRefusesFailsAlone();
    void beyondItsBoundTheQueueRefusesAtOnce();
    void damageThatIdleWorkMeetsIsMetOnce();
    void stoppingDoesNotWaitForLongWork_data();
    void stoppingDoesNotWaitForLongWork();
    void settingsAreKept();
    void flowsAreSavedAllOrNone();
    void flowsMayExchangeTheirNames();
    void stepsKeepTheNamesTheyWereTriedUnder();

private:
    static Flow flow(const QString &name);
};

void TestWriterQueue::anyStatementMayFailAndNothingIsHalfKept()
{
    bool allWentWell = false;
    for (int failing = 1; !allWentWell; ++failing) {
        std::atomic<int> countdown { 0 };
        StorageFixture f([&countdown](const QByteArray &) {
            return countdown > 0 && --countdown == 0
                ? std::optional(Error { ErrorKind::DiskFull, QStringLiteral("test"), {} })
                : std::nullopt;
        });
        QVERIFY(f.start());
        const EventId before = f.append(f.newEvent(2));
        f.waitUntilIndexed();
        countdown = failing;
        NewEvent lead = f.newEvent(2);
        lead.plan.duplicateKeys = { "17" };
        lead.plan.duplicateWindow = std::chrono::minutes(5);
        const EventId event = f.append(lead);
        const Result<> sent = f.finish(before, 1, State::Delivered);
        allWentWell = countdown > 0 && event.isValid() && sent;
        countdown = 0;
        QVERIFY(allWentWell || !event.isValid() || !sent);
        const QString steps = f.states(before);
        QVERIFY2(steps
                     == (sent ? QStringLiteral("pending: delivered pending!")
                              : QStringLiteral("pending: pending! pending")),
                 qPrintable(steps));
        QVERIFY(f.restart());
        QCOMPARE(f.states(before), steps);
        QCOMPARE(f.value(QStringLiteral("SELECT count(*) FROM events")),
                 event.isValid() ? QStringLiteral("2") : QStringLiteral("1"));
        QCOMPARE(f.value(QStringLiteral("SELECT count(*) FROM requests")),
                 f.value(QStringLiteral("SELECT count(*) FROM events")));
        QCOMPARE(f.value(QStringLiteral("SELECT count(*) FROM duplicate_keys")),
                 event.isValid() ? QStringLiteral("1") : QStringLiteral("0"));
        QCOMPARE(f.wrongCounts(), QString());
        const EventId next = f.append(f.newEvent());
        QCOMPARE(next.value, event.isValid() ? 3 : 2);
    }
}

void TestWriterQueue::aCrashLosesNothingThatWasAnswered()
{
    StorageFixture f;
    QVERIFY(f.start());
    for (quint64 ticket = 1; ticket <= 200; ++ticket)
        f.journal->append(f.newEvent(), ticket);
    QTRY_COMPARE(f.receipts.size(), 200);
    // The files as a crash would leave them: the database is still open and nothing is closed.
    StorageFixture after;
    for (const char *part : { "", "-wal" })
        QVERIFY(QFile::copy(f.path() + QLatin1String(part), after.path() + QLatin1String(part)));
    QVERIFY(after.start());
    QVERIFY(after.opened.setAside.isEmpty());
    QCOMPARE(after.value(QStringLiteral("SELECT count(*) FROM events")), QStringLiteral("200"));
    QCOMPARE(waited(after.journal->due({ 1 }, 1, {}, {}, 1000))->size(), 200);
    QCOMPARE(after.wrongCounts(), QString());
}

void TestWriterQueue::whatWasBeingSentIsUncertainAfterACrash()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId order = f.append(f.newEvent(2));
    NewEvent message = f.newEvent();
    message.flow = { 2 };
    const EventId note = f.append(message);
    const EventId waiting = f.append(f.newEvent());
    QVERIFY(waited(f.journal->markSending({ deliveryOf(order, 1), deliveryOf(note, 1) })));
    QCOMPARE(waited(f.journal->due({ 1 }, 1, {}, {}, 10))->size(), 1);
    QVERIFY(f.restart());
    QCOMPARE(waited(f.journal->recover({ { FlowId { 2 }, 1 } })).value_or(-1), 2);
    QCOMPARE(f.states(order), QStringLiteral("uncertain: uncertain pending"));
    QCOMPARE(f.states(note), QStringLiteral("pending: pending!"));
    QCOMPARE(f.states(waiting), QStringLiteral("pending: pending!"));
    const auto due = waited(f.journal->due({ 2 }, 1, {}, {}, 10));
    QVERIFY(due->first().possibleDuplicate);
    QCOMPARE(f.value(QStringLiteral("SELECT reason FROM events WHERE id = 1")),
             QStringLiteral("[\"interrupted\"]"));
    QCOMPARE(f.value(QStringLiteral("SELECT count(*) FROM attempts")), QStringLiteral("2"));
    QCOMPARE(waited(f.journal->recover({})).value_or(-1), 0);
    QCOMPARE(f.wrongCounts(), QString());
    QVERIFY(waited(f.journal->markSending({ deliveryOf(waiting, 1) })));
    QVERIFY(waited(f.journal->unmarkSending({ deliveryOf(waiting, 1) })));
    QCOMPARE(waited(f.journal->due({ 1 }, 1, {}, {}, 10))->size(), 1);
}

void TestWriterQueue::aFullDiskIsAnAnswerAndPassesByItself()
{
    StorageFixture f;
    QVERIFY(f.start());
    QVERIFY(f.append(f.newEvent()).isValid());
    f.waitUntilIndexed();
    QSignalSpy health(f.queue.get(), &WriterQueue::healthChanged);
    const auto limit = [&f](const QString &pages) {
        // On the writing connection itself: the limit is the connection's.
        return waited(f.queue->request<void>([pages](Connection &db) -> Result<> {
            db.runOnce(QStringLiteral("PRAGMA max_page_count = ") + pages);
            return {};
        }));
    };
    QVERIFY(limit(f.value(QStringLiteral("PRAGMA page_count"))));
    NewEvent large = f.newEvent();
    large.body = QByteArray(100'000, 'x');
    const auto refused = waited(f.journal->append(large));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::DiskFull);
    QVERIFY(!f.queue->health().writable);
    QTRY_COMPARE(health.size(), 1);
    QVERIFY(limit(QStringLiteral("1000000")));
    QTRY_VERIFY(f.queue->health().writable);
    QVERIFY(waited(f.journal->append(large)));
    QCOMPARE(f.value(QStringLiteral("SELECT count(*) FROM requests")), QStringLiteral("2"));
    QCOMPARE(f.wrongCounts(), QString());
}

void TestWriterQueue::aLockedDatabaseIsAnAnswerAndPassesByItself()
{
    StorageFixture f;
    QVERIFY(f.start());
    QVERIFY(f.append(f.newEvent()).isValid());
    f.waitUntilIndexed();
    Connection other;
    QVERIFY(other.open(f.path(), Connection::Mode::ReadWrite));
    QVERIFY(other.runOnce(QStringLiteral("BEGIN EXCLUSIVE")));
    QElapsedTimer timer;
    timer.start();
    f.journal->append(f.newEvent(), 5);
    QTRY_COMPARE(f.receipts.size(), 1);
    QVERIFY(!f.receipts.first().stored);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(f.queue->health().error.kind, ErrorKind::Locked);
    QVERIFY(other.runOnce(QStringLiteral("COMMIT")));
    QTRY_VERIFY(f.queue->health().writable); // without anybody asking for anything
    QVERIFY(f.append(f.newEvent()).isValid());
    QCOMPARE(f.value(QStringLiteral("SELECT count(*) FROM events")), QStringLiteral("2"));
}

void TestWriterQueue::aCommandTheSchemaRefusesFailsAlone()
{
    StorageFixture f;
    QVERIFY(f.start());
    QSemaphore entered;
    QSemaphore gate;
    auto held = f.queue->request<void>([&entered, &gate](Connection &) -> Result<> {
        entered.release();
        gate.acquire();
        return {};
    });
    entered.acquire();
    // These three gather behind the first and share a transaction.
    auto before = f.journal->append(f.newEvent());
    auto bad = f.queue->request<void>([](Connection &db) -> Result<> {
        db.run("INSERT INTO attempts (delivery, number) VALUES (1, NULL)");
        return {};
    });
    auto after = f.journal->append(f.newEvent());
    gate.release();
    QVERIFY(waited(held));
    QCOMPARE(waited(before)->value, 1);
    QCOMPARE(waited(bad).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(waited(after)->value, 2);
    QVERIFY(f.queue->health().writable);
    QCOMPARE(f.wrongCounts(), QString());
}

void TestWriterQueue::beyondItsBoundTheQueueRefusesAtOnce()
{
    StorageFixture f;
    QVERIFY(f.start());
    QSemaphore entered;
    QSemaphore gate;
    auto held = f.queue->request<void>([&entered, &gate](Connection &) -> Result<> {
        entered.release();
        gate.acquire();
        return {};
    });
    entered.acquire();
    for (quint64 ticket = 1; ticket <= 20'100; ++ticket)
        f.journal->append(f.newEvent(), ticket);
    QTRY_VERIFY(f.receipts.size() >= 99);
    for (const AppendReceipt &receipt : f.receipts)
        QVERIFY(!receipt.stored);
    gate.release();
    QTRY_COMPARE_WITH_TIMEOUT(f.receipts.size(), 20'100, 30'000);
    QVERIFY(waited(held));
}

void TestWriterQueue::damageThatIdleWorkMeetsIsMetOnce()
{
    StorageFixture f([](const QByteArray &sql) {
        return sql.contains("rowid = -1")
            ? std::optional(Error { ErrorKind::Corrupt, QStringLiteral("test"), {} })
            : std::nullopt;
    });
    QVERIFY(f.start());
    QSignalSpy health(f.queue.get(), &WriterQueue::healthChanged);
    IdleLook look;
    f.queue->addListener(&look);
    QVERIFY(f.append(f.newEvent()).isValid());
    QTRY_COMPARE_WITH_TIMEOUT(health.size(), 2, 30'000); // damaged, and able to write again
    QCOMPARE(health.first().first().value<StorageHealth>().error.kind, ErrorKind::Corrupt);
    const int met = look.steps;
    QVERIFY(f.append(f.newEvent()).isValid());
    QVERIFY(!QTest::qWaitFor([&look, met] { return look.steps > met; }, 300));
    QVERIFY(f.append(f.newEvent()).isValid());
    QCOMPARE(health.size(), 2);
    f.queue->removeListener(&look);
}

void TestWriterQueue::stoppingDoesNotWaitForLongWork_data()
{
    QTest::addColumn<bool>("mustBeFinished");
    QTest::addColumn<int>("slices");
    QTest::newRow("given up") << false << 1;
    QTest::newRow("finished") << true << 50;
}

void TestWriterQueue::stoppingDoesNotWaitForLongWork()
{
    QFETCH(bool, mustBeFinished);
    QFETCH(int, slices);
    StorageFixture f;
    QVERIFY(f.start());
    QSemaphore entered;
    QSemaphore gate;
    std::atomic<int> done = 0;
    const auto work = inSlices<int>(
        *f.queue, 0,
        [&](Connection &, int &progress) {
            if (++progress == 1) {
                entered.release();
                gate.acquire();
            }
            done = progress;
            return progress < 50;
        },
        [](int progress) { return progress; },
        mustBeFinished ? WhenStopped::Finish : WhenStopped::GiveUp);
    entered.acquire();
    const std::unique_ptr<QThread> quitting(QThread::create([&f] { f.queue->stop(); }));
    quitting->start();
    QTRY_VERIFY(f.queue->isStopping());
    gate.release();
    QVERIFY(quitting->wait(30'000));
    QCOMPARE(done.load(), slices);
    const auto answer = waited(work);
    QCOMPARE(answer.has_value(), mustBeFinished);
    if (!mustBeFinished)
        QCOMPARE(answer.error().kind, ErrorKind::Unavailable);
}

void TestWriterQueue::settingsAreKept()
{
    StorageFixture f;
    QVERIFY(f.start());
    SettingsStore store(*f.queue);
    const QMap<QString, QString> values { { QStringLiteral("language"), QStringLiteral("ru") },
                                          { QStringLiteral("empty"), QString() } };
    QVERIFY(waited(store.save(values)));
    QVERIFY(waited(store.save({ { QStringLiteral("language"), QStringLiteral("en") } })));
    QVERIFY(f.restart());
    const auto read = waited(SettingsStore(*f.queue).all());
    QCOMPARE(read->value(QStringLiteral("language")), QStringLiteral("en"));
    QVERIFY(read->contains(QStringLiteral("empty")));
}

Flow TestWriterQueue::flow(const QString &name)
{
    Flow flow;
    flow.name = name;
    flow.source.event = QStringLiteral("client_created");
    flow.source.secret = QStringLiteral("secret-of-") + name;
    Action action;
    action.name = QStringLiteral("Заявка");
    action.destination = QStringLiteral("cpa_house");
    flow.actions = { action };
    return flow;
}

void TestWriterQueue::flowsAreSavedAllOrNone()
{
    StorageFixture f;
    QVERIFY(f.start());
    FlowStore store(*f.queue);
    const auto saved = waited(store.save({ flow(QStringLiteral("A")), flow(QStringLiteral("B")) }));
    QVERIFY(saved);
    QCOMPARE(saved->at(0).id.value, 1);
    QCOMPARE(saved->at(1).id.value, 2);
    QCOMPARE(*waited(store.all()), *saved);

    const auto taken = waited(store.save({ flow(QStringLiteral("C")), flow(QStringLiteral("B")) }));
    QCOMPARE(taken.error().kind, ErrorKind::InUse);
    QCOMPARE(taken.error().place, QStringLiteral("B"));
    QCOMPARE(*waited(store.all()), *saved);

    QVERIFY(waited(store.remove({ 2 })));
    QCOMPARE(waited(store.remove({ 2 })).error().kind, ErrorKind::NotFound);
    const auto again = waited(store.save({ flow(QStringLiteral("B")) }));
    QCOMPARE(again->first().id.value, 3);
    QCOMPARE(waited(store.save({ saved->at(1) })).error().kind, ErrorKind::InUse);
    QVERIFY(f.restart());
    QCOMPARE(waited(FlowStore(*f.queue).all())->size(), 2);
}

void TestWriterQueue::flowsMayExchangeTheirNames()
{
    StorageFixture f;
    QVERIFY(f.start());
    FlowStore store(*f.queue);
    auto flows = *waited(store.save({ flow(QStringLiteral("A")), flow(QStringLiteral("B")) }));
    std::swap(flows[0].name, flows[1].name);
    QVERIFY(waited(store.save(flows)));
    QCOMPARE(*waited(store.all()), flows);
}

void TestWriterQueue::stepsKeepTheNamesTheyWereTriedUnder()
{
    StorageFixture f;
    QVERIFY(f.start());
    FlowStore store(*f.queue);
    Flow stored = waited(store.save({ flow(QStringLiteral("A")) }))->first();
    const EventId tried = f.append(f.newEvent());
    const EventId waiting = f.append(f.newEvent());
    QVERIFY(f.finish(tried, 1, State::Delivered));
    stored.actions.first().destination = QStringLiteral("telegram");
    QVERIFY(waited(store.save({ stored })));
    HistoryReader reader(f.path());
    QCOMPARE(waited(reader.story(tried))->deliveries.first().destination,
             QStringLiteral("cpa_house"));
    QCOMPARE(waited(reader.story(waiting))->deliveries.first().destination,
             QStringLiteral("telegram"));
}

QTEST_GUILESS_MAIN(TestWriterQueue)
#include "tst_writerqueue.moc"
