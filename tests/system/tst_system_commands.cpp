// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/installation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace LeadBridge::Test;

/// Flows, secrets and help from the command line: what is printed, and with what status it ends.
/// What changes something is tried both beside a running engine and with none.
class TestSystemCommands : public QObject
{
    Q_OBJECT

private slots:
    void statusAndStreams_data();
    void statusAndStreams();
    void optionsStandBeforeOrAfter();
    void paramsGivesOneLine_data();
    void paramsGivesOneLine();
    void paramsOfOnesOwnChoice();
    void paramsCheck_data();
    void paramsCheck();
    void paramsCheckAsJson();
    void destinationsDescribeThemselves();
    void flowsGoInAndOut_data();
    void flowsGoInAndOut();
    void importKeepsAddress();
    void startAndStop_data();
    void startAndStop();
    void urlIsWholeAddress();
    void testLead_data();
    void testLead();
    void sandboxChecksItsKey();
    void demoEndsWithDeliveredLeads();
    void secrets_data();
    void secrets();
};

namespace {

void withAndWithoutEngine()
{
    QTest::addColumn<bool>("running");
    QTest::newRow("no engine") << false;
    QTest::newRow("beside a running engine") << true;
}

QJsonObject fileOf(const CliResult &result)
{
    return QJsonDocument::fromJson(result.out).object();
}

} // namespace

void TestSystemCommands::statusAndStreams_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");

    QTest::newRow("version") << QStringList { u"--version"_qs } << 0;
    QTest::newRow("help") << QStringList { u"--help"_qs } << 0;
    QTest::newRow("help of a command") << QStringList { u"serve"_qs, u"--help"_qs } << 0;
    QTest::newRow("nothing") << QStringList {} << 2;
    QTest::newRow("unknown command") << QStringList { u"fly"_qs } << 2;
    QTest::newRow("unknown option") << QStringList { u"serve"_qs, u"--fast"_qs } << 2;
    QTest::newRow("port is no number") << QStringList { u"serve"_qs, u"--port"_qs, u"x"_qs } << 2;
    QTest::newRow("port too large") << QStringList { u"serve"_qs, u"--port"_qs, u"65536"_qs } << 2;
    QTest::newRow("unknown log level")
        << QStringList { u"flow"_qs, u"list"_qs, u"--log-level"_qs, u"loud"_qs } << 2;
    QTest::newRow("flow without a verb") << QStringList { u"flow"_qs } << 2;
    QTest::newRow("flow start without a name") << QStringList { u"flow"_qs, u"start"_qs } << 2;
    QTest::newRow("history show without an id") << QStringList { u"history"_qs, u"show"_qs } << 2;
    QTest::newRow("history of an unknown state")
        << QStringList { u"history"_qs, u"list"_qs, u"--state"_qs, u"odd"_qs } << 2;
    QTest::newRow("start of an unknown flow")
        << QStringList { u"flow"_qs, u"start"_qs, u"нет"_qs } << 1;
    QTest::newRow("test of an unknown flow")
        << QStringList { u"flow"_qs, u"test"_qs, u"нет"_qs } << 1;
    QTest::newRow("address of an unknown flow")
        << QStringList { u"flow"_qs, u"url"_qs, u"нет"_qs } << 1;
    QTest::newRow("export of an unknown flow")
        << QStringList { u"flow"_qs, u"export"_qs, u"нет"_qs } << 1;
    QTest::newRow("import of a file that is not there")
        << QStringList { u"flow"_qs, u"import"_qs, u"/nowhere/flows.json"_qs } << 1;
    QTest::newRow("unknown event") << QStringList { u"history"_qs, u"show"_qs, u"999"_qs } << 1;
    QTest::newRow("resend of an unknown event")
        << QStringList { u"history"_qs, u"resend"_qs, u"999"_qs } << 1;
    QTest::newRow("unknown secret")
        << QStringList { u"secret"_qs, u"delete"_qs, u"nothing"_qs } << 1;
    QTest::newRow("list of no flows") << QStringList { u"flow"_qs, u"list"_qs } << 0;
    QTest::newRow("list of no secrets") << QStringList { u"secret"_qs, u"list"_qs } << 0;
    QTest::newRow("history of nothing") << QStringList { u"history"_qs, u"list"_qs } << 0;
}

