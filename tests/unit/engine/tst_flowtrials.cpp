// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/statusapi.h"
#include "tests/unit/destinations/orderkit.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::OrderKit;

namespace {

/// Waits with a running event loop, as the engine's answers need one.
template <class T> T waited(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        qFatal("no answer");
    return future.result();
}

} // namespace

/// Flows of a running engine, tried on what it has received.
class TestFlowTrials : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aChangedFlowIsComparedOnItsEvents();
    void aFlowThatIsNotStoredHasNothingToCompare();
    void aDraftIsSavedAndNotStarted();

private:
    FlowsApi &flows() { return m_engine->flows(); }
    Flow stored();
    void receive(const Flow &flow, const QByteArray &query);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;
};

void TestFlowTrials::init()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); // never the keychain of whoever tests
    m_folder = std::make_unique<QTemporaryDir>();
    EngineOptions options;
    options.dataFolder = m_folder->filePath(QStringLiteral("data"));
    options.port = 0;
    options.bindAddress = QStringLiteral("127.0.0.1");
    m_engine = std::make_unique<Engine>(options);
    QVERIFY(m_engine->open());
    QVERIFY(waited(m_engine->start()));
    QVERIFY(waited(m_engine->settings().setSecret(QStringLiteral("cpa-house-key"),
                                                  QStringLiteral("EXAMPLEKEY0000"))));
}

void TestFlowTrials::cleanup()
{
    QSignalSpy stopped(m_engine.get(), &Engine::stopped);
    m_engine->stop();
    QVERIFY(!stopped.isEmpty() || stopped.wait(20'000));
    m_engine.reset();
    m_folder.reset();
}

/// A flow that holds what comes.
Flow TestFlowTrials::stored()
{
    Flow flow;
    flow.name = QStringLiteral("Новые клиенты");
    flow.source.event = QStringLiteral("any");
    flow.actions = { wholeAction() };
    const auto id = waited(flows().save(flow));
    return id ? flows().flow(*id).value_or(Flow()) : Flow();
}

void TestFlowTrials::receive(const Flow &flow, const QByteArray &query)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_engine->status().receiving().port);
    socket.write("GET /hook/" + flow.source.secret.toLatin1() + '?' + query
                 + " HTTP/1.1\r\nHost: x\r\n\r\n");
    QByteArray answer;
    QTRY_VERIFY_WITH_TIMEOUT((answer += socket.readAll()).contains("\r\n\r\n"), 15'000);
    QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
}

void TestFlowTrials::aChangedFlowIsComparedOnItsEvents()
{
    const Flow flow = stored();
    QVERIFY(flow.id.isValid());
    receive(flow, "client_name=Anna&client_phone=79000000001&mark=1");
    receive(flow, "client_name=Vera&client_phone=79000000002");
    receive(flow, "client_name=Zoya&client_phone=79000000003&mark=3");
    QVERIFY(waited(flows().sendTest(flow.id, TestTarget::Sandbox)));

    const auto same = waited(flows().compare(flow, 50));
    QVERIFY(same);
    QCOMPARE(same->events, 3);
    QCOMPARE(same->same, 3);

    Flow changed = flow;
    map(changed.actions[0], "sub_id_4", MappingKind::Field, QStringLiteral("mark"));
    const auto marked = waited(flows().compare(changed, 50));
    QVERIFY(marked);
    QCOMPARE(marked->same, 1);
    QCOMPARE(marked->differ, 2);
    QCOMPARE(marked->differences.first().client, QStringLiteral("Zoya"));
    QCOMPARE(waited(flows().compare(changed, 1))->events, 1);
    QVERIFY(!marked->differences.first().after.record.body.contains("EXAMPLEKEY"));
}

void TestFlowTrials::aFlowThatIsNotStoredHasNothingToCompare()
{
    Flow flow;
    flow.actions = { wholeAction() };
    const auto result = waited(flows().compare(flow, 50));
    QVERIFY(result);
    QCOMPARE(result->events, 0);
}

void TestFlowTrials::aDraftIsSavedAndNotStarted()
{
    Flow flow = stored();
    map(flow.actions[0], "name", MappingKind::Template, QStringLiteral("{{client_"));
    QVERIFY(waited(flows().save(flow)));
    const auto started = waited(flows().setRunning(flow.id, true, HeldChoice::Keep));
    QVERIFY(!started);
    QCOMPARE(started.error().place, QStringLiteral("actions[0].mapping.name"));
    flow.running = true;
    QVERIFY(!waited(flows().save(flow)));
}

QTEST_GUILESS_MAIN(TestFlowTrials)
#include "tst_flowtrials.moc"
