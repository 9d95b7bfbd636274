// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/alertbridge.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/olderevents.h"
#include "tests/system/storedsettings.h"

#include <QDateTime>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <atomic>

using namespace LeadBridge::Test;
using LeadBridge::StandIn::storeSettings;

/// What tst_system_alerts shows of the disk, the clock, keys and flows, of the rest: each kind of
/// trouble is told once on each channel, with what to do and without anybody's name, and once more
/// when it is over. And in which language, and by which settings.
class TestSystemAlertKinds : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bridge = std::make_unique<AlertBridge>(); }
    void cleanup() { m_bridge.reset(); }

    void leadsTriedForLong();
    void aDestinationThatIsHeld();
    void aTakenPort();
    void aCopyThatCannotBeMade();
    void anOutage();
    void theLanguageOfTheSettings();
    void importedSettingsCountAtOnce();

private:
    /// Waits until both channels have told @p words, and holds it against @p remedy and people.
    [[nodiscard]] bool toldOnce(const QStringList &words, const QStringList &remedy);
    /// The same of its end.
    [[nodiscard]] bool overOnce(const QString &what);
    [[nodiscard]] bool sendLead(int number) const;

    std::unique_ptr<AlertBridge> m_bridge;
};

namespace {

const QString flow = QStringLiteral("Новые клиенты");
constexpr int patience = 60'000;

#define VERIFY_TOLD(condition) QVERIFY2(condition, m_bridge->told().constData())

/// A service that is out of order for a while.
struct BrokenService
{
    std::atomic_bool broken = true;
    RecordingDestination destination { [this](const RecordedRequest &) {
        Answer answer;
        if (broken) {
            answer.status = 503;
            answer.body = "out of order";
        }
        return answer;
    } };

    [[nodiscard]] FlowSpec flowTo(int firstRetrySeconds) const
    {
        FlowSpec spec;
        spec.name = flow;
        spec.event = QStringLiteral("client_created");
        spec.destination = destination.url();
        spec.firstRetrySeconds = firstRetrySeconds;
        return spec;
    }
};

bool namesNobody(const QStringList &texts)
{
    return std::none_of(texts.cbegin(), texts.cend(), [](const QString &text) {
        return text.contains(u"Zinaida") || text.contains(u"912000");
    });
}

} // namespace

bool TestSystemAlertKinds::toldOnce(const QStringList &words, const QStringList &remedy)
{
    const QStringList all = words + remedy;
    const bool came = QTest::qWaitFor(
        [&] { return !m_bridge->letters(all).isEmpty() && !m_bridge->messages(all).isEmpty(); },
        patience);
    return came && m_bridge->letters(words).size() == 1 && m_bridge->messages(words).size() == 1
        && namesNobody(m_bridge->letters()) && namesNobody(m_bridge->messages());
}

bool TestSystemAlertKinds::overOnce(const QString &what)
{
    const QStringList end { u"Over: "_qs + what };
    const bool came = QTest::qWaitFor(
        [&] { return !m_bridge->letters(end).isEmpty() && !m_bridge->messages(end).isEmpty(); },
        patience);
    // Its beginning, and its end.
    return came && m_bridge->letters({ what }).size() == 2
        && m_bridge->messages({ what }).size() == 2;
}

bool TestSystemAlertKinds::sendLead(int number) const
{
    const QByteArray query = "client_id=" + QByteArray::number(number)
        + "&client_name=Zinaida&client_phone=%2B7912000" + QByteArray::number(1000 + number);
    return send(m_bridge->installation.hook(flow, query), "GET").status == 200;
}

void TestSystemAlertKinds::leadsTriedForLong()
{
    BrokenService service;
    QVERIFY(m_bridge->setUp());
    QVERIFY(m_bridge->installation.setUp({ service.flowTo(5) }));
    QVERIFY(m_bridge->start());
    QVERIFY(sendLead(1));
    QTRY_VERIFY_WITH_TIMEOUT(service.destination.count() >= 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bridge->installation.count(u"pending"_qs), 1, patience);
    m_bridge->stop();
    QVERIFY(m_bridge->letters().isEmpty());
    QVERIFY(makeTriesOlder(m_bridge->installation.dataDir(), 2));
    QVERIFY(m_bridge->start());
    const QString what = u"CPA.House has not taken leads for a long time"_qs;
    VERIFY_TOLD(toldOnce({ what }, { u"Nothing is lost"_qs, u"ask the service"_qs }));
    service.broken = false;
    VERIFY_TOLD(overOnce(what));
}

void TestSystemAlertKinds::aDestinationThatIsHeld()
{
    BrokenService service;
    QVERIFY(m_bridge->setUp());
    QVERIFY(m_bridge->installation.setUp({ service.flowTo(5) }));
    QVERIFY(m_bridge->start());
    for (int number = 1; number <= 8; ++number)
        QVERIFY(sendLead(number));
    const QString what = u"Sending to CPA.House waits"_qs;
    VERIFY_TOLD(toldOnce({ what }, { u"Nothing to do"_qs }));
    service.broken = false;
    VERIFY_TOLD(overOnce(what));
    QTRY_COMPARE_WITH_TIMEOUT(m_bridge->installation.count(u"delivered"_qs), 8, patience);
}

