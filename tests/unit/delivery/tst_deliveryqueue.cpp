// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuefixture.h"
#include "tests/standins/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace LeadBridge;
using namespace std::chrono_literals;
using StandIn::QueueFixture;
using StandIn::Reply;
using StandIn::ScriptedServer;
using Then = StandIn::Reply::Then;

namespace {

const Reply silence {};
const Reply hangUp { {}, Then::Close };
const Reply success = Reply::answer(200, R"({"status":"success","order_id":7})");

/// The field of an order as the server got it.
QString sent(const QByteArray &request, const char *field)
{
    const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
    return QUrlQuery(QString::fromLatin1(body)).queryItemValue(QString::fromLatin1(field));
}

} // namespace

class TestDeliveryQueue : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anAnswerDecidesTheStateAndTheOrderIsSentOnce_data();
    void anAnswerDecidesTheStateAndTheOrderIsSentOnce();
    void whatWasNotSentIsTriedAgain();
    void aFailedTryIsRepeatedWhenItsTimeHasCome();
    void anUncertainOrderIsSentAgainWhereTheActionSaysSo();
    void theNextStepWaitsForTheOutcome();
    void aStepIsPassedOverByItsRunRule();
    void aLeadThatCannotBecomeAnOrderIsNotSent();
    void aVerdictOnFieldsThatWereCorrectedDoesNotCount();
    void aLeadOfAFlowThatIsGoneIsNotSent();
    void anOrderIsMarkedBeforeItIsSent();
    void aStuckServiceDelaysNoOther();
    void noMoreRequestsAtOnceThanAllowed_data();
    void noMoreRequestsAtOnceThanAllowed();
    void whatIsClaimedIsGivenBackWhenSendingStops();
    void stoppedSendingHoldsAndGoesOn();
    void aFlowThatIsNotRunningSendsNothing();
    void stoppingWaitsForTheAnswersUnderWay();
    void afterACrashOnlyWhatMayHaveLeftIsUncertain();
    void aBacklogIsSentInOrder();
    void anOutcomeThatCannotBeStoredIsKept();
    void nothingIsSentWhileMarksCannotBeStored();
    void aTestLeadGoesToTheSandboxAtOnceAndOnce();
    void aTestLeadOfAnEarlierRunIsNotSent();
    void secretsInAnswersAreNotStored();

private:
    void begin(const QList<Flow> &flows);

    std::unique_ptr<QueueFixture> m_fixture;
    std::unique_ptr<ScriptedServer> m_server;
};

void TestDeliveryQueue::init()
{
    m_fixture = std::make_unique<QueueFixture>();
    m_server = std::make_unique<ScriptedServer>();
    QVERIFY(m_fixture->openJournal());
}

void TestDeliveryQueue::cleanup()
{
    m_fixture.reset();
    m_server.reset();
}

void TestDeliveryQueue::begin(const QList<Flow> &flows)
{
    m_fixture->setFlows(flows);
    m_fixture->startQueue();
}

void TestDeliveryQueue::anAnswerDecidesTheStateAndTheOrderIsSentOnce_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<QString>("state");

    const auto delivered = QStringLiteral("delivered");
    const auto rejected = QStringLiteral("rejected");
    const auto pending = QStringLiteral("pending");
    const auto uncertain = QStringLiteral("uncertain");
    const QByteArray error = R"({"status":"error","msg":"Дубль заказа"})";

    QTest::newRow("yes is delivered") << success << delivered;
    QTest::newRow("yes and a close is delivered")
        << Reply { success.bytes, Then::Close } << delivered;
    QTest::newRow("an error with status 200 is rejected") << Reply::answer(200, error) << rejected;
    QTest::newRow("403 is rejected") << Reply::answer(403, error) << rejected;
    QTest::newRow("a redirect is rejected")
        << Reply::answer(307, {}, "Location: http://127.0.0.1:1/\r\n") << rejected;
    QTest::newRow("503 is tried later") << Reply::answer(503, "busy") << pending;
    QTest::newRow("429 is tried later")
        << Reply::answer(429, "slow", "Retry-After: 60\r\n") << pending;
    QTest::newRow("a warning in place of JSON is uncertain")
        << Reply::answer(200, "<br /><b>Warning</b>") << uncertain;
    QTest::newRow("an empty answer is uncertain") << Reply::answer(200, {}) << uncertain;
    QTest::newRow("a close without an answer is uncertain") << hangUp << uncertain;
    QTest::newRow("a reset without an answer is uncertain")
        << Reply { {}, Then::Reset } << uncertain;
    QTest::newRow("half an answer is uncertain")
        << Reply { success.bytes.left(40), Then::Close } << uncertain;
    QTest::newRow("silence is uncertain") << silence << uncertain;
    QTest::newRow("another language is uncertain")
        << Reply { "SSH-2.0-OpenSSH_9.2\r\n", Then::KeepOpen } << uncertain;
}

