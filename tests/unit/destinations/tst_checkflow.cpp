// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/destinations/orderkit.h"

#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::OrderKit;

class TestCheckFlow : public QObject
{
    Q_OBJECT

private slots:
    void aWholeFlowPasses();
    void aDraftMayBeEmptyButNotRun();
    void aMistakeNamesItsPlace_data();
    void aMistakeNamesItsPlace();
    void addressesOfServices_data();
    void addressesOfServices();
    void onlyWhoCanBeAskedIsAsked_data();
    void onlyWhoCanBeAskedIsAsked();
    void aDraftMayHoldWhatCannotWorkYet();
    void whatIsSwitchedOffNeedNotWork();
    void theFlowsOwnConditionsAreChecked();
    void theSecondActionIsCounted();
    void aNewActionStartsWithTheSuggestions();
    void whatAnEventLacksComesFromTheDirectory_data();
    void whatAnEventLacksComesFromTheDirectory();
    void aNewActionOfNothingIsEmpty();
    void everyDescriptionIsSound_data();
    void everyDescriptionIsSound();
    void whatIsMissingIsListed();
    void cautionsTellOfTheClientsDevice_data();
    void cautionsTellOfTheClientsDevice();
};

void TestCheckFlow::aWholeFlowPasses()
{
    Flow flow;
    flow.running = true;
    flow.actions = { wholeAction() };
    QVERIFY(checkFlow(flow, QStringLiteral("flows[0]")).has_value());
    QVERIFY(missingInputs(flow.actions.first()).isEmpty());
}

void TestCheckFlow::aDraftMayBeEmptyButNotRun()
{
    Flow flow;
    QVERIFY(checkFlow(flow, {}).has_value());
    flow.running = true;
    const auto checked = checkFlow(flow, QStringLiteral("flows[3]"));
    QVERIFY(!checked.has_value());
    QCOMPARE(checked.error().place, QStringLiteral("flows[3].actions"));
}

void TestCheckFlow::aMistakeNamesItsPlace_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<Mapping>("mapping");
    QTest::addColumn<QString>("place");

    const auto row = [](const char *name, const char *input, MappingKind kind, const char *place) {
        QTest::newRow(name) << QString::fromLatin1(input) << Mapping { kind, QStringLiteral("x") }
                            << QString::fromLatin1(place);
    };
    row("the country corrected by a well-meaning hand", "country_code", MappingKind::Constant,
        "actions[0].mapping.country_code");
    row("an input nobody knows", "colour", MappingKind::Field, "actions[0].mapping.colour");
    row("a key written out", "api_key", MappingKind::Constant, "actions[0].mapping.api_key");
    row("a key from a field", "api_key", MappingKind::Field, "actions[0].mapping.api_key");
    row("a key in a template", "api_key", MappingKind::Template, "actions[0].mapping.api_key");
    row("a secret where it would be stored unmasked", "name", MappingKind::Secret,
        "actions[0].mapping.name");
}

void TestCheckFlow::aMistakeNamesItsPlace()
{
    QFETCH(QString, input);
    QFETCH(Mapping, mapping);
    QFETCH(QString, place);
    Flow flow;
    flow.actions = { wholeAction() };
    flow.actions.first().mapping.insert(input, mapping);
    const auto inFile = checkFlow(flow, QStringLiteral("flows[2]"));
    QVERIFY(!inFile.has_value());
    QCOMPARE(inFile.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(inFile.error().place, QString(QStringLiteral("flows[2].") + place));
    QCOMPARE(checkFlow(flow, {}).error().place, place);
}

void TestCheckFlow::addressesOfServices_data()
{
    QTest::addColumn<QJsonValue>("url");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, const char *url, bool fits) {
        QTest::newRow(name) << QJsonValue(QString::fromUtf8(url)) << fits;
    };
    row("https", "https://api.cpa.house/method/send_order", true);
    row("http, as a sandbox has it", "http://127.0.0.1:8080/x?y=1", true);
    row("empty means the usual one", "", true);
    row("a file", "file:///etc/passwd", false);
    row("ftp", "ftp://example.org/", false);
    row("a script", "javascript:alert(1)", false);
    row("no scheme", "api.cpa.house/method/send_order", false);
    row("no host", "https:///method", false);
    row("a name and a password in it", "https://user:key@api.cpa.house/", false);
    row("a fragment", "https://api.cpa.house/#x", false);
    row("a space", "https://api.cpa .house/", false);
    QTest::newRow("a number") << QJsonValue(5) << false;
    QTest::newRow("too long") << QJsonValue(QString(u"https://x/" + QString(2000, u'a'))) << false;
}