void TestSystemCommands::statusAndStreams()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const Installation installation;
    const CliResult result = installation.run(arguments);
    QVERIFY2(result.status == status, result.told().constData());
    if (status == 1) {
        // The reason: one line on standard error.
        QCOMPARE(result.err.trimmed().count('\n'), 0);
        QVERIFY(!result.err.trimmed().isEmpty());
    } else if (status == 2) {
        QVERIFY(!result.err.isEmpty());
        QVERIFY2(result.out.isEmpty(), result.told().constData());
    }
}

void TestSystemCommands::optionsStandBeforeOrAfter()
{
    const Installation installation;
    const QStringList folder { u"--data-dir"_qs, installation.dataDir() };
    const QStringList command { u"flow"_qs, u"list"_qs };
    QCOMPARE(runCli(folder + command).status, 0);
    QCOMPARE(runCli(command + folder).status, 0);
    QVERIFY(runCli({ u"--version"_qs }).out.contains(LEADBRIDGE_VERSION));
}

void TestSystemCommands::paramsGivesOneLine_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("client_created")
        << u"client_created"_qs << QByteArray("?client_id={{id}}&client_phone={{phone}}");
    QTest::newRow("appointment_created")
        << u"appointment_created"_qs << QByteArray("?client_id={{client.id}}");
    QTest::newRow("invoice_created")
        << u"invoice_created"_qs << QByteArray("?client_id={{client_id}}");
    QTest::newRow("visit_paid") << u"visit_paid"_qs << QByteArray("?client_id={{client_id}}");
}

void TestSystemCommands::paramsGivesOneLine()
{
    QFETCH(QString, event);
    QFETCH(QByteArray, beginning);
    const CliResult result = runCli({ u"params"_qs, event });
    QCOMPARE(result.status, 0);
    QVERIFY2(result.out.startsWith(beginning), result.told().constData());
    QCOMPARE(result.out.count('\n'), 1);
    QVERIFY(runCli({ u"params"_qs, u"nothing_known"_qs }).status != 0);
}

void TestSystemCommands::paramsOfOnesOwnChoice()
{
    const CliResult result =
        runCli({ u"params"_qs, u"client_created"_qs, u"--only"_qs, u"client_phone,id"_qs,
                 u"--rename"_qs, u"client_phone=phone"_qs });
    QCOMPARE(result.out, QByteArray("?phone={{phone}}&client_id={{id}}\n"));
    QCOMPARE(runCli({ u"params"_qs, u"client_created"_qs, u"--only"_qs, u"x"_qs }).status, 1);
    QCOMPARE(
        runCli({ u"params"_qs, u"client_created"_qs, u"--rename"_qs, u"client_phone=order"_qs })
            .status,
        1);
    QCOMPARE(
        runCli({ u"params"_qs, u"client_created"_qs, u"--rename"_qs, u"client_phone=client_id"_qs })
            .status,
        1);
}

void TestSystemCommands::paramsCheck_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArrayList>("lines"); // beginnings, the last one whole

    const auto row = [](const char *name, const QStringList &arguments, const char *input,
                        int status, const QByteArrayList &lines) {
        QTest::newRow(name) << arguments << QByteArray(input) << status << lines;
    };
    row("faultless", { u"?client_id={{id}}"_qs }, "", 0, { "?client_id={{id}}" });
    row("two faults", { u"?client_id={{id}}¶m2={{phone}}&client_name={name}}"_qs }, "", 1,
        { "17 html_entity: ", "43 missing_brace: ",
          "?client_id={{id}}&client_phone={{phone}}&client_name={{name}}" });
    row("from standard input, with its line end", { u"-"_qs }, "?client_id={{id}}\n", 0,
        { "?client_id={{id}}" });
    row("of another event", { u"?x={{phone}}"_qs, u"--event"_qs, u"visit_paid"_qs }, "", 1,
        { "3 other_event: ", "0 no_pairs: ", "" });
    row("of another event, kept",
        { u"?x={{phone}}"_qs, u"--event"_qs, u"visit_paid"_qs, u"--keep"_qs, u"phone"_qs }, "", 0,
        { "?x={{phone}}" });
    row("no string", { u"hello"_qs }, "", 1, { "0 no_pairs: ", "" });
}

