// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/problemcure.h"
#include "app/interfaces/problemsapi.h"
#include "app/interfaces/sendingapi.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/statusapi.h"
#include "app/storage/standingstore.h"
#include "app/storage/writerqueue.h"
#include "tests/standins/scriptedserver.h"
#include "tests/unit/destinations/orderkit.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::OrderKit;
using namespace Qt::StringLiterals;
using LeadBridge::StandIn::Reply;
using LeadBridge::StandIn::ScriptedServer;
using Kind = DestinationStanding::Kind;

namespace {

constexpr int patience = 30'000;
const Reply works = Reply::answer(200, R"({"status":"success"})");
const Reply wrongKey = Reply::answer(200, R"({"status":"error","msg":"Неверный api_key"})");

/// Waits with a running event loop, as the engine's answers need one.
template <class T> T waited(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, patience))
        qFatal("no answer");
    return future.result();
}

} // namespace

/// What a running engine tells of actions that are held or paused: one cause is one problem.
class TestSendingService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aRefusedKeyIsOneProblem();
    void aHoldWithoutItsLeadSpeaksForItself();
    void aFailingServiceIsAProblemWithoutItsWords();
    void aPauseHidesAHoldAndEndsInTime();
    void whatWaitsIsTold();

private:
    void start();
    void stop();
    /// A running flow of one action to the stand-in.
    void addFlow();
    void receive(int leads);
    [[nodiscard]] DestinationStanding standing() const;
    /// How many requests have come.
    [[nodiscard]] qsizetype asked() const { return m_service->requests().size(); }
    /// But for the disk of whoever tests.
    [[nodiscard]] QList<ProblemRecord> problems() const;
    [[nodiscard]] bool isHeldFor(qint64 milliseconds) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_service;
    std::unique_ptr<Engine> m_engine;
    Flow m_flow;
};

void TestSendingService::init()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); // never the keychain of whoever tests
    m_folder = std::make_unique<QTemporaryDir>();
    m_service = std::make_unique<ScriptedServer>();
    m_service->setReplies({ works });
    start();
    addFlow();
}

void TestSendingService::cleanup()
{
    stop();
    m_service.reset();
    m_folder.reset();
}

void TestSendingService::start()
{
    EngineOptions options;
    options.dataFolder = m_folder->filePath(u"data"_s);
    options.port = 0;
    options.bindAddress = u"127.0.0.1"_s;
    m_engine = std::make_unique<Engine>(options);
    QVERIFY(m_engine->open());
    QVERIFY(waited(m_engine->start()));
}

void TestSendingService::stop()
{
    QSignalSpy stopped(m_engine.get(), &Engine::stopped);
    m_engine->stop();
    QVERIFY(!stopped.isEmpty() || stopped.wait(patience));
    m_engine.reset();
}

void TestSendingService::addFlow()
{
    QVERIFY(waited(m_engine->settings().setSecret(u"cpa-house-key"_s, u"EXAMPLEKEY0000"_s)));
    Flow flow;
    flow.name = u"Новые клиенты"_s;
    flow.source.event = u"any"_s;
    flow.running = true;
    flow.actions = { wholeAction() };
    flow.actions[0].settings.insert(u"url"_s, m_service->url().toString());
    flow.actions[0].delivery.parallel = 1;
    const auto id = waited(m_engine->flows().save(flow));
    QVERIFY(id);
    m_flow = m_engine->flows().flow(*id).value_or(Flow());
}

void TestSendingService::receive(int leads)
{
    for (int i = 1; i <= leads; ++i) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_engine->status().receiving().port);
        socket.write("GET /hook/" + m_flow.source.secret.toLatin1()
                     + "?client_name=Anna&client_phone=7900000000" + QByteArray::number(i)
                     + " HTTP/1.1\r\nHost: x\r\n\r\n");
        QByteArray answer;
        QTRY_VERIFY_WITH_TIMEOUT((answer += socket.readAll()).contains("\r\n\r\n"), patience);
        QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
    }
}

DestinationStanding TestSendingService::standing() const
{
    return m_engine->sendings().standings().value(0);
}

QList<ProblemRecord> TestSendingService::problems() const
{
    QList<ProblemRecord> problems = m_engine->problems().current();
    problems.removeIf(
        [](const ProblemRecord &problem) { return problem.key.kind == ProblemKind::DiskLow; });
    return problems;
}

bool TestSendingService::isHeldFor(qint64 milliseconds) const
{
    return standing().kind == Kind::Held
        && standing().sinceUtc.msecsTo(QDateTime::currentDateTimeUtc()) >= milliseconds;
}

