// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuefixture.h"
#include "scripteddestination.h"
#include "tests/standins/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;
using StandIn::QueueFixture;
using StandIn::Reply;
using StandIn::ScriptedDestination;
using StandIn::ScriptedServer;

namespace {

const ActionId firstAction { FlowId { 1 }, 1 };
constexpr int leads = 12;

QByteArray leadOf(const QByteArray &request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4).split(' ').constFirst();
}

const Reply outOfOrder = Reply::answer(503, R"({"kind":"retry"})");
const Reply delivered = Reply::answer(200, R"({"kind":"delivered"})");
const Reply wrongKey = Reply::answer(401, R"({"kind":"rejected","reason":"key_refused"})");

} // namespace

/// A queue whose destination fails as a whole, and a queue the operator has paused.
class TestQueueHolds : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aFailingDestinationIsHeldProbedAndReleasedInOrder();
    void aProbeThatFailsKeepsItsPlaceAndItsTries();
    void aRefusedKeyDoesNotBurnTheQueue();
    void aLeadWaitsForAKeyThatIsNotThere();
    void aStepThatAsksWaitsForItsKeyToo();
    void aPausedActionSendsNothingButTests();
    void daysOffAreNoTimeTried();
    void whatAnEarlierRunHeldTriesOneLead();
    void aPausedLeadGoesOutCorrected();
    void aLeadThatWaitsForTheWireGoesOutCorrected();

private:
    void correct(EventId event, int number);
    void begin();
    [[nodiscard]] QList<QByteArray> leadsAsked() const;

    std::unique_ptr<QueueFixture> m_fixture;
    std::unique_ptr<ScriptedServer> m_server;
    QList<HeldAction> m_held;
};

void TestQueueHolds::init()
{
    m_fixture = std::make_unique<QueueFixture>();
    m_server = std::make_unique<ScriptedServer>();
    QVERIFY(m_fixture->openJournal());
    Action action = ScriptedDestination::action(m_server->url());
    action.key = 1;
    action.delivery.parallel = 1;
    action.delivery.retry.first = 1s;
    m_fixture->setFlows({ QueueFixture::flowOf(1, { action }) });
    m_fixture->destinationOf = &ScriptedDestination::find;
    m_held.clear();
}

void TestQueueHolds::cleanup()
{
    m_fixture.reset();
    m_server.reset();
}

void TestQueueHolds::begin()
{
    m_fixture->startQueue();
    m_fixture->queue->setHoldRules({ 3, 100ms, 100ms });
    connect(m_fixture->queue.get(), &DeliveryQueue::holdsChanged, this,
            [this](const QList<HeldAction> &held) { m_held = held; });
}

QList<QByteArray> TestQueueHolds::leadsAsked() const
{
    QList<QByteArray> asked;
    for (const QByteArray &request : m_server->requests())
        asked.append(leadOf(request));
    return asked;
}

void TestQueueHolds::aFailingDestinationIsHeldProbedAndReleasedInOrder()
{
    m_server->setReplies({ outOfOrder });
    m_fixture->appendMany(leads);
    begin();
    QTRY_COMPARE(m_held.size(), 1);
    QCOMPARE(m_held.constFirst().action, firstAction);
    QTRY_VERIFY(m_server->requests().size() >= 6);
    // The same lead asks again and again; all behind it are untouched.
    for (qsizetype i = 3; i < m_server->requests().size(); ++i)
        QCOMPARE(leadsAsked().at(i), QByteArray("4"));
    QCOMPARE(m_fixture->count("attempts = 0"), leads - 4);

    m_server->setReplies({ delivered });
    const qsizetype asked = m_server->requests().size();
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), leads);
    QVERIFY(m_held.isEmpty());
    const QList<QByteArray> released = leadsAsked().mid(asked);
    qsizetype before = -1;
    for (int lead = 5; lead <= leads; ++lead) {
        const qsizetype at = released.indexOf(QByteArray::number(lead));
        QVERIFY(at > before);
        before = at;
    }
}

