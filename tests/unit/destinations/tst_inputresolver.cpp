// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/inputresolver.h"
#include "tests/unit/destinations/orderkit.h"

#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::OrderKit;

class TestInputResolver : public QObject
{
    Q_OBJECT

private slots:
    void anInputIsFilledFromItsMapping_data();
    void anInputIsFilledFromItsMapping();
    void aFaultGivesItsReason_data();
    void aFaultGivesItsReason();
    void textFromOutsideGoesOutAsOneLine_data();
    void textFromOutsideGoesOutAsOneLine();
    void anUnreplacedTagDoesNotStopTheOrder();
    void theCountryIsThatOfTheActionsOwnPhone_data();
    void theCountryIsThatOfTheActionsOwnPhone();
    void aBadPhoneIsToldOnceAndNotForTheCountry();
    void thePhoneIsReadInTheOperatorsRegion();
    void theDirectoryFillsWhatTheEventLacks();
    void whomTheDirectoryLacksIsNamedByNumber();

private:
    static ResolvedInput resolve(const Action &action, const BuildContext &context,
                                 const QString &input);
};

ResolvedInput TestInputResolver::resolve(const Action &action, const BuildContext &context,
                                         const QString &input)
{
    for (const ResolvedInput &resolved :
         InputResolver(cpaHouse().description(), action, context).resolve()) {
        if (resolved.name == input)
            return resolved;
    }
    return {};
}

void TestInputResolver::anInputIsFilledFromItsMapping_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, MappingKind kind, const char *text,
                        const char *expected) {
        QTest::newRow(name) << static_cast<int>(kind) << QString::fromUtf8(text)
                            << QString::fromUtf8(expected);
    };
    row("a field", MappingKind::Field, "client_name", "Анна");
    row("a field by its other spelling", MappingKind::Field, "client.name", "Анна");
    row("a constant", MappingKind::Constant, "Борис", "Борис");
    row("a constant that looks like a template is text", MappingKind::Constant, "a {{client_id}}",
        "a {{client_id}}");
    row("a template", MappingKind::Template, "kl-{{client_id}}", "kl-5");
    row("a template over an earlier step", MappingKind::Template, "{{steps.1.order_id}}", "77");
    row("the full name from its parts", MappingKind::Builtin, "full_name", "Анна");
    row("the time received", MappingKind::Builtin, "received_at", "2026-01-15T09:30:00.250Z");
    row("the event's number", MappingKind::Builtin, "event_id", "42");
    row("a field that is not there", MappingKind::Field, "nowhere", "");
    row("a builtin that has nothing yet", MappingKind::Builtin, "directory.name", "");
}

void TestInputResolver::anInputIsFilledFromItsMapping()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    Action action = wholeAction();
    map(action, "sub_id_3", static_cast<MappingKind>(kind), text);
    BuildContext context = contextOf({ { QStringLiteral("client_name"), QStringLiteral("Анна") },
                                       { QStringLiteral("client_id"), QStringLiteral("5") } });
    context.earlier.append({ 1, State::Delivered, QStringLiteral("77"), {} });
    const ResolvedInput resolved = resolve(action, context, QStringLiteral("sub_id_3"));
    QCOMPARE(resolved.value, expected);
    QCOMPARE(resolved.problem.code, ReasonCode::None);
}

