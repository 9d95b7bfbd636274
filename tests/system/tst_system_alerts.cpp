// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/alertbridge.h"
#include "tests/system/kit/databaseholder.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/storedsettings.h"
#include "tests/system/storedweek.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSslServer>
#include <QTest>

#include <atomic>

using namespace LeadBridge::Test;
using LeadBridge::StandIn::storeSettings;
using LeadBridge::StandIn::storeWeek;

/// A person who only reads alerts learns of each kind of trouble once, with what to do, and once
/// more when it is over: the real program, a real mail server, Telegram's stand-in.
class TestSystemAlerts : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bridge = std::make_unique<AlertBridge>(); }
    void cleanup() { m_bridge.reset(); }

    void testAlertsArrive();
    void aFullDisk();
    void aWrongClock();
    void aKeyThatEnds();
    void aCertificateThatEnds();
    void aSilentFlow();
    void refusedLeadsWithoutTheirPeople();
    void aRefusedKeyIsToldOnce();
    void anUnreachableAddress();
    void aDatabaseThatAnotherProgramHolds();
    void aDamagedDatabase();
    void whatOneChannelCannotSayTheOtherSays();
    void aRestartTellsNothingTwiceAndLosesNothing();
    void theDailySummary();

private:
    /// Waits until both channels have told @p words so many times.
    [[nodiscard]] bool waitForBoth(const QStringList &words, int times = 1);

    std::unique_ptr<AlertBridge> m_bridge;
};

namespace {

const QString flow = QStringLiteral("Новые клиенты");
const QStringList over { QStringLiteral("Over:") };
constexpr int patience = 20'000;

#define VERIFY_TOLD(condition) QVERIFY2(condition, m_bridge->told().constData())

QString databaseOf(const Installation &installation)
{
    for (const QString &file : installation.files()) {
        if (file == installation.dataDir() + u"/leadbridge.db") // copies have other names
            return file;
    }
    return {};
}

QByteArray tokenUntil(const QDateTime &end)
{
    const QByteArray payload =
        QJsonDocument(QJsonObject { { u"exp"_qs, end.toSecsSinceEpoch() } })
            .toJson(QJsonDocument::Compact)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return "eyJhbGciOiJub25lIn0." + payload + ".c2ln";
}

QByteArray httpDateOf(const QDateTime &utc)
{
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_qs).toLatin1();
}

} // namespace

bool TestSystemAlerts::waitForBoth(const QStringList &words, int times)
{
    return QTest::qWaitFor(
        [&] {
            return m_bridge->letters(words).size() >= times
                && m_bridge->messages(words).size() >= times;
        },
        patience);
}

void TestSystemAlerts::testAlertsArrive()
{
    QVERIFY(m_bridge->setUp());
    for (const auto &channel : { u"email"_qs, u"telegram"_qs }) {
        const CliResult sent = m_bridge->installation.run({ u"alerts"_qs, u"test"_qs, channel });
        QVERIFY2(sent.status == 0, sent.told().constData());
    }
    VERIFY_TOLD(waitForBoth({ u"test alert"_qs }));
    QVERIFY(!m_bridge->channels()[u"email"][u"checked_at"].toString().isEmpty());
    // A wrong key is said, and does not show.
    QCOMPARE(m_bridge->installation
                 .run({ u"secret"_qs, u"set"_qs, u"alert-mail-password"_qs }, "EXAMPLEwrong")
                 .status,
             0);
    const CliResult refused = m_bridge->installation.run({ u"alerts"_qs, u"test"_qs, u"email"_qs });
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("Authentication credentials invalid"),
             refused.told().constData());
    QVERIFY(!refused.told().contains("EXAMPLEwrong"));
}

void TestSystemAlerts::aFullDisk()
{
    QVERIFY(m_bridge->setUp() && m_bridge->start());
    QCOMPARE(m_bridge->letters().size(), 0);
    m_bridge->setTimes({ { u"disk_bytes"_qs, 1e18 } });
    VERIFY_TOLD(waitForBoth({ u"free on the disk"_qs }));
    m_bridge->setTimes({});
    VERIFY_TOLD(waitForBoth(over));
    VERIFY_TOLD(m_bridge->letters().size() == 2 && m_bridge->messages().size() == 2);
}