void TestDeliveryQueue::anAnswerDecidesTheStateAndTheOrderIsSentOnce()
{
    QFETCH(Reply, reply);
    QFETCH(QString, state);
    m_server->setReplies({ reply });
    Action action = QueueFixture::orderTo(m_server->url());
    action.delivery.timeout = 1s;
    begin({ QueueFixture::flowOf(1, { action }) });

    const EventId event = m_fixture->append();
    QTRY_COMPARE(m_fixture->count("tries = 1"), 1);
    QCOMPARE(m_fixture->states(event), state);
    QCOMPARE(m_fixture->count("started IS NOT NULL"), 0);
    // A second request would be under way, and stopping would wait for its answer.
    QSignalSpy stopped(m_fixture->queue.get(), &DeliveryQueue::stopped);
    m_fixture->queue->stop();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestDeliveryQueue::whatWasNotSentIsTriedAgain()
{
    QUrl nowhere;
    {
        ScriptedServer gone;
        nowhere = gone.url();
    }
    begin({ QueueFixture::flowOf(1, { QueueFixture::orderTo(nowhere) }) });
    const EventId event = m_fixture->append();
    QTRY_COMPARE(m_fixture->count("tries = 1"), 1);
    QCOMPARE(m_fixture->states(event), QStringLiteral("pending"));
    QCOMPARE(m_fixture->reason(event), QStringLiteral("connection_refused"));
}

void TestDeliveryQueue::aFailedTryIsRepeatedWhenItsTimeHasCome()
{
    m_server->setReplies({ Reply::answer(503, "busy"), Reply::answer(503, "busy"), success });
    begin({ QueueFixture::flowOf(1, { QueueFixture::orderTo(m_server->url()) }) });
    const EventId event = m_fixture->append();
    for (int tries = 1; tries <= 2; ++tries) {
        QTRY_COMPARE(m_fixture->count("tries = " + QByteArray::number(tries)), 1);
        const qint64 now = m_fixture->clock.nowUtc().toMSecsSinceEpoch();
        QCOMPARE(m_fixture->count("due > " + QByteArray::number(now)), 1);
        QCOMPARE(m_server->requests().size(), tries);
        m_fixture->clock.shiftMs += 15'000;
        m_fixture->queue->setSending(true);
    }
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered"));
    QCOMPARE(m_server->requests().size(), 3);
}

void TestDeliveryQueue::anUncertainOrderIsSentAgainWhereTheActionSaysSo()
{
    m_server->setReplies({ hangUp, success });
    Action action = QueueFixture::orderTo(m_server->url());
    action.delivery.uncertain = UncertainPolicy::Resend;
    begin({ QueueFixture::flowOf(1, { action }) });
    const EventId event = m_fixture->append();
    QTRY_COMPARE(m_fixture->count("tries = 1"), 1);
    QCOMPARE(m_fixture->states(event), QStringLiteral("pending"));
    QCOMPARE(m_fixture->count("possible_duplicate = 1"), 1);
    m_fixture->clock.shiftMs += 15'000;
    m_fixture->queue->setSending(true);
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered"));
    QCOMPARE(m_server->requests().size(), 2);
}

void TestDeliveryQueue::theNextStepWaitsForTheOutcome()
{
    ScriptedServer second;
    Action later = QueueFixture::orderTo(second.url());
    later.mapping.insert(QStringLiteral("sub_id_1"),
                         { MappingKind::Template, QStringLiteral("{{steps.1.order_id}}") });
    m_server->setReplies({ success });
    QString stateAtSecond;
    EventId event;
    connect(&second, &ScriptedServer::requestReceived, this,
            [&] { stateAtSecond = m_fixture->states(event); });
    begin({ QueueFixture::flowOf(1, { QueueFixture::orderTo(m_server->url()), later }) });
    event = m_fixture->append();
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered delivered"));
    QCOMPARE(stateAtSecond, QStringLiteral("delivered pending"));
    QCOMPARE(sent(second.requests().first(), "sub_id_1"), QStringLiteral("7"));
}

void TestDeliveryQueue::aStepIsPassedOverByItsRunRule()
{
    const Action first = QueueFixture::orderTo(m_server->url());
    Action ifFailed = first;
    ifFailed.run = RunRule::IfPreviousFailed;
    Action ifDelivered = first;
    ifDelivered.run = RunRule::IfPreviousDelivered;
    begin({ QueueFixture::flowOf(1, { first, ifFailed, ifDelivered }) });
    const EventId event = m_fixture->append();
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered skipped delivered"));
    QCOMPARE(m_server->requests().size(), 2);
}

void TestDeliveryQueue::aLeadThatCannotBecomeAnOrderIsNotSent()
{
    Action action = QueueFixture::orderTo(m_server->url());
    action.mapping.insert(QStringLiteral("phone"),
                          { MappingKind::Field, QStringLiteral("no_such_field") });
    begin({ QueueFixture::flowOf(1, { action }) });
    const EventId event = m_fixture->append();
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("invalid"));
    QCOMPARE(m_fixture->reason(event), QStringLiteral("input_missing"));
    QCOMPARE(m_server->requests().size(), 0);
}