void TestInputResolver::aFaultGivesItsReason_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<Mapping>("mapping");
    QTest::addColumn<Reason>("expected");

    const auto row = [](const char *name, const char *input, MappingKind kind, const char *text,
                        ReasonCode code, const QStringList &rest) {
        QTest::newRow(name) << QString::fromLatin1(input)
                            << Mapping { kind, QString::fromUtf8(text) }
                            << Reason { code, QStringList { QString::fromLatin1(input) } + rest };
    };
    using Kind = MappingKind;
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    row("a field that did not come", "name", Kind::Field, "who", ReasonCode::InputMissing,
        { s("field"), s("who") });
    row("a field of spaces", "name", Kind::Field, "blank", ReasonCode::InputMissing,
        { s("field"), s("blank") });
    row("an empty constant", "id_offer", Kind::Constant, "", ReasonCode::InputMissing,
        { s("constant"), s("") });
    row("a template that gives nothing", "name", Kind::Template, "{{who}}",
        ReasonCode::InputMissing, { s("template"), s("{{who}}") });
    row("a key that is not stored", "api_key", Kind::Secret, "other-key", ReasonCode::SecretMissing,
        { s("other-key") });
    row("a phone without digits", "phone", Kind::Constant, "нет", ReasonCode::PhoneBad,
        { s("not_a_number"), s("нет") });
    row("a phone too short", "phone", Kind::Constant, "12345", ReasonCode::PhoneBad,
        { s("too_short"), s("12345") });
    row("a phone without its area code", "phone", Kind::Constant, "1234567", ReasonCode::PhoneBad,
        { s("local_only"), s("1234567") });
    row("a placeholder that was not replaced", "name", Kind::Field, "raw", ReasonCode::InputBad,
        { s("unreplaced_placeholder"), s("{{client.name}}") });
    row("a placeholder with a brace broken off", "name", Kind::Field, "broken",
        ReasonCode::InputBad, { s("unreplaced_placeholder"), s("{client.name}}") });
    row("a placeholder is no phone, but told as what it is", "phone", Kind::Field, "raw",
        ReasonCode::InputBad, { s("unreplaced_placeholder"), s("{{client.name}}") });
    row("a country of three letters", "county_code", Kind::Constant, "RUS", ReasonCode::InputBad,
        { s("not_a_country"), s("RUS") });
    row("a word for the address", "ip_address", Kind::Constant, "home", ReasonCode::InputBad,
        { s("not_an_ip"), s("home") });
    row("an address of the own network", "ip_address", Kind::Constant, "192.168.0.7",
        ReasonCode::InputBad, { s("private_ip"), s("192.168.0.7") });
    row("the country of a number that does not tell it", "county_code", Kind::Builtin,
        "country_of_phone", ReasonCode::InputMissing, { s("builtin"), s("country_of_phone") });
    row("the directory, which knows nobody yet", "name", Kind::Builtin, "directory.name",
        ReasonCode::InputMissing, { s("builtin"), s("directory.name") });
}

void TestInputResolver::aFaultGivesItsReason()
{
    QFETCH(QString, input);
    QFETCH(Mapping, mapping);
    QFETCH(Reason, expected);
    Action action = wholeAction();
    action.mapping.insert(input, mapping);
    const Fields fields { { QStringLiteral("blank"), QStringLiteral("  ") },
                          { QStringLiteral("raw"), QStringLiteral("{{client.name}}") },
                          { QStringLiteral("broken"), QStringLiteral("{client.name}}") } };
    const ResolvedInput resolved = resolve(action, contextOf(fields), input);
    QCOMPARE(resolved.problem, expected);
    QVERIFY(resolved.value.isEmpty());
    QVERIFY(resolved.blocks);
}

void TestInputResolver::textFromOutsideGoesOutAsOneLine_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("sent");

    QTest::newRow("a line break becomes a space")
        << QStringLiteral("Анна\nПримерова") << QStringLiteral("Анна Примерова");
    QTest::newRow("a Windows line break becomes one space")
        << QStringLiteral("Анна\r\nПримерова") << QStringLiteral("Анна Примерова");
    QTest::newRow("a tab becomes a space")
        << QStringLiteral("Анна\tПримерова") << QStringLiteral("Анна Примерова");
    QTest::newRow("other control characters go")
        << QStringLiteral("Ан\u0007на\u001b[31m") << QStringLiteral("Анна[31m");
    QTest::newRow("spaces around go") << QStringLiteral("  Анна ") << QStringLiteral("Анна");
    QTest::newRow("markup stays text")
        << QStringLiteral("<b>Анна</b> & Ко") << QStringLiteral("<b>Анна</b> & Ко");
    QTest::newRow("a formula stays text") << QStringLiteral("=1+1") << QStringLiteral("=1+1");
    QTest::newRow("right-to-left marks stay")
        << QStringLiteral("\u202eАнна\u202c") << QStringLiteral("\u202eАнна\u202c");
    QTest::newRow("ten thousand letters stay")
        << QString(10'000, QChar(0x42F)) << QString(10'000, QChar(0x42F));
    QTest::newRow("an emoji stays") << QStringLiteral("Анна 😀") << QStringLiteral("Анна 😀");
}

void TestInputResolver::textFromOutsideGoesOutAsOneLine()
{
    QFETCH(QString, received);
    QFETCH(QString, sent);
    const BuildContext context =
        contextOf({ { QStringLiteral("client_name"), received },
                    { QStringLiteral("client_phone"), QStringLiteral("79000000001") } });
    QCOMPARE(resolve(wholeAction(), context, QStringLiteral("name")).value, sent);
    const auto message = cpaHouse().build(wholeAction(), context);
    QVERIFY(message.has_value());
    QCOMPARE(formOf(message->request.body).value(QStringLiteral("name")), sent);
}