void TestSystemAlerts::aWrongClock()
{
    std::atomic_int behind = 3600;
    const RecordingDestination service([&](const RecordedRequest &) {
        Answer answer;
        answer.headers = { { "Date",
                             httpDateOf(QDateTime::currentDateTimeUtc().addSecs(-behind)) } };
        return answer;
    });
    QVERIFY(m_bridge->setUp());
    QVERIFY(m_bridge->installation.setUp({ { .name = flow, .destination = service.url() } }));
    QVERIFY(m_bridge->start());
    const QUrl hook = m_bridge->installation.hook(flow, sampleQuery(u"client_created"_qs));
    const auto sendUntil = [&](const QStringList &words) {
        return QTest::qWaitFor(
            [&] {
                (void)send(hook, "GET");
                QTest::qWait(200); // a Date is looked at once a second
                return m_bridge->letters(words).size() == 1;
            },
            patience);
    };
    VERIFY_TOLD(sendUntil({ u"clock is fast by"_qs }));
    behind = 0;
    VERIFY_TOLD(sendUntil(over));
    VERIFY_TOLD(waitForBoth(over));
    VERIFY_TOLD(m_bridge->letters({ u"clock is fast by"_qs }).size() == 1);
}

void TestSystemAlerts::aKeyThatEnds()
{
    const RecordingDestination service;
    QVERIFY(m_bridge->setUp());
    QVERIFY(m_bridge->installation.setUp({ { .name = flow, .destination = service.url() } }));
    m_bridge->setTimes({ { u"expiry_h"_qs, 24 * 14 } });
    QVERIFY(m_bridge->start());
    const auto store = [&](int days) {
        return m_bridge->installation
            .run({ u"secret"_qs, u"set"_qs, QString::fromLatin1(apiKeyName) },
                 tokenUntil(QDateTime::currentDateTimeUtc().addDays(days)))
            .status;
    };
    QCOMPARE(store(3), 0);
    VERIFY_TOLD(waitForBoth({ u"Valid until"_qs }));
    QCOMPARE(store(300), 0);
    VERIFY_TOLD(waitForBoth(over));
    VERIFY_TOLD(m_bridge->letters().size() == 2);
}

void TestSystemAlerts::aCertificateThatEnds()
{
    QVERIFY(m_bridge->setUp());
    QSslServer server;
    server.setSslConfiguration(m_bridge->certificates.good());
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QVERIFY(storeSettings(
        databaseOf(m_bridge->installation),
        { { u"public_base"_qs, u"https://127.0.0.1:%1"_qs.arg(server.serverPort()) } }));
    // Its two days are less than these two weeks. The address itself is another matter.
    m_bridge->setTimes({ { u"expiry_h"_qs, 24 * 14 }, { u"address_ms"_qs, 3'600'000 } });
    QVERIFY(m_bridge->start());
    VERIFY_TOLD(waitForBoth({ u"Valid until"_qs }));
    m_bridge->setTimes({ { u"address_ms"_qs, 3'600'000 } });
    VERIFY_TOLD(waitForBoth(over));
    VERIFY_TOLD(m_bridge->letters({ u"Valid until"_qs }).size() == 1);
}

void TestSystemAlerts::aSilentFlow()
{
    const RecordingDestination service;
    QVERIFY(m_bridge->setUp());
    QVERIFY(m_bridge->installation.setUp({ { .name = flow, .destination = service.url() } }));
    QVERIFY(m_bridge->start());
    QCOMPARE(
        send(m_bridge->installation.hook(flow, sampleQuery(u"client_created"_qs)), "GET").status,
        200);
    m_bridge->stop();
    QVERIFY(storeWeek(databaseOf(m_bridge->installation), 1, 15'000));
    QVERIFY(m_bridge->start());
    VERIFY_TOLD(waitForBoth({ u"usual by now"_qs, flow }));
    QCOMPARE(
        send(m_bridge->installation.hook(flow, sampleQuery(u"client_created"_qs)), "GET").status,
        200);
    VERIFY_TOLD(waitForBoth({ u"Over:"_qs, flow }));
}

void TestSystemAlerts::refusedLeadsWithoutTheirPeople()
{
    std::atomic_bool refuses = true;
    const RecordingDestination service([&](const RecordedRequest &request) {
        Answer answer;
        if (refuses)
            answer.body = R"({"status":"error","msg":"Bad lead of )"
                + request.formField(u"name"_qs).toUtf8() + R"("})";
        return answer;
    });
    QVERIFY(m_bridge->setUp());
    QVERIFY(m_bridge->installation.setUp({ { .name = flow, .destination = service.url() } }));
    QVERIFY(m_bridge->start());
    const QUrl hook = m_bridge->installation.hook(flow, sampleQuery(u"client_created"_qs));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(send(hook, "GET").status, 200);
    VERIFY_TOLD(waitForBoth({ flow, u"CPA.House"_qs, u"Leads:"_qs }));
    const QString name =
        m_bridge->installation.history().value(0)[u"fields"][u"client_name"].toString();
    QVERIFY(name.size() > 3);
    VERIFY_TOLD(m_bridge->letters({ name }).isEmpty());
    VERIFY_TOLD(m_bridge->messages({ name.section(u' ', 0, 0) }).isEmpty());
    refuses = false;
    for (const QJsonObject &event : m_bridge->installation.history()) {
        QCOMPARE(
            m_bridge->installation
                .run({ u"history"_qs, u"resend"_qs, event.value(u"id").toVariant().toString() })
                .status,
            0);
    }
    VERIFY_TOLD(waitForBoth({ u"Over:"_qs, flow }));
    VERIFY_TOLD(m_bridge->letters().size() == 2 && m_bridge->messages().size() == 2);
}

