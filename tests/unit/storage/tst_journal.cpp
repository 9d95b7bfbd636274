// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/flowstore.h"
#include "app/storage/releasing.h"
#include "app/storage/settingsstore.h"
#include "storagefixture.h"

#include <QSemaphore>
#include <QThread>

using namespace LeadBridge;

namespace {

/// How many events of these flows were queued.
int released(const StorageFixture &f, const QList<FlowId> &flows)
{
    f.queue->request<void>([flows](Connection &db) {
        markReleasing(db, flows);
        return Result<>();
    });
    return waited(f.journal->releaseHeld()).value_or(-1);
}

int heldEvents(const StorageFixture &f)
{
    return f.value(QStringLiteral("SELECT count(*) FROM events WHERE state = 'held'")).toInt();
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void aRequestIsStoredWhole();
    void oneSignalTellsOfAllRequestsOfACommit();
    void firstStepIsDueAtOnceAndLaterOnesAfterIt();
    void laterStepsKnowWhatEarlierOnesGot();
    void eventShowsTheGravestStep_data();
    void eventShowsTheGravestStep();
    void aFailedTryWaitsAndIsShownWithItsTime();
    void anUncertainStepHoldsTheChainUntilSettled();
    void sendAgainMarksAPossibleDuplicate();
    void aStepThatIsNotToBeTriedCannotBeFinished();
    void heldEventsGoOutWhenReleased();
    void aReleaseThatIsCutOffGoesOn();
    void aReleaseBelongsToTheChoice();
    void repeatsInsideTheWindowAreDuplicates();
    void aLeadThatNeverWentOutIsRepeatedByNothing();
    void theSameLeadIsKnownInAnyFlow();
    void anEventOfSeveralOffersRepeatsOnlyAllOfThem();
    void theDirectoryTellsWhoRepeats();
    void resendQueuesWhatIsNotDone();
    void resendAllQueuesDeliveredStepsToo();
    void waitingStepsAreListedInOrderAndInPages();
    void withoutAQueueTheAnswerIsNo();
    void countsStayRightWhateverHappens();
};

void TestJournal::aRequestIsStoredWhole()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent());
    QCOMPARE(event.value, 1);
    QCOMPARE(f.states(event), QStringLiteral("pending: pending!"));
    QCOMPARE(f.value(QStringLiteral("SELECT CAST(fields AS TEXT) FROM requests")),
             QStringLiteral("[[\"client_id\",\"17\"],"
                            "[\"client_name\",\"Мария \\\"Иванова\\\"\\u000a\"]]"));
    QCOMPARE(f.value(QStringLiteral("SELECT CAST(target AS TEXT) FROM requests")),
             QStringLiteral("/hook/x?client_id=17"));
    QTRY_COMPARE(f.due.size(), 1);
    QCOMPARE(f.due.first().id, deliveryOf(event, 1));
    QCOMPARE(f.due.first().fields->size(), 2);
    const auto again = waited(f.journal->due({ 1 }, 1, {}, {}, 10));
    QCOMPARE(again->size(), 1);
    QCOMPARE(*again->first().fields, *f.due.first().fields);
}

void TestJournal::oneSignalTellsOfAllRequestsOfACommit()
{
    StorageFixture f;
    QVERIFY(f.start());
    int signalCount = 0;
    connect(f.journal.get(), &Journal::appended, this, [&signalCount] { ++signalCount; });
    for (quint64 ticket = 1; ticket <= 500; ++ticket)
        f.journal->append(f.newEvent(), ticket);
    QTRY_COMPARE(f.receipts.size(), 500);
    QVERIFY(signalCount < 500);
    for (qsizetype i = 0; i < 500; ++i) {
        QVERIFY(f.receipts.at(i).stored);
        QCOMPARE(f.receipts.at(i).ticket, quint64(i) + 1);
        QCOMPARE(f.receipts.at(i).event.value, i + 1);
    }
    QCOMPARE(f.wrongCounts(), QString());
}

void TestJournal::firstStepIsDueAtOnceAndLaterOnesAfterIt()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(3));
    QCOMPARE(f.states(event), QStringLiteral("pending: pending! pending pending"));
    QVERIFY(f.finish(event, 1, State::Delivered));
    QCOMPARE(f.states(event), QStringLiteral("pending: delivered pending! pending"));
    QVERIFY(f.finish(event, 2, State::Skipped));
    QCOMPARE(f.states(event), QStringLiteral("pending: delivered skipped pending!"));
    QVERIFY(f.finish(event, 3, State::Delivered));
    QCOMPARE(f.states(event), QStringLiteral("delivered: delivered skipped delivered"));
    QTRY_COMPARE(f.due.size(), 3);
    QCOMPARE(f.due.at(2).step, 3);
    QCOMPARE(f.wrongCounts(), QString());
}

