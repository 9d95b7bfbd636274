// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/chainedits.h"
#include "ui/flows/stepreferences.h"

#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

/// A step of this key and name that takes from these fields and templates.
Action step(int key, const QString &text = {})
{
    Action action;
    action.key = key;
    action.name = u"Шаг %1"_s.arg(key);
    action.destination = u"cpa_house"_s;
    action.run = RunRule::IfPreviousDelivered;
    if (!text.isEmpty())
        action.mapping.insert(u"name"_s, { MappingKind::Template, text });
    return action;
}

QList<int> keys(const QList<Action> &actions)
{
    QList<int> found;
    for (const Action &action : actions)
        found.append(action.key);
    return found;
}

QString textOf(const Action &action)
{
    return action.mapping.value(u"name"_s).text;
}

} // namespace

class TestChainEdits final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsNamed_data();
    void findsWhatIsNamed();
    void conditionsNameSteps();
    void movingTakesTheNamesAlong_data();
    void movingTakesTheNamesAlong();
    void whatNamedARemovedStepNamesNone();
    void aCopyStandsBehindWithoutKey();
    void theFirstStepAlwaysRuns();
    void laterStepsAreNoSource_data();
    void laterStepsAreNoSource();
};

void TestChainEdits::findsWhatIsNamed_data()
{
    QTest::addColumn<MappingKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("named");
    const auto kind = MappingKind::Template;
    QTest::newRow("nothing") << kind << u"заявка {{client_id}}"_s << QList<int> {};
    QTest::newRow("an order") << kind << u"заявка №{{steps.1.order_id}}"_s << QList<int> { 1 };
    QTest::newRow("spaces, three braces, an ampersand")
        << kind << u"{{ steps.2.order_id }}{{{steps.3.response.a}}}{{&steps.1.state}}"_s
        << QList<int> { 1, 2, 3 };
    QTest::newRow("a section and its end")
        << kind << u"{{#steps.2.response.list}}x{{/steps.2.response.list}}"_s << QList<int> { 2 };
    QTest::newRow("words outside of tags") << kind << u"steps.1.order_id"_s << QList<int> {};
    QTest::newRow("a field of an event that only looks like it")
        << kind << u"{{mysteps.1.order_id}}{{steps.order}}"_s << QList<int> {};
    QTest::newRow("a field") << MappingKind::Field << u"steps.12.response.id"_s
                             << QList<int> { 12 };
    QTest::newRow("a constant is no name")
        << MappingKind::Constant << u"{{steps.1.order_id}}"_s << QList<int> {};
}

void TestChainEdits::findsWhatIsNamed()
{
    QFETCH(const MappingKind, kind);
    QFETCH(const QString, text);
    QFETCH(const QList<int>, named);
    Action action;
    action.mapping.insert(u"name"_s, { kind, text });
    QCOMPARE(stepsNamed(action), named);
}

void TestChainEdits::conditionsNameSteps()
{
    Condition single;
    single.kind = Condition::Kind::Single;
    single.field = u"steps.2.state"_s;
    Condition any;
    any.kind = Condition::Kind::Any;
    any.children = { single };
    Condition all;
    all.children = { any };
    Action action;
    action.conditions = all;
    QCOMPARE(stepsNamed(action), QList<int> { 2 });
    const Action moved = renumbered(action, [](int number) { return number + 5; });
    QCOMPARE(moved.conditions->children.first().children.first().field, u"steps.7.state"_s);
}

void TestChainEdits::movingTakesTheNamesAlong_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QList<int>>("order");
    QTest::addColumn<QString>("text"); // of the step with key 4, which names 1 and 2
    const auto text = u"{{steps.%1.order_id}} {{steps.%2.state}} {{steps.9.state}}"_s;
    QTest::newRow("to the end") << 0 << 3 << QList<int> { 2, 3, 4, 1 } << text.arg(4).arg(1);
    QTest::newRow("to the beginning") << 2 << 0 << QList<int> { 3, 1, 2, 4 } << text.arg(2).arg(3);
    QTest::newRow("past each other") << 0 << 1 << QList<int> { 2, 1, 3, 4 } << text.arg(2).arg(1);
    QTest::newRow("before what it names")
        << 3 << 0 << QList<int> { 4, 1, 2, 3 } << text.arg(2).arg(3);
    QTest::newRow("nowhere") << 1 << 1 << QList<int> { 1, 2, 3, 4 } << text.arg(1).arg(2);
}

