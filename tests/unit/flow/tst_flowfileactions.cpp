// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/flowfile.h"

#include <QTest>

using namespace LeadBridge;

/// What a flow file says of an action beyond its destination: when it runs, how values change.
class TestFlowFileActions : public QObject
{
    Q_OBJECT

private slots:
    void anActionIsReadWhole();
    void whatIsLeftOutTakesItsDefault();
    void writingAndReadingGivesTheSame();
    void aTableKeepsItsOrder();
    void onlyTransformsHaveTables();
    void keysStayAtHome();
    void aMistakeNamesItsPlace_data();
    void aMistakeNamesItsPlace();
    void boundsAreKept_data();
    void boundsAreKept();
    void aDraftSurvivesTheDatabase();
};

namespace {

QByteArray fileOf(const QByteArray &action)
{
    return R"({"leadbridge": 1, "flows": [{"name": "x", "source": {"event": "any"},
        "actions": [{"destination": "cpa_house"}, )"
        + action + "]}]}";
}

constexpr const char *wholeAction = R"({
    "name": "Сообщение",
    "destination": "telegram",
    "enabled": false,
    "run": "if_previous_delivered",
    "conditions": {"all": [
        {"field": "steps.1.response.data.status", "is": "equals", "value": "new"},
        {"any": [{"field": "client_phone", "is": "not_empty"}]}]},
    "settings": {"url": "https://api.example", "silent": true, "thread": 7},
    "delivery": {"rate": {"per_second": 0.5, "burst": 50}},
    "mapping": {
        "id_offer": {"field": "service", "transforms": ["trim", {"phone": "e164"},
            {"date": "dd.MM.yyyy"}, {"number": "integer"},
            {"lookup": {"Стрижка": "2003", "Маникюр": "2002", "Ж": ""}, "otherwise": "2001"},
            {"default": "нет"}]},
        "text": {"template": "заявка №{{steps.1.order_id}}", "transforms": ["title"]}
    }})";

Action second(const QByteArray &json)
{
    const auto flows = readFlowFile(json);
    if (!flows)
        qWarning() << flows.error().place << flows.error().detail;
    return flows ? flows->first().actions.at(1) : Action {};
}

QByteArray withTransforms(const QByteArray &transforms)
{
    return fileOf(R"({"destination": "cpa_house", "mapping": {"name": {"field": "client_name",
        "transforms": )"
                  + transforms + "}}}");
}

} // namespace

void TestFlowFileActions::anActionIsReadWhole()
{
    const Action action = second(fileOf(wholeAction));
    QVERIFY(!action.enabled);
    QCOMPARE(action.run, RunRule::IfPreviousDelivered);
    QCOMPARE(action.conditions->children.size(), 2);
    QCOMPARE(action.conditions->children.first().field,
             QStringLiteral("steps.1.response.data.status"));
    QCOMPARE(action.conditions->children.at(1).kind, Condition::Kind::Any);
    QCOMPARE(action.settings.value(QStringLiteral("silent")), QJsonValue(true));
    QCOMPARE(action.settings.value(QStringLiteral("thread")), QJsonValue(7));
    QCOMPARE(action.delivery.rate, std::optional(Rate { 0.5, 50 }));
    const QList<Transform> transforms = action.mapping.value(QStringLiteral("id_offer")).transforms;
    const QList<std::pair<QString, QString>> table {
        { QStringLiteral("Стрижка"), QStringLiteral("2003") },
        { QStringLiteral("Маникюр"), QStringLiteral("2002") },
        { QStringLiteral("Ж"), QString() }
    };
    const QList<Transform> expected {
        { TransformKind::Trim, {}, {}, {} },
        { TransformKind::Phone, QStringLiteral("e164"), {}, {} },
        { TransformKind::Date, QStringLiteral("dd.MM.yyyy"), {}, {} },
        { TransformKind::Number, QStringLiteral("integer"), {}, {} },
        { TransformKind::Lookup, {}, table, QStringLiteral("2001") },
        { TransformKind::Default, QStringLiteral("нет"), {}, {} },
    };
    QCOMPARE(transforms, expected);
}

void TestFlowFileActions::whatIsLeftOutTakesItsDefault()
{
    const Action action = second(fileOf(R"({"destination": "cpa_house",
        "delivery": {"rate": {"per_second": 2}}, "mapping": {"name": {"field": "client_name"}}})"));
    QVERIFY(action.enabled);
    QVERIFY(!action.conditions);
    QCOMPARE(action.key, 0);
    QCOMPARE(action.delivery.rate, std::optional(Rate { 2, 1 }));
    QVERIFY(action.mapping.first().transforms.isEmpty());
    QByteArray written =
        writeFlowFile(*readFlowFile(fileOf(R"({"destination": "x"})")), Addresses::Leave);
    for (const char *word : { "enabled", "conditions", "transforms", "rate", "key" })
        QVERIFY2(!written.contains(word), word);
}