void TestSystemAlertKinds::aTakenPort()
{
    QVERIFY(m_bridge->setUp());
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString port = QString::number(other.serverPort());
    const QString what = u"Port %1 is taken"_qs.arg(port);
    // As a system service would, it is started again and again.
    for (int i = 0; i < 2; ++i) {
        const CliResult ended = m_bridge->installation.run({ u"serve"_qs, u"--port"_qs, port });
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.err.contains("taken by another program"), ended.told().constData());
        VERIFY_TOLD(toldOnce({ what }, { u"Take another port"_qs }));
    }
    other.close();
    QVERIFY(m_bridge->start());
    VERIFY_TOLD(overOnce(what));
}

void TestSystemAlertKinds::aCopyThatCannotBeMade()
{
    QVERIFY(m_bridge->setUp());
    // Whoever runs the test, and be it root, makes no folder of a file.
    QFile file(m_bridge->installation.dataDir() + u"/backups"_qs);
    QVERIFY(!file.exists() && file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(m_bridge->start());
    const QString what = u"The daily copy was not made"_qs;
    VERIFY_TOLD(toldOnce({ what }, { u"Look whether the disk has room"_qs }));
    m_bridge->stop();
    QVERIFY(file.remove());
    QVERIFY(m_bridge->start());
    VERIFY_TOLD(overOnce(what));
}

void TestSystemAlertKinds::anOutage()
{
    BrokenService service;
    service.broken = false;
    QVERIFY(m_bridge->setUp());
    QVERIFY(m_bridge->installation.setUp({ service.flowTo(5) }));
    QVERIFY(m_bridge->start());
    for (int number = 1; number <= 6; ++number)
        QVERIFY(sendLead(number));
    QTRY_COMPARE_WITH_TIMEOUT(m_bridge->installation.count(u"delivered"_qs), 6, patience);
    m_bridge->process->killHard();
    // That was seven hours ago.
    QVERIFY(makeEventsOlder(m_bridge->installation.dataDir(), 8));
    QFile beat(m_bridge->installation.dataDir() + u"/heartbeat"_qs);
    QVERIFY(beat.exists() && beat.open(QIODevice::WriteOnly));
    beat.write(
        QDateTime::currentDateTimeUtc().addSecs(-7 * 3600).toString(Qt::ISODateWithMs).toLatin1()
        + '\n');
    beat.close();
    QVERIFY(m_bridge->start());
    const QString what = u"Nothing was received for"_qs;
    VERIFY_TOLD(toldOnce({ what }, { u"catch it up"_qs }));
    m_bridge->process->killHard();
    QVERIFY(m_bridge->start());
    // The next client's number shows that nobody came in between.
    QVERIFY(sendLead(7));
    VERIFY_TOLD(overOnce(what));
}

void TestSystemAlertKinds::theLanguageOfTheSettings()
{
    QVERIFY(m_bridge->setUp());
    QVERIFY(storeSettings(m_bridge->installation.dataDir() + u"/leadbridge.db"_qs,
                          { { u"language"_qs, u"ru"_qs } }));
    QVERIFY(m_bridge->start());
    m_bridge->setTimes({ { u"disk_bytes"_qs, 1e18 } });
    VERIFY_TOLD(toldOnce({ u"Диск почти заполнен"_qs }, { u"На диске свободно"_qs }));
    // What scripts read stays as it is, of the running bridge as well.
    const QJsonObject problem =
        m_bridge->installation.run({ u"problems"_qs, u"--json"_qs }).objects().value(0);
    QCOMPARE(problem[u"what"].toString(), u"The disk is almost full"_qs);
    QCOMPARE(m_bridge->installation.run({ u"alerts"_qs, u"test"_qs, u"telegram"_qs }).status, 0);
    VERIFY_TOLD(m_bridge->messages({ u"Оповещения будут приходить сюда"_qs }).size() == 1);
}

void TestSystemAlertKinds::importedSettingsCountAtOnce()
{
    QVERIFY(m_bridge->setUp() && m_bridge->start());
    const Installation &bridge = m_bridge->installation;
    const QString path = bridge.dataDir() + u"/all.json"_qs;
    QCOMPARE(bridge.run({ u"configuration"_qs, u"export"_qs, path }).status, 0);
    QCOMPARE(bridge.run({ u"alerts"_qs, u"set"_qs, u"email.to="_qs, u"telegram.chats="_qs }).status,
             0);
    QVERIFY(!m_bridge->channels()[u"email"][u"set"].toBool());
    const CliResult taken = bridge.run({ u"configuration"_qs, u"import"_qs, path });
    QVERIFY2(taken.status == 0, taken.told().constData());
    QVERIFY(m_bridge->channels()[u"email"][u"set"].toBool());
    m_bridge->setTimes({ { u"disk_bytes"_qs, 1e18 } });
    VERIFY_TOLD(toldOnce({ u"free on the disk"_qs }, { u"Make room"_qs }));
    // One that does not fit changes nothing.
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray wrong = file.readAll();
    file.close();
    QVERIFY(wrong.contains("owner@example.org"));
    wrong.replace("owner@example.org", "nobody");
    const QString other = bridge.dataDir() + u"/wrong.json"_qs;
    QFile bad(other);
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write(wrong) == wrong.size());
    bad.close();
    QCOMPARE(bridge.run({ u"configuration"_qs, u"import"_qs, other }).status, 1);
    QVERIFY(m_bridge->channels()[u"email"][u"set"].toBool());
}

QTEST_GUILESS_MAIN(TestSystemAlertKinds)
#include "tst_system_alertkinds.moc"
