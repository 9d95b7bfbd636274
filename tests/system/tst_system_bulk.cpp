// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"
#include "tests/system/storedevents.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTest>

#include <algorithm>

using namespace LeadBridge::Test;

/// Many thousand leads sent again while new ones come, and stopped halfway.
class TestSystemBulk : public QObject
{
    Q_OBJECT

private slots:
    void receivingGoesOnAndHalfwayItStops_data();
    void receivingGoesOnAndHalfwayItStops();

private:
    [[nodiscard]] static QJsonObject bulk(const Installation &installation)
    {
        return installation.run({ u"history"_qs, u"bulk"_qs, u"--json"_qs }).objects().value(0);
    }
};

void TestSystemBulk::receivingGoesOnAndHalfwayItStops_data()
{
    QTest::addColumn<int>("events");
    QTest::addColumn<int>("rate");
    // Some seconds from the half to the end: a slow machine is to come to stopping it in time.
    QTest::newRow("2,000 events") << 2'000 << 150;
    if (qEnvironmentVariableIsSet("LEADBRIDGE_LONG"))
        QTest::newRow("50,000 events") << 50'000 << 1000;
}

void TestSystemBulk::receivingGoesOnAndHalfwayItStops()
{
    QFETCH(int, events);
    QFETCH(int, rate);
    const RecordingDestination destination;
    const FlowSpec flow { .destination = destination.url() };
    Installation installation;
    QVERIFY(installation.setUp({ flow }));
    QVERIFY(LeadBridge::StandIn::storeFilteredEvents(installation.dataDir() + u"/leadbridge.db",
                                                     events));
    auto bridge = installation.serve();
    QVERIFY(bridge);
    const CliResult started =
        installation.run({ u"history"_qs, u"resend"_qs, u"--state"_qs, u"filtered"_qs, u"--rate"_qs,
                           QString::number(rate) });
    QVERIFY2(started.status == 0, started.told().constData());
    QVERIFY2(started.out.contains(QByteArray::number(events)), started.told().constData());

    QList<qint64> waited;
    int asked = 0;
    while (bulk(installation).value(u"queued").toInt() < events / 2) {
        for (int i = 0; i < 20; ++i) {
            QElapsedTimer timer;
            timer.start();
            const QByteArray lead = "client_id=new" + QByteArray::number(++asked)
                + "&client_phone=79000000002&client_name=Anna";
            QCOMPARE(send(installation.hook(flow.name, lead), "GET").status, 200);
            waited.append(timer.elapsed());
        }
    }
    QCOMPARE(installation.run({ u"history"_qs, u"bulk"_qs, u"--stop"_qs }).status, 0);
    const QJsonObject stopped = bulk(installation);
    const int queued = stopped.value(u"queued").toInt();
    QVERIFY(stopped.value(u"cancelled").toBool());
    QVERIFY(queued >= events / 2);
    QVERIFY2(queued < events, "it was over before it could be stopped");
    QCOMPARE(stopped.value(u"done").toInt(), queued);
    QCOMPARE(bulk(installation).value(u"queued").toInt(), queued);

    bridge->terminate();
    QCOMPARE(installation.count(u"filtered"_qs), events - queued);
    QHash<QString, int> times;
    for (const RecordedRequest &request : destination.requests())
        ++times[request.formField(u"sub_id_1"_qs)];
    for (auto it = times.cbegin(); it != times.cend(); ++it)
        QVERIFY2(it.value() == 1, qPrintable(it.key()));
    QVERIFY(times.size() <= queued + asked);
    std::sort(waited.begin(), waited.end());
    qInfo(
        "%d of %d queued; %d requests meanwhile, answered after %lld ms in the middle, %lld ms at "
        "most; %lld orders made",
        queued, events, asked, static_cast<long long>(waited.at(waited.size() / 2)),
        static_cast<long long>(waited.constLast()), static_cast<long long>(times.size()));
}

QTEST_GUILESS_MAIN(TestSystemBulk)

#include "tst_system_bulk.moc"