void TestJournal::laterStepsKnowWhatEarlierOnesGot()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(2));
    QVERIFY(f.finish(event, 1, State::Delivered, {}, QStringLiteral("A-1")));
    QTRY_COMPARE(f.due.size(), 2);
    QCOMPARE(
        f.due.at(1).earlier,
        (QList<StepResult> { { 1, State::Delivered, QStringLiteral("A-1"), "{\"step\":1}" } }));
}

void TestJournal::eventShowsTheGravestStep_data()
{
    QTest::addColumn<State>("first");
    QTest::addColumn<State>("second");
    QTest::addColumn<QString>("shown");

    QTest::newRow("both delivered") << State::Delivered << State::Delivered << "delivered";
    QTest::newRow("a refusal outweighs a success")
        << State::Rejected << State::Delivered << "rejected";
    QTest::newRow("a failure outweighs an unfilled input")
        << State::Invalid << State::Failed << "failed";
    QTest::newRow("a skipped step does not count")
        << State::Delivered << State::Skipped << "delivered";
    QTest::newRow("all skipped: nothing passed") << State::Skipped << State::Skipped << "filtered";
    QTest::newRow("a step that waits outweighs a success")
        << State::Delivered << State::Pending << "pending";
    QTest::newRow("a refusal outweighs a step that waits")
        << State::Rejected << State::Pending << "rejected";
    QTest::newRow("what may have arrived outweighs a refusal")
        << State::Rejected << State::Uncertain << "uncertain";
    QTest::newRow("what may have arrived outweighs a failure")
        << State::Failed << State::Uncertain << "uncertain";
}

void TestJournal::eventShowsTheGravestStep()
{
    QFETCH(State, first);
    QFETCH(State, second);
    QFETCH(QString, shown);
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(2));
    const Reason reason { ReasonCode::ServiceSaid, { QStringLiteral("first") } };
    QVERIFY(f.finish(event, 1, first, reason, QStringLiteral("A-1")));
    QVERIFY(f.finish(event, 2, second, { ReasonCode::ServiceSaid, { QStringLiteral("second") } },
                     QStringLiteral("A-2")));
    QCOMPARE(f.states(event).section(u':', 0, 0), shown);
    QCOMPARE(f.value(QStringLiteral("SELECT order_id FROM events")), QStringLiteral("A-1"));
    QCOMPARE(f.value(QStringLiteral("SELECT next_try IS NULL FROM events")),
             shown == QLatin1String("pending") ? QStringLiteral("0") : QStringLiteral("1"));
    QCOMPARE(f.wrongCounts(), QString());
}

void TestJournal::aFailedTryWaitsAndIsShownWithItsTime()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent());
    QVERIFY(f.finish(event, 1, State::Pending, { ReasonCode::ConnectionRefused, {} }));
    QVERIFY(f.finish(event, 1, State::Pending, { ReasonCode::ConnectionRefused, {} }));
    QCOMPARE(f.value(QStringLiteral("SELECT next_try FROM events")),
             QString::number(f.clock.milliseconds + 9000));
    const auto due = waited(f.journal->due({ 1 }, 1, {}, {}, 10));
    QCOMPARE(due->size(), 1);
    QCOMPARE(due->first().attempts, 2);
    QCOMPARE(due->first().firstTriedUtc, f.clock.nowUtc());
    QCOMPARE(due->first().dueUtc, f.clock.nowUtc().addSecs(9));
    QCOMPARE(f.value(QStringLiteral("SELECT max(number) FROM attempts")), QStringLiteral("2"));
}

void TestJournal::anUncertainStepHoldsTheChainUntilSettled()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(2));
    QVERIFY(f.finish(event, 1, State::Uncertain, { ReasonCode::NoAnswer, {} }));
    QCOMPARE(f.states(event), QStringLiteral("uncertain: uncertain pending"));
    QVERIFY(waited(f.journal->settle(deliveryOf(event, 1), Settlement::Arrived)));
    QCOMPARE(f.states(event), QStringLiteral("pending: delivered pending!"));
    QCOMPARE(f.value(QStringLiteral("SELECT reason FROM deliveries ORDER BY id LIMIT 1")),
             QStringLiteral("[\"operator_said_arrived\"]"));
    QCOMPARE(waited(f.journal->settle(deliveryOf(event, 1), Settlement::Arrived)).error().kind,
             ErrorKind::NotFound);
    QCOMPARE(f.wrongCounts(), QString());
}

