// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/checkflow.h"
#include "app/engine.h"
#include "app/interfaces/flowsapi.h"
#include "app/interfaces/historyapi.h"
#include "app/interfaces/settingsapi.h"
#include "app/sandbox/sandboxserver.h"
#include "tests/bench/filler.h"
#include "ui/history/filterbar.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/history/storypane.h"
#include "ui/shell/engineparts.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/makewindow.h"
#include "ui/widgets/theme.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <sqlite3.h>

#include <memory>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60000; // ms; a busy machine is several times slower
constexpr int leads = 50'000;
constexpr int leastAnswers = 5;
const QString rightKey = u"EXAMPLEKEY0000"_s;

/// Every lead of the filled database has used up its tries.
constexpr auto failAll = R"(
BEGIN;
UPDATE events SET state = 'failed', order_id = '', reason = '["service_said","Сбой сервиса"]';
UPDATE deliveries SET state = 'failed', order_id = '',
    reason = '["service_said","Сбой сервиса"]';
DELETE FROM hour_counts;
INSERT INTO hour_counts (hour, flow, test, state, count)
SELECT received_at / 3600000, flow, 0, state, count(*) FROM events GROUP BY 1, 2, 4
UNION ALL SELECT -1, flow, 0, state, count(*) FROM events GROUP BY 2, 4;
COMMIT;
)";

/// The longest time the event loop was away; told, not judged: the machine has other work too.
class Heartbeat final : public QObject
{
public:
    Heartbeat()
    {
        m_since.start();
        m_timer.setInterval(5);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_since.restart());
            ++m_beats;
        });
        m_timer.start();
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }
    [[nodiscard]] int beats() const { return m_beats; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    int m_beats = 0;
};

} // namespace

/// The real engine and the real window: 50,000 failed leads are sent again from a filter, the
/// window is worked with meanwhile, and halfway the operator stops it.
class TestBulkWalk final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void fiftyThousandAreSentAgainAndStoppedHalfway();

private:
    void startEngine();
    void storeFlow();
    void endEngine();
    void startAgainByHand();
    /// Down the table, and the story of the lead that is reached there.
    void workWithTheWindow();
    [[nodiscard]] qint64 failedLeads();
    [[nodiscard]] Ui::HistoryPage *page() const { return m_window->findChild<Ui::HistoryPage *>(); }
    [[nodiscard]] HistoryTable *table() const { return m_window->findChild<HistoryTable *>(); }
    [[nodiscard]] HistoryModel *model() const { return m_window->findChild<HistoryModel *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QThread m_away; ///< of the stand-in: it must not work in the window's thread
    SandboxServer *m_house = nullptr;
    quint16 m_port = 0;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;
};

void TestBulkWalk::initTestCase()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keychain: keys go into the data folder
    QLocale::setDefault(QLocale::English);
    QCoreApplication::setOrganizationName(u"leadbridge-tests"_s);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestBulkWalk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    m_house = new SandboxServer(rightKey);
    m_house->moveToThread(&m_away);
    m_away.start();
    QMetaObject::invokeMethod(
        m_house, [this] { m_port = m_house->listen(QHostAddress::LocalHost, 0).value_or(0); },
        Qt::BlockingQueuedConnection);
    QVERIFY(m_port > 0);
    startEngine();
    storeFlow();
    endEngine();
    Bench::fillWithEvents(m_folder->path(), leads);
    sqlite3 *database = nullptr;
    const QByteArray path = QFile::encodeName(Bench::databasePath(m_folder->path()));
    QCOMPARE(sqlite3_open(path.constData(), &database), SQLITE_OK);
    const int changed = sqlite3_exec(database, failAll, nullptr, nullptr, nullptr);
    const QByteArray message = sqlite3_errmsg(database);
    sqlite3_close(database);
    QVERIFY2(changed == SQLITE_OK, message.constData());
}

void TestBulkWalk::cleanup()
{
    m_window.reset();
    endEngine();
    m_house->deleteLater();
    m_away.quit();
    m_away.wait();
    m_folder.reset();
}

void TestBulkWalk::startEngine()
{
    EngineOptions options;
    options.dataFolder = m_folder->path();
    options.port = 0;
    m_engine = std::make_unique<Engine>(options);
    QVERIFY(m_engine->open());
    auto started = m_engine->start();
    QTRY_VERIFY_WITH_TIMEOUT(started.isFinished(), patience);
    QVERIFY(started.result());
}

void TestBulkWalk::endEngine()
{
    if (!m_engine)
        return;
    QSignalSpy stopped(m_engine.get(), &Engine::stopped);
    m_engine->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!stopped.isEmpty(), patience);
    m_engine.reset();
}

