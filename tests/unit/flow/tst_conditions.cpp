// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/conditions.h"

#include <QElapsedTimer>
#include <QTest>

using namespace LeadBridge;

namespace {

Condition single(const QString &field, Test test, const QStringList &values = {})
{
    Condition condition;
    condition.kind = Condition::Kind::Single;
    condition.field = field;
    condition.test = test;
    condition.values = values;
    return condition;
}

Condition group(Condition::Kind kind, const QList<Condition> &children)
{
    Condition condition;
    condition.kind = kind;
    condition.children = children;
    return condition;
}

const Fields sampleFields { { QStringLiteral("name"), QStringLiteral("Анна Примерова") },
                            { QStringLiteral("phone"), QStringLiteral("79000000001") },
                            { QStringLiteral("cost"), QStringLiteral("3 500,00") },
                            { QStringLiteral("blank"), QStringLiteral(" \t ") },
                            { QStringLiteral("unreplaced"), QStringLiteral("{{client.name}}") },
                            { QStringLiteral("tag"), QStringLiteral("first") },
                            { QStringLiteral("tag"), QStringLiteral("second") } };

} // namespace

class TestConditions : public QObject
{
    Q_OBJECT

private slots:
    void aTestOfOneField_data();
    void aTestOfOneField();
    void groupsNest();
    void anEarlierStepIsTestedLikeAField();
    void anExplodingPatternStopsAndDoesNotMatch();
};

void TestConditions::aTestOfOneField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("test");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<bool>("expected");

    const auto row = [](const char *name, const char *field, Test test, const char *value,
                        bool expected) {
        const QString text = QString::fromUtf8(value);
        QTest::newRow(name) << QString::fromLatin1(field) << static_cast<int>(test)
                            << (text.isEmpty() ? QStringList() : text.split(u'|')) << expected;
    };
    row("an absent field is empty", "nowhere", Test::Empty, "", true);
    row("a field of spaces is empty", "blank", Test::Empty, "", true);
    row("a placeholder that was not replaced is empty", "unreplaced", Test::Empty, "", true);
    row("a placeholder that was not replaced contains nothing", "unreplaced", Test::Contains,
        "client", false);
    row("a filled field is not empty", "name", Test::Empty, "", false);
    row("a filled field passes not_empty", "name", Test::NotEmpty, "", true);
    row("an absent field fails not_empty", "nowhere", Test::NotEmpty, "", false);
    row("equals compares the whole value", "tag", Test::Equals, "first", true);
    row("equals minds letter case", "tag", Test::Equals, "First", false);
    row("a name that comes twice is tested by its first value", "tag", Test::Equals, "second",
        false);
    row("not_equals is the opposite", "tag", Test::NotEquals, "second", true);
    row("an absent field differs from any value", "nowhere", Test::NotEquals, "x", true);
    row("contains finds a part", "name", Test::Contains, "Пример", true);
    row("contains fails without the part", "name", Test::Contains, "Борис", false);
    row("not_contains is the opposite", "name", Test::NotContains, "Борис", true);
    row("starts_with looks at the beginning", "phone", Test::StartsWith, "79", true);
    row("starts_with does not look further", "phone", Test::StartsWith, "00", false);
    row("matches finds anywhere", "phone", Test::Matches, "0{5,}", true);
    row("matches can be anchored", "phone", Test::Matches, "^8", false);
    row("matches knows letters of any script", "name", Test::Matches, "^\\w+ \\w+$", true);
    row("a broken pattern matches nothing", "name", Test::Matches, "(", false);
    row("greater reads money as people write it", "cost", Test::Greater, "3499.99", true);
    row("greater is not greater or equal", "cost", Test::Greater, "3500", false);
    row("less compares numbers, not letters", "cost", Test::Less, "10000", true);
    row("text is neither greater", "name", Test::Greater, "0", false);
    row("text is nor less", "name", Test::Less, "0", false);
    row("an absent field is not less", "nowhere", Test::Less, "5", false);
    row("one_of accepts a member", "tag", Test::OneOf, "zero|first", true);
    row("one_of refuses others", "tag", Test::OneOf, "zero|second", false);
    row("one_of nothing refuses all", "tag", Test::OneOf, "", false);
}

void TestConditions::aTestOfOneField()
{
    QFETCH(QString, field);
    QFETCH(int, test);
    QFETCH(QStringList, values);
    QFETCH(bool, expected);
    QCOMPARE(holds(single(field, static_cast<Test>(test), values), sampleFields), expected);
}

void TestConditions::groupsNest()
{
    using Kind = Condition::Kind;
    const Condition yes = single(QStringLiteral("name"), Test::NotEmpty);
    const Condition no = single(QStringLiteral("name"), Test::Empty);
    const auto check = [](const Condition &condition, bool expected, const char *rule) {
        QVERIFY2(holds(condition, sampleFields) == expected, rule);
    };
    check(group(Kind::All, {}), true, "all of nothing holds");
    check(group(Kind::Any, {}), true, "any of nothing asks for nothing");
    check(group(Kind::All, { yes, no }), false, "all needs each");
    check(group(Kind::All, { yes, yes }), true, "all with each holds");
    check(group(Kind::Any, { no, yes }), true, "any needs one");
    check(group(Kind::Any, { no, no }), false, "any without one fails");
    check(group(Kind::All, { yes, group(Kind::Any, { no, yes }) }), true, "any inside all");
    check(group(Kind::Any, { no, group(Kind::All, { yes, no }) }), false, "all inside any");
}

void TestConditions::anEarlierStepIsTestedLikeAField()
{
    const QList<StepResult> earlier { { 1, State::Rejected, QString(),
                                        R"({"error":{"code":4500}})" } };
    const auto step = [](const char *name, Test test, const char *value) {
        return single(QString::fromLatin1(name), test, { QString::fromUtf8(value) });
    };
    const Condition rejected = step("steps.1.state", Test::Equals, "rejected");
    QVERIFY(holds(rejected, sampleFields, earlier));
    QVERIFY(!holds(rejected, sampleFields));
    QVERIFY(holds(step("steps.1.response.error.code", Test::Greater, "4000"), {}, earlier));
    QVERIFY(holds(step("steps.1.order_id", Test::Empty, ""), {}, earlier));
    QVERIFY(holds(step("steps.2.order_id", Test::Empty, ""), {}, earlier));
    QVERIFY(holds(group(Condition::Kind::Any,
                        { group(Condition::Kind::All, { rejected }),
                          single(QStringLiteral("x"), Test::NotEmpty) }),
                  sampleFields, earlier));
    // The event's own field wins, as in templates.
    const Fields fields { { QStringLiteral("steps.1.state"), QStringLiteral("mine") } };
    QVERIFY(holds(step("steps.1.state", Test::Equals, "mine"), fields, earlier));
}

void TestConditions::anExplodingPatternStopsAndDoesNotMatch()
{
    const Fields fields { { QStringLiteral("x"), QString(10'000, u'a') + u'!' } };
    const Condition exploding =
        single(QStringLiteral("x"), Test::Matches, { QStringLiteral("^(a+)+$") });
    QElapsedTimer timer;
    timer.start();
    // Without a limit of our own each takes some 50 ms of the thread that answers the webhook.
    for (int i = 0; i < 50; ++i)
        QVERIFY(!holds(exploding, fields));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestConditions)
#include "tst_conditions.moc"