void TestDeliveryQueue::aVerdictOnFieldsThatWereCorrectedDoesNotCount()
{
    Action action = QueueFixture::orderTo(m_server->url());
    action.mapping.insert(QStringLiteral("phone"),
                          { MappingKind::Field, QStringLiteral("mobile") });
    begin({ QueueFixture::flowOf(1, { action }) });
    m_fixture->failStatements("UPDATE deliveries SET state = ?, due");
    const EventId event = m_fixture->append();
    QTRY_VERIFY(m_fixture->failures() >= 1); // found invalid, and not yet written down
    const Fields fields { { QStringLiteral("client_id"), QStringLiteral("9") },
                          { QStringLiteral("client_name"), QStringLiteral("Анна Примерова") },
                          { QStringLiteral("mobile"), QStringLiteral("+7 912 345-67-89") } };
    const FieldsEdit edit { event, fields, {}, {} };
    QVERIFY(m_fixture->journal->editAndSend(edit, ResendScope::Unfinished).result());
    m_fixture->failStatements({});
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered"));
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(sent(m_server->requests().first(), "sub_id_1"), QStringLiteral("9"));
}

void TestDeliveryQueue::aLeadOfAFlowThatIsGoneIsNotSent()
{
    begin({ QueueFixture::flowOf(1, { QueueFixture::orderTo(m_server->url()) }) });
    const EventId event = m_fixture->append(1, 2);
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("invalid"));
    QCOMPARE(m_fixture->reason(event), QStringLiteral("flow_gone"));
}

void TestDeliveryQueue::anOrderIsMarkedBeforeItIsSent()
{
    int unmarked = 0;
    m_server->setAnswerer([&](const QByteArray &request) {
        const QString lead = sent(request, "sub_id_1");
        // Events are numbered as the leads are.
        const QString marked = m_fixture->value(
            QStringLiteral("SELECT started IS NOT NULL FROM deliveries WHERE id / 256 = ") + lead);
        unmarked += marked == QStringLiteral("1") ? 0 : 1;
        return success;
    });
    begin({ QueueFixture::flowOf(1, { QueueFixture::orderTo(m_server->url()) }) });
    m_fixture->appendMany(100);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 100);
    QCOMPARE(unmarked, 0);
    QCOMPARE(m_server->requests().size(), 100);
}

void TestDeliveryQueue::aStuckServiceDelaysNoOther()
{
    ScriptedServer stuck;
    stuck.setReplies({ silence });
    begin({ QueueFixture::flowOf(1, { QueueFixture::orderTo(stuck.url()) }),
            QueueFixture::flowOf(2, { QueueFixture::orderTo(m_server->url()) }) });
    m_fixture->appendMany(50, 1);
    QTRY_COMPARE(stuck.requests().size(), 6);
    m_fixture->appendMany(50, 2);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 50);
    QCOMPARE(m_server->requests().size(), 50);
}

void TestDeliveryQueue::noMoreRequestsAtOnceThanAllowed_data()
{
    QTest::addColumn<int>("ofAction");
    QTest::addColumn<int>("ofHost");
    QTest::addColumn<int>("expected");
    QTest::newRow("the host's limit is the smaller") << 64 << 3 << 3;
    QTest::newRow("the action's limit is the smaller") << 2 << 6 << 2;
    QTest::newRow("one at a time") << 1 << 6 << 1;
}

