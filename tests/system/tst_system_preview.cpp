// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"

#include <QJsonArray>
#include <QTest>

using namespace LeadBridge::Test;

/// What a flow would send is shown, and nothing is sent.
class TestSystemPreview : public QObject
{
    Q_OBJECT

private slots:
    void aChainIsShownWithoutItsKey_data();
    void aChainIsShownWithoutItsKey();
    void anEventOfTheHistoryIsTaken();
    void whatCannotGoIsTold();
    void wrongQuestionsAreRefused();
};

namespace {

const QString flowName = u"Цепочка"_qs;

/// Two orders, the second with the first one's number; a third where the second fails.
QByteArray chain(const QUrl &destination)
{
    QJsonObject flow = flowObject({ .name = flowName, .destination = destination });
    QJsonObject action = flow.value(u"actions").toArray().first().toObject();
    QJsonArray actions { action };
    QJsonObject mapping = action.value(u"mapping").toObject();
    mapping.insert(u"sub_id_1"_qs,
                   QJsonObject { { u"template"_qs, u"after-{{steps.1.order_id}}"_qs } });
    action.insert(u"mapping"_qs, mapping);
    action.insert(u"name"_qs, u"Вторая"_qs);
    actions.append(action);
    action.insert(u"name"_qs, u"Запасная"_qs);
    action.insert(u"run"_qs, u"if_previous_failed"_qs);
    actions.append(action);
    flow.insert(u"actions"_qs, actions);
    return flowFile({ flow });
}

QStringList statesOf(const QJsonObject &preview)
{
    QStringList states;
    for (const QJsonValue &step : preview.value(u"steps").toArray())
        states.append(step[u"state"_qs].toString());
    return states;
}

} // namespace

void TestSystemPreview::aChainIsShownWithoutItsKey_data()
{
    QTest::addColumn<bool>("running");
    QTest::newRow("no engine") << false;
    QTest::newRow("beside a running engine") << true;
}

void TestSystemPreview::aChainIsShownWithoutItsKey()
{
    QFETCH(bool, running);
    const RecordingDestination service;
    Installation installation;
    QVERIFY(installation.setUp({}));
    const CliResult imported =
        installation.run({ u"flow"_qs, u"import"_qs, u"-"_qs }, chain(service.url()));
    QVERIFY2(imported.status == 0, imported.told().constData());
    std::unique_ptr<CliProcess> bridge;
    if (running)
        QVERIFY((bridge = installation.serve()));

    const CliResult shown = installation.run({ u"flow"_qs, u"preview"_qs, flowName });
    QVERIFY2(shown.status == 0, shown.told().constData());
    QVERIFY2(shown.out.contains("2. Вторая (cpa_house): would be sent"), shown.out.constData());
    QVERIFY2(shown.out.contains("3. Запасная (cpa_house): skipped"), shown.out.constData());
    QVERIFY(shown.out.contains(QByteArray("POST " + service.url().toEncoded())));
    QVERIFY(shown.out.contains("api_key=•••"));

    const CliResult machine =
        installation.run({ u"flow"_qs, u"preview"_qs, flowName, u"--json"_qs });
    const QJsonObject preview = machine.objects().value(0);
    QCOMPARE(statesOf(preview), (QStringList { u"ready"_qs, u"ready"_qs, u"skipped"_qs }));
    QVERIFY(preview.value(u"event").isNull());
    const QJsonValue second = preview.value(u"steps").toArray().at(1);
    QVERIFY(second[u"request"_qs][u"body"_qs].toString().contains(u"sub_id_1=after-90000417"));
    QCOMPARE(second[u"inputs"_qs].toArray().size(), 14);

    QVERIFY(!shown.told().contains(apiKey) && !machine.told().contains(apiKey));
    QVERIFY(service.requests().isEmpty());
    QVERIFY(installation.history().isEmpty());
}

void TestSystemPreview::anEventOfTheHistoryIsTaken()
{
    const RecordingDestination service;
    Installation installation;
    QVERIFY(installation.setUp(
        { { .name = flowName, .destination = service.url(), .running = false } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    for (const char *query : { "client_name=Anna&client_phone=79000000001",
                               "client_name=Vera&client_phone=79000000002" })
        QCOMPARE(send(installation.hook(flowName, query), "GET").status, 200);

    const auto bodyOf = [&](const QStringList &options) -> QString {
        const CliResult shown = installation.run(
            QStringList { u"flow"_qs, u"preview"_qs, flowName, u"--json"_qs } + options);
        const QJsonObject preview = shown.objects().value(0);
        return QString::number(preview.value(u"event").toInteger()) + u' '
            + preview.value(u"steps").toArray().at(0)[u"request"_qs][u"body"_qs].toString();
    };
    const QString newest = bodyOf({});
    QVERIFY2(newest.startsWith(u"2 ") && newest.contains(u"name=Vera"), qPrintable(newest));
    const QString first = bodyOf({ u"--event"_qs, u"1"_qs });
    QVERIFY2(first.startsWith(u"1 ") && first.contains(u"name=Anna"), qPrintable(first));
    QVERIFY(service.requests().isEmpty());
}

void TestSystemPreview::whatCannotGoIsTold()
{
    const RecordingDestination service;
    Installation installation;
    QVERIFY(installation.setUp({ { .name = flowName, .destination = service.url() } }));
    QCOMPARE(
        installation.run({ u"secret"_qs, u"delete"_qs, QString::fromLatin1(apiKeyName) }).status,
        0);
    const CliResult shown = installation.run({ u"flow"_qs, u"preview"_qs, flowName });
    QCOMPARE(shown.status, 1);
    QVERIFY2(shown.out.contains("invalid"), shown.out.constData());
    QVERIFY2(shown.out.contains("api_key: "), shown.out.constData());
}

void TestSystemPreview::wrongQuestionsAreRefused()
{
    Installation installation;
    QVERIFY(installation.setUp({ { .name = flowName, .destination = QUrl(u"http://x/"_qs) } }));
    const auto statusOf = [&](const QStringList &rest) {
        return installation.run(QStringList { u"flow"_qs, u"preview"_qs } + rest).status;
    };
    QCOMPARE(statusOf({ u"Другая"_qs }), 1);
    QCOMPARE(statusOf({ flowName, u"--event"_qs, u"17"_qs }), 1);
    QCOMPARE(statusOf({ flowName, u"--event"_qs, u"last"_qs }), 2);
    QCOMPARE(statusOf({}), 2);
}

QTEST_GUILESS_MAIN(TestSystemPreview)

#include "tst_system_preview.moc"
