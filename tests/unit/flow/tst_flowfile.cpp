// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/flowfile.h"

#include <QFile>
#include <QTest>

using namespace LeadBridge;

namespace {

/// The example of the reference, with a condition of each shape.
QByteArray wholeFile()
{
    QFile file(QFINDTESTDATA("data/example.flows.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray replaced(const char *find, const char *put)
{
    QByteArray json = wholeFile();
    const auto at = json.indexOf(find);
    return at < 0 ? QByteArray() : json.replace(at, qstrlen(find), put);
}

} // namespace

class TestFlowFile : public QObject
{
    Q_OBJECT

private slots:
    void theExampleIsReadWhole();
    void whatIsLeftOutTakesItsDefault();
    void writingAndReadingGivesTheSame();
    void aChosenStringTravelsWithItsFlow();
    void aFlowSurvivesTheDatabase();
    void aDraftSurvivesTheDatabaseWithItsFaults();
    void aStoredFlowOfAnotherShapeIsAnError();
    void addressesAreLeftOutUnlessAskedFor();
    void theWrittenFileBeginsWithItsVersion();
    void aMistakeNamesItsPlace_data();
    void aMistakeNamesItsPlace();
    void boundsAreKept_data();
    void boundsAreKept();
    void deeplyNestedConditionsAreRefused();
    void tooLargeAFileIsRefused();
};

void TestFlowFile::theExampleIsReadWhole()
{
    const auto flows = readFlowFile(wholeFile());
    QVERIFY2(flows.has_value(), flows ? "" : qPrintable(flows.error().place));
    QCOMPARE(flows->size(), 1);
    const Flow &flow = flows->first();
    QCOMPARE(flow.name, QStringLiteral("Новые клиенты"));
    QVERIFY(flow.running);
    QCOMPARE(flow.source.event, QStringLiteral("client_created"));
    QCOMPARE(flow.source.secret, QStringLiteral("abcdefghijklmnopqrstuv"));
    QCOMPARE(flow.source.perMinute, std::optional(600));
    QCOMPARE(flow.duplicates->key, QStringList { QStringLiteral("client_id") });
    QCOMPARE(flow.conditions->kind, Condition::Kind::All);
    QCOMPARE(flow.conditions->children.at(1).kind, Condition::Kind::Any);
    const Condition &oneOf = flow.conditions->children.at(1).children.at(1);
    QCOMPARE(oneOf.test, Test::OneOf);
    QCOMPARE(oneOf.values, (QStringList { QStringLiteral("Тверь"), QStringLiteral("Псков") }));
    const Action &action = flow.actions.first();
    QCOMPARE(action.settings.value(QStringLiteral("url")).toString(),
             QStringLiteral("https://api.cpa.house/method/send_order"));
    QCOMPARE(action.delivery.uncertain, std::optional(UncertainPolicy::Wait));
    QCOMPARE(action.mapping.value(QStringLiteral("api_key")),
             (Mapping { MappingKind::Secret, QStringLiteral("cpa-house-key") }));
    QCOMPARE(action.mapping.value(QStringLiteral("county_code")).kind, MappingKind::Builtin);
    QCOMPARE(action.mapping.size(), 6);
}

void TestFlowFile::whatIsLeftOutTakesItsDefault()
{
    const auto flows = readFlowFile(R"({"leadbridge": 1, "flows": [
        {"name": "x", "source": {"event": "any"}, "actions": [{"destination": "cpa_house"}]}]})");
    QVERIFY(flows.has_value());
    const Flow &flow = flows->first();
    QVERIFY(!flow.running);
    QVERIFY(flow.source.acceptsGet);
    QVERIFY(flow.source.acceptsPost);
    QVERIFY(flow.source.secret.isEmpty());
    QVERIFY(!flow.source.perMinute);
    QVERIFY(!flow.duplicates);
    QVERIFY(!flow.conditions);
    QCOMPARE(flow.actions.first().name, QStringLiteral("cpa_house"));
    // Not QCOMPARE: under the sanitizers gcc 12 takes the empty optional inside for unset.
    static const DeliverySettings defaults;
    QVERIFY(flow.actions.first().delivery == defaults);
}

void TestFlowFile::writingAndReadingGivesTheSame()
{
    const auto flows = readFlowFile(wholeFile());
    QVERIFY(flows.has_value());
    const auto again = readFlowFile(writeFlowFile(*flows, Addresses::Include));
    QVERIFY(again.has_value());
    QCOMPARE(*again, *flows);
}

void TestFlowFile::aChosenStringTravelsWithItsFlow()
{
    const QByteArray json =
        replaced("\"event\": \"client_created\",",
                 "\"event\": \"client_created\", \"string_version\": 3, \"parameters\": ["
                 "{\"name\": \"client_id\", \"placeholder\": \"id\"},"
                 "{\"name\": \"tel\", \"placeholder\": \"phone\"}],");
    const auto flows = readFlowFile(
        QByteArray(json).replace("\"running\": true,", "\"running\": true, \"setup_step\": 4,"));
    QVERIFY2(flows.has_value(), flows ? "" : qPrintable(flows.error().place));
    const Flow &flow = flows->first();
    QCOMPARE(flow.setupStep, 4);
    QCOMPARE(flow.source.stringVersion, 3);
    const ParameterList pairs { { QStringLiteral("client_id"), QStringLiteral("id") },
                                { QStringLiteral("tel"), QStringLiteral("phone") } };
    QCOMPARE(flow.source.parameters, pairs);
    QCOMPARE(*readFlowFile(writeFlowFile(*flows, Addresses::Include)), *flows);
    QVERIFY(!writeFlowFile(*readFlowFile(wholeFile()), Addresses::Include).contains("string_"));
}

void TestFlowFile::aFlowSurvivesTheDatabase()
{
    const auto flows = readFlowFile(wholeFile());
    QVERIFY(flows.has_value());
    const auto again = flowFromJson(flowToJson(flows->first()));
    QVERIFY(again.has_value());
    QCOMPARE(*again, flows->first());
}

void TestFlowFile::aDraftSurvivesTheDatabaseWithItsFaults()
{
    Flow draft;
    draft.name = QString(500, u'x');
    draft.source.acceptsGet = false;
    draft.source.acceptsPost = false;
    draft.source.secret = QStringLiteral("short");
    draft.source.perMinute = 0;
    draft.source.parameters = { { QString(), QString() } };
    draft.duplicates = DuplicateGuard { { QString(), QString() }, std::chrono::minutes(0) };
    Condition pattern;
    pattern.kind = Condition::Kind::Single;
    pattern.test = Test::Matches;
    pattern.values = { QStringLiteral("(") };
    Condition number = pattern;
    number.test = Test::Greater;
    draft.conditions =
        Condition { Condition::Kind::Any, { pattern, number }, {}, Test::NotEmpty, {} };
    Action action;
    action.delivery.timeout = std::chrono::seconds(0);
    action.delivery.parallel = 1000;
    action.delivery.retry = { std::chrono::seconds(9), std::chrono::seconds(1),
                              std::chrono::hours(0) };
    const auto map = [&action](const char *input, MappingKind kind, const QString &text) {
        action.mapping.insert(QString::fromLatin1(input), { kind, text });
    };
    map("a", MappingKind::Field, QString());
    map("b", MappingKind::Template, QStringLiteral("{{broken"));
    map("c", MappingKind::Builtin, QStringLiteral("not known"));
    map("d", MappingKind::Constant, QString(20'000, u'y') + u'\u0001');
    draft.actions = { action };
    const auto again = flowFromJson(flowToJson(draft));
    QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().place));
    QCOMPARE(*again, draft);
}

void TestFlowFile::aStoredFlowOfAnotherShapeIsAnError()
{
    QVERIFY(!flowFromJson("").has_value());
    QVERIFY(!flowFromJson("[]").has_value());
    QCOMPARE(flowFromJson(R"({"name": 5})").error().place, QStringLiteral("name"));
    QCOMPARE(flowFromJson(R"({"colour": 5})").error().place, QStringLiteral("colour"));
}

void TestFlowFile::addressesAreLeftOutUnlessAskedFor()
{
    const auto flows = readFlowFile(wholeFile());
    QVERIFY(flows.has_value());
    const QByteArray without = writeFlowFile(*flows, Addresses::Leave);
    QVERIFY(!without.contains("abcdefghijklmnopqrstuv"));
    QVERIFY(readFlowFile(without)->first().source.secret.isEmpty());
    QVERIFY(writeFlowFile(*flows, Addresses::Include).contains("abcdefghijklmnopqrstuv"));
}

void TestFlowFile::theWrittenFileBeginsWithItsVersion()
{
    const auto flows = readFlowFile(wholeFile());
    QVERIFY(flows.has_value());
    const QByteArray written = writeFlowFile(*flows, Addresses::Leave);
    QVERIFY2(written.startsWith("{\n  \"leadbridge\": 1,\n  \"flows\": [\n    {\n      \"name\": "),
             written.left(120).constData());
    QVERIFY(written.indexOf("\"source\"") < written.indexOf("\"actions\""));
    QCOMPARE(writeFlowFile(*flows, Addresses::Leave), written);
}

void TestFlowFile::aMistakeNamesItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");

