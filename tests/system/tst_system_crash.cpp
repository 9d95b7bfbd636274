// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/installation.h"
#include "tests/system/kit/loadclient.h"

#include <QHash>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace LeadBridge::Test;

/// Killed without warning under load, again and again: nothing that was answered 200 is
/// missing, and nothing is delivered twice.
class TestSystemCrash : public QObject
{
    Q_OBJECT

private slots:
    void killedUnderLoad_data();
    void killedUnderLoad();

private:
    /// One round: load until so many are accepted, then SIGKILL. False where it did not work.
    bool round(Installation &installation, const FlowSpec &flow, int killAfter);

    QSet<int> m_accepted;
    int m_nextNumber = 1;
};

namespace {

/// The long run is the one that the guarantees speak of.
int rounds()
{
    return qEnvironmentVariableIsSet("LEADBRIDGE_LONG") ? 200 : 20;
}

constexpr int connections = 8;
/// What can be in doubt at a kill: six requests on the wire, and as many marked ahead
/// (app/delivery/README.md).
constexpr int inDoubt = 12;

QHash<int, int> timesReceived(const RecordingDestination &destination)
{
    QHash<int, int> times;
    for (const RecordedRequest &request : destination.requests())
        ++times[request.formField(u"sub_id_1"_qs).mid(3).toInt()];
    return times;
}

QHash<int, QString> statesByNumber(const Installation &installation)
{
    QHash<int, QString> states;
    for (const QJsonObject &event : installation.history())
        states.insert(event.value(u"fields")[u"client_id"].toString().toInt(),
                      event.value(u"state").toString());
    return states;
}

} // namespace

void TestSystemCrash::killedUnderLoad_data()
{
    QTest::addColumn<QString>("uncertain");
    QTest::addColumn<int>("timesAtMost");
    QTest::newRow("the operator decides about doubtful ones") << u"wait"_qs << 1;
    // Each kill may find the same one in flight again.
    QTest::newRow("doubtful ones are sent again") << u"resend"_qs << 1 + rounds();
}

bool TestSystemCrash::round(Installation &installation, const FlowSpec &flow, int killAfter)
{
    const auto bridge = installation.serve();
    if (!bridge)
        return false;
    LoadClient load(installation.hook(flow.name), connections, m_nextNumber);
    QSignalSpy progressed(&load, &LoadClient::progressed);
    connect(&load, &LoadClient::progressed, &load, [&](int accepted) {
        if (accepted == killAfter)
            bridge->killHard();
    });
    while (bridge->isRunning()) {
        if (!progressed.wait(15000) && bridge->isRunning())
            return false;
    }
    m_accepted |= load.accepted();
    m_nextNumber = load.nextNumber();
    return true;
}

void TestSystemCrash::killedUnderLoad()
{
    QFETCH(QString, uncertain);
    QFETCH(int, timesAtMost);
    m_accepted.clear();
    m_nextNumber = 1;
    const RecordingDestination destination;
    const FlowSpec flow { .destination = destination.url(), .uncertain = uncertain };
    Installation installation;
    QVERIFY(installation.setUp({ flow }));
    // Different moments: sometimes in the first commits, sometimes with a backlog behind.
    for (int i = 0; i < rounds(); ++i)
        QVERIFY2(round(installation, flow, 10 + 37 * (i % 7)), qPrintable(QString::number(i)));

    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"pending"_qs), 0, 60000);

    const QHash<int, QString> states = statesByNumber(installation);
    const QHash<int, int> times = timesReceived(destination);
    int doubtful = 0;
    int repeats = 0;
    for (const int number : m_accepted)
        QVERIFY2(states.contains(number), qPrintable(u"answered 200, but lost: %1"_qs.arg(number)));
    for (auto state = states.cbegin(); state != states.cend(); ++state) {
        const int count = times.value(state.key());
        const QByteArray story = QByteArray::number(state.key()) + ' ' + state->toUtf8()
            + ", received " + QByteArray::number(count) + " times";
        QVERIFY2(*state == u"delivered" || *state == u"uncertain", story.constData());
        QVERIFY2(count <= timesAtMost, story.constData());
        QVERIFY2(*state != u"delivered" || count >= 1, story.constData());
        doubtful += *state == u"uncertain" ? 1 : 0;
        repeats += std::max(0, count - 1);
    }
    for (auto time = times.cbegin(); time != times.cend(); ++time)
        QVERIFY2(states.contains(time.key()), "an order without an event");
    QVERIFY2(doubtful <= rounds() * inDoubt, qPrintable(QString::number(doubtful)));
    QVERIFY2(repeats <= rounds() * inDoubt, qPrintable(QString::number(repeats)));
    QVERIFY(uncertain == u"wait" || doubtful == 0);
    QVERIFY(m_accepted.size() > rounds() * 10);
    qInfo("%lld accepted, %d doubtful, %d received again",
          static_cast<long long>(m_accepted.size()), doubtful, repeats);
}

QTEST_GUILESS_MAIN(TestSystemCrash)

#include "tst_system_crash.moc"