void TestSendingService::aRefusedKeyIsOneProblem()
{
    m_service->setReplies({ wrongKey });
    receive(3);
    // Longer than the hold waits for its lead's problem.
    QTRY_VERIFY_WITH_TIMEOUT(isHeldFor(5'000), patience);
    QCOMPARE(problems().size(), 1);
    const ProblemRecord problem = problems().constFirst();
    QCOMPARE(problem.key.kind, ProblemKind::Leads);
    QCOMPARE(problem.count, 1);
    QCOMPARE(cureOf(problem), ProblemCure::ChangeKey);
    QVERIFY(helpsToSendAgain(problem));
    QCOMPARE(asked(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(standing().waiting, 2, patience);

    // Sending again is the operator's word: one more is tried, though nothing probes this hold.
    QVERIFY(waited(m_engine->problems().sendAgain(problem.id)));
    QTRY_COMPARE_WITH_TIMEOUT(asked(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!standing().untilUtc.isValid(), patience);
    QCOMPARE(problems().size(), 1);

    m_service->setReplies({ works });
    QVERIFY(waited(m_engine->settings().setSecret(u"cpa-house-key"_s, u"EXAMPLEKEY1111"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(standing().kind, Kind::Sending, patience);
    QTRY_COMPARE_WITH_TIMEOUT(asked(), 4, patience);
    QTRY_COMPARE_WITH_TIMEOUT(problems().value(0).unsettled, 1, patience);
    QVERIFY(waited(m_engine->problems().sendAgain(problem.id)));
    QTRY_COMPARE_WITH_TIMEOUT(problems().size(), 0, patience);
    QCOMPARE(asked(), 5);
}

void TestSendingService::aHoldWithoutItsLeadSpeaksForItself()
{
    const QString path = m_engine->databasePath();
    stop();
    {
        WriterQueue queue;
        QVERIFY(queue.open(path));
        const ActionId action { m_flow.id, 1 };
        QVERIFY(StandingStore(queue)
                    .saveHolds({ { action,
                                   QDateTime::currentDateTimeUtc(),
                                   { ReasonCode::KeyRefused, { u"Анна, ключ неверный"_s } } } })
                    .result());
    }
    start();
    QCOMPARE(standing().kind, Kind::Held);
    QTRY_COMPARE_WITH_TIMEOUT(problems().size(), 1, patience);
    QCOMPARE(problems().constFirst().key.kind, ProblemKind::DestinationHeld);
    QCOMPARE(problems().constFirst().reason, (Reason { ReasonCode::KeyRefused, {} }));
    QCOMPARE(cureOf(problems().constFirst()), ProblemCure::ChangeKey);
    // The first lead that works is its end.
    receive(1);
    QTRY_COMPARE_WITH_TIMEOUT(problems().size(), 0, patience);
    QCOMPARE(standing().kind, Kind::Sending);
}

void TestSendingService::aFailingServiceIsAProblemWithoutItsWords()
{
    m_service->setReplies({ Reply::answer(503, "Anna has to wait") });
    receive(6);
    QTRY_COMPARE_WITH_TIMEOUT(problems().size(), 1, patience);
    QCOMPARE(problems().constFirst().key.kind, ProblemKind::DestinationHeld);
    QCOMPARE(problems().constFirst().reason, (Reason { ReasonCode::HttpStatus, { u"503"_s } }));
    QCOMPARE(problems().constFirst().destination, u"cpa_house"_s);
    QCOMPARE(standing().kind, Kind::Held);
    QVERIFY(standing().untilUtc.isValid());

    m_service->setReplies({ works });
    QVERIFY(waited(m_engine->sendings().resume({ standing().action })));
    QTRY_COMPARE_WITH_TIMEOUT(standing().kind, Kind::Sending, patience);
    QTRY_COMPARE_WITH_TIMEOUT(problems().size(), 0, patience);
}

void TestSendingService::aPauseHidesAHoldAndEndsInTime()
{
    m_service->setReplies({ wrongKey });
    receive(2);
    QTRY_COMPARE_WITH_TIMEOUT(standing().kind, Kind::Held, patience);
    const ActionId action = standing().action;
    const QDateTime until = QDateTime::currentDateTimeUtc().addMSecs(1'500);
    QVERIFY(waited(m_engine->sendings().pause({ action }, until)));
    QCOMPARE(standing().kind, Kind::Paused);
    QCOMPARE(standing().untilUtc, until);
    QTRY_COMPARE_WITH_TIMEOUT(standing().kind, Kind::Held, patience);
    QVERIFY(QDateTime::currentDateTimeUtc() >= until);
    QCOMPARE(asked(), 1);
}

void TestSendingService::whatWaitsIsTold()
{
    const ActionId action = standing().action;
    QSignalSpy changed(&m_engine->sendings(), &SendingApi::changed);
    QVERIFY(waited(m_engine->sendings().pause({ action }, {})));
    receive(3);
    QTRY_COMPARE_WITH_TIMEOUT(standing().waiting, 3, patience);
    QVERIFY(!changed.isEmpty());
    QVERIFY(!standing().untilUtc.isValid());
    QCOMPARE(asked(), 0);
    stop();
    start();
    QCOMPARE(standing().kind, Kind::Paused);
    QVERIFY(waited(m_engine->sendings().resume({ action })));
    QTRY_COMPARE_WITH_TIMEOUT(asked(), 3, patience);
    QCOMPARE(standing().kind, Kind::Sending);
}

QTEST_GUILESS_MAIN(TestSendingService)
#include "tst_sendingservice.moc"