    const auto row = [](const char *name, const char *find, const char *put, const char *place) {
        QTest::newRow(name) << replaced(find, put) << QString::fromLatin1(place);
    };
    row("a missing comma names line and column", "\"leadbridge\": 1,", "\"leadbridge\": 1",
        "line 3, column 3");
    QTest::newRow("a truncated file names its end")
        << wholeFile().left(28) << QStringLiteral("line 3, column 8");
    row("columns count letters, not bytes", "\"Новые клиенты\",", "\"Новые клиенты\" ?",
        "line 4, column 29");
    row("an unknown key at the top", "\"leadbridge\"", "\"comment\": \"\", \"leadbridge\"",
        "comment");
    row("no version", "\"leadbridge\": 1,", "", "leadbridge");
    row("a newer version", "\"leadbridge\": 1,", "\"leadbridge\": 2,", "leadbridge");
    row("flows are not a list", "\"flows\": [{", "\"flows\": {\"a\": [{", "line 32, column 1");
    row("an unknown key of a flow", "\"running\"", "\"runing\"", "flows[0].runing");
    row("a key that comes twice", "\"running\": true", "\"name\": \"x\"", "flows[0].name");
    row("running is not a flag", "true,", "\"yes\",", "flows[0].running");
    row("a name is not a text", "\"Новые клиенты\"", "5", "flows[0].name");
    row("a name is empty", "\"Новые клиенты\"", "\"  \"", "flows[0].name");
    row("a name has a line break", "\"Новые клиенты\"", "\"a\\nb\"", "flows[0].name");
    row("an event that is not known", "\"client_created\"", "\"client_lost\"",
        "flows[0].source.event");
    row("a method that is not taken", "\"POST\"]", "\"PUT\"]", "flows[0].source.methods");
    row("a method twice", "\"POST\"]", "\"GET\"]", "flows[0].source.methods[1]");
    row("no methods", "[\"GET\", \"POST\"]", "[]", "flows[0].source.methods");
    row("a secret too short to be one", "abcdefghijklmnopqrstuv", "abcdefghijklmnopqrstu",
        "flows[0].source.secret");
    row("a secret that would need encoding", "abcdefghijklmnopqrstuv", "abcdefghijklmnopqrs/uv",
        "flows[0].source.secret");
    row("a limit of nothing", "600", "0", "flows[0].source.limits.per_minute");
    row("a limit with a fraction", "600", "1.5", "flows[0].source.limits.per_minute");
    row("an unknown limit", "per_minute", "per_hour", "flows[0].source.limits.per_hour");
    row("a version below nothing", "\"methods\"", "\"string_version\": -1, \"methods\"",
        "flows[0].source.string_version");
    row("a pair without its placeholder", "\"methods\"",
        "\"parameters\": [{\"name\": \"a\"}], \"methods\"",
        "flows[0].source.parameters[0].placeholder");
    row("a pair with something else", "\"methods\"",
        "\"parameters\": [{\"name\": \"a\", \"value\": \"b\"}], \"methods\"",
        "flows[0].source.parameters[0].value");
    row("a page the wizard does not have", "\"running\"", "\"setup_step\": 8, \"running\"",
        "flows[0].setup_step");
    row("a key that is no list", "[\"client_id\"]", "\"client_id\"", "flows[0].duplicates.key");
    row("a window that is text", "\"window_minutes\": 60", "\"window_minutes\": \"60\"",
        "flows[0].duplicates.window_minutes");
    row("a test that is not known", "\"not_empty\"", "\"present\"",
        "flows[0].conditions.all[0].is");
    row("a test without its kind", ", \"is\": \"not_empty\"", "", "flows[0].conditions.all[0].is");
    row("a test without a field", "\"field\": \"client_phone\", ", "",
        "flows[0].conditions.all[0].field");
    row("a value where none belongs", "\"is\": \"not_empty\"", "\"is\": \"empty\", \"value\": \"\"",
        "flows[0].conditions.all[0].value");
    row("a value that is missing", ", \"value\": \"^А\"", "",
        "flows[0].conditions.all[1].any[2].value");
    row("a pattern that is broken", "\"^А\"", "\"(А\"", "flows[0].conditions.all[1].any[2].value");
    row("a number that is none", "\"3 500,00\"", "\"much\"",
        "flows[0].conditions.all[1].any[0].value");
    row("a number not in quotes", "\"3 500,00\"", "3500",
        "flows[0].conditions.all[1].any[0].value");
    row("a list that is missing", "\"values\"", "\"value\"",
        "flows[0].conditions.all[1].any[1].value");
    row("all beside any", "{\"any\":", "{\"all\": [], \"any\":", "flows[0].conditions.all[1].any");
    row("an unknown key of an action", "\"run\": \"always\"", "\"when\": \"always\"",
        "flows[0].actions[0].when");
    row("a run rule that is not known", "\"always\"", "\"never\"", "flows[0].actions[0].run");
    row("settings that are text", "{\"url\": \"https://api.cpa.house/method/send_order\"}", "\"x\"",
        "flows[0].actions[0].settings");
    row("a timeout too long", "\"timeout_s\": 30", "\"timeout_s\": 601",
        "flows[0].actions[0].delivery.timeout_s");
    row("too many in parallel", "\"parallel\": 6", "\"parallel\": 65",
        "flows[0].actions[0].delivery.parallel");
    row("an uncertain choice that is not known", "\"wait\"", "\"hope\"",
        "flows[0].actions[0].delivery.uncertain");
    row("a last wait shorter than the first", "\"max_s\": 1800", "\"max_s\": 4",
        "flows[0].actions[0].delivery.retry.max_s");
    row("an unknown key of retry", "\"for_h\"", "\"for_m\"",
        "flows[0].actions[0].delivery.retry.for_m");
    row("a mapping that is text", "{\"field\": \"client_phone\"},\n        \"county",
        "\"client_phone\",\n        \"county", "flows[0].actions[0].mapping.phone");
    row("a mapping of an unknown kind", "{\"field\": \"client_phone\"},\n        \"county",
        "{\"feild\": \"client_phone\"},\n        \"county",
        "flows[0].actions[0].mapping.phone.feild");
    row("a mapping of two kinds", "{\"constant\": \"1001\"}",
        "{\"constant\": \"1001\", \"field\": \"x\"}", "flows[0].actions[0].mapping.id_webmaster");
    row("a mapping of no kind", "{\"constant\": \"1001\"}", "{}",
        "flows[0].actions[0].mapping.id_webmaster");
    row("a constant that is a number", "\"1001\"", "1001",
        "flows[0].actions[0].mapping.id_webmaster.constant");
    row("a builtin that is not known", "country_of_phone", "country_of_birth",
        "flows[0].actions[0].mapping.county_code.builtin");
    row("a template that is broken", "kl-{{client_id}}", "kl-{{client_id",
        "flows[0].actions[0].mapping.sub_id_1.template");
    row("the second action is counted", "\"if_previous_failed\"", "\"if_previous_broken\"",
        "flows[0].actions[1].run");
    row("an action without a destination", "{\"destination\": \"cpa_house\", ", "{",
        "flows[0].actions[1].destination");
    row("a flow that comes twice",
        "{\"destination\": \"cpa_house\", \"run\": \"if_previous_failed\"}]",
        "{\"destination\": \"cpa_house\"}]}, {\"name\": \"Новые клиенты\","
        " \"source\": {\"event\": \"any\"}, \"actions\": []",
        "flows[1].name");
}