void TestQueueHolds::aProbeThatFailsKeepsItsPlaceAndItsTries()
{
    m_server->setReplies({ outOfOrder });
    m_fixture->appendMany(leads);
    begin();
    QTRY_VERIFY(m_server->requests().size() >= 5);
    m_fixture->clock.shiftMs = std::chrono::milliseconds(48h).count();
    const qsizetype asked = m_server->requests().size();
    QTRY_VERIFY(m_server->requests().size() >= asked + 3);
    QCOMPARE(m_fixture->count("state = 'pending'"), leads);
    QCOMPARE(m_fixture->count("attempts > 1 AND tries = 0"), 1);
}

void TestQueueHolds::aRefusedKeyDoesNotBurnTheQueue()
{
    m_server->setReplies({ wrongKey });
    m_fixture->appendMany(leads);
    begin();
    QTRY_COMPARE(m_held.size(), 1);
    QVERIFY(!m_held.constFirst().probeUtc.isValid());
    QCOMPARE(m_held.constFirst().reason.code, ReasonCode::KeyRefused);
    QTRY_COMPARE(m_fixture->count("state = 'rejected'"), 1);

    // A new key: one lead tries it. It is wrong as well.
    m_fixture->queue->setSecrets({ { QStringLiteral("token"), QStringLiteral("NEWKEY") } });
    QTRY_COMPARE(m_fixture->count("state = 'rejected'"), 2);
    QCOMPARE(m_server->requests().size(), 2);

    m_server->setReplies({ delivered });
    m_fixture->queue->tryNow({ firstAction });
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), leads - 2);
    QVERIFY(m_held.isEmpty());
}

void TestQueueHolds::aLeadWaitsForAKeyThatIsNotThere()
{
    const QString name = QStringLiteral("key-in-a-locked-keychain");
    Action action = ScriptedDestination::action(m_server->url());
    action.key = 1;
    action.settings.insert(QStringLiteral("needs"), name);
    m_fixture->setFlows({ QueueFixture::flowOf(1, { action }) });
    m_server->setReplies({ delivered });
    m_fixture->appendMany(leads);
    begin();
    QTRY_COMPARE(m_held.size(), 1);
    QCOMPARE(m_held.constFirst().reason.code, ReasonCode::SecretMissing);
    m_fixture->queue->tryNow({ firstAction });
    QVERIFY(m_held.constFirst().probeUtc.isValid());
    QTRY_VERIFY(!m_held.constFirst().probeUtc.isValid()); // looked at, and still not there
    QCOMPARE(m_fixture->count("state = 'pending'"), leads);
    QVERIFY(m_server->requests().isEmpty());

    m_fixture->queue->setSecrets({ { name, QStringLiteral("x") } });
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), leads);
    QVERIFY(m_held.isEmpty());
    QCOMPARE(m_server->requests().size(), leads);
}

/// What may have arrived must not become the operator's to decide for the want of a key.
void TestQueueHolds::aStepThatAsksWaitsForItsKeyToo()
{
    const QString name = QStringLiteral("key-in-a-locked-keychain");
    Action action = ScriptedDestination::action(m_server->url());
    action.key = 1;
    action.settings.insert(QStringLiteral("needs"), name);
    action.delivery.uncertain = UncertainPolicy::Ask;
    action.delivery.retry.first = 1h;
    m_fixture->setFlows({ QueueFixture::flowOf(1, { action }) });
    m_server->setReplies({ Reply::answer(200, R"({"kind":"uncertain"})"), delivered });
    begin();
    m_fixture->queue->setSecrets({ { name, QStringLiteral("x") } });
    m_fixture->append(7);
    QTRY_COMPARE(m_fixture->count("tries = 1"), 1);
    m_fixture->queue->setSecrets({});
    m_fixture->clock.shiftMs += std::chrono::milliseconds(3h).count();
    m_fixture->queue->setSending(true);
    QTRY_COMPARE(m_held.size(), 1);
    QCOMPARE(m_held.constFirst().reason.code, ReasonCode::SecretMissing);
    QCOMPARE(m_fixture->count("state = 'pending'"), 1);

    m_fixture->queue->setSecrets({ { name, QStringLiteral("x") } });
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 1);
    QCOMPARE(m_server->requests().size(), 2);
}