void TestCheckFlow::addressesOfServices()
{
    QFETCH(QJsonValue, url);
    QFETCH(bool, fits);
    Flow flow;
    flow.actions = { wholeAction() };
    flow.actions.first().settings.insert(u"url", url);
    const auto checked = checkFlow(flow, QStringLiteral("flows[0]"));
    QCOMPARE(checked.has_value(), fits);
    if (!checked)
        QCOMPARE(checked.error().place, QStringLiteral("flows[0].actions[0].settings.url"));
}

void TestCheckFlow::onlyWhoCanBeAskedIsAsked_data()
{
    QTest::addColumn<QString>("id");
    for (const Destination *destination : destinations())
        QTest::newRow(qPrintable(destination->description().id)) << destination->description().id;
}

void TestCheckFlow::onlyWhoCanBeAskedIsAsked()
{
    QFETCH(QString, id);
    const bool canBeAsked = id == u"bitrix24";
    QCOMPARE(findDestination(id)->description().canBeAsked, canBeAsked);
    Action action;
    action.destination = id;
    action.delivery.uncertain = UncertainPolicy::Ask;
    Flow flow;
    flow.actions = { wholeAction(), action };
    // A draft too: no form offers it, it can only come from a file.
    const auto checked = checkFlow(flow, QStringLiteral("flows[0]"), FlowCheck::Draft);
    QCOMPARE(checked.has_value(), canBeAsked);
    if (canBeAsked)
        return;
    QCOMPARE(checked.error().place, QStringLiteral("flows[0].actions[1].delivery.uncertain"));
    QVERIFY(checked.error().detail.contains(QStringLiteral("wait or resend is expected")));
    flow.actions[1].delivery.uncertain = UncertainPolicy::Wait;
    QVERIFY(checkFlow(flow, QStringLiteral("flows[0]"), FlowCheck::Draft).has_value());
}

void TestCheckFlow::aDraftMayHoldWhatCannotWorkYet()
{
    Flow flow;
    flow.actions = { wholeAction() };
    Action &action = flow.actions.first();
    action.settings.insert(u"url", QStringLiteral("htt"));
    map(action, "name", MappingKind::Template, QStringLiteral("{{client_"));
    QVERIFY(checkFlow(flow, {}, FlowCheck::Draft).has_value());
    QCOMPARE(checkFlow(flow, {}).error().place, QStringLiteral("actions[0].settings.url"));
    action.settings.remove(QStringLiteral("url"));
    QCOMPARE(checkFlow(flow, {}).error().place, QStringLiteral("actions[0].mapping.name"));
    map(action, "api_key", MappingKind::Constant, QStringLiteral("EXAMPLEKEY0000"));
    QVERIFY(!checkFlow(flow, {}, FlowCheck::Draft).has_value());
}

void TestCheckFlow::whatIsSwitchedOffNeedNotWork()
{
    Flow flow;
    flow.actions = { newAction(QStringLiteral("cpa_house")) };
    Action &action = flow.actions.first();
    map(action, "name", MappingKind::Template, QStringLiteral("{{client_"));
    action.enabled = false;
    QVERIFY(checkFlow(flow, {}).has_value());
    QVERIFY(missingInputs(action).isEmpty());
    action.enabled = true;
    QVERIFY(!checkFlow(flow, {}).has_value());
    QVERIFY(!missingInputs(action).isEmpty());
}

