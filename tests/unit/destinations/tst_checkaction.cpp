// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/checkaction.h"

#include <QJsonArray>
#include <QTest>

using namespace LeadBridge;

namespace {

DestinationDescription description()
{
    DestinationDescription description;
    description.settings = {
        { QStringLiteral("url"), "Address", "", InputKind::Url, {} },
        { QStringLiteral("port"), "Port", "", InputKind::Number, QStringLiteral("587") },
        { QStringLiteral("quiet"), "Quietly", "", InputKind::Flag, QStringLiteral("no") },
        { QStringLiteral("mode"), "Mode", "", InputKind::Choice, QStringLiteral("plain") },
        { QStringLiteral("from"), "Sender", "", InputKind::Email, {} },
        { QStringLiteral("title"), "Title", "", InputKind::Text, {} },
        { QStringLiteral("extra"), "Extra", "", InputKind::Number, {} },
    };
    description.settings[3].choices = { { QStringLiteral("plain") }, { QStringLiteral("full") } };
    description.settings[6].shown = { QStringLiteral("mode"), { QStringLiteral("full") } };
    InputDescription key;
    key.name = QStringLiteral("key");
    key.secret = true;
    InputDescription text;
    text.name = QStringLiteral("text");
    description.inputs = { key, text };
    FreeInputs headers;
    headers.prefix = QStringLiteral("header.");
    headers.takesSecrets = true;
    FreeInputs members;
    members.prefix = QStringLiteral("json.");
    description.freeInputs = { headers, members };
    return description;
}

const Mapping field { MappingKind::Field, QStringLiteral("client_name") };
const Mapping secret { MappingKind::Secret, QStringLiteral("token") };

/// The detail and place of the first mistake, or nothing.
QString mistakeOf(const Action &action)
{
    const auto description = ::description();
    auto checked = checkActionShape(action, description, QStringLiteral("a"));
    if (checked)
        checked = checkActionValues(action, description, QStringLiteral("a"));
    return checked ? QString() : QString(checked.error().place + u": " + checked.error().detail);
}

} // namespace

class TestCheckAction : public QObject
{
    Q_OBJECT

private slots:
    void aSettingFitsItsKind_data();
    void aSettingFitsItsKind();
    void aSettingThatIsNotShownIsNotLookedAt();
    void aMappingFitsItsInput_data();
    void aMappingFitsItsInput();
    void aTransformHasWhatItNeeds_data();
    void aTransformHasWhatItNeeds();
    void aConditionCanBeJudged_data();
    void aConditionCanBeJudged();
};

void TestCheckAction::aSettingFitsItsKind_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("mistake");
    const auto row = [](const char *title, const char *name, const QJsonValue &value,
                        const char *mistake = "") {
        QTest::newRow(title) << QString::fromLatin1(name) << value << QString::fromLatin1(mistake);
    };
    const QString empty;
    row("a number", "port", 465);
    row("a number as text", "port", QStringLiteral("465"));
    row("no number, so the default stands", "port", empty);
    row("a word for a number", "port", QStringLiteral("smtp"),
        "a.settings.port: a number is expected");
    row("a flag for a number", "port", true, "a.settings.port: a number is expected");
    row("nothing for a number", "port", QJsonValue(QJsonValue::Null),
        "a.settings.port: a number is expected");
    row("a flag", "quiet", false);
    row("a flag as text", "quiet", QStringLiteral("yes"));
    row("a number for a flag", "quiet", 1, "a.settings.quiet: true or false is expected");
    row("a word for a flag", "quiet", QStringLiteral("perhaps"),
        "a.settings.quiet: true or false is expected");
    row("a choice", "mode", QStringLiteral("full"));
    row("another choice", "mode", QStringLiteral("Full"),
        "a.settings.mode: none of the possible values");
    row("a list for a choice", "mode", QJsonArray { QStringLiteral("full") },
        "a.settings.mode: a text is expected");
    row("an address", "url", QStringLiteral("https://example.org/"));
    row("an address of another scheme", "url", QStringLiteral("ftp://example.org/"),
        "a.settings.url: an address with http or https is expected");
    row("a mail address", "from", QStringLiteral("anna@example.org"));
    row("a mail address with a name", "from", QStringLiteral("Анна <anna@example.org>"),
        "a.settings.from: a mail address is expected");
    row("a number for a text", "title", 5, "a.settings.title: a text is expected");
    row("a setting nobody knows", "colour", QStringLiteral("red"),
        "a.settings.colour: unknown setting");
}

void TestCheckAction::aSettingFitsItsKind()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    QFETCH(QString, mistake);
    Action action;
    action.settings.insert(name, value);
    QCOMPARE(mistakeOf(action), mistake);
}

void TestCheckAction::aSettingThatIsNotShownIsNotLookedAt()
{
    Action action;
    action.settings.insert(QStringLiteral("extra"), QStringLiteral("x"));
    QCOMPARE(mistakeOf(action), QString());
    action.settings.insert(QStringLiteral("mode"), QStringLiteral("full"));
    QCOMPARE(mistakeOf(action), QStringLiteral("a.settings.extra: a number is expected"));
}