void TestChainEdits::movingTakesTheNamesAlong()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const QList<int>, order);
    QFETCH(const QString, text);
    const QList<Action> before {
        step(1), step(2), step(3),
        step(4, u"{{steps.1.order_id}} {{steps.2.state}} {{steps.9.state}}"_s)
    };
    const QList<Action> after = withStepMoved(before, from, to);
    QCOMPARE(keys(after), order);
    QCOMPARE(textOf(after.at(order.indexOf(4))), text);
    // There and back again: nothing is lost on the way.
    const QList<Action> back = withStepMoved(after, to, from);
    QCOMPARE(keys(back), (QList<int> { 1, 2, 3, 4 }));
    QCOMPARE(textOf(back.at(3)), textOf(before.at(3)));
}

void TestChainEdits::whatNamedARemovedStepNamesNone()
{
    const QList<Action> before { step(1), step(2),
                                 step(3, u"{{steps.1.state}}{{steps.2.state}}"_s) };
    const QList<Action> after = withStepRemoved(before, 0);
    QCOMPARE(keys(after), (QList<int> { 2, 3 }));
    QCOMPARE(textOf(after.at(1)), u"{{steps.0.state}}{{steps.1.state}}"_s);
    QCOMPARE(badReference(after, 1), std::optional(removedStep));
    // Another step in the place of the removed one does not become what is named.
    const QList<Action> again = withStepInserted(after, 0, step(5));
    QCOMPARE(textOf(again.at(2)), u"{{steps.0.state}}{{steps.2.state}}"_s);
}

void TestChainEdits::aCopyStandsBehindWithoutKey()
{
    const QList<Action> before { step(1), step(2), step(3, u"{{steps.2.order_id}}"_s) };
    const QList<Action> after = withStepDuplicated(before, 1);
    QCOMPARE(keys(after), (QList<int> { 1, 2, 0, 3 }));
    QCOMPARE(after.at(2).name, u"Шаг 2 2"_s);
    QCOMPARE(after.at(2).mapping, before.at(1).mapping);
    QCOMPARE(textOf(after.at(3)), u"{{steps.2.order_id}}"_s);
    QCOMPARE(textOf(withStepDuplicated(before, 0).at(3)), u"{{steps.3.order_id}}"_s);
}

void TestChainEdits::theFirstStepAlwaysRuns()
{
    const QList<Action> before { step(1), step(2) };
    QCOMPARE(withStepMoved(before, 1, 0).first().run, RunRule::Always);
    QCOMPARE(withStepRemoved(before, 0).first().run, RunRule::Always);
    QCOMPARE(withStepInserted({}, 0, step(3)).first().run, RunRule::Always);
    QCOMPARE(withStepMoved(before, 1, 0).last().run, RunRule::IfPreviousDelivered);
    QVERIFY(withStepRemoved({ step(1) }, 0).isEmpty());
}

void TestChainEdits::laterStepsAreNoSource_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<int>>("bad");
    QTest::newRow("an earlier one") << u"{{steps.1.state}}"_s << std::optional<int>();
    QTest::newRow("itself") << u"{{steps.2.state}}"_s << std::optional<int>(2);
    QTest::newRow("a later one") << u"{{steps.3.state}}"_s << std::optional<int>(3);
    QTest::newRow("none there is") << u"{{steps.8.state}}"_s << std::optional<int>(8);
    QTest::newRow("a removed one")
        << u"{{steps.1.state}}{{steps.0.state}}"_s << std::optional<int>(0);
}

void TestChainEdits::laterStepsAreNoSource()
{
    QFETCH(const QString, text);
    QFETCH(const std::optional<int>, bad);
    QVERIFY(badReference({ step(1), step(2, text), step(3) }, 1) == bad);
}

QTEST_GUILESS_MAIN(TestChainEdits)
#include "tst_chainedits.moc"