void TestJournal::sendAgainMarksAPossibleDuplicate()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent());
    QVERIFY(f.finish(event, 1, State::Uncertain, { ReasonCode::NoAnswer, {} }));
    QVERIFY(waited(f.journal->settle(deliveryOf(event, 1), Settlement::SendAgain)));
    QCOMPARE(f.states(event), QStringLiteral("pending: pending!"));
    QTRY_COMPARE(f.due.size(), 2);
    QVERIFY(f.due.at(1).possibleDuplicate);
    QCOMPARE(f.due.at(1).attempts, 0);
}

void TestJournal::aStepThatIsNotToBeTriedCannotBeFinished()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(2));
    QCOMPARE(f.finish(event, 2, State::Delivered).error().kind, ErrorKind::NotFound);
    QVERIFY(f.finish(event, 1, State::Rejected));
    QCOMPARE(f.finish(event, 1, State::Delivered).error().kind, ErrorKind::NotFound);
    QCOMPARE(f.states(event), QStringLiteral("rejected: rejected pending!"));
    QCOMPARE(f.finish({ 99 }, 1, State::Delivered).error().kind, ErrorKind::NotFound);
}

void TestJournal::heldEventsGoOutWhenReleased()
{
    StorageFixture f;
    QVERIFY(f.start());
    for (int i = 0; i < 600; ++i)
        f.journal->append(f.newEvent(2, State::Held), 1);
    NewEvent other = f.newEvent(1, State::Held);
    other.flow = { 2 };
    const EventId kept = f.append(other);
    QCOMPARE(f.states({ 1 }), QStringLiteral("held: held held"));
    QVERIFY(f.due.isEmpty());
    QCOMPARE(released(f, { { 1 } }), 600);
    QCOMPARE(f.states({ 1 }), QStringLiteral("pending: pending! pending"));
    QCOMPARE(f.states(kept), QStringLiteral("held: held"));
    QTRY_COMPARE(f.due.size(), 600);
    QCOMPARE(released(f, {}), 0);
    QCOMPARE(f.value(QStringLiteral("SELECT count(*) FROM events WHERE reason <> ''")),
             QStringLiteral("1"));
    QCOMPARE(f.wrongCounts(), QString());
}

