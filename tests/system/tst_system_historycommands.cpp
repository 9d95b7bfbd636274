// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <atomic>

using namespace LeadBridge::Test;

/// The history from the command line: list, show, resend, export.
class TestSystemHistoryCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listFilters_data();
    void listFilters();
    void listIsNewestFirst();
    void objectHasEveryKey();
    void showTellsTheStory();
    void exportDefusesFormulas();
    void exportWritesWorkbook();
    void heldIsSentOnStart();
    void resendQueuesFailedSteps();

private:
    Installation m_installation;
    std::atomic_bool m_refusing = true;
    std::unique_ptr<RecordingDestination> m_destination;
    std::unique_ptr<CliProcess> m_bridge;
};

namespace {

const QString good = QStringLiteral("Хорошая");
const QString refused = QStringLiteral("Отказная");
const QString stopped = QStringLiteral("Стоит");

QByteArray lead(int number, const QByteArray &name = "%D0%90%D0%BD%D0%BD%D0%B0")
{
    return "client_id=" + QByteArray::number(number) + "&client_phone=7900000000"
        + QByteArray::number(number) + "&client_name=" + name;
}

/// Lines that begin with an event's number: a value may hold line ends of its own.
int rowsOf(const QByteArray &csv)
{
    static const QRegularExpression row(u"^\\d+;"_qs, QRegularExpression::MultilineOption);
    int rows = 0;
    for (auto found = row.globalMatch(QString::fromUtf8(csv)); found.hasNext(); found.next())
        ++rows;
    return rows;
}

} // namespace

void TestSystemHistoryCommands::initTestCase()
{
    m_destination = std::make_unique<RecordingDestination>([this](const RecordedRequest &request) {
        if (m_refusing && request.target == "/refuse")
            return Answer { .body = R"({"status":"error","msg":"Дубль заказа"})" };
        return Answer {};
    });
    QVERIFY(m_installation.setUp({
        { .name = good, .destination = m_destination->url() },
        { .name = refused, .destination = m_destination->url(u"/refuse"_qs) },
        { .name = stopped, .destination = m_destination->url(), .running = false },
    }));
    m_bridge = m_installation.serve();
    QVERIFY(m_bridge);
    QCOMPARE(send(m_installation.hook(good, lead(1)), "GET").status, 200);
    QCOMPARE(send(m_installation.hook(good, lead(2, "%3D1%2B1")), "GET").status, 200);
    QCOMPARE(send(m_installation.hook(refused, lead(3)), "GET").status, 200);
    QCOMPARE(send(m_installation.hook(stopped, lead(4)), "GET").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(m_installation.count(u"delivered"_qs), 2, 15000);
    QTRY_COMPARE_WITH_TIMEOUT(m_installation.count(u"rejected"_qs), 1, 15000);
    QTRY_COMPARE_WITH_TIMEOUT(m_installation.count(u"held"_qs), 1, 15000);
}

void TestSystemHistoryCommands::listFilters_data()
{
    QTest::addColumn<QStringList>("filter");
    QTest::addColumn<int>("found");
    QTest::newRow("all") << QStringList {} << 4;
    QTest::newRow("of a flow") << QStringList { u"--flow"_qs, good } << 2;
    QTest::newRow("of a state") << QStringList { u"--state"_qs, u"rejected"_qs } << 1;
    QTest::newRow("by phone") << QStringList { u"--search"_qs, u"79000000003"_qs } << 1;
    QTest::newRow("by part of the phone") << QStringList { u"--search"_qs, u"0000003"_qs } << 1;
    QTest::newRow("by name") << QStringList { u"--search"_qs, u"Анна"_qs } << 3;
    QTest::newRow("by what is not there") << QStringList { u"--search"_qs, u"Борис"_qs } << 0;
    QTest::newRow("since long ago")
        << QStringList { u"--since"_qs, u"2020-01-01T00:00:00Z"_qs } << 4;
    QTest::newRow("until long ago")
        << QStringList { u"--until"_qs, u"2020-01-01T00:00:00Z"_qs } << 0;
    QTest::newRow("flow and state")
        << QStringList { u"--flow"_qs, good, u"--state"_qs, u"rejected"_qs } << 0;
}

void TestSystemHistoryCommands::listFilters()
{
    QFETCH(QStringList, filter);
    QFETCH(int, found);
    QCOMPARE(m_installation.history(filter).size(), found);
}

void TestSystemHistoryCommands::listIsNewestFirst()
{
    const QList<QJsonObject> two =
        m_installation.run({ u"history"_qs, u"list"_qs, u"--json"_qs, u"--limit"_qs, u"2"_qs })
            .objects();
    QCOMPARE(two.size(), 2);
    QCOMPARE(two.at(0).value(u"fields")[u"client_id"].toString(), u"4"_qs);
    QCOMPARE(two.at(1).value(u"fields")[u"client_id"].toString(), u"3"_qs);

    const CliResult table = m_installation.run({ u"history"_qs, u"list"_qs });
    QCOMPARE(table.status, 0);
    QVERIFY2(table.out.contains("Анна") && table.out.contains("Дубль заказа"),
             table.told().constData());
}

void TestSystemHistoryCommands::objectHasEveryKey()
{
    const QJsonObject event = m_installation.history({ u"--state"_qs, u"rejected"_qs }).value(0);
    for (const auto *key : { "id", "received_at", "flow", "state", "test", "method",
                             "remote_address", "fields", "deliveries" })
        QVERIFY2(event.contains(QLatin1String(key)), key);
    static const QRegularExpression time(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_qs);
    QVERIFY(time.match(event.value(u"received_at").toString()).hasMatch());
    QCOMPARE(event.value(u"flow").toString(), refused);
    QCOMPARE(event.value(u"method").toString(), u"GET"_qs);
    QCOMPARE(event.value(u"test").toBool(true), false);

    const QJsonObject delivery = event.value(u"deliveries").toArray().at(0).toObject();
    for (const auto *key : { "step", "action", "destination", "state", "attempts", "order_id",
                             "message", "finished_at" })
        QVERIFY2(delivery.contains(QLatin1String(key)), key);
    QCOMPARE(delivery.value(u"destination").toString(), u"cpa_house"_qs);
    QCOMPARE(delivery.value(u"attempts").toInt(), 1);
    QVERIFY(delivery.value(u"message").toString().contains(u"Дубль заказа"));
}

void TestSystemHistoryCommands::showTellsTheStory()
{
    const QJsonObject event = m_installation.history({ u"--flow"_qs, refused }).value(0);
    const QJsonObject story = m_installation.story(event.value(u"id"));
    const QJsonArray received = story.value(u"received").toArray();
    QCOMPARE(received.at(0).toArray(), (QJsonArray { u"client_id"_qs, u"3"_qs }));
    QCOMPARE(received.at(2).toArray(), (QJsonArray { u"client_name"_qs, u"Анна"_qs }));

    const QJsonArray log = story.value(u"deliveries").toArray().at(0)[u"log"].toArray();
    QCOMPARE(log.size(), 1);
    const QJsonObject attempt = log.at(0).toObject();
    for (const auto *key :
         { "started_at", "duration_ms", "request", "response", "outcome", "message" })
        QVERIFY2(attempt.contains(QLatin1String(key)), key);
    QCOMPARE(attempt.value(u"request")[u"method"].toString(), u"POST"_qs);
    QCOMPARE(attempt.value(u"response")[u"status"].toInt(), 200);
    QVERIFY(attempt.value(u"response")[u"body"].toString().contains(u"Дубль заказа"));
    QVERIFY(!QJsonDocument(story).toJson().contains(apiKey));

    const QString id = event.value(u"id").toVariant().toString();
    const CliResult words = m_installation.run({ u"history"_qs, u"show"_qs, id });
    QCOMPARE(words.status, 0);
    QVERIFY(words.out.contains("Дубль заказа") && !words.out.contains(apiKey));
}

void TestSystemHistoryCommands::exportDefusesFormulas()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"история.csv"_qs);
    const CliResult result = m_installation.run({ u"history"_qs, u"export"_qs, path });
    QVERIFY2(result.status == 0, result.told().constData());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("Анна"));
    QVERIFY(!text.contains(apiKey));
    // A name that a spreadsheet would take for a formula is marked as text.
    QVERIFY2(text.contains("'=1+1"), text.constData());
    QCOMPARE(rowsOf(text), 4);

    const QString part = folder.filePath(u"part.csv"_qs);
    QCOMPARE(
        m_installation.run({ u"history"_qs, u"export"_qs, part, u"--state"_qs, u"rejected"_qs })
            .status,
        0);
    QFile partFile(part);
    QVERIFY(partFile.open(QIODevice::ReadOnly));
    QCOMPARE(rowsOf(partFile.readAll()), 1);
    QCOMPARE(m_installation.run({ u"history"_qs, u"export"_qs, u"/nowhere/a.csv"_qs }).status, 1);
}