void TestSystemAlerts::aRefusedKeyIsToldOnce()
{
    const RecordingDestination service([](const RecordedRequest &request) {
        Answer answer;
        if (request.formField(u"api_key"_qs) != u"EXAMPLEKEY1111")
            answer.body = R"({"status":"error","msg":"Неверный api_key"})";
        return answer;
    });
    Installation &installation = m_bridge->installation;
    QVERIFY(m_bridge->setUp());
    QVERIFY(installation.setUp({ { .destination = service.url(), .parallel = 1 } })
            && m_bridge->start());
    const QUrl hook = installation.hook(flow, sampleQuery(u"client_created"_qs));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(send(hook, "GET").status, 200);
    VERIFY_TOLD(waitForBoth({ u"did not take the key"_qs, u"send the refused leads again"_qs }));
    // The queue is held for so long that this would be told as well, were it another problem.
    const auto heldMs = [&] {
        const QJsonObject step =
            installation.run({ u"sending"_qs, u"--json"_qs }).objects().value(0);
        return QDateTime::fromString(step.value(u"since").toString(), Qt::ISODateWithMs)
            .msecsTo(QDateTime::currentDateTimeUtc());
    };
    QTRY_VERIFY_WITH_TIMEOUT(heldMs() > 6'000, patience);
    const QString key = QString::fromLatin1(apiKeyName);
    QCOMPARE(installation.run({ u"secret"_qs, u"set"_qs, key }, "EXAMPLEKEY1111").status, 0);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 2, patience);
    const QJsonObject refused = installation.history({ u"--state"_qs, u"rejected"_qs }).value(0);
    QCOMPARE(
        installation.run({ u"history"_qs, u"resend"_qs, refused[u"id"].toVariant().toString() })
            .status,
        0);
    VERIFY_TOLD(waitForBoth({ u"Over:"_qs, flow }));
    VERIFY_TOLD(m_bridge->letters().size() == 2 && m_bridge->messages().size() == 2);
}

void TestSystemAlerts::anUnreachableAddress()
{
    QVERIFY(m_bridge->setUp());
    quint16 port = 0;
    {
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        port = nobody.serverPort();
    }
    QVERIFY(storeSettings(databaseOf(m_bridge->installation),
                          { { u"public_base"_qs, u"http://127.0.0.1:%1"_qs.arg(port) } }));
    QVERIFY(m_bridge->start());
    VERIFY_TOLD(waitForBoth({ u"does not lead here"_qs, u"127.0.0.1"_qs }));
    // The operator gives up on it.
    m_bridge->stop();
    QVERIFY(storeSettings(databaseOf(m_bridge->installation), { { u"public_base"_qs, {} } }));
    QVERIFY(m_bridge->start());
    VERIFY_TOLD(waitForBoth(over));
}

void TestSystemAlerts::aDatabaseThatAnotherProgramHolds()
{
    const RecordingDestination service;
    QVERIFY(m_bridge->setUp());
    QVERIFY(m_bridge->installation.setUp({ { .name = flow, .destination = service.url() } }));
    QVERIFY(m_bridge->start());
    const QUrl hook = m_bridge->installation.hook(flow, sampleQuery(u"client_created"_qs));
    {
        const DatabaseHolder holder(m_bridge->installation.dataDir());
        QVERIFY(holder.holds());
        QCOMPARE(send(hook, "GET").status, 503);
        // It goes out although nothing can be written about it.
        VERIFY_TOLD(waitForBoth({ u"Another program holds the journal"_qs }));
    }
    QTRY_COMPARE_WITH_TIMEOUT(send(hook, "GET").status, 200, patience);
    VERIFY_TOLD(waitForBoth(over));
    VERIFY_TOLD(m_bridge->letters({ u"Another program holds"_qs }).size() == 1);
}