void TestDeliveryQueue::noMoreRequestsAtOnceThanAllowed()
{
    QFETCH(int, ofAction);
    QFETCH(int, ofHost);
    QFETCH(int, expected);
    m_server->setReplies({ silence });
    ScriptedServer other;
    Action action = QueueFixture::orderTo(m_server->url());
    action.delivery.parallel = ofAction;
    m_fixture->setFlows({ QueueFixture::flowOf(1, { action }),
                          QueueFixture::flowOf(2, { QueueFixture::orderTo(other.url()) }) });
    m_fixture->startQueue();
    m_fixture->queue->setHostParallel(ofHost);
    m_fixture->appendMany(40);
    QTRY_COMPARE(m_fixture->count("started IS NOT NULL"), 2 * expected);
    m_fixture->append(41, 2);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 1);
    QCOMPARE(m_server->requests().size(), expected);
    QCOMPARE(m_fixture->count("started IS NOT NULL"), 2 * expected);
}

void TestDeliveryQueue::whatIsClaimedIsGivenBackWhenSendingStops()
{
    m_server->setReplies({ silence });
    begin({ QueueFixture::flowOf(1, { QueueFixture::orderTo(m_server->url()) }) });
    m_fixture->appendMany(30);
    // The marks are stored before the queue hears of it: it must have begun to send, too.
    QTRY_COMPARE(m_server->requests().size(), 6);
    QTRY_COMPARE(m_fixture->count("started IS NOT NULL"), 12);
    m_fixture->queue->setSending(false);
    QTRY_COMPARE(m_fixture->count("started IS NOT NULL"), 6);
    QCOMPARE(m_server->requests().size(), 6);
}

void TestDeliveryQueue::stoppedSendingHoldsAndGoesOn()
{
    begin({ QueueFixture::flowOf(1, { QueueFixture::orderTo(m_server->url()) }) });
    m_fixture->queue->setSending(false);
    m_fixture->appendMany(20);
    // A test lead goes out all the same: whatever else was to go is out by then.
    m_fixture->append(21, 1, true);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 1);
    QCOMPARE(m_server->requests().size(), 1);
    m_fixture->queue->setSending(true);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 21);
    QCOMPARE(m_server->requests().size(), 21);
}

void TestDeliveryQueue::aFlowThatIsNotRunningSendsNothing()
{
    Flow flow = QueueFixture::flowOf(1, { QueueFixture::orderTo(m_server->url()) });
    flow.running = false;
    const Flow other = QueueFixture::flowOf(2, flow.actions);
    begin({ flow, other });
    m_fixture->append();
    m_fixture->append(2, 2);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 1);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(sent(m_server->requests().first(), "sub_id_1"), QStringLiteral("2"));
    flow.running = true;
    m_fixture->setFlows({ flow, other });
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 2);
}

void TestDeliveryQueue::stoppingWaitsForTheAnswersUnderWay()
{
    m_server->setReplies({ silence });
    Action action = QueueFixture::orderTo(m_server->url());
    action.delivery.timeout = 1s;
    begin({ QueueFixture::flowOf(1, { action }) });
    m_fixture->appendMany(30);
    QTRY_COMPARE(m_server->requests().size(), 6);
    QSignalSpy stopped(m_fixture->queue.get(), &DeliveryQueue::stopped);
    m_fixture->queue->stop();
    QVERIFY(stopped.isEmpty());
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(m_server->requests().size(), 6);
    QCOMPARE(m_fixture->count("state = 'uncertain'"), 6);
    QCOMPARE(m_fixture->count("started IS NOT NULL"), 0);
    QCOMPARE(m_fixture->count("state = 'pending'"), 24);
}

void TestDeliveryQueue::afterACrashOnlyWhatMayHaveLeftIsUncertain()
{
    m_server->setReplies({ silence });
    begin({ QueueFixture::flowOf(1, { QueueFixture::orderTo(m_server->url()) }) });
    m_fixture->appendMany(30);
    QTRY_COMPARE(m_server->requests().size(), 6);
    QTRY_COMPARE(m_fixture->count("started IS NOT NULL"), 12);
    m_fixture->closeQueue(); // with no word to the journal, as a crash would
    m_fixture->closeJournal();

    m_server->setReplies({ success });
    QVERIFY(m_fixture->openJournal());
    QCOMPARE(m_fixture->journal->recover({}).result().value_or(-1), 12);
    m_fixture->startQueue();
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 18);
    QCOMPARE(m_fixture->count("state = 'uncertain'"), 12);
    QCOMPARE(m_server->requests().size(), 6 + 18);
}