void TestSystemHistoryCommands::exportWritesWorkbook()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"history.xlsx"_qs);
    const CliResult result = m_installation.run({ u"history"_qs, u"export"_qs, path });
    QVERIFY2(result.status == 0, result.told().constData());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(4) == QByteArray("PK\x03\x04", 4));
}

void TestSystemHistoryCommands::heldIsSentOnStart()
{
    const int before = m_destination->count();
    const CliResult kept =
        m_installation.run({ u"flow"_qs, u"start"_qs, stopped, u"--keep-held"_qs });
    QVERIFY2(kept.status == 0, kept.told().constData());
    QCOMPARE(m_installation.count(u"held"_qs), 1);
    QCOMPARE(m_destination->count(), before);

    QCOMPARE(m_installation.run({ u"flow"_qs, u"stop"_qs, stopped }).status, 0);
    const CliResult started = m_installation.run({ u"flow"_qs, u"start"_qs, stopped });
    QCOMPARE(started.status, 0);
    QVERIFY2(started.out.contains('1'), started.told().constData());
    QTRY_COMPARE_WITH_TIMEOUT(m_destination->count(), before + 1, 15000);
    QTRY_COMPARE_WITH_TIMEOUT(m_installation.count(u"held"_qs), 0, 15000);
}

void TestSystemHistoryCommands::resendQueuesFailedSteps()
{
    m_refusing = false;
    const QJsonObject event = m_installation.history({ u"--flow"_qs, refused }).value(0);
    const QString id = event.value(u"id").toVariant().toString();
    const QStringList resend { u"history"_qs, u"resend"_qs, id };
    const CliResult queued = m_installation.run(resend);
    QVERIFY2(queued.status == 0, queued.told().constData());
    QTRY_COMPARE_WITH_TIMEOUT(m_installation.count(u"rejected"_qs), 0, 15000);

    // Delivered now: a plain resend leaves it alone, --again sends it once more.
    const int before = m_destination->count();
    QVERIFY(m_installation.run(resend).status != 0);
    QCOMPARE(m_installation.run(resend + QStringList { u"--again"_qs }).status, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_destination->count(), before + 1, 15000);
    QTRY_COMPARE_WITH_TIMEOUT(m_installation.story(event.value(u"id"))
                                  .value(u"deliveries")
                                  .toArray()
                                  .at(0)[u"attempts"]
                                  .toInt(),
                              3, 15000);
}

QTEST_GUILESS_MAIN(TestSystemHistoryCommands)

#include "tst_system_historycommands.moc"
