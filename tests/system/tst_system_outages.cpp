// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"
#include "tests/system/olderevents.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace LeadBridge::Test;

/// Leads that come twice, and times in which none could come.
class TestSystemOutages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theSameLeadIsSentOnceOverAllFlows();
    void aRepeatIsKnownAfterACrash();
    void theTimeTheProgramWasOffIsARow();
    void aKilledProgramTellsItDied();
    void commandsNeitherBeginNorEndAnOutage();
    void aListMakesUpForWhatIsMissing();

private:
    [[nodiscard]] bool setUp();
    [[nodiscard]] bool send(const QString &flow, const QByteArray &query) const;
    [[nodiscard]] QList<QJsonObject> outages() const;
    [[nodiscard]] bool beatAt(const QDateTime &when, bool ended) const;
    [[nodiscard]] QJsonObject catchUp(const QByteArray &list, const QStringList &more = {}) const;

    std::unique_ptr<Installation> m_installation;
    std::unique_ptr<RecordingDestination> m_service;
    std::unique_ptr<CliProcess> m_bridge;
};

namespace {

const QString added = QStringLiteral("Новые клиенты");
const QString booked = QStringLiteral("Записи");

QJsonObject guarded(const QString &name, const QString &event, const QUrl &service)
{
    FlowSpec spec;
    spec.name = name;
    spec.event = event;
    spec.destination = service;
    QJsonObject flow = flowObject(spec);
    flow.insert(u"duplicates"_qs,
                QJsonObject { { u"same_lead"_qs, true }, { u"window_minutes"_qs, 1440 } });
    return flow;
}

QByteArray client(int number)
{
    return "client_id=" + QByteArray::number(number) + "&client_name=Anna&client_phone=%2B7912000"
        + QByteArray::number(1000 + number);
}

} // namespace

void TestSystemOutages::init()
{
    m_installation = std::make_unique<Installation>();
    m_service = std::make_unique<RecordingDestination>();
    QVERIFY(setUp());
    m_bridge = m_installation->serve();
    QVERIFY(m_bridge);
}

void TestSystemOutages::cleanup()
{
    m_bridge.reset();
    m_service.reset();
    m_installation.reset();
}

bool TestSystemOutages::setUp()
{
    const QByteArray flows =
        flowFile({ guarded(added, u"client_created"_qs, m_service->url()),
                   guarded(booked, u"appointment_created"_qs, m_service->url()) });
    return m_installation->run({ u"secret"_qs, u"set"_qs, QLatin1String(apiKeyName) }, apiKey)
               .status
        == 0
        && m_installation->run({ u"flow"_qs, u"import"_qs, u"-"_qs }, flows).status == 0;
}

bool TestSystemOutages::send(const QString &flow, const QByteArray &query) const
{
    return LeadBridge::Test::send(m_installation->hook(flow, query), "GET").status == 200;
}

QList<QJsonObject> TestSystemOutages::outages() const
{
    return m_installation->run({ u"history"_qs, u"outages"_qs, u"--json"_qs }).objects();
}

/// Makes the program's last sign of life an older one.
bool TestSystemOutages::beatAt(const QDateTime &when, bool ended) const
{
    QFile file(m_installation->dataDir() + u"/heartbeat"_qs);
    return file.exists() && file.open(QIODevice::WriteOnly)
        && file.write(when.toUTC().toString(Qt::ISODateWithMs).toLatin1()
                      + (ended ? " ended\n" : "\n"))
        > 0;
}

QJsonObject TestSystemOutages::catchUp(const QByteArray &list, const QStringList &more) const
{
    const QStringList command { u"history"_qs, u"catch-up"_qs, added, u"-"_qs, u"--json"_qs };
    return m_installation->run(command + more, list).objects().value(0);
}

void TestSystemOutages::theSameLeadIsSentOnceOverAllFlows()
{
    QVERIFY(send(added, "client_id=1&client_name=Anna&client_phone=%2B79120000014"));
    QVERIFY(send(booked, "appointment_id=5&client_id=1&client_name=A&client_phone=89120000014"));
    QVERIFY(send(added, "client_id=2&client_name=Boris&client_phone=8(912)000-00-14"));
    QVERIFY(send(added, "client_id=3&client_name=Vera&client_phone=89120000015"));
    QTRY_COMPARE(m_installation->count(u"delivered"_qs), 2);
    const auto repeats = m_installation->history({ u"--state"_qs, u"duplicate"_qs });
    QCOMPARE(repeats.size(), 2);
    QCOMPARE(m_service->requests().size(), 2);
    // By hand it goes out all the same.
    const QString id = QString::number(repeats.first()[u"id"].toInteger());
    QCOMPARE(m_installation->run({ u"history"_qs, u"resend"_qs, id }).status, 0);
    QTRY_COMPARE(m_service->requests().size(), 3);
}