void TestSystemCommands::paramsCheck()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(int, status);
    QFETCH(QByteArrayList, lines);
    const CliResult result = runCli(QStringList { u"params"_qs, u"check"_qs } + arguments, input);
    QCOMPARE(result.status, status);
    QByteArrayList printed = result.out.split('\n');
    QVERIFY(printed.takeLast().isEmpty());
    QCOMPARE(printed.size(), lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QVERIFY2(printed.at(i).startsWith(lines.at(i)), result.told().constData());
    QCOMPARE(printed.last(), lines.last());
}

void TestSystemCommands::paramsCheckAsJson()
{
    const CliResult result = runCli({ u"params"_qs, u"check"_qs, u"--json"_qs,
                                      u"?client_id={{id}}&&client_phone={{phone}}"_qs });
    QCOMPARE(result.status, 1);
    const QJsonObject object = fileOf(result);
    QCOMPARE(object.value(u"repaired"_qs).toString(),
             u"?client_id={{id}}&client_phone={{phone}}"_qs);
    const QJsonObject fault = object.value(u"faults"_qs).toArray().at(0).toObject();
    QCOMPARE(fault.value(u"code"_qs).toString(), u"separator"_qs);
    QCOMPARE(fault.value(u"at"_qs).toInt(), 17);
    QCOMPARE(fault.value(u"length"_qs).toInt(), 2);
    QCOMPARE(fault.value(u"repair"_qs).toString(), u"&"_qs);
    QVERIFY(!fault.value(u"message"_qs).toString().isEmpty());
    QCOMPARE(fault.size(), 5);
    QCOMPARE(runCli({ u"params"_qs, u"check"_qs, u"?a={{id}}"_qs, u"--event"_qs, u"x"_qs }).status,
             2);
}

void TestSystemCommands::destinationsDescribeThemselves()
{
    const CliResult all = runCli({ u"destinations"_qs });
    QCOMPARE(all.status, 0);
    QVERIFY(all.out.contains("cpa_house"));

    const CliResult one = runCli({ u"destinations"_qs, u"cpa_house"_qs });
    QCOMPARE(one.status, 0);
    for (const auto *name :
         { "api_key", "id_webmaster", "name", "phone", "id_offer", "id_source", "id_stream",
           "user_agent", "ip_address", "county_code", "sub_id_1", "sub_id_4", "url" })
        QVERIFY2(one.out.contains(name), name);

    const CliResult machine = runCli({ u"destinations"_qs, u"cpa_house"_qs, u"--json"_qs });
    QCOMPARE(machine.status, 0);
    const QJsonObject description = machine.objects().value(0);
    QCOMPARE(description.value(u"id").toString(), u"cpa_house"_qs);
    QCOMPARE(description.value(u"inputs").toArray().size(), 14);

    const CliResult http = runCli({ u"destinations"_qs, u"http_request"_qs });
    QVERIFY2(http.out.contains("header.NAME"), http.out.constData());
    QVERIFY2(http.out.contains("POST|GET|"), http.out.constData());
    QVERIFY2(http.out.contains(" where "), http.out.constData());
    const QJsonObject request =
        runCli({ u"destinations"_qs, u"http_request"_qs, u"--json"_qs }).objects().value(0);
    QVERIFY(!request.value(u"free_inputs").toArray().isEmpty());
    const auto settings = request.value(u"settings").toArray();
    QVERIFY(std::any_of(settings.begin(), settings.end(), [](const QJsonValue &setting) {
        return setting[u"type"_qs] == u"choice"_qs && !setting[u"choices"_qs].toArray().isEmpty();
    }));
    QVERIFY(std::any_of(settings.begin(), settings.end(), [](const QJsonValue &setting) {
        return setting[u"shown_when"_qs].isObject();
    }));

    QCOMPARE(runCli({ u"destinations"_qs, u"nothing_known"_qs }).status, 1);
}

void TestSystemCommands::flowsGoInAndOut_data()
{
    withAndWithoutEngine();
}