/// Off over the weekend, and again: the day of tries that was promised is left.
void TestQueueHolds::daysOffAreNoTimeTried()
{
    const auto off = std::chrono::milliseconds(72h).count();
    m_server->setReplies({ outOfOrder });
    begin();
    const EventId event = m_fixture->append(7);
    for (int tries = 1; tries <= 3; ++tries) {
        QTRY_COMPARE(m_fixture->count("tries = " + QByteArray::number(tries)), 1);
        QCOMPARE(m_fixture->states(event), QStringLiteral("pending"));
        m_fixture->closeQueue();
        m_fixture->clock.shiftMs += off;
        m_fixture->startQueue();
    }
    QTRY_COMPARE(m_fixture->count("tries = 4"), 1);
    QCOMPARE(m_fixture->states(event), QStringLiteral("pending"));
}

void TestQueueHolds::aPausedActionSendsNothingButTests()
{
    m_server->setReplies({ delivered });
    begin();
    m_fixture->queue->setPauses({ firstAction });
    m_fixture->append(7);
    m_fixture->append(8, 1, true);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 1);
    QCOMPARE(leadsAsked(), QList<QByteArray> { "8" });
    m_fixture->queue->setPauses({});
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 2);
}

void TestQueueHolds::whatAnEarlierRunHeldTriesOneLead()
{
    m_server->setReplies({ wrongKey });
    m_fixture->appendMany(leads);
    m_fixture->startQueue();
    m_fixture->queue->setHeld(
        { { firstAction, { ReasonCode::KeyRefused, {} }, m_fixture->clock.nowUtc(), {} } });
    QTRY_COMPARE(m_fixture->count("state = 'rejected'"), 1);
    QCOMPARE(m_fixture->count("state = 'pending'"), leads - 1);
    QCOMPARE(m_server->requests().size(), 1);
}

/// Until the queue has heard of it.
void TestQueueHolds::correct(EventId event, int number)
{
    const QSignalSpy told(m_fixture->journal.get(), &Journal::deliveriesDue);
    const Fields fields { { QStringLiteral("client_id"), QString::number(number) } };
    QVERIFY(m_fixture->journal->editAndSend({ event, fields, {}, {} }, ResendScope::Unfinished)
                .result());
    QTRY_VERIFY(!told.isEmpty());
}

void TestQueueHolds::aPausedLeadGoesOutCorrected()
{
    m_server->setReplies({ delivered });
    begin();
    m_fixture->queue->setPauses({ firstAction });
    const EventId event = m_fixture->append(7);
    m_fixture->append(8, 1, true);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 1);
    correct(event, 9);
    m_fixture->queue->setPauses({});
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 2);
    QCOMPARE(leadsAsked(), (QList<QByteArray> { "8", "9" }));
}

void TestQueueHolds::aLeadThatWaitsForTheWireGoesOutCorrected()
{
    Action action = m_fixture->flows.constFirst().actions.constFirst();
    action.delivery.timeout = 2s;
    m_fixture->setFlows({ QueueFixture::flowOf(1, { action }) });
    m_server->setReplies({ Reply(), delivered });
    begin();
    m_fixture->append(1);
    QTRY_COMPARE(m_server->requests().size(), 1);
    const EventId event = m_fixture->append(2);
    QTRY_COMPARE(m_fixture->count("started IS NOT NULL"), 2);
    correct(event, 9);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 1);
    QCOMPARE(leadsAsked(), (QList<QByteArray> { "1", "9" }));
}

QTEST_GUILESS_MAIN(TestQueueHolds)
#include "tst_queueholds.moc"