void TestJournal::aReleaseThatIsCutOffGoesOn()
{
    StorageFixture f;
    QVERIFY(f.start());
    for (int i = 0; i < 600; ++i)
        f.journal->append(f.newEvent(1, State::Held), 1);
    QSemaphore entered;
    QSemaphore gate;
    f.queue->request<void>([&entered, &gate](Connection &db) -> Result<> {
        entered.release();
        gate.acquire();
        markReleasing(db, { { 1 } });
        return {};
    });
    entered.acquire();
    const auto cut = f.journal->releaseHeld();
    const std::unique_ptr<QThread> quitting(
        QThread::create([queue = f.queue.get()] { queue->stop(); }));
    quitting->start();
    QTRY_VERIFY(f.queue->isStopping());
    gate.release();
    QVERIFY(quitting->wait(30'000));
    QCOMPARE(waited(cut).error().kind, ErrorKind::Unavailable);
    const int left = heldEvents(f);
    QVERIFY2(left > 0 && left < 600, qPrintable(QString::number(left)));
    QVERIFY(f.restart());
    QVERIFY(waited(f.journal->recover({})));
    QCOMPARE(waited(f.journal->releaseHeld()).value_or(-1), left);
    QCOMPARE(heldEvents(f), 0);
    QVERIFY(f.append(f.newEvent(1, State::Held)).isValid());
    QCOMPARE(waited(f.journal->releaseHeld()).value_or(-1), 0); // that was not asked for
    QCOMPARE(f.wrongCounts(), QString());
}

/// It is written down with what the operator chose, and ends with the opposite.
void TestJournal::aReleaseBelongsToTheChoice()
{
    StorageFixture f;
    QVERIFY(f.start());
    Flow flow;
    flow.name = QStringLiteral("A");
    flow.source.secret = QStringLiteral("secret");
    flow.running = true;
    flow.id = waited(FlowStore(*f.queue).save({ flow }))->first().id;
    QVERIFY(f.append(f.newEvent(1, State::Held)).isValid());

    QVERIFY(waited(FlowStore(*f.queue).save({ flow }, { flow.id })));
    flow.running = false;
    QVERIFY(waited(FlowStore(*f.queue).save({ flow })));
    QCOMPARE(waited(f.journal->releaseHeld()).value_or(-1), 0);
    QVERIFY(waited(SettingsStore(*f.queue).saveSending(true, { flow.id })));
    QVERIFY(waited(SettingsStore(*f.queue).saveSending(false, {})));
    QCOMPARE(waited(f.journal->releaseHeld()).value_or(-1), 0);

    QVERIFY(waited(SettingsStore(*f.queue).saveSending(true, { flow.id })));
    QVERIFY(f.restart());
    QCOMPARE(waited(f.journal->releaseHeld()).value_or(-1), 1);
    QVERIFY(f.append(f.newEvent(1, State::Held)).isValid());
    flow.running = true;
    QVERIFY(waited(FlowStore(*f.queue).save({ flow }, { flow.id })));
    QVERIFY(f.restart());
    QCOMPARE(waited(f.journal->releaseHeld()).value_or(-1), 1);
}

void TestJournal::repeatsInsideTheWindowAreDuplicates()
{
    StorageFixture f;
    QVERIFY(f.start());
    NewEvent lead = f.newEvent();
    lead.plan.duplicateKeys = { "17" };
    lead.plan.duplicateWindow = std::chrono::minutes(60);
    const EventId first = f.append(lead);
    const auto later = [&f, &lead](int minutes) {
        NewEvent event = lead;
        event.receivedUtc = lead.receivedUtc.addSecs(minutes * 60);
        return f.states(f.append(event));
    };
    QCOMPARE(f.states(first), QStringLiteral("pending: pending!"));
    QCOMPARE(later(59), QStringLiteral("duplicate:"));
    QCOMPARE(later(60), QStringLiteral("pending: pending!")); // counted from the first
    QCOMPARE(later(61), QStringLiteral("duplicate:"));
    NewEvent other = lead;
    other.flow = { 2 };
    QCOMPARE(f.states(f.append(other)), QStringLiteral("pending: pending!"));
    other = lead;
    other.test = true;
    QCOMPARE(f.states(f.append(other)), QStringLiteral("pending: pending!"));
    QCOMPARE(f.value(QStringLiteral("SELECT reason FROM events WHERE id = 2")),
             QStringLiteral("[\"duplicate_of\",\"1\"]"));
    QCOMPARE(f.wrongCounts(), QString());
}

void TestJournal::aLeadThatNeverWentOutIsRepeatedByNothing()
{
    StorageFixture f;
    QVERIFY(f.start());
    NewEvent lead = f.newEvent();
    lead.plan.duplicateKeys = { "17" };
    lead.plan.duplicateWindow = std::chrono::hours(1);
    const EventId first = f.append(lead);
    FinishedAttempt unsent;
    unsent.delivery = deliveryOf(first, 1);
    unsent.startedUtc = f.clock.nowUtc();
    unsent.outcome.reason = { ReasonCode::InputMissing, { QStringLiteral("name") } };
    unsent.state = State::Invalid;
    unsent.wasSent = false;
    QVERIFY(waited(f.journal->finishAttempt(unsent)));
    QCOMPARE(f.states(first), QStringLiteral("invalid: invalid"));
    QCOMPARE(f.states(f.append(lead)), QStringLiteral("pending: pending!"));
    // From here on that is the one to be repeated.
    QCOMPARE(f.states(f.append(lead)), QStringLiteral("duplicate:"));
    QCOMPARE(f.value(QStringLiteral("SELECT reason FROM events WHERE id = 3")),
             QStringLiteral("[\"duplicate_of\",\"2\"]"));
    QCOMPARE(f.wrongCounts(), QString());
}

void TestJournal::theSameLeadIsKnownInAnyFlow()
{
    StorageFixture f;
    QVERIFY(f.start());
    NewEvent lead = f.newEvent();
    lead.plan.duplicateKeys = { "79120000014 2002" };
    lead.plan.duplicateAnywhere = true;
    lead.plan.duplicateWindow = std::chrono::hours(1);
    lead.plan.duplicateMemory = std::chrono::hours(24);
    const EventId first = f.append(lead);
    const auto later = [&f, &lead](qint64 flow, std::chrono::minutes after,
                                   std::chrono::minutes window) {
        NewEvent event = lead;
        event.flow = { flow };
        event.receivedUtc = lead.receivedUtc.addSecs(std::chrono::seconds(after).count());
        event.plan.duplicateWindow = window;
        return f.states(f.append(event));
    };
    using std::chrono::hours;
    QVERIFY(f.restart()); // what was seen is not forgotten
    QCOMPARE(later(2, hours(0), hours(1)), QStringLiteral("duplicate:"));
    // Two hours later its own flow would send it again, one with a longer window would not.
    f.clock.milliseconds += 2 * 3'600'000;
    QCOMPARE(later(2, hours(2), hours(24)), QStringLiteral("duplicate:"));
    QCOMPARE(later(1, hours(2), hours(1)), QStringLiteral("pending: pending!"));
    NewEvent own = lead;
    own.flow = { 2 };
    own.plan.duplicateAnywhere = false;
    QCOMPARE(f.states(f.append(own)), QStringLiteral("pending: pending!"));
    QCOMPARE(f.value(QStringLiteral("SELECT group_concat(DISTINCT reason) FROM events"
                                    " WHERE state = 'duplicate'")),
             QStringLiteral("[\"duplicate_of\",\"%1\"]").arg(first.value));
    QCOMPARE(f.value(QStringLiteral("SELECT count(*) FROM duplicate_keys"
                                    " WHERE CAST(key AS TEXT) LIKE '%7912%'")),
             QStringLiteral("0"));
    QCOMPARE(f.wrongCounts(), QString());
}

void TestJournal::anEventOfSeveralOffersRepeatsOnlyAllOfThem()
{
    StorageFixture f;
    QVERIFY(f.start());
    const auto sent = [&f](const QList<QByteArray> &keys) {
        NewEvent lead = f.newEvent();
        lead.plan.duplicateKeys = keys;
        lead.plan.duplicateWindow = std::chrono::hours(1);
        return f.states(f.append(lead));
    };
    QCOMPARE(sent({ "1" }), QStringLiteral("pending: pending!"));
    QCOMPARE(sent({ "1", "2" }), QStringLiteral("pending: pending!"));
    QCOMPARE(sent({ "2", "1" }), QStringLiteral("duplicate:"));
    QCOMPARE(sent({ "2" }), QStringLiteral("duplicate:"));
    QCOMPARE(f.value(QStringLiteral("SELECT group_concat(reason) FROM events WHERE id > 2")),
             QStringLiteral("[\"duplicate_of\",\"1\"],[\"duplicate_of\",\"2\"]"));
}

void TestJournal::theDirectoryTellsWhoRepeats()
{
    StorageFixture f;
    QVERIFY(f.start());
    NewEvent added = f.newEvent();
    added.plan.known = { QStringLiteral("17"), {}, QStringLiteral("89120000014"), {} };
    added.plan.duplicateKeys = { "89120000014" };
    added.plan.duplicateAnywhere = true;
    added.plan.duplicateWindow = std::chrono::hours(1);
    f.append(added);
    NewEvent paid = added;
    paid.flow = { 2 };
    paid.plan.known.phone.clear();
    paid.plan.duplicateKeys.clear();
    paid.plan.keysOfClient = [](const ClientData &known) {
        return QList<QByteArray> { known.phone.toUtf8() };
    };
    QCOMPARE(f.states(f.append(paid)), QStringLiteral("duplicate:"));
    paid.plan.known.id = QStringLiteral("18");
    QCOMPARE(f.states(f.append(paid)), QStringLiteral("pending: pending!"));
}

void TestJournal::resendQueuesWhatIsNotDone()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId refused = f.append(f.newEvent(3));
    QVERIFY(f.finish(refused, 1, State::Delivered));
    QVERIFY(f.finish(refused, 2, State::Rejected));
    QVERIFY(f.finish(refused, 3, State::Failed));
    const EventId done = f.append(f.newEvent());
    QVERIFY(f.finish(done, 1, State::Delivered));
    const EventId waiting = f.append(f.newEvent());
    QVERIFY(f.finish(waiting, 1, State::Pending, { ReasonCode::ConnectionRefused, {} }));
    const EventId filtered = f.append(f.newEvent(0, State::Filtered));
    const auto report = waited(
        f.journal->resend({ refused, done, waiting, filtered, { 99 } }, ResendScope::Unfinished));
    QCOMPARE(report->queued, 2);
    QCOMPARE(report->nothingToDo, 3);
    QCOMPARE(f.states(refused), QStringLiteral("pending: delivered pending! pending"));
    QCOMPARE(f.states(done), QStringLiteral("delivered: delivered"));
    const auto due = waited(f.journal->due({ 1 }, 1, {}, {}, 10));
    QCOMPARE(due->first().dueUtc, f.clock.nowUtc());
    QCOMPARE(f.wrongCounts(), QString());
}

void TestJournal::resendAllQueuesDeliveredStepsToo()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(2));
    QVERIFY(f.finish(event, 1, State::Delivered, {}, QStringLiteral("A-1")));
    QVERIFY(f.finish(event, 2, State::Delivered));
    QCOMPARE(waited(f.journal->resend({ event }, ResendScope::Unfinished))->queued, 0);
    QCOMPARE(waited(f.journal->resend({ event }, ResendScope::All))->queued, 1);
    QCOMPARE(f.states(event), QStringLiteral("pending: pending! pending"));
    QCOMPARE(waited(f.journal->resend({ event }, ResendScope::All))->queued, 0);
}