void TestSystemOutages::aRepeatIsKnownAfterACrash()
{
    QVERIFY(send(added, client(1)));
    QTRY_COMPARE(m_installation->count(u"delivered"_qs), 1);
    m_bridge->killHard();
    m_bridge = m_installation->serve();
    QVERIFY(m_bridge);
    QVERIFY(send(booked, client(1) + "&appointment_id=7"));
    QCOMPARE(m_installation->count(u"duplicate"_qs), 1);
    QCOMPARE(m_service->requests().size(), 1);
}

void TestSystemOutages::theTimeTheProgramWasOffIsARow()
{
    for (int i = 1; i <= 6; ++i)
        QVERIFY(send(added, client(i)));
    QTRY_COMPARE(m_installation->count(u"delivered"_qs), 6);
    QCOMPARE(m_bridge->terminate().status, 0);
    QVERIFY(makeEventsOlder(m_installation->dataDir(), 8));
    const QDateTime from = QDateTime::currentDateTimeUtc().addSecs(-7 * 3600);
    QVERIFY(beatAt(from, true));

    m_bridge = m_installation->serve();
    QVERIFY(m_bridge);
    QTRY_COMPARE(outages().size(), 1);
    const QJsonObject outage = outages().first();
    QCOMPARE(outage[u"cause"].toString(), u"ended"_qs);
    QCOMPARE(outage[u"from"].toString(), from.toString(Qt::ISODateWithMs));
    QVERIFY(!outage.contains(u"missed"_qs));
    // The numbers between tell how many did not come, once one has come.
    QVERIFY(send(added, client(9)));
    QTRY_COMPARE(outages().first()[u"missed"].toInt(-1), 2);
}

void TestSystemOutages::aKilledProgramTellsItDied()
{
    m_bridge->killHard();
    QVERIFY(beatAt(QDateTime::currentDateTimeUtc().addSecs(-1800), false));
    m_bridge = m_installation->serve();
    QVERIFY(m_bridge);
    QTRY_COMPARE(outages().size(), 1);
    QCOMPARE(outages().first()[u"cause"].toString(), u"died"_qs);
    m_bridge->killHard();
    m_bridge = m_installation->serve(); // at once: nothing to tell
    QVERIFY(m_bridge);
    QVERIFY(send(added, client(1)));
    QTRY_COMPARE(m_installation->count(u"delivered"_qs), 1);
    QCOMPARE(outages().size(), 1);
}

void TestSystemOutages::commandsNeitherBeginNorEndAnOutage()
{
    QCOMPARE(m_bridge->terminate().status, 0);
    QVERIFY(beatAt(QDateTime::currentDateTimeUtc().addSecs(-3600), true));
    QCOMPARE(m_installation->run({ u"flow"_qs, u"stop"_qs, added }).status, 0);
    QVERIFY(outages().isEmpty());
    m_bridge = m_installation->serve();
    QVERIFY(m_bridge);
    QTRY_COMPARE(outages().size(), 1);
}

void TestSystemOutages::aListMakesUpForWhatIsMissing()
{
    for (int i = 1; i <= 2; ++i)
        QVERIFY(send(added, client(i)));
    QTRY_COMPARE(m_installation->count(u"delivered"_qs), 2);
    m_bridge->killHard();
    QVERIFY(beatAt(QDateTime::currentDateTimeUtc().addSecs(-1800), false));
    QVERIFY(makeEventsOlder(m_installation->dataDir(), 8));
    m_bridge = m_installation->serve();
    QVERIFY(m_bridge);
    QTRY_COMPARE(outages().size(), 1);

    const QByteArray list = "№;Имя;Телефон\n"
                            "2;Борис;+79120001002\n" // came
                            "3;Вера;+79120001003\n"
                            "4;Глеб;+79120001001\n" // another client, but a lead that was sent
                            "5;Дина;12\n"
                            "3;Вера;+79120001003\n";
    const QJsonObject look = catchUp(list, { u"--dry-run"_qs });
    QCOMPARE(look[u"missing"].toInt(), 2);
    QCOMPARE(look[u"known"].toInt(), 1);
    QCOMPARE(look[u"faulty"].toInt(), 2);
    QCOMPARE(look[u"added"].toInt(), 0);
    QCOMPARE(m_installation->history().size(), 2);

    const QString id = QString::number(outages().first()[u"id"].toInteger());
    QCOMPARE(catchUp(list, { u"--outage"_qs, id })[u"added"].toInt(), 2);
    QTRY_COMPARE(m_installation->count(u"delivered"_qs), 3);
    QCOMPARE(m_installation->count(u"duplicate"_qs), 1); // the guard minds lists, too
    QTRY_COMPARE(outages().first()[u"caught_up"].toInt(), 2);
    QCOMPARE(catchUp(list)[u"added"].toInt(), 0); // once
    QCOMPARE(m_service->requests().size(), 3);
}

QTEST_GUILESS_MAIN(TestSystemOutages)
#include "tst_system_outages.moc"
