// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuefixture.h"
#include "scripteddestination.h"
#include "tests/standins/scriptedserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;
using StandIn::QueueFixture;
using StandIn::Reply;
using StandIn::ScriptedDestination;
using StandIn::ScriptedServer;

namespace {

const Reply delivered = Reply::answer(200, R"({"kind":"delivered"})");
const Reply limited = Reply::answer(429, R"({"kind":"retry","limited":true})");
const Reply limitedForAnHour =
    Reply::answer(429, R"({"kind":"retry","limited":true,"retry_after":3600})");
const QString account = QStringLiteral("scripted:one");

QList<RateLimit> rate(double perSecond, int burst, const QString &key = account)
{
    return { { key, { perSecond, burst } } };
}

} // namespace

/// Limits of services, kept by the queue.
class TestQueueLimits : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aBurstGoesAtOnceAndTheRestWaitsUnmarked();
    void theRestFollowsNoFasterThanTheRate();
    void actionsOfOneAccountShareItsLimit();
    void theOperatorsRateTakesThePlace();
    void theOperatorsRateCountsWhereTheServiceHasNone();
    void aRefusalStopsEverythingUnderTheKeyAndNothingElse();
    void whatIsClaimedAheadWaitsToo();
    void aRefusalWithoutATimeWaitsASecond();
    void whatIsGivenBackKeepsItsToken();

private:
    void begin(const QList<Action> &actions);

    std::unique_ptr<QueueFixture> m_fixture;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<ScriptedServer> m_other;
};

void TestQueueLimits::init()
{
    m_fixture = std::make_unique<QueueFixture>();
    m_server = std::make_unique<ScriptedServer>();
    m_other = std::make_unique<ScriptedServer>();
    m_server->setReplies({ delivered });
    m_other->setReplies({ delivered });
    QVERIFY(m_fixture->openJournal());
}

void TestQueueLimits::cleanup()
{
    m_fixture.reset();
    m_server.reset();
    m_other.reset();
}

/// A flow for each action.
void TestQueueLimits::begin(const QList<Action> &actions)
{
    QList<Flow> flows;
    for (qsizetype i = 0; i < actions.size(); ++i)
        flows.append(QueueFixture::flowOf(i + 1, { actions.at(i) }));
    m_fixture->setFlows(flows);
    m_fixture->destinationOf = &ScriptedDestination::find;
    m_fixture->startQueue();
}

void TestQueueLimits::aBurstGoesAtOnceAndTheRestWaitsUnmarked()
{
    begin({ ScriptedDestination::action(m_server->url(), rate(0.001, 5)),
            ScriptedDestination::action(m_other->url()) });
    m_fixture->appendMany(20, 1);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 5);
    m_fixture->appendMany(20, 2);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 25);
    QCOMPARE(m_server->requests().size(), 5);
    QCOMPARE(m_other->requests().size(), 20);
    QCOMPARE(m_fixture->count("started IS NOT NULL"), 0);
}

void TestQueueLimits::theRestFollowsNoFasterThanTheRate()
{
    constexpr double perSecond = 20;
    constexpr int burst = 3;
    QElapsedTimer timer;
    QList<double> arrivals;
    m_server->setAnswerer([&](const QByteArray &) {
        arrivals.append(static_cast<double>(timer.nsecsElapsed()) / 1e9);
        return delivered;
    });
    begin({ ScriptedDestination::action(m_server->url(), rate(perSecond, burst)) });
    timer.start(); // before the first token is taken
    m_fixture->appendMany(15);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 15);
    for (qsizetype i = burst; i < arrivals.size(); ++i)
        QVERIFY(arrivals.at(i) >= static_cast<double>(i + 1 - burst) / perSecond);
}

void TestQueueLimits::actionsOfOneAccountShareItsLimit()
{
    begin({ ScriptedDestination::action(m_server->url(), rate(0.001, 4)),
            ScriptedDestination::action(m_other->url(), rate(0.001, 4)) });
    m_fixture->appendMany(5, 1);
    m_fixture->appendMany(5, 2);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 4);
    QCOMPARE(m_server->requests().size() + m_other->requests().size(), 4);
    QCOMPARE(m_fixture->count("started IS NOT NULL"), 0);
}

