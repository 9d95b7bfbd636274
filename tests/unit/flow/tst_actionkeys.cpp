// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/actionkeys.h"

#include <QTest>

using namespace LeadBridge;

namespace {

Action action(int key, const QString &name = {}, const QString &destination = {})
{
    Action made;
    made.key = key;
    made.name = name;
    made.destination = destination;
    return made;
}

QList<int> keysOf(const QList<Action> &actions)
{
    QList<int> keys;
    for (const Action &one : actions)
        keys.append(one.key);
    return keys;
}

} // namespace

class TestActionKeys : public QObject
{
    Q_OBJECT

private slots:
    void newKeysAreNobodysEver_data();
    void newKeysAreNobodysEver();
    void aFileHandsTheKeysOn_data();
    void aFileHandsTheKeysOn();
    void aStepFindsItsAction();
};

void TestActionKeys::newKeysAreNobodysEver_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<int>("highest");
    QTest::addColumn<QList<int>>("after");
    const auto row = [](const char *name, const QList<int> &before, int highest,
                        const QList<int> &after) {
        QTest::newRow(name) << before << highest << after;
    };
    row("a new flow", { 0, 0, 0 }, 0, { 1, 2, 3 });
    row("keys stay in another order", { 3, 1, 2 }, 3, { 3, 1, 2 });
    row("a step is added in front", { 0, 1, 2 }, 2, { 3, 1, 2 });
    row("the key of a deleted step is not given again", { 1, 0 }, 5, { 1, 6 });
    row("a copied step gets its own", { 1, 1, 2 }, 2, { 1, 3, 2 });
    row("a key that is above what was known", { 7, 0 }, 2, { 7, 8 });
    row("no steps", {}, 4, {});
}

void TestActionKeys::newKeysAreNobodysEver()
{
    QFETCH(QList<int>, before);
    QFETCH(int, highest);
    QFETCH(QList<int>, after);
    QList<Action> actions;
    for (const int key : before)
        actions.append(action(key));
    giveKeys(actions, highest);
    QCOMPARE(keysOf(actions), after);
}

void TestActionKeys::aFileHandsTheKeysOn_data()
{
    using Actions = QList<Action>;
    QTest::addColumn<Actions>("actions");
    QTest::addColumn<QList<int>>("keys");
    const QString cpa = QStringLiteral("cpa_house");
    const QString bot = QStringLiteral("telegram");
    const QString order = QStringLiteral("Заявка");
    const QString second = QStringLiteral("Вторая заявка");
    const QString note = QStringLiteral("Сообщение");

    QTest::newRow("the same steps in another order")
        << Actions { action(0, note, bot), action(0, second, cpa), action(0, order, cpa) }
        << QList<int> { 3, 2, 1 };
    QTest::newRow("a renamed step is known by place and destination")
        << Actions { action(0, order, cpa), action(0, QStringLiteral("X"), cpa) }
        << QList<int> { 1, 2 };
    QTest::newRow("a name goes before a place")
        << Actions { action(0, QStringLiteral("X"), cpa), action(0, order, cpa) }
        << QList<int> { 0, 1 };
    QTest::newRow("another destination is another action")
        << Actions { action(0, order, bot), action(0, second, bot) } << QList<int> { 0, 0 };
    QTest::newRow("an unsaved step is known by its name")
        << Actions { action(3, note, bot), action(0, order, cpa) } << QList<int> { 3, 1 };
    QTest::newRow("among known steps a new one is not known by its place")
        << Actions { action(1, order, cpa), action(0, QStringLiteral("X"), cpa) }
        << QList<int> { 1, 0 };
    QTest::newRow("a name that comes twice is known once")
        << Actions { action(0, order, cpa), action(0, QString(), bot), action(0, order, cpa) }
        << QList<int> { 1, 0, 0 };
}

void TestActionKeys::aFileHandsTheKeysOn()
{
    QFETCH(QList<Action>, actions);
    QFETCH(QList<int>, keys);
    const QList<Action> stored {
        action(1, QStringLiteral("Заявка"), QStringLiteral("cpa_house")),
        action(2, QStringLiteral("Вторая заявка"), QStringLiteral("cpa_house")),
        action(3, QStringLiteral("Сообщение"), QStringLiteral("telegram")),
    };
    keepKeys(actions, stored);
    QCOMPARE(keysOf(actions), keys);
}

void TestActionKeys::aStepFindsItsAction()
{
    Flow flow;
    flow.actions = { action(4, QStringLiteral("four")), action(2, QStringLiteral("two")) };
    QCOMPARE(findAction(flow, 2, 1)->name, QStringLiteral("two"));
    QCOMPARE(findAction(flow, 4, 2)->name, QStringLiteral("four"));
    QVERIFY(!findAction(flow, 1, 1));
    // Planned by an older program: its place was the key.
    QCOMPARE(findAction(flow, 0, 2)->name, QStringLiteral("two"));
    QVERIFY(!findAction(flow, 0, 1));
    flow.actions = { action(0, QStringLiteral("first")), action(0, QStringLiteral("second")) };
    QCOMPARE(findAction(flow, 0, 2)->name, QStringLiteral("second"));
    QCOMPARE(findAction(flow, 1, 2)->name, QStringLiteral("first"));
    QVERIFY(!findAction(flow, 0, 3));
}

QTEST_APPLESS_MAIN(TestActionKeys)
#include "tst_actionkeys.moc"