void TestCheckFlow::theFlowsOwnConditionsAreChecked()
{
    Flow flow;
    flow.actions = { wholeAction() };
    const Condition bad { Condition::Kind::Single,
                          {},
                          QStringLiteral("services"),
                          Test::Matches,
                          { QStringLiteral("(") } };
    flow.conditions = Condition { Condition::Kind::All, { bad }, {}, {}, {} };
    QCOMPARE(checkFlow(flow, {}).error().place, QStringLiteral("conditions.all[0].value"));
    flow.conditions.reset();
    flow.actions.first().conditions = bad;
    QCOMPARE(checkFlow(flow, {}).error().place, QStringLiteral("actions[0].conditions.value"));
}

void TestCheckFlow::theSecondActionIsCounted()
{
    Flow flow;
    flow.actions = { wholeAction(), wholeAction() };
    flow.actions[1].destination = QStringLiteral("pigeon");
    QCOMPARE(checkFlow(flow, QStringLiteral("flows[0]")).error().place,
             QStringLiteral("flows[0].actions[1].destination"));
    flow.actions[1] = wholeAction();
    flow.actions[1].settings.insert(u"colour", QStringLiteral("red"));
    QCOMPARE(checkFlow(flow, QStringLiteral("flows[0]")).error().place,
             QStringLiteral("flows[0].actions[1].settings.colour"));
}

void TestCheckFlow::aNewActionStartsWithTheSuggestions()
{
    const Action action = newAction(QStringLiteral("cpa_house"));
    QCOMPARE(action.name, QStringLiteral("CPA.House"));
    QCOMPARE(action.mapping.value(QStringLiteral("phone")),
             (Mapping { MappingKind::Field, QStringLiteral("client_phone") }));
    QCOMPARE(action.mapping.value(QStringLiteral("county_code")),
             (Mapping { MappingKind::Builtin, QStringLiteral("country_of_phone") }));
    // The sender of the webhook is Klientiks: its address must never be offered as the client's.
    QVERIFY(!action.mapping.contains(QStringLiteral("ip_address")));
    QVERIFY(!action.mapping.contains(QStringLiteral("user_agent")));
    QCOMPARE(action.settings.value(u"url").toString(),
             QStringLiteral("https://api.cpa.house/method/send_order"));
}

void TestCheckFlow::whatAnEventLacksComesFromTheDirectory_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<Mapping>("name");
    QTest::addColumn<Mapping>("phone");
    const Mapping nameField { MappingKind::Field, QStringLiteral("client_name") };
    const Mapping phoneField { MappingKind::Field, QStringLiteral("client_phone") };
    for (const char *event :
         { "client_created", "appointment_created", "invoice_created", "any", "unheard_of" })
        QTest::newRow(event) << QString::fromLatin1(event) << nameField << phoneField;
    QTest::newRow("visit_paid") << QStringLiteral("visit_paid")
                                << Mapping { MappingKind::Builtin, directoryName }
                                << Mapping { MappingKind::Builtin, directoryPhone };
}

void TestCheckFlow::whatAnEventLacksComesFromTheDirectory()
{
    QFETCH(QString, event);
    QFETCH(Mapping, name);
    QFETCH(Mapping, phone);
    const Action action = suggestedAction(QStringLiteral("cpa_house"), event);
    QCOMPARE(action.mapping.value(QStringLiteral("name")), name);
    QCOMPARE(action.mapping.value(QStringLiteral("phone")), phone);
    QCOMPARE(action.mapping.value(QStringLiteral("county_code")),
             (Mapping { MappingKind::Builtin, QStringLiteral("country_of_phone") }));
}

void TestCheckFlow::aNewActionOfNothingIsEmpty()
{
    const Action action = newAction(QStringLiteral("pigeon"));
    QVERIFY(action.mapping.isEmpty());
    QVERIFY(missingInputs(action).isEmpty());
    QVERIFY(cautions(action).isEmpty());
}

void TestCheckFlow::everyDescriptionIsSound_data()
{
    QTest::addColumn<QString>("id");
    for (const Destination *destination : destinations())
        QTest::newRow(qPrintable(destination->description().id)) << destination->description().id;
}