void TestQueueLimits::theOperatorsRateTakesThePlace()
{
    Action action = ScriptedDestination::action(m_server->url(), rate(0.001, 1));
    action.delivery.rate = Rate { 0.001, 3 };
    begin({ action });
    m_fixture->appendMany(10);
    QTRY_COMPARE(m_server->requests().size(), 3);
    // Another rate counts at once, and what was taken is not forgotten.
    action.delivery.rate = Rate { 0.001, 5 };
    m_fixture->setFlows({ QueueFixture::flowOf(1, { action }) });
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 5);
    QCOMPARE(m_server->requests().size(), 5);
}

void TestQueueLimits::theOperatorsRateCountsWhereTheServiceHasNone()
{
    Action action = ScriptedDestination::action(m_server->url());
    action.delivery.rate = Rate { 0.001, 2 };
    begin({ action });
    m_fixture->appendMany(10);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 2);
    QCOMPARE(m_fixture->count("started IS NOT NULL"), 0);
}

void TestQueueLimits::aRefusalStopsEverythingUnderTheKeyAndNothingElse()
{
    m_server->setReplies({ limitedForAnHour });
    begin({ ScriptedDestination::action(m_server->url(), rate(1000, 1000)),
            ScriptedDestination::action(m_other->url(), rate(1000, 1000)),
            ScriptedDestination::action(m_other->url(),
                                        rate(1000, 1000, QStringLiteral("another"))) });
    m_fixture->append(1, 1);
    QTRY_COMPARE(m_fixture->count("tries = 1"), 1);
    m_fixture->appendMany(5, 1);
    m_fixture->appendMany(5, 2);
    m_fixture->appendMany(5, 3);
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 5);
    QCOMPARE(m_fixture->count("state = 'delivered' AND flow = 3"), 5);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_fixture->count("started IS NOT NULL"), 0);
}

void TestQueueLimits::whatIsClaimedAheadWaitsToo()
{
    m_server->setReplies({ limitedForAnHour });
    Action action = ScriptedDestination::action(m_server->url());
    action.delivery.parallel = 1;
    m_fixture->setFlows({ QueueFixture::flowOf(1, { action }) });
    m_fixture->appendMany(10);
    begin({ action });
    QTRY_COMPARE(m_fixture->count("tries = 1"), 1);
    QTRY_COMPARE(m_fixture->count("started IS NOT NULL"), 0);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestQueueLimits::aRefusalWithoutATimeWaitsASecond()
{
    QElapsedTimer sinceRefusal;
    qint64 waited = -1;
    m_server->setAnswerer([&](const QByteArray &) {
        if (!sinceRefusal.isValid()) {
            sinceRefusal.start();
            return limited;
        }
        waited = sinceRefusal.elapsed();
        return delivered;
    });
    Action action = ScriptedDestination::action(m_server->url());
    action.delivery.parallel = 1;
    m_fixture->setFlows({ QueueFixture::flowOf(1, { action }) });
    m_fixture->appendMany(2);
    begin({ action });
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 1);
    QVERIFY2(waited >= 1000, qPrintable(QString::number(waited)));
}

void TestQueueLimits::whatIsGivenBackKeepsItsToken()
{
    m_fixture->setFlows({ QueueFixture::flowOf(
        1, { ScriptedDestination::action(m_server->url(), rate(0.001, 3)) }) });
    m_fixture->appendMany(10);
    m_fixture->failStatements("UPDATE deliveries SET started");
    begin({ m_fixture->flows.first().actions.first() });
    QTRY_VERIFY(m_fixture->failures() > 0);
    m_fixture->failStatements({});
    QTRY_COMPARE(m_fixture->count("state = 'delivered'"), 3);
}

QTEST_GUILESS_MAIN(TestQueueLimits)
#include "tst_queuelimits.moc"
