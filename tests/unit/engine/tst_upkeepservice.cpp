// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"
#include "app/interfaces/upkeepapi.h"
#include "app/storage/journal.h"
#include "app/storage/settingsstore.h"
#include "app/storage/writerqueue.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace LeadBridge;

namespace {

constexpr int patience = 30'000;

} // namespace

/// What the daily work does at a start and when its settings change.
class TestUpkeepService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aClockThatLeaptDeletesNothing_data();
    void aClockThatLeaptDeletesNothing();

private:
    void fill(qint64 daysSinceLastDay, int retentionDays);
    void start();
    bool apply(const RetentionSettings &settings);
    int events() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Engine> m_engine;
};

void TestUpkeepService::init()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); // never the keychain of whoever tests
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestUpkeepService::cleanup()
{
    QSignalSpy stopped(m_engine.get(), &Engine::stopped);
    m_engine->stop();
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, patience);
    m_engine.reset();
}

/// Two events of last year and one of now, in a folder last used so long ago.
void TestUpkeepService::fill(qint64 daysSinceLastDay, int retentionDays)
{
    const SystemClock clock;
    WriterQueue queue;
    QVERIFY(queue.open(m_folder->filePath(QStringLiteral("leadbridge.db"))).has_value());
    Journal journal(queue, clock);
    for (const int days : { 400, 399, 0 }) {
        NewEvent event;
        event.flow = { 1 };
        event.receivedUtc = clock.nowUtc().addDays(-days);
        event.plan.state = State::Invalid;
        event.plan.reason = { ReasonCode::InputMissing, {} };
        QVERIFY(journal.append(event).result().has_value());
    }
    const QString lastDay = clock.nowUtc().date().addDays(-daysSinceLastDay).toString(Qt::ISODate);
    QVERIFY(SettingsStore(queue)
                .save({ { QStringLiteral("database_sizes"), lastDay + QStringLiteral("=4096") },
                        { QStringLiteral("retention_days"), QString::number(retentionDays) },
                        { QStringLiteral("daily_backup"), QStringLiteral("0") } })
                .result()
                .has_value());
}

void TestUpkeepService::start()
{
    EngineOptions options;
    options.dataFolder = m_folder->path();
    options.port = 0;
    options.bindAddress = QStringLiteral("127.0.0.1");
    m_engine = std::make_unique<Engine>(options);
    QVERIFY(m_engine->open().has_value());
    auto started = m_engine->start();
    QTRY_VERIFY_WITH_TIMEOUT(started.isFinished(), patience);
}

bool TestUpkeepService::apply(const RetentionSettings &settings)
{
    auto applied = m_engine->upkeep().applyRetention(settings);
    return QTest::qWaitFor([&applied] { return applied.isFinished(); }, patience)
        && applied.result().has_value();
}

int TestUpkeepService::events() const
{
    Connection db;
    if (!db.open(m_folder->filePath(QStringLiteral("leadbridge.db")), Connection::Mode::ReadOnly))
        return -1;
    return db.valueOnce(QStringLiteral("SELECT count(*) FROM events")).toInt();
}

void TestUpkeepService::aClockThatLeaptDeletesNothing_data()
{
    QTest::addColumn<int>("daysSinceLastDay");
    QTest::addColumn<bool>("atTheStart");
    QTest::addColumn<int>("left");
    QTest::newRow("used yesterday, at the start") << 1 << true << 1;
    QTest::newRow("used yesterday, by the settings") << 1 << false << 1;
    QTest::newRow("leapt a year, at the start") << 365 << true << 3;
    QTest::newRow("leapt a year, by the settings") << 365 << false << 3;
    QTest::newRow("leapt back, by the settings") << -30 << false << 3;
}

void TestUpkeepService::aClockThatLeaptDeletesNothing()
{
    QFETCH(int, daysSinceLastDay);
    QFETCH(bool, atTheStart);
    QFETCH(int, left);
    fill(daysSinceLastDay, atTheStart ? 90 : 0);
    start();
    RetentionSettings settings = m_engine->upkeep().retention();
    QCOMPARE(settings.days, atTheStart ? 90 : 0);
    if (!atTheStart) {
        QCOMPARE(events(), 3);
        settings.days = 90;
        QVERIFY(apply(settings));
    }
    // A sweep that was asked for goes on before these are stored.
    for (int kept = 3; kept < 6; ++kept) {
        settings.backupsKept = kept;
        QVERIFY(apply(settings));
    }
    QTRY_COMPARE_WITH_TIMEOUT(events(), left, patience);
}

QTEST_GUILESS_MAIN(TestUpkeepService)
#include "tst_upkeepservice.moc"