void TestJournal::waitingStepsAreListedInOrderAndInPages()
{
    StorageFixture f;
    QVERIFY(f.start());
    for (int i = 0; i < 25; ++i) {
        NewEvent event = f.newEvent();
        event.receivedUtc = event.receivedUtc.addMSecs(i % 5);
        f.append(event);
    }
    QList<qint64> ids;
    QDateTime after;
    DeliveryId afterId;
    for (;;) {
        const auto page = waited(f.journal->due({ 1 }, 1, after, afterId, 7));
        QVERIFY(page);
        for (const DueDelivery &due : *page)
            ids.append(due.id.value);
        if (page->size() < 7)
            break;
        after = page->last().dueUtc;
        afterId = page->last().id;
    }
    QCOMPARE(ids.size(), 25);
    QCOMPARE(QSet<qint64>(ids.cbegin(), ids.cend()).size(), 25);
    QCOMPARE(ids.first(), deliveryOf({ 1 }, 1).value);
    QCOMPARE(*waited(f.journal->waitingActions()),
             (QList<std::pair<FlowId, int>> { { FlowId { 1 }, 1 } }));
}

void TestJournal::withoutAQueueTheAnswerIsNo()
{
    StorageFixture f;
    QVERIFY(f.start());
    f.queue->stop();
    QCOMPARE(waited(f.journal->append(f.newEvent())).error().kind, ErrorKind::Unavailable);
    f.journal->append(f.newEvent(), 7);
    QVERIFY(f.receipts.isEmpty());
    QTRY_COMPARE(f.receipts.size(), 1);
    QVERIFY(!f.receipts.first().stored);
    QCOMPARE(f.receipts.first().ticket, quint64(7));
}

