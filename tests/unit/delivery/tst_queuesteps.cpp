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

const QByteArray newToken("NEWTOKEN-0123456789");

Reply said(const QByteArray &json)
{
    return Reply::answer(200, json);
}

const Reply delivered = said(R"({"kind":"delivered"})");

Reply goesOn(const QByteArray &progress)
{
    return said(R"({"kind":"goes_on","progress":")" + progress + "\"}");
}

const Reply renewed = said(R"({"kind":"goes_on","secrets":{"token":")" + newToken + "\"}}");

QByteArray bodyOf(const QByteArray &request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

/// Stores when the test says so.
class SlowKeeper final : public SecretKeeper
{
public:
    void store(const QList<NewSecret> &secrets,
               const std::function<void(const Result<> &)> &done) override
    {
        stored.append(secrets);
        waiting.append(done);
    }
    void end(const Result<> &result) { waiting.takeFirst()(result); }

    QList<QList<NewSecret>> stored;
    QList<std::function<void(const Result<> &)>> waiting;
};

} // namespace

/// Steps of several requests, and what services hand out on the way.
class TestQueueSteps : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aStepGoesOnWithItsProgressAndIsNotTriedAgain();
    void aTestLeadGoesOn();
    void whatIsHalfDoneGoesBeforeWhatHasNotBegun();
    void aFailedRequestIsRepeatedWithTheProgress();
    void aServiceThatNeverEndsIsGivenUp();
    void aNewSecretIsKeptBeforeItsAttemptIsWritten();
    void aSecretThatCannotBeStoredIsNotLost();
    void oneAtATimeAndTheOthersAreBuiltAnew();

private:
    void begin(const QList<Action> &actions);
    [[nodiscard]] QList<QByteArray> bodies() const;

    std::unique_ptr<SlowKeeper> m_keeper;
    std::unique_ptr<QueueFixture> m_fixture;
    std::unique_ptr<ScriptedServer> m_server;
};

void TestQueueSteps::init()
{
    m_keeper = std::make_unique<SlowKeeper>();
    m_fixture = std::make_unique<QueueFixture>();
    m_server = std::make_unique<ScriptedServer>();
    m_server->setReplies({ delivered });
    QVERIFY(m_fixture->openJournal());
}

void TestQueueSteps::cleanup()
{
    m_fixture.reset();
    m_server.reset();
    m_keeper.reset();
}

/// A flow for each action.
void TestQueueSteps::begin(const QList<Action> &actions)
{
    QList<Flow> flows;
    for (qsizetype i = 0; i < actions.size(); ++i)
        flows.append(QueueFixture::flowOf(i + 1, { actions.at(i) }));
    m_fixture->setFlows(flows);
    m_fixture->destinationOf = &ScriptedDestination::find;
    m_fixture->keeper = m_keeper.get();
    m_fixture->startQueue();
    m_fixture->queue->setSecrets({ { QStringLiteral("token"), QStringLiteral("OLDTOKEN") } });
}

QList<QByteArray> TestQueueSteps::bodies() const
{
    QList<QByteArray> all;
    for (const QByteArray &request : m_server->requests())
        all.append(bodyOf(request));
    return all;
}

void TestQueueSteps::aStepGoesOnWithItsProgressAndIsNotTriedAgain()
{
    m_server->setReplies({ goesOn("one"), goesOn("two"), delivered });
    begin({ ScriptedDestination::action(m_server->url()) });
    const EventId event = m_fixture->append(7);
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered"));
    QCOMPARE(bodies(), (QList<QByteArray> { "7  OLDTOKEN", "7 one OLDTOKEN", "7 two OLDTOKEN" }));
    QCOMPARE(m_fixture->count("tries = 1 AND attempts = 3"), 1);
}

void TestQueueSteps::aTestLeadGoesOn()
{
    m_server->setReplies({ goesOn("one"), delivered });
    begin({ ScriptedDestination::action(m_server->url()) });
    const EventId event = m_fixture->append(7, 1, true);
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered"));
    QCOMPARE(bodies(), (QList<QByteArray> { "7  OLDTOKEN", "7 one OLDTOKEN" }));
}

void TestQueueSteps::whatIsHalfDoneGoesBeforeWhatHasNotBegun()
{
    m_server->setAnswerer([](const QByteArray &request) {
        return bodyOf(request).contains("half") ? delivered : goesOn("half");
    });
    Action action = ScriptedDestination::action(m_server->url());
    action.delivery.parallel = 1;
    m_fixture->setFlows({ QueueFixture::flowOf(1, { action }) });
    m_fixture->appendMany(20);
    begin({ action });
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 20);
    // What was claimed before the half was stored goes before its other half.
    int open = 0;
    int mostOpen = 0;
    for (const QByteArray &body : bodies()) {
        open += body.contains("half") ? -1 : 1;
        mostOpen = std::max(mostOpen, open);
    }
    QCOMPARE(open, 0);
    QVERIFY2(mostOpen <= 6, qPrintable(QString::number(mostOpen)));
}