void TestSystemCommands::flowsGoInAndOut()
{
    QFETCH(bool, running);
    const RecordingDestination destination;
    Installation installation;
    std::unique_ptr<CliProcess> bridge;
    if (running)
        QVERIFY((bridge = installation.serve()));
    QVERIFY(installation.setUp({ { .name = u"Первая"_qs, .destination = destination.url() },
                                 { .name = u"Вторая"_qs, .destination = destination.url() } }));

    const QList<QJsonObject> flows =
        installation.run({ u"flow"_qs, u"list"_qs, u"--json"_qs }).objects();
    QCOMPARE(flows.size(), 2);
    for (const auto *key : { "name", "running", "event", "path", "received_today",
                             "delivered_today", "problems_today", "held" })
        QVERIFY2(flows.first().contains(QLatin1String(key)), key);
    static const QRegularExpression path(u"^/hook/[A-Za-z0-9_-]{22,}$"_qs);
    const QString first = flows.first().value(u"path").toString();
    QVERIFY(path.match(first).hasMatch());
    QVERIFY(first != flows.last().value(u"path").toString());

    const CliResult plain = installation.run({ u"flow"_qs, u"export"_qs });
    const QByteArray secret = first.section(u'/', -1).toUtf8();
    QVERIFY(!plain.out.contains(secret) && !plain.out.contains(apiKey));
    QCOMPARE(fileOf(plain).value(u"flows").toArray().size(), 2);
    const CliResult whole = installation.run({ u"flow"_qs, u"export"_qs, u"--with-addresses"_qs });
    QVERIFY(whole.out.contains(secret) && !whole.out.contains(apiKey));
    const CliResult one = installation.run({ u"flow"_qs, u"export"_qs, u"Вторая"_qs });
    QCOMPARE(fileOf(one).value(u"flows").toArray().size(), 1);

    // What was exported comes in elsewhere as it was.
    const Installation other;
    QCOMPARE(other.run({ u"flow"_qs, u"import"_qs, u"-"_qs }, whole.out).status, 0);
    QCOMPARE(fileOf(other.run({ u"flow"_qs, u"export"_qs, u"--with-addresses"_qs })),
             fileOf(whole));
}

void TestSystemCommands::importKeepsAddress()
{
    Installation installation;
    QVERIFY(installation.setUp({ { .destination = QUrl(u"http://127.0.0.1:9/a"_qs) } }));
    const QJsonObject before =
        installation.run({ u"flow"_qs, u"list"_qs, u"--json"_qs }).objects().value(0);
    QVERIFY(installation.setUp({ { .destination = QUrl(u"http://127.0.0.1:9/b"_qs) } }));
    const QList<QJsonObject> after =
        installation.run({ u"flow"_qs, u"list"_qs, u"--json"_qs }).objects();
    QCOMPARE(after.size(), 1);
    QCOMPARE(after.first().value(u"path"), before.value(u"path"));
    QVERIFY(installation.run({ u"flow"_qs, u"export"_qs }).out.contains("127.0.0.1:9/b"));
}

void TestSystemCommands::startAndStop_data()
{
    withAndWithoutEngine();
}

void TestSystemCommands::startAndStop()
{
    QFETCH(bool, running);
    Installation installation;
    std::unique_ptr<CliProcess> bridge;
    if (running)
        QVERIFY((bridge = installation.serve()));
    const FlowSpec spec { .destination = QUrl(u"http://127.0.0.1:9/a"_qs), .running = false };
    QVERIFY(installation.setUp({ spec }));
    const auto isRunning = [&] {
        return installation.run({ u"flow"_qs, u"list"_qs, u"--json"_qs })
            .objects()
            .value(0)
            .value(u"running")
            .toBool();
    };
    QVERIFY(!isRunning());
    QCOMPARE(installation.run({ u"flow"_qs, u"start"_qs, spec.name }).status, 0);
    QVERIFY(isRunning());
    QCOMPARE(installation.run({ u"flow"_qs, u"stop"_qs, spec.name }).status, 0);
    QVERIFY(!isRunning());
}

void TestSystemCommands::urlIsWholeAddress()
{
    Installation installation;
    const FlowSpec spec { .event = u"client_created"_qs,
                          .destination = QUrl(u"http://127.0.0.1:9/a"_qs) };
    QVERIFY(installation.setUp({ spec }));
    const QByteArray path = installation.run({ u"flow"_qs, u"list"_qs, u"--json"_qs })
                                .objects()
                                .value(0)
                                .value(u"path")
                                .toString()
                                .toUtf8();
    const CliResult url = installation.run(
        { u"flow"_qs, u"url"_qs, spec.name, u"--base"_qs, u"https://leads.example.org"_qs });
    QCOMPARE(url.status, 0);
    const QByteArray params = runCli({ u"params"_qs, spec.event }).out;
    QCOMPARE(url.out, "https://leads.example.org" + path + params);

    const CliResult local = installation.run({ u"flow"_qs, u"url"_qs, spec.name });
    QCOMPARE(local.status, 0);
    QVERIFY2(local.out.startsWith(QByteArray("http://127.0.0.1:8787" + path + '?')),
             local.out.constData());
}