void TestJournal::countsStayRightWhateverHappens()
{
    StorageFixture f;
    QVERIFY(f.start());
    quint32 seed = 17;
    const auto random = [&seed](quint32 below) {
        seed = seed * 1664525 + 1013904223;
        return static_cast<int>((seed >> 16) % below);
    };
    constexpr State ends[] = { State::Delivered, State::Rejected, State::Failed, State::Uncertain,
                               State::Invalid,   State::Skipped,  State::Pending };
    for (int i = 0; i < 400; ++i) {
        f.clock.milliseconds += 700'000;
        NewEvent event = f.newEvent(1 + random(3), random(6) ? State::Pending : State::Held);
        event.test = random(9) == 0;
        event.flow = { 1 + random(2) };
        const EventId id = f.append(event);
        const EventId old { 1 + random(static_cast<quint32>(id.value)) };
        std::ignore = f.finish(id, 1, ends[random(7)]);
        std::ignore = f.finish(old, 1 + random(3), ends[random(7)]);
        if (random(10) == 0)
            waited(f.journal->resend({ old }, ResendScope::All));
        if (random(10) == 0)
            waited(f.journal->settle(deliveryOf(old, 1), Settlement::Arrived));
        if (random(50) == 0)
            QVERIFY(released(f, { { 1 } }) >= 0);
    }
    QCOMPARE(f.wrongCounts(), QString());
    QVERIFY(f.restart());
    QCOMPARE(f.wrongCounts(), QString());
    QCOMPARE(f.append(f.newEvent()).value, 401);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