void TestCheckFlow::everyDescriptionIsSound()
{
    QFETCH(QString, id);
    const DestinationDescription &description = findDestination(id)->description();
    QStringList names;
    const auto isKnown = [&](const ShownWhen &shown) {
        return shown.setting.isEmpty() || description.setting(shown.setting);
    };
    for (const SettingDescription &setting : description.settings) {
        names.append(setting.name);
        QVERIFY2(isKnown(setting.shown), qPrintable(setting.name));
        QVERIFY2(*setting.label, qPrintable(setting.name));
        const bool isChoice = setting.kind == InputKind::Choice && setting.chooser.isEmpty();
        QVERIFY2(!isChoice || !setting.choices.isEmpty(), qPrintable(setting.name));
    }
    for (const InputDescription &input : description.inputs) {
        names.append(input.name);
        QVERIFY2(isKnown(input.shown), qPrintable(input.name));
        QVERIFY2(*input.label, qPrintable(input.name));
        QVERIFY2(!description.freeInput(input.name), qPrintable(input.name));
    }
    for (const FreeInputs &free : description.freeInputs) {
        QVERIFY2(isKnown(free.shown), qPrintable(free.prefix));
        QVERIFY2(free.prefix.size() > 1 && free.prefix.endsWith(u'.'), qPrintable(free.prefix));
    }
    names.sort();
    for (qsizetype i = 1; i < names.size(); ++i)
        QVERIFY2(names.at(i) != names.at(i - 1), qPrintable(names.at(i)));

    Flow flow;
    flow.actions = { newAction(id) };
    for (const SettingDescription &setting : description.settings) {
        const QJsonValue value = flow.actions.constFirst().settings.value(setting.name);
        const bool isNumber = setting.kind == InputKind::Number && !setting.defaultValue.isEmpty();
        QVERIFY2(value.isBool() == (setting.kind == InputKind::Flag), qPrintable(setting.name));
        QVERIFY2(value.isDouble() == isNumber, qPrintable(setting.name));
        QCOMPARE(settingText(flow.actions.constFirst(), description, setting.name),
                 setting.defaultValue);
    }
    const auto checked = checkFlow(flow, {});
    QVERIFY2(checked.has_value(), checked ? "" : qPrintable(checked.error().place));
}

void TestCheckFlow::whatIsMissingIsListed()
{
    const Action fresh = newAction(QStringLiteral("cpa_house"));
    QCOMPARE(missingInputs(fresh).join(u' '),
             QStringLiteral("id_webmaster id_offer id_source id_stream ip_address user_agent"));
    Action blank = wholeAction();
    map(blank, "id_stream", MappingKind::Constant, QStringLiteral("  "));
    map(blank, "api_key", MappingKind::Secret, QString());
    QCOMPARE(missingInputs(blank).join(u' '), QStringLiteral("api_key id_stream"));
}

void TestCheckFlow::cautionsTellOfTheClientsDevice_data()
{
    QTest::addColumn<Mapping>("ip");
    QTest::addColumn<Mapping>("agent");
    QTest::addColumn<QString>("codes");
    const Mapping none { MappingKind::Constant, {} };
    const Mapping constant { MappingKind::Constant, QStringLiteral("203.0.113.25") };
    const Mapping field { MappingKind::Field, QStringLiteral("form_ip") };
    QTest::newRow("both from fields") << field << field << QString();
    QTest::newRow("both the same for all")
        << constant << constant << QStringLiteral("ip_constant user_agent_constant");
    QTest::newRow("both missing") << none << none
                                  << QStringLiteral("ip_missing user_agent_missing");
    QTest::newRow("one of each") << field << constant << QStringLiteral("user_agent_constant");
}

void TestCheckFlow::cautionsTellOfTheClientsDevice()
{
    QFETCH(Mapping, ip);
    QFETCH(Mapping, agent);
    QFETCH(QString, codes);
    Action action = wholeAction();
    action.mapping.insert(QStringLiteral("ip_address"), ip);
    action.mapping.insert(QStringLiteral("user_agent"), agent);
    QCOMPARE(cautions(action).join(u' '), codes);
}

QTEST_APPLESS_MAIN(TestCheckFlow)
#include "tst_checkflow.moc"