void TestBulkWalk::storeFlow()
{
    auto set = m_engine->settings().setSecret(u"cpa-house-key"_s, rightKey);
    QTRY_VERIFY_WITH_TIMEOUT(set.isFinished(), patience);
    Flow flow;
    flow.name = u"Новые клиенты"_s;
    flow.running = true;
    flow.source.event = u"client_created"_s;
    Action order = suggestedAction(u"cpa_house"_s, flow.source.event);
    order.name = u"Заявка в CPA.House"_s;
    order.settings.insert(u"url"_s, u"http://127.0.0.1:%1/method/send_order"_s.arg(m_port));
    for (const auto &[input, value] :
         { std::pair("id_webmaster", "1001"), std::pair("id_offer", "2002"),
           std::pair("id_source", "3003"), std::pair("id_stream", "4004"),
           std::pair("ip_address", "203.0.113.25"), std::pair("user_agent", "Mozilla/5.0") })
        order.mapping.insert(QString::fromLatin1(input),
                             { MappingKind::Constant, QString::fromLatin1(value) });
    flow.actions = { order };
    auto saved = m_engine->flows().save(flow);
    QTRY_VERIFY_WITH_TIMEOUT(saved.isFinished(), patience);
    QVERIFY2(saved.result(),
             qPrintable(saved.result() ? QString() : saved.result().error().detail));
}

void TestBulkWalk::startAgainByHand()
{
    QTest::keyClick(table(), Qt::Key_F5, Qt::ShiftModifier);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<QDialog *>(u"bulkDialog"_s)));
    auto *send = dialog->findChild<QPushButton *>(u"do"_s);
    QTRY_VERIFY_WITH_TIMEOUT(send->isEnabled(), patience);
    QVERIFY2(send->text().contains(u"50,000"_s), qPrintable(send->text()));
    dialog->findChild<QSpinBox *>(u"rate"_s)->setValue(1000);
    send->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->history().bulk().running, patience);
    QTRY_VERIFY(m_window->findChild<QWidget *>(u"bulkProgress"_s)->isVisible());
}

void TestBulkWalk::workWithTheWindow()
{
    const EventId before = table()->currentEvent();
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(table(), Qt::Key_Down);
    QVERIFY(table()->currentEvent() != before);
    page()->openEvent(table()->currentEvent());
    auto *story = m_window->findChild<StoryPane *>();
    QTRY_VERIFY_WITH_TIMEOUT(
        story->event() == table()->currentEvent() && story->story().has_value(), patience);
}

qint64 TestBulkWalk::failedLeads()
{
    HistoryFilter failed;
    failed.states = { State::Failed };
    auto counts = m_engine->history().counts(failed);
    return QTest::qWaitFor([&counts] { return counts.isFinished(); }, patience) && counts.result()
        ? counts.result()->value(State::Failed)
        : -1;
}

void TestBulkWalk::fiftyThousandAreSentAgainAndStoppedHalfway()
{
    startEngine();
    m_window = makeWindow(partsOf(*m_engine));
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->go(Place::History);
    HistoryFilter failed;
    failed.states = { State::Failed };
    page()->showFilter(failed);
    QTRY_VERIFY_WITH_TIMEOUT(model()->eventCount() > 0, patience);
    QCOMPARE(failedLeads(), qint64(leads));
    startAgainByHand();

    const Heartbeat heartbeat;
    HistoryApi &history = m_engine->history();
    int answers = 0;
    page()->showFilter({});
    QTRY_VERIFY_WITH_TIMEOUT(model()->eventCount() >= 200, patience);
    table()->selectEvent({ leads });
    while (history.bulk().running && history.bulk().done < leads / 2) {
        if (answers >= 10 * leastAnswers) {
            QTest::qWait(20);
            continue;
        }
        workWithTheWindow();
        if (QTest::currentTestFailed())
            return;
        answers += history.bulk().running ? 1 : 0;
    }
    QVERIFY2(answers >= leastAnswers, qPrintable(QString::number(answers)));
    QVERIFY(history.bulk().running);
    m_window->findChild<QPushButton *>(u"bulkStop"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!history.bulk().running, patience);
    const BulkStatus end = history.bulk();
    QVERIFY(end.cancelled);
    QVERIFY(end.done >= leads / 2 && end.done < leads);
    QTRY_VERIFY(!m_window->findChild<QWidget *>(u"bulkProgress"_s)->isVisible());
    // What was queued is on its way, and nothing else was touched.
    QCOMPARE(failedLeads(), leads - end.queued);
    qInfo("%lld of %d queued; the window was worked with %d times meanwhile; the event loop was "
          "away for %lld ms at most, in %d beats",
          end.queued, leads, answers, heartbeat.longest(), heartbeat.beats());

    m_window.reset();
    endEngine();
    startEngine(); // what was stopped does not go on
    QVERIFY(!m_engine->history().bulk().running);
    QCOMPARE(failedLeads(), leads - end.queued);
}

QTEST_MAIN(TestBulkWalk)
#include "tst_bulkwalk.moc"