void TestQueueSteps::aFailedRequestIsRepeatedWithTheProgress()
{
    m_server->setReplies({ goesOn("one"), said(R"({"kind":"retry"})"), delivered });
    begin({ ScriptedDestination::action(m_server->url()) });
    const EventId event = m_fixture->append(7);
    QTRY_COMPARE(m_fixture->count("tries = 1"), 1);
    m_fixture->clock.shiftMs += 15'000;
    m_fixture->queue->setSending(true);
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered"));
    QCOMPARE(bodies(), (QList<QByteArray> { "7  OLDTOKEN", "7 one OLDTOKEN", "7 one OLDTOKEN" }));
}

void TestQueueSteps::aServiceThatNeverEndsIsGivenUp()
{
    m_server->setReplies({ goesOn("again") });
    begin({ ScriptedDestination::action(m_server->url()) });
    const EventId event = m_fixture->append(7);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->states(event), QStringLiteral("failed"), 30'000);
    QCOMPARE(m_fixture->reason(event), QStringLiteral("goes_on_too_long"));
    QCOMPARE(m_server->requests().size(), 60);
    // The next one is counted by itself.
    m_server->setReplies({ delivered });
    const EventId next = m_fixture->append(8);
    QTRY_COMPARE(m_fixture->states(next), QStringLiteral("delivered"));
}

void TestQueueSteps::aNewSecretIsKeptBeforeItsAttemptIsWritten()
{
    m_server->setReplies({ renewed, delivered });
    begin({ ScriptedDestination::action(m_server->url()) });
    const EventId event = m_fixture->append(7);
    QTRY_COMPARE(m_keeper->waiting.size(), 1);
    QCOMPARE(m_keeper->stored.first().first().value, QString::fromLatin1(newToken));
    QCOMPARE(m_fixture->count("started IS NOT NULL"), 1);
    QCOMPARE(m_fixture->value(QStringLiteral("SELECT count(*) FROM attempts")),
             QStringLiteral("0"));
    m_keeper->end({});
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered"));
    QCOMPARE(bodies(), (QList<QByteArray> { "7  OLDTOKEN", "7  " + newToken }));
    const QByteArray disk = m_fixture->everything();
    QVERIFY(disk.contains(R"("token":"•••")"));
    QVERIFY(!disk.contains(newToken));
}

void TestQueueSteps::aSecretThatCannotBeStoredIsNotLost()
{
    m_server->setReplies({ renewed, delivered });
    begin({ ScriptedDestination::action(m_server->url()) });
    QSignalSpy refused(m_fixture->queue.get(), &DeliveryQueue::secretRefused);
    const EventId event = m_fixture->append(7);
    QTRY_COMPARE(m_keeper->waiting.size(), 1);
    m_keeper->end(fail(ErrorKind::DiskFull));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().toString(), QStringLiteral("token"));
    QTRY_COMPARE(m_keeper->waiting.size(), 1); // offered again
    QCOMPARE(m_keeper->stored.at(1), m_keeper->stored.at(0));
    QCOMPARE(m_server->requests().size(), 1);
    m_keeper->end({});
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered"));
    QCOMPARE(m_server->requests().size(), 2);
}

void TestQueueSteps::oneAtATimeAndTheOthersAreBuiltAnew()
{
    m_server->setAnswerer([](const QByteArray &request) {
        return request.contains("OLDTOKEN") ? renewed : delivered;
    });
    const Action action =
        ScriptedDestination::action(m_server->url(), {}, QStringLiteral("renewal"));
    ScriptedServer other;
    other.setReplies({ delivered });
    begin({ action, action, ScriptedDestination::action(other.url()) });
    m_fixture->appendMany(3, 1);
    m_fixture->appendMany(3, 2);
    QTRY_COMPARE(m_keeper->waiting.size(), 1);
    m_fixture->appendMany(3, 3);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 3); // nobody else waits
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_fixture->count("started IS NOT NULL"), 1);
    m_keeper->end({});
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 9);
    QCOMPARE(m_server->mostAtOnce(), 1);
    QCOMPARE(m_server->requests().size(), 7);
    QCOMPARE(m_keeper->stored.size(), 1);
}

QTEST_GUILESS_MAIN(TestQueueSteps)
#include "tst_queuesteps.moc"