void TestDeliveryQueue::aBacklogIsSentInOrder()
{
    constexpr int leads = 2000;
    Action action = QueueFixture::orderTo(m_server->url());
    action.delivery.parallel = 1;
    m_fixture->setFlows({ QueueFixture::flowOf(1, { action }) });
    m_fixture->appendMany(leads);
    m_fixture->startQueue();
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->count("state = 'delivered'"), leads, 60'000);
    QCOMPARE(m_server->requests().size(), leads);
    int expected = 0;
    for (const QByteArray &request : m_server->requests())
        QCOMPARE(sent(request, "sub_id_1"), QString::number(++expected));
}

void TestDeliveryQueue::anOutcomeThatCannotBeStoredIsKept()
{
    m_server->setAnswerer([this](const QByteArray &) {
        m_fixture->failStatements("INSERT INTO attempts");
        return success;
    });
    begin({ QueueFixture::flowOf(1, { QueueFixture::orderTo(m_server->url()) }) });
    m_fixture->append();
    QTRY_COMPARE(m_server->requests().size(), 1);
    QTRY_VERIFY(m_fixture->failures() >= 2); // the outcome is offered again
    QCOMPARE(m_fixture->count("state = 'delivered'"), 0);
    m_server->setAnswerer([](const QByteArray &) { return success; });
    m_fixture->failStatements({});
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 1);
    QCOMPARE(m_server->requests().size(), 1);
    m_fixture->append();
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 2);
}

void TestDeliveryQueue::nothingIsSentWhileMarksCannotBeStored()
{
    begin({ QueueFixture::flowOf(1, { QueueFixture::orderTo(m_server->url()) }) });
    m_fixture->failStatements("UPDATE deliveries SET started");
    m_fixture->appendMany(10);
    QTRY_VERIFY(m_fixture->failures() >= 1);
    QCOMPARE(m_server->requests().size(), 0);
    m_fixture->failStatements({});
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 10);
    QCOMPARE(m_server->requests().size(), 10);
}

void TestDeliveryQueue::aTestLeadGoesToTheSandboxAtOnceAndOnce()
{
    ScriptedServer sandbox;
    sandbox.setReplies({ Reply::answer(503, "busy") });
    Flow flow = QueueFixture::flowOf(1, { QueueFixture::orderTo(m_server->url()) });
    flow.running = false;
    begin({ flow });
    m_fixture->queue->setSending(false);
    m_fixture->queue->setTestAddresses({ { flow.id, sandbox.url() } });
    const EventId event = m_fixture->append(1, 1, true);
    // Nobody waits for a second try of a test.
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("failed"));
    QCOMPARE(m_fixture->reason(event), QStringLiteral("http_status"));
    QCOMPARE(sandbox.requests().size(), 1);
    QCOMPARE(m_server->requests().size(), 0);
}

void TestDeliveryQueue::aTestLeadOfAnEarlierRunIsNotSent()
{
    m_fixture->setFlows({ QueueFixture::flowOf(1, { QueueFixture::orderTo(m_server->url()) }) });
    const EventId test = m_fixture->append(1, 1, true);
    const EventId lead = m_fixture->append(2, 1, false);
    m_fixture->clock.shiftMs += 1000;
    m_fixture->startQueue();
    QTRY_COMPARE(m_fixture->states(lead), QStringLiteral("delivered"));
    QTRY_COMPARE(m_fixture->states(test), QStringLiteral("failed"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestDeliveryQueue::secretsInAnswersAreNotStored()
{
    const QByteArray key = QueueFixture::key;
    m_server->setReplies(
        { Reply::answer(200, "{\"status\":\"error\",\"msg\":\"bad key " + key + "\"}",
                        "X-Key: " + key.toBase64() + "\r\n") });
    begin({ QueueFixture::flowOf(1, { QueueFixture::orderTo(m_server->url()) }) });
    const EventId event = m_fixture->append();
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("rejected"));
    QVERIFY(m_server->requests().first().contains(key));
    const QByteArray disk = m_fixture->everything();
    QVERIFY(disk.contains("bad key \u2022\u2022\u2022"));
    QVERIFY(!disk.contains(key));
    QVERIFY(!disk.contains(key.toBase64().left(16)));
}

QTEST_GUILESS_MAIN(TestDeliveryQueue)
#include "tst_deliveryqueue.moc"