void TestInputResolver::anUnreplacedTagDoesNotStopTheOrder()
{
    Action action = wholeAction();
    map(action, "sub_id_3", MappingKind::Field, QStringLiteral("client_id"));
    const BuildContext context =
        contextOf({ { QStringLiteral("client_name"), QStringLiteral("Анна") },
                    { QStringLiteral("client_phone"), QStringLiteral("79000000001") },
                    { QStringLiteral("client_id"), QStringLiteral("{{id}}") } });
    QCOMPARE(resolve(action, context, QStringLiteral("sub_id_3")).problem.code,
             ReasonCode::InputBad);
    const auto message = cpaHouse().build(action, context);
    QVERIFY(message.has_value());
    QVERIFY(!message->request.body.contains("%7B"));
    QCOMPARE(formOf(message->request.body).value(QStringLiteral("sub_id_1")),
             QStringLiteral("kl-"));
}

void TestInputResolver::theCountryIsThatOfTheActionsOwnPhone_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("country");

    const auto row = [](const char *name, const char *phone, const char *country) {
        QTest::newRow(name) << QString::fromLatin1(phone) << QString::fromLatin1(country);
    };
    row("Russia", "8 912 345-67-89", "RU");
    row("Kazakhstan shares the 7", "8 771 000-99-98", "KZ");
    row("Belarus", "375294911911", "BY");
    row("Ukraine", "+380501234567", "UA");
    row("Uzbekistan", "998912345678", "UZ");
    row("an unknown range of the default country", "8912345678", "RU");
    row("Germany, its plus lost to form decoding", " 4951234567", "DE");
    row("Moscow, which the same digits are without the space", "4951234567", "RU");
}

void TestInputResolver::theCountryIsThatOfTheActionsOwnPhone()
{
    QFETCH(QString, phone);
    QFETCH(QString, country);
    Action action = wholeAction();
    map(action, "phone", MappingKind::Field, QStringLiteral("second_phone"));
    const BuildContext context =
        contextOf({ { QStringLiteral("client_phone"), QStringLiteral("+12025550123") },
                    { QStringLiteral("second_phone"), phone } });
    QCOMPARE(resolve(action, context, QStringLiteral("county_code")).value, country);
}

void TestInputResolver::aBadPhoneIsToldOnceAndNotForTheCountry()
{
    const auto message =
        cpaHouse().build(wholeAction(),
                         contextOf({ { QStringLiteral("client_name"), QStringLiteral("Анна") },
                                     { QStringLiteral("client_phone"), QStringLiteral("abc") } }));
    QVERIFY(!message.has_value());
    QCOMPARE(message.error().size(), 1);
    QCOMPARE(message.error().first().code, ReasonCode::PhoneBad);
}

void TestInputResolver::thePhoneIsReadInTheOperatorsRegion()
{
    BuildContext context =
        contextOf({ { QStringLiteral("client_phone"), QStringLiteral("80294911911") } });
    context.phoneRegion = QStringLiteral("BY");
    QCOMPARE(resolve(wholeAction(), context, QStringLiteral("phone")).value,
             QStringLiteral("375294911911"));
    QCOMPARE(resolve(wholeAction(), context, QStringLiteral("county_code")).value,
             QStringLiteral("BY"));
}

void TestInputResolver::theDirectoryFillsWhatTheEventLacks()
{
    Action action = suggestedAction(QStringLiteral("cpa_house"), QStringLiteral("visit_paid"));
    map(action, "sub_id_3", MappingKind::Builtin, directoryEmail);
    BuildContext context = contextOf({ { QStringLiteral("client_id"), QStringLiteral("5") } });
    context.known = { QStringLiteral("5"), QStringLiteral("Анна"),
                      QStringLiteral("8 771 000-99-98"), QStringLiteral("a@example.org") };
    QCOMPARE(resolve(action, context, QStringLiteral("name")).value, QStringLiteral("Анна"));
    QCOMPARE(resolve(action, context, QStringLiteral("phone")).value,
             QStringLiteral("77710009998"));
    QCOMPARE(resolve(action, context, QStringLiteral("county_code")).value, QStringLiteral("KZ"));
    QCOMPARE(resolve(action, context, QStringLiteral("sub_id_3")).value,
             QStringLiteral("a@example.org"));
}

void TestInputResolver::whomTheDirectoryLacksIsNamedByNumber()
{
    const Action action =
        suggestedAction(QStringLiteral("cpa_house"), QStringLiteral("visit_paid"));
    BuildContext context = contextOf({});
    context.known.id = QStringLiteral("15200001");
    QCOMPARE(resolve(action, context, QStringLiteral("phone")).problem,
             (Reason { ReasonCode::InputMissing,
                       { QStringLiteral("phone"), QStringLiteral("builtin"), directoryPhone,
                         QStringLiteral("15200001") } }));
}

QTEST_APPLESS_MAIN(TestInputResolver)
#include "tst_inputresolver.moc"