void TestFlowFileActions::writingAndReadingGivesTheSame()
{
    const auto flows = readFlowFile(fileOf(wholeAction));
    QVERIFY(flows.has_value());
    const QByteArray written = writeFlowFile(*flows, Addresses::Include);
    const auto again = readFlowFile(written);
    QVERIFY2(again.has_value(), written.constData());
    QCOMPARE(*again, *flows);
    QCOMPARE(*flowFromJson(flowToJson(flows->first())), flows->first());
}

void TestFlowFileActions::aTableKeepsItsOrder()
{
    // Keys with everything that ends a string, an object or a list elsewhere.
    const QByteArray table = R"({"lookup" : { "я": "1", "а\"}],:{[": "2", "Z":"3" ,"A": "{" } })";
    const Action action = second(withTransforms('[' + table + R"(, {"lookup": {}}, "trim"])"));
    const QList<Transform> &transforms = action.mapping.first().transforms;
    QCOMPARE(transforms.size(), 3);
    QStringList rows;
    for (const auto &[from, to] : transforms.first().table)
        rows.append(from + u'=' + to);
    QCOMPARE(rows.join(u' '), QStringLiteral("я=1 а\"}],:{[=2 Z=3 A={"));
    QVERIFY(transforms.at(1).table.isEmpty());
    Flow flow;
    flow.name = QStringLiteral("x");
    flow.actions = { action };
    const QByteArray written = writeFlowFile({ flow }, Addresses::Leave);
    QVERIFY2(written.indexOf("\"Z\": \"3\"") < written.indexOf("\"A\": \"{\""),
             written.constData());
    QVERIFY2(written.contains("\"lookup\": {}"), written.constData());
    // A draft may have a row twice; the second never counts.
    flow.actions[0].mapping.first().transforms[0].table.append(
        { QStringLiteral("Z"), QStringLiteral("4") });
    QVERIFY(!writeFlowFile({ flow }, Addresses::Leave).contains("\"4\""));
}

void TestFlowFileActions::onlyTransformsHaveTables()
{
    const Action action = second(fileOf(R"({"destination": "cpa_house", "mapping": {
        "lookup": {"field": "transforms"}, "transforms": {"constant": "{\"lookup\": {}}"}}})"));
    QCOMPARE(action.mapping.value(QStringLiteral("lookup")),
             (Mapping { MappingKind::Field, QStringLiteral("transforms") }));
    QCOMPARE(action.mapping.value(QStringLiteral("transforms")).text,
             QStringLiteral("{\"lookup\": {}}"));
}

void TestFlowFileActions::keysStayAtHome()
{
    auto flows = readFlowFile(fileOf(wholeAction));
    Flow &flow = flows->first();
    flow.actions[0].key = 4;
    flow.actions[1].key = 300;
    QCOMPARE(*flowFromJson(flowToJson(flow)), flow);
    const QByteArray written = writeFlowFile(*flows, Addresses::Include);
    QVERIFY(!written.contains("\"key\""));
    QCOMPARE(readFlowFile(fileOf(R"({"destination": "cpa_house", "key": 4})")).error().place,
             QStringLiteral("flows[0].actions[1].key"));
}