void TestSystemAlerts::aDamagedDatabase()
{
    QVERIFY(m_bridge->setUp());
    QFile file(databaseOf(m_bridge->installation));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray("This was a database once. ").repeated(1000));
    file.close();
    // Whom to tell has not gone with it.
    QVERIFY(m_bridge->start());
    VERIFY_TOLD(waitForBoth({ u"was damaged"_qs }));
}

void TestSystemAlerts::whatOneChannelCannotSayTheOtherSays()
{
    QVERIFY(m_bridge->setUp() && m_bridge->start());
    m_bridge->mail->stop();
    m_bridge->setTimes({ { u"disk_bytes"_qs, 1e18 } });
    const auto told = [&](const QStringList &words) {
        return QTest::qWaitFor([&] { return m_bridge->messages(words).size() == 1; }, patience);
    };
    VERIFY_TOLD(told({ u"free on the disk"_qs }));
    // That the mailbox is not reached is told where it can be.
    VERIFY_TOLD(told({ u"127.0.0.1"_qs, u"refused"_qs }));
    QCOMPARE(m_bridge->channels()[u"email"][u"waiting"].toInt(), 1);
    QVERIFY(m_bridge->mail->start());
    // The letter comes late, but it comes, and once.
    VERIFY_TOLD(QTest::qWaitFor(
        [&] { return m_bridge->letters({ u"free on the disk"_qs }).size() == 1; }, patience));
    VERIFY_TOLD(told(over));
    QCOMPARE(m_bridge->channels()[u"email"][u"waiting"].toInt(), 0);
}

void TestSystemAlerts::aRestartTellsNothingTwiceAndLosesNothing()
{
    QVERIFY(m_bridge->setUp() && m_bridge->start());
    m_bridge->mail->stop();
    m_bridge->setTimes({ { u"disk_bytes"_qs, 1e18 } });
    QTRY_COMPARE_WITH_TIMEOUT(m_bridge->messages({ u"free on the disk"_qs }).size(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bridge->channels()[u"email"][u"waiting"].toInt(), 1, patience);
    m_bridge->process->killHard();
    QVERIFY(m_bridge->mail->start());
    QVERIFY(m_bridge->start());
    VERIFY_TOLD(QTest::qWaitFor(
        [&] { return m_bridge->letters({ u"free on the disk"_qs }).size() == 1; }, patience));
    m_bridge->setTimes({});
    VERIFY_TOLD(waitForBoth({ u"Over:"_qs }));
    VERIFY_TOLD(m_bridge->messages({ u"free on the disk"_qs }).size() == 1);
    VERIFY_TOLD(m_bridge->letters({ u"free on the disk"_qs }).size() == 1);
}

void TestSystemAlerts::theDailySummary()
{
    const RecordingDestination service;
    QVERIFY(m_bridge->setUp());
    QVERIFY(m_bridge->installation.setUp({ { .name = flow, .destination = service.url() } }));
    QVERIFY(m_bridge->start());
    QCOMPARE(
        send(m_bridge->installation.hook(flow, sampleQuery(u"client_created"_qs)), "GET").status,
        200);
    QTRY_COMPARE_WITH_TIMEOUT(m_bridge->installation.count(u"delivered"_qs), 1, patience);
    const QString now = QTime::currentTime().toString(u"HH:mm"_qs);
    QCOMPARE(
        m_bridge->installation.run({ u"alerts"_qs, u"set"_qs, u"summary_at="_qs + now }).status, 0);
    VERIFY_TOLD(waitForBoth({ u"received 1, delivered 1"_qs }));
    m_bridge->stop();
    QVERIFY(m_bridge->start());
    m_bridge->setTimes({ { u"disk_bytes"_qs, 1e18 } });
    VERIFY_TOLD(waitForBoth({ u"free on the disk"_qs }));
    VERIFY_TOLD(m_bridge->letters({ u"received 1, delivered 1"_qs }).size() == 1);
}

QTEST_GUILESS_MAIN(TestSystemAlerts)
#include "tst_system_alerts.moc"