void TestFlowFile::aMistakeNamesItsPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    QVERIFY2(!json.isEmpty(), "the text to replace is not in the file");
    const auto flows = readFlowFile(json);
    QVERIFY(!flows.has_value());
    QCOMPARE(flows.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(flows.error().place, place);
    QVERIFY(!flows.error().detail.isEmpty());
}

void TestFlowFile::boundsAreKept_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("fits");

    const auto row = [](const char *name, const char *find, const QByteArray &put, bool fits) {
        QTest::newRow(name) << replaced(find, put.constData()) << fits;
    };
    row("a name of 200 letters", "Новые клиенты", QByteArray(200, 'x'), true);
    row("a name of 201 letters", "Новые клиенты", QByteArray(201, 'x'), false);
    row("a constant of 10,000 letters", "1001", QByteArray(10'000, 'x'), true);
    row("a constant of 10,001 letters", "1001", QByteArray(10'001, 'x'), false);
    row("a constant with a line break", "1001", "a\\nb", true);
    row("a constant with a zero letter", "1001", "a\\u0000b", false);
    row("a right-to-left mark is text like any other", "1001", "a\\u202eb", true);
    row("an empty constant", "1001", "", true);
    row("a field not chosen yet", "client_name", "", true);
    row("a builtin not chosen yet", "country_of_phone", "", true);
    row("an empty template", "kl-{{client_id}}", "", true);
    row("a byte order mark before the file", "{\n  \"leadbridge\"",
        "\xEF\xBB\xBF{\n  \"leadbridge\"", true);
    row("33 actions", "[{\n      \"name\"",
        "[" + QByteArray("{\"destination\": \"cpa_house\"},").repeated(31) + "{\n      \"name\"",
        false);
}

void TestFlowFile::boundsAreKept()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, fits);
    QVERIFY2(!json.isEmpty(), "the text to replace is not in the file");
    QCOMPARE(readFlowFile(json).has_value(), fits);
}

void TestFlowFile::deeplyNestedConditionsAreRefused()
{
    const QByteArray deep =
        QByteArray("{\"all\":[").repeated(400) + "{}" + QByteArray("]}").repeated(400);
    const auto flows = readFlowFile(R"({"leadbridge": 1, "flows": [{"name": "x",
        "source": {"event": "any"}, "actions": [], "conditions": )"
                                    + deep + "}]}");
    QVERIFY(!flows.has_value());
    QCOMPARE(flows.error().detail, QStringLiteral("conditions are nested too deeply"));
}

void TestFlowFile::tooLargeAFileIsRefused()
{
    QVERIFY(!readFlowFile(QByteArray(9 * 1024 * 1024, ' ')).has_value());
}

QTEST_APPLESS_MAIN(TestFlowFile)
#include "tst_flowfile.moc"
