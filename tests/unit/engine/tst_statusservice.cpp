// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/statusapi.h"
#include "app/storage/flowstore.h"
#include "app/storage/journal.h"
#include "app/storage/writerqueue.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace LeadBridge;
using Kind = AddressCheck::Kind;

/// The parts of the status that need a running engine.
class TestStatusService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theLastCheckIsThatOfTheAddressAsSet();
    void aClosedPortIsNotAsked();
    void refusedRequestsAreCounted();
    void aReleaseThatWasCutOffGoesOn();

private:
    void start(bool listens);
    template <class T> Result<T> done(QFuture<Result<T>> future);
    AddressCheck check(const QString &base);
    void setPublicBase(const QString &base);
    int ask(const QByteArray &requestLine);
    QString base() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;
};

void TestStatusService::init()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); // never the keychain of whoever tests
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestStatusService::cleanup()
{
    QSignalSpy stopped(m_engine.get(), &Engine::stopped);
    m_engine->stop();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, 15'000);
    m_engine.reset();
}

void TestStatusService::start(bool listens)
{
    EngineOptions options;
    options.dataFolder = m_folder->path();
    options.port = 0;
    options.bindAddress = QStringLiteral("127.0.0.1");
    options.listens = listens;
    m_engine = std::make_unique<Engine>(options);
    QVERIFY(m_engine->open().has_value());
    auto started = m_engine->start();
    QTRY_VERIFY_WITH_TIMEOUT(started.isFinished(), 15'000);
}

template <class T> Result<T> TestStatusService::done(QFuture<Result<T>> future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 15'000); }();
    return future.isFinished() ? future.result() : Result<T>(fail(ErrorKind::Busy));
}

AddressCheck TestStatusService::check(const QString &base)
{
    return done(m_engine->status().checkAddress(base)).value_or(AddressCheck());
}

void TestStatusService::setPublicBase(const QString &base)
{
    Settings settings = m_engine->settings().settings();
    settings.publicBase = base;
    QVERIFY(done(m_engine->settings().apply(settings)).has_value());
}

/// The status of the answer.
int TestStatusService::ask(const QByteArray &requestLine)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_engine->status().receiving().port);
    socket.waitForConnected();
    socket.write(requestLine + " HTTP/1.1\r\nHost: x\r\n\r\n");
    socket.waitForReadyRead();
    return socket.readAll().mid(9, 3).toInt();
}

QString TestStatusService::base() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_engine->status().receiving().port);
}

void TestStatusService::theLastCheckIsThatOfTheAddressAsSet()
{
    start(true);
    StatusApi &status = m_engine->status();
    QSignalSpy checked(&status, &StatusApi::addressChecked);
    QSignalSpy receiving(&status, &StatusApi::receivingChanged);
    QCOMPARE(check(base()).kind, Kind::ReachedLocally);
    QCOMPARE(checked.size(), 1);
    QCOMPARE(receiving.size(), 1);
    QVERIFY(!status.lastAddressCheck()); // nothing is set yet

    setPublicBase(base() + u'/');
    QVERIFY(status.lastAddressCheck());
    QCOMPARE(status.lastAddressCheck()->base, base());
    // What was found before may be true no longer; the program asks anew by itself.
    const auto isOfAnother = [&](const QString &base) {
        const auto last = status.lastAddressCheck();
        return last && last->base != base;
    };
    const QString unknown = QStringLiteral("https://leads.invalid");
    setPublicBase(unknown);
    QVERIFY(!isOfAnother(unknown));
    setPublicBase(base());
    QVERIFY(!isOfAnother(base()));
    QCOMPARE(check(base()).kind, Kind::ReachedLocally);
    QVERIFY(status.lastAddressCheck());
}

void TestStatusService::aClosedPortIsNotAsked()
{
    start(false);
    const AddressCheck result = check(QStringLiteral("https://leads.example.org"));
    QCOMPARE(result.kind, Kind::NotListening);
    QCOMPARE(result.host, QStringLiteral("leads.example.org"));
}

void TestStatusService::refusedRequestsAreCounted()
{
    start(true);
    QCOMPARE(ask("GET /hook/wrong"), 404);
    QCOMPARE(ask("GET /other"), 404);
    QCOMPARE(ask("POST /healthz"), 405);
    QCOMPARE(ask("GET  "), 400);
    const auto refused = done(m_engine->status().refusedRequests());
    QVERIFY(refused.has_value());
    QCOMPARE(*refused, (RefusedRequests { 2, 1, 1 }));
}

void TestStatusService::aReleaseThatWasCutOffGoesOn()
{
    const QString database = m_folder->filePath(QStringLiteral("leadbridge.db"));
    { // as a run that was killed left it
        const SystemClock clock;
        WriterQueue queue;
        QVERIFY(queue.open(database).has_value());
        Journal journal(queue, clock);
        Flow flow;
        flow.name = QStringLiteral("A");
        flow.source.secret = QStringLiteral("secret");
        flow.running = true;
        flow.id = FlowStore(queue).save({ flow }).result()->first().id;
        NewEvent event;
        event.flow = flow.id;
        event.receivedUtc = clock.nowUtc();
        event.plan.state = State::Held;
        event.plan.steps = 1;
        QVERIFY(journal.append(event).result().has_value());
        QVERIFY(FlowStore(queue).save({ flow }, { flow.id }).result().has_value());
    }
    start(false);
    const auto held = [&database] {
        Connection db;
        return db.open(database, Connection::Mode::ReadOnly)
            ? db.valueOnce(QStringLiteral("SELECT count(*) FROM events WHERE state = 'held'"))
            : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(held(), QStringLiteral("0"), 30'000);
}

QTEST_GUILESS_MAIN(TestStatusService)
#include "tst_statusservice.moc"