void TestFlowFileActions::aMistakeNamesItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const auto action = [](const char *name, const char *member, const char *place) {
        QTest::newRow(name) << fileOf(QByteArray(R"({"destination": "cpa_house", )") + member + '}')
                            << QStringLiteral("flows[0].actions[1].") + QLatin1String(place);
    };
    const auto transform = [](const char *name, const char *written, const char *place) {
        QTest::newRow(name) << withTransforms(written)
                            << QStringLiteral("flows[0].actions[1].mapping.name.transforms")
                + QString::fromUtf8(place);
    };
    action("enabled is no flag", R"("enabled": "no")", "enabled");
    action("a condition of an unknown test", R"("conditions": {"field": "x", "is": "hot"})",
           "conditions.is");
    action("a condition with an unknown key", R"("conditions": {"all": [{"filed": "x"}]})",
           "conditions.all[0].filed");
    action("a setting that is a list", R"("settings": {"url": "x", "ids": [1]})", "settings.ids");
    action("a setting that is nothing", R"("settings": {"url": null})", "settings.url");
    action("a setting that is an object", R"("settings": {"lookup": {"a": "b"}})",
           "settings.lookup");
    action("no rate at all", R"("delivery": {"rate": {"per_second": 0}})",
           "delivery.rate.per_second");
    action("a rate without its number", R"("delivery": {"rate": {"burst": 5}})",
           "delivery.rate.per_second");
    action("a rate in words", R"("delivery": {"rate": {"per_second": "2"}})",
           "delivery.rate.per_second");
    action("half a request at once", R"("delivery": {"rate": {"per_second": 2, "burst": 0.5}})",
           "delivery.rate.burst");
    action("an unknown key of a rate", R"("delivery": {"rate": {"per_minute": 2}})",
           "delivery.rate.per_minute");
    action("transforms alone", R"("mapping": {"name": {"transforms": []}})", "mapping.name");
    action("a secret is not changed",
           R"("mapping": {"api_key": {"secret": "k", "transforms": ["trim"]}})",
           "mapping.api_key.transforms");
    transform("no list", R"("trim")", "");
    transform("an unknown word", R"(["trim", "shout"])", "[1]");
    transform("a number", "[5]", "[0]");
    transform("a word that needs a value", R"(["phone"])", "[0]");
    transform("an unknown key", R"([{"shout": "x"}])", "[0].shout");
    transform("a word with a value it does not take", R"([{"trim": "x"}])", "[0].trim");
    transform("two in one", R"([{"phone": "e164", "date": "yyyy"}])", "[0]");
    transform("an empty object", "[{}]", "[0]");
    transform("a phone format that is not known", R"([{"phone": "rfc3966"}])", "[0].phone");
    transform("a number format that is not known", R"([{"number": "roman"}])", "[0].number");
    transform("a date without a format", R"([{"date": " "}])", "[0].date");
    transform("otherwise without a table", R"([{"default": "x", "otherwise": "y"}])",
              "[0].otherwise");
    transform("a table that is text", R"([{"lookup": "x"}])", "[0].lookup");
    transform("a table that is a list", R"([{"lookup": ["x"]}])", "[0].lookup");
    transform("a row that is no text", R"([{"lookup": {"Маникюр": 2002}}])", "[0].lookup.Маникюр");
    transform("a row in a row", R"([{"lookup": {"a": {"b": "c"}}}])", "[0].lookup.a");
    transform("a row for nothing", R"([{"lookup": {" ": "x"}}])", "[0].lookup. ");
    transform("a row that comes twice", R"([{"lookup": {"a": "b", "a": "c"}}])", "[0].lookup.a");
    transform("otherwise is no text", R"([{"lookup": {}, "otherwise": 5}])", "[0].otherwise");
}

void TestFlowFileActions::aMistakeNamesItsPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto flows = readFlowFile(json);
    QVERIFY(!flows.has_value());
    QCOMPARE(flows.error().place, place);
    QVERIFY(!flows.error().detail.isEmpty());
}

void TestFlowFileActions::boundsAreKept_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("fits");
    const auto trims = [](int count) {
        return withTransforms('[' + QByteArray(R"("trim",)").repeated(count - 1) + R"("trim"])");
    };
    const auto rows = [](int count) {
        QByteArray table;
        for (int i = 0; i < count; ++i)
            table += (i > 0 ? "," : "") + QByteArray("\"") + QByteArray::number(i) + "\": \"x\"";
        return withTransforms(R"([{"lookup": {)" + table + "}}]");
    };
    QTest::newRow("20 transforms") << trims(20) << true;
    QTest::newRow("21 transforms") << trims(21) << false;
    QTest::newRow("a table of 500 rows") << rows(500) << true;
    QTest::newRow("a table of 501 rows") << rows(501) << false;
    QTest::newRow("an empty default") << withTransforms(R"([{"default": ""}])") << true;
    QTest::newRow("a default of lines") << withTransforms(R"([{"default": "a\nb"}])") << true;
}

void TestFlowFileActions::boundsAreKept()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, fits);
    QCOMPARE(readFlowFile(json).has_value(), fits);
}

void TestFlowFileActions::aDraftSurvivesTheDatabase()
{
    Flow draft;
    Action action;
    action.key = 1;
    action.enabled = false;
    action.conditions = Condition {};
    action.delivery.rate = Rate { 0, 0 };
    action.settings = { { QStringLiteral("odd"), QJsonValue() } };
    Transform table { TransformKind::Lookup, {}, { { QString(), QString() } }, QString() };
    table.table.append({ QStringLiteral("a"), QString(2000, u'y') });
    table.table.append({ QStringLiteral("a"), QStringLiteral("again") });
    action.mapping.insert(
        QStringLiteral("name"),
        { MappingKind::Secret, QString(),
          QList<Transform> { table,
                             { TransformKind::Phone, QStringLiteral("?"), {}, {} },
                             { TransformKind::Date, QString(), {}, {} } } });
    draft.actions = { action };
    const auto again = flowFromJson(flowToJson(draft));
    QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().place));
    QCOMPARE(*again, draft);
}

QTEST_APPLESS_MAIN(TestFlowFileActions)
#include "tst_flowfileactions.moc"