void TestSystemCommands::testLead_data()
{
    withAndWithoutEngine();
}

void TestSystemCommands::testLead()
{
    QFETCH(bool, running);
    const RecordingDestination good;
    const RecordingDestination refusing([](const RecordedRequest &) {
        return Answer { .body = R"({"status":"error","msg":"Неверный api_key"})" };
    });
    Installation installation;
    QVERIFY(installation.setUp({ { .name = u"good"_qs, .destination = good.url() },
                                 { .name = u"bad"_qs, .destination = refusing.url() } }));
    std::unique_ptr<CliProcess> bridge;
    if (running)
        QVERIFY((bridge = installation.serve()));

    const CliResult delivered = installation.run({ u"flow"_qs, u"test"_qs, u"good"_qs });
    QVERIFY2(delivered.status == 0, delivered.told().constData());
    QVERIFY2(delivered.out.contains("90000001"), delivered.told().constData());
    const CliResult refused = installation.run({ u"flow"_qs, u"test"_qs, u"bad"_qs });
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.told().contains("Неверный api_key"), refused.told().constData());

    const QList<QJsonObject> history = installation.history();
    QCOMPARE(history.size(), 2);
    for (const QJsonObject &event : history)
        QVERIFY(event.value(u"test").toBool());
}

void TestSystemCommands::sandboxChecksItsKey()
{
    CliProcess sandbox({ u"sandbox"_qs, u"--api-key"_qs, u"another"_qs });
    auto address = sandbox.waitForListening();
    QVERIFY2(address, sandbox.told().constData());
    address->setPath(u"/method/send_order"_qs);
    Installation installation;
    const FlowSpec spec { .destination = *address };
    QVERIFY(installation.setUp({ spec }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    const CliResult refused = installation.run({ u"flow"_qs, u"test"_qs, spec.name });
    QVERIFY2(refused.status == 1 && refused.out.contains("rejected"), refused.told().constData());
    QCOMPARE(sandbox.terminate().status, 0);
}

void TestSystemCommands::demoEndsWithDeliveredLeads()
{
    const CliResult demo = runCli({ u"demo"_qs });
    QVERIFY2(demo.status == 0, demo.told().constData());
    QVERIFY2(demo.out.count("delivered") > 3, demo.told().constData());
    QVERIFY2(demo.out.contains("Примерова"), demo.told().constData());
}

void TestSystemCommands::secrets_data()
{
    withAndWithoutEngine();
}

void TestSystemCommands::secrets()
{
    QFETCH(bool, running);
    Installation installation;
    std::unique_ptr<CliProcess> bridge;
    if (running)
        QVERIFY((bridge = installation.serve()));
    QVERIFY(installation.run({ u"secret"_qs, u"list"_qs }).out.isEmpty());
    const CliResult set = installation.run({ u"secret"_qs, u"set"_qs, u"key-a"_qs }, "value-a\n");
    QCOMPARE(set.status, 0);
    QVERIFY(!set.told().contains("value-a"));

    const CliResult list = installation.run({ u"secret"_qs, u"list"_qs });
    QVERIFY(list.out.contains("key-a") && !list.out.contains("value-a"));
    const QFileInfo file(installation.dataDir() + u"/secrets.json");
    QVERIFY(file.exists());
    QCOMPARE(file.permissions()
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(QFileInfo(installation.dataDir()).permissions()
                 & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
             QFile::Permissions());

    QCOMPARE(installation.run({ u"secret"_qs, u"delete"_qs, u"key-a"_qs }).status, 0);
    QVERIFY(installation.run({ u"secret"_qs, u"list"_qs }).out.isEmpty());
    QCOMPARE(installation.run({ u"secret"_qs, u"set"_qs, u"key-b"_qs }, "").status, 1);
}

QTEST_GUILESS_MAIN(TestSystemCommands)

#include "tst_system_commands.moc"
