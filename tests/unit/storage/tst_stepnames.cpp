// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/flowfile.h"
#include "app/storage/flowstore.h"
#include "app/storage/historyreader.h"
#include "app/storage/stepnames.h"
#include "storagefixture.h"

using namespace LeadBridge;

class TestStepNames : public QObject
{
    Q_OBJECT

private slots:
    void keysAreGivenOnceAndForAll();
    void aFlowOfAnOlderProgramHasItsPlacesForKeys();
    void historyNamesAStepByItsAction();
};

namespace {

Action action(const char *name)
{
    Action made;
    made.name = QString::fromUtf8(name);
    made.destination = QStringLiteral("cpa_house");
    return made;
}

QString keysOf(const Flow &flow)
{
    QStringList keys;
    for (const Action &one : flow.actions)
        keys.append(one.name + QString::number(one.key));
    return keys.join(u' ');
}

Flow saved(StorageFixture &f, const Flow &flow)
{
    return waited(FlowStore(*f.queue).save({ flow }))->first();
}

QStringList namesOf(StorageFixture &f, EventId event)
{
    HistoryReader reader(f.path());
    QStringList names;
    const auto story = waited(reader.story(event));
    for (const DeliveryRecord &delivery : story->deliveries)
        names.append(delivery.action);
    return names;
}

} // namespace

void TestStepNames::keysAreGivenOnceAndForAll()
{
    StorageFixture f;
    QVERIFY(f.start());
    Flow flow;
    flow.name = QStringLiteral("Новые клиенты");
    flow.actions = { action("A"), action("B"), action("C") };
    flow = saved(f, flow);
    QCOMPARE(keysOf(flow), QStringLiteral("A1 B2 C3"));
    flow.actions = { flow.actions.at(1), action("D"), flow.actions.at(0) };
    flow = saved(f, flow);
    QCOMPARE(keysOf(flow), QStringLiteral("B2 D4 A1"));
    QCOMPARE(keysOf(waited(FlowStore(*f.queue).all())->first()), QStringLiteral("B2 D4 A1"));
    flow.actions = { flow.actions.at(0) };
    flow = saved(f, flow);
    QVERIFY(f.restart());
    flow.actions.append(action("E"));
    QCOMPARE(keysOf(saved(f, flow)), QStringLiteral("B2 E5"));
    // Another flow counts for itself.
    Flow other;
    other.name = QStringLiteral("Другая");
    other.actions = { action("A") };
    QCOMPARE(keysOf(saved(f, other)), QStringLiteral("A1"));
}

void TestStepNames::aFlowOfAnOlderProgramHasItsPlacesForKeys()
{
    StorageFixture f;
    QVERIFY(f.start());
    Connection db;
    QVERIFY(db.open(f.path(), Connection::Mode::ReadWrite));
    Flow old;
    old.name = QStringLiteral("x");
    old.actions = { action("A"), action("B") };
    QVERIFY(!flowToJson(old).contains("key"));
    // Its step list once had three.
    QVERIFY(db.run("INSERT INTO flows (id, name, document, step_list) VALUES (1, 'x', ?, 2)",
                   flowToJson(old)));
    QVERIFY(db.runOnce(QStringLiteral(
        "INSERT INTO step_lists (id, flow, steps) VALUES"
        " (1, 1, '[[\"A\",\"cpa_house\"],[\"B\",\"cpa_house\"],[\"C\",\"cpa_house\"]]'),"
        " (2, 1, '[[\"A\",\"cpa_house\"],[\"B\",\"cpa_house\"]]')")));
    Flow flow = waited(FlowStore(*f.queue).all())->first();
    QCOMPARE(keysOf(flow), QStringLiteral("A1 B2"));
    const EventId event = f.append(f.newEvent(3)); // without keys, as it planned them
    flow.actions = { action("D"), flow.actions.at(1), flow.actions.at(0) };
    QCOMPARE(keysOf(saved(f, flow)), QStringLiteral("D4 B2 A1"));
    QCOMPARE(namesOf(f, event),
             (QStringList { QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C") }));
}

void TestStepNames::historyNamesAStepByItsAction()
{
    StorageFixture f;
    QVERIFY(f.start());
    Flow flow;
    flow.name = QStringLiteral("x");
    flow.actions = { action("A"), action("B"), action("C") };
    flow = saved(f, flow);
    NewEvent planned = f.newEvent(3);
    planned.plan.actions = { 1, 2, 3 };
    const EventId event = f.append(planned);
    QVERIFY(f.finish(event, 1, State::Delivered));
    flow.actions = { flow.actions.at(2), flow.actions.at(0) };
    flow.actions.first().name = QStringLiteral("C, renamed");
    flow.actions.last().name = QStringLiteral("A, renamed");
    flow = saved(f, flow);
    const QStringList names { QStringLiteral("A"), QStringLiteral("B"),
                              QStringLiteral("C, renamed") };
    QCOMPARE(namesOf(f, event), names);
    // Ended after its action was deleted, a step keeps the name it had.
    QVERIFY(f.finish(event, 2, State::Invalid, { ReasonCode::FlowGone, {} }));
    QCOMPARE(namesOf(f, event), names);
}

QTEST_GUILESS_MAIN(TestStepNames)
#include "tst_stepnames.moc"