void TestCheckAction::aMappingFitsItsInput_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<Mapping>("mapping");
    QTest::addColumn<QString>("mistake");
    const auto row = [](const char *title, const QString &key, const Mapping &mapping,
                        const char *mistake = "") {
        QTest::newRow(title) << key << mapping << QString::fromUtf8(mistake);
    };
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    row("a header", s("header.X-Salon"), field);
    row("a header from a secret", s("header.X-Key"), secret);
    row("a header without a name", s("header."), field, "a.mapping.header.: unknown input");
    row("a header with a space", s("header.X Salon"), field,
        "a.mapping.header.X Salon: this is no name of a header");
    row("a header with a colon", s("header.X-Salon:"), field,
        "a.mapping.header.X-Salon:: this is no name of a header");
    row("a header in Cyrillic", s("header.Салон"), field,
        "a.mapping.header.Салон: this is no name of a header");
    row("a header that ends a line", s("header.X\r\nY"), field,
        "a.mapping.header.X\r\nY: the name holds a control character or a space at its end");
    row("a header of the sender's", s("header.Content-LENGTH"), field,
        "a.mapping.header.Content-LENGTH: this header is made by the program");
    row("a member in Cyrillic", s("json.имя клиента"), field);
    row("a member that ends with a space", s("json.name "), field,
        "a.mapping.json.name : the name holds a control character or a space at its end");
    row("a member from a secret", s("json.key"), secret,
        "a.mapping.json.key: this input does not take a secret");
    row("a text from a secret", s("text"), secret,
        "a.mapping.text: this input does not take a secret");
    row("a key from a field", s("key"), field,
        "a.mapping.key: a secret is expected: {\"secret\": its name}");
    row("a secret with a transform", s("key"),
        { MappingKind::Secret, s("token"), { { TransformKind::Upper, {}, {}, {} } } },
        "a.mapping.key: a secret is not transformed");
    row("a transform that cannot be", s("text"),
        { MappingKind::Field,
          s("v"),
          { { TransformKind::Trim, {}, {}, {} }, { TransformKind::Phone, s("loud"), {}, {} } } },
        "a.mapping.text.transforms[1]: one of e164, digits, national, international is expected");
}

void TestCheckAction::aMappingFitsItsInput()
{
    QFETCH(QString, key);
    QFETCH(Mapping, mapping);
    QFETCH(QString, mistake);
    Action action;
    action.mapping.insert(key, mapping);
    QCOMPARE(mistakeOf(action), mistake);
}

void TestCheckAction::aTransformHasWhatItNeeds_data()
{
    QTest::addColumn<Transform>("transform");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *title, TransformKind kind, const char *argument, bool fits) {
        QTest::newRow(title) << Transform { kind, QString::fromUtf8(argument), {}, {} } << fits;
    };
    using Kind = TransformKind;
    row("trim", Kind::Trim, "", true);
    row("trim of something", Kind::Trim, "x", false);
    row("a phone's form", Kind::Phone, "national", true);
    row("no form of a phone", Kind::Phone, "", false);
    row("a number's form", Kind::Number, "comma", true);
    row("another form of a number", Kind::Number, "dot", false);
    row("a date's pattern", Kind::Date, "d MMMM", true);
    row("no pattern", Kind::Date, "", false);
    row("a default", Kind::Default, "нет", true);
    row("no default", Kind::Default, " ", false);
    row("a lookup without a table", Kind::Lookup, "", false);
    const QList<std::pair<QString, QString>> table { { QStringLiteral("a"), QString() } };
    QTest::newRow("a lookup") << Transform { Kind::Lookup, {}, table, QString() } << true;
    QTest::newRow("a table of something else") << Transform { Kind::Upper, {}, table, {} } << false;
}

void TestCheckAction::aTransformHasWhatItNeeds()
{
    QFETCH(Transform, transform);
    QFETCH(bool, fits);
    const auto checked = checkTransform(transform, QStringLiteral("here"));
    QCOMPARE(checked.has_value(), fits);
    if (!checked)
        QCOMPARE(checked.error().place, QStringLiteral("here"));
}

void TestCheckAction::aConditionCanBeJudged_data()
{
    QTest::addColumn<int>("test");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *title, Test test, const char *value, bool fits) {
        QTest::newRow(title) << static_cast<int>(test) << QString::fromUtf8(value) << fits;
    };
    row("a pattern", Test::Matches, "^\\d+$", true);
    row("no pattern", Test::Matches, "(", false);
    row("a number", Test::Greater, "3 500,00", true);
    row("no number", Test::Less, "дорого", false);
    row("a text", Test::Contains, "(", true);
}

void TestCheckAction::aConditionCanBeJudged()
{
    QFETCH(int, test);
    QFETCH(QString, value);
    QFETCH(bool, fits);
    const Condition single {
        Condition::Kind::Single, {}, QStringLiteral("f"), static_cast<Test>(test), { value }
    };
    const Condition any { Condition::Kind::Any, { single }, {}, {}, {} };
    const Condition all { Condition::Kind::All, { Condition {}, any }, {}, {}, {} };
    const auto checked = checkCondition(all, QStringLiteral("c"));
    QCOMPARE(checked.has_value(), fits);
    if (!checked)
        QCOMPARE(checked.error().place, QStringLiteral("c.all[1].any[0].value"));
}

QTEST_APPLESS_MAIN(TestCheckAction)
#include "tst_checkaction.moc"
