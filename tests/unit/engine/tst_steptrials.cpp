// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/steptrials.h"
#include "tests/unit/destinations/orderkit.h"

#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::OrderKit;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

TrialSetup setup()
{
    return { { { s("cpa-house-key"), s("EXAMPLEKEY0000") }, { s("other-key"), s("OTHERKEY0000") } },
             s("RU"),
             QDateTime({ 2026, 1, 15 }, { 9, 30 }, Qt::UTC) };
}

SampleEvent eventOf(qint64 id, const char *phone = "79000000001", const char *service = "Массаж")
{
    SampleEvent event;
    event.id = { id };
    event.client = s("Анна");
    event.receivedUtc = QDateTime({ 2026, 1, 15 }, { 9, 0 }, Qt::UTC);
    event.fields = { { s("client_name"), s("Анна") },
                     { s("client_phone"), s(phone) },
                     { s("services"), s(service) } };
    return event;
}

Condition serviceContains(const char *text)
{
    return { Condition::Kind::Single, {}, s("services"), Test::Contains, { s(text) } };
}

Flow flowOf(const QList<Action> &actions)
{
    Flow flow;
    flow.id = { 1 };
    flow.actions = actions;
    for (qsizetype i = 0; i < actions.size(); ++i)
        flow.actions[i].key = static_cast<int>(i) + 1;
    return flow;
}

QStringList statesOf(const QList<StepPreview> &steps)
{
    QStringList states;
    for (const StepPreview &step : steps)
        states.append(stateWord(step.state) + u' ' + reasonWord(step.reason.code));
    return states;
}

/// Of the step's record; the value of @p name in its form.
QString sent(const StepPreview &step, const char *name)
{
    return formOf(step.record.body).value(s(name));
}

} // namespace

class TestStepTrials : public QObject
{
    Q_OBJECT

private slots:
    void aStepShowsItsRequestWithoutItsKey();
    void whatIsPassedOverSaysWhy();
    void aLaterStepSeesTheSampleAnswer();
    void anInvalidStepCountsAsFailed();
    void whatTheFlowDoesNotWantIsPassedOver();
    void whatIsUnknownIsInvalid();
    void theSameFlowIsTheSame();
    void aChangeIsCounted_data();
    void aChangeIsCounted();
    void stepsAreComparedByTheirKeys();
    void anotherKeyIsAnotherRequest();
    void differencesAreNewestFirstAndBounded();
    void aResendIsComparedWithTheLastTry();
    void aResendKnowsWhatItsStepsCameTo();
    void aStepWhoseActionIsGoneWouldNotBeSent();
};

void TestStepTrials::aStepShowsItsRequestWithoutItsKey()
{
    const auto steps = triedSteps(flowOf({ wholeAction() }), eventOf(7), setup());
    QCOMPARE(statesOf(steps), QStringList { s("delivered none") });
    const StepPreview &step = steps.first();
    QCOMPARE(step.record.method, QByteArray("POST"));
    QCOMPARE(sent(step, "phone"), s("79000000001"));
    QCOMPARE(step.record.body.left(20),
             QByteArray("api_key=\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2&id"));
    QVERIFY(!step.record.body.contains("EXAMPLEKEY"));
    QCOMPARE(step.lines.size(), cpaHouse().description().inputs.size());
    QCOMPARE(step.lines.at(2).value, s("Анна"));
}

void TestStepTrials::whatIsPassedOverSaysWhy()
{
    Flow flow = flowOf({ wholeAction(), wholeAction(), wholeAction(), wholeAction() });
    flow.actions[0].enabled = false;
    flow.actions[1].conditions = serviceContains("Стрижка");
    flow.actions[3].run = RunRule::IfPreviousFailed;
    const auto steps = triedSteps(flow, eventOf(7), setup());
    QCOMPARE(statesOf(steps),
             (QStringList { s("skipped step_off"), s("skipped step_conditions"),
                            s("delivered none"), s("skipped run_rule") }));
    // What would go out if it ran can be looked at while it is made.
    QCOMPARE(sent(steps.last(), "phone"), s("79000000001"));
    QVERIFY(!steps.last().lines.isEmpty());
}

void TestStepTrials::aLaterStepSeesTheSampleAnswer()
{
    Flow flow = flowOf({ wholeAction(), wholeAction(), wholeAction() });
    map(flow.actions[1], "sub_id_1", MappingKind::Template, s("{{steps.1.order_id}}"));
    map(flow.actions[1], "sub_id_2", MappingKind::Field, s("steps.1.response.status"));
    map(flow.actions[1], "sub_id_3", MappingKind::Field, s("steps.2.order_id"));
    flow.actions[2].enabled = false;
    const auto steps = triedSteps(flow, eventOf(7), setup());
    QCOMPARE(sent(steps.at(1), "sub_id_1"), cpaHouse().description().sampleId);
    QCOMPARE(sent(steps.at(1), "sub_id_2"), s("success"));
    QCOMPARE(sent(steps.at(1), "sub_id_3"), QString());
}

void TestStepTrials::anInvalidStepCountsAsFailed()
{
    Flow flow = flowOf({ wholeAction(), wholeAction(), wholeAction() });
    map(flow.actions[0], "phone", MappingKind::Constant, s("нет"));
    map(flow.actions[0], "name", MappingKind::Field, s("nowhere"));
    flow.actions[1].run = RunRule::IfPreviousDelivered;
    flow.actions[2].run = RunRule::IfPreviousFailed;
    const auto steps = triedSteps(flow, eventOf(7), setup());
    QCOMPARE(statesOf(steps),
             (QStringList { s("invalid several"), s("skipped run_rule"), s("delivered none") }));
    QCOMPARE(steps.first().record, HttpRequest());
    QCOMPARE(steps.first().lines.at(3).problem.code, ReasonCode::PhoneBad);
}

void TestStepTrials::whatTheFlowDoesNotWantIsPassedOver()
{
    Flow flow = flowOf({ wholeAction(), wholeAction() });
    flow.conditions = serviceContains("Стрижка");
    QCOMPARE(statesOf(triedSteps(flow, eventOf(7), setup())),
             (QStringList { s("skipped conditions_not_met"), s("skipped conditions_not_met") }));
    QCOMPARE(statesOf(triedSteps(flow, eventOf(7, "79000000001", "Стрижка"), setup())),
             (QStringList { s("delivered none"), s("delivered none") }));
}

void TestStepTrials::whatIsUnknownIsInvalid()
{
    Action pigeon;
    pigeon.destination = s("pigeon");
    const auto steps = triedSteps(flowOf({ pigeon, wholeAction() }), eventOf(7), setup());
    QCOMPARE(statesOf(steps), (QStringList { s("invalid flow_gone"), s("delivered none") }));
}

void TestStepTrials::theSameFlowIsTheSame()
{
    const Flow flow = flowOf({ wholeAction(), wholeAction() });
    const Comparison result =
        comparedFlows(flow, flow, { eventOf(9), eventOf(8, "нет"), eventOf(7) }, setup());
    QCOMPARE(result.events, 3);
    QCOMPARE(result.same, 3);
    QCOMPARE(result.differ, 0);
    QCOMPARE(result.stop, 0);
    QVERIFY(result.differences.isEmpty());
}

void TestStepTrials::aChangeIsCounted_data()
{
    QTest::addColumn<Flow>("changed");
    QTest::addColumn<QString>("counts"); // same, differ, stop of three events, one about a haircut
    const auto row = [](const char *name, const Flow &changed, const char *counts) {
        QTest::newRow(name) << changed << s(counts);
    };
    const Flow flow = flowOf({ wholeAction() });
    Flow changed = flow;
    map(changed.actions[0], "sub_id_3", MappingKind::Field, s("nowhere"));
    row("an empty tag stays empty", changed, "3 0 0");
    map(changed.actions[0], "sub_id_3", MappingKind::Constant, s("x"));
    row("another tag", changed, "0 3 0");
    changed = flow;
    map(changed.actions[0], "name", MappingKind::Field, s("nowhere"));
    row("a field that never came", changed, "0 0 3");
    changed = flow;
    changed.actions[0].conditions = serviceContains("Массаж");
    row("a condition that passes one over", changed, "2 1 0");
    changed = flow;
    changed.conditions = serviceContains("Стрижка");
    row("a condition of the flow", changed, "1 2 0");
    changed = flow;
    changed.actions[0].enabled = false;
    row("switched off", changed, "0 3 0");
    changed = flow;
    changed.actions.clear();
    row("taken away", changed, "0 3 0");
    changed = flow;
    changed.actions.append(wholeAction());
    row("one more", changed, "0 3 0");
    changed.actions[1].enabled = false;
    row("one more, which is off", changed, "3 0 0");
    changed = flow;
    changed.name = s("Another");
    changed.actions[0].name = s("Another");
    changed.actions[0].delivery.timeout = std::chrono::seconds(5);
    row("names and times send nothing else", changed, "3 0 0");
}

void TestStepTrials::aChangeIsCounted()
{
    QFETCH(Flow, changed);
    QFETCH(QString, counts);
    const QList<SampleEvent> events { eventOf(9), eventOf(8, "79000000002", "Стрижка"),
                                      eventOf(7) };
    const Comparison result = comparedFlows(flowOf({ wholeAction() }), changed, events, setup());
    QCOMPARE(result.events, 3);
    QCOMPARE(s("%1 %2 %3").arg(result.same).arg(result.differ).arg(result.stop), counts);
    QCOMPARE(result.differences.size(), result.differ + result.stop);
}

void TestStepTrials::stepsAreComparedByTheirKeys()
{
    Flow flow = flowOf({ wholeAction(), wholeAction() });
    map(flow.actions[1], "id_offer", MappingKind::Constant, s("2003"));
    Flow changed = flow;
    changed.actions.swapItemsAt(0, 1);
    QCOMPARE(comparedFlows(flow, changed, { eventOf(7) }, setup()).same, 1);

    changed.actions.removeFirst();
    const Comparison result = comparedFlows(flow, changed, { eventOf(7) }, setup());
    QCOMPARE(result.differ, 1);
    const StepDifference &gone = result.differences.first();
    QCOMPARE(gone.step, 2);
    QCOMPARE(gone.before.state, State::Delivered);
    QCOMPARE(sent(gone.before, "id_offer"), s("2003"));
    QCOMPARE(gone.after.state, State::Skipped);
    QCOMPARE(gone.after.reason.code, ReasonCode::FlowGone);

    // A flow from a file knows no keys: its steps are recognised by their places.
    Flow fromFile = flow;
    for (Action &action : fromFile.actions)
        action.key = 0;
    QCOMPARE(comparedFlows(flow, fromFile, { eventOf(7) }, setup()).same, 1);
}

void TestStepTrials::anotherKeyIsAnotherRequest()
{
    const Flow flow = flowOf({ wholeAction() });
    Flow changed = flow;
    map(changed.actions[0], "api_key", MappingKind::Secret, s("other-key"));
    QCOMPARE(comparedFlows(flow, changed, { eventOf(7) }, setup()).differ, 1);
    map(changed.actions[0], "api_key", MappingKind::Secret, s("lost-key"));
    QCOMPARE(comparedFlows(flow, changed, { eventOf(7) }, setup()).stop, 1);
}

void TestStepTrials::differencesAreNewestFirstAndBounded()
{
    const Flow flow = flowOf({ wholeAction() });
    QList<SampleEvent> events;
    for (qint64 id = 300; id > 0; --id)
        events.append(eventOf(id));
    Flow changed = flow;
    map(changed.actions[0], "sub_id_3", MappingKind::Constant, s("x"));
    const Comparison result = comparedFlows(flow, changed, events, setup());
    QCOMPARE(result.differ, 300);
    QCOMPARE(result.differences.size(), 200);
    QCOMPARE(result.differences.first().event.value, 300);
    QCOMPARE(result.differences.first().client, s("Анна"));
    QCOMPARE(sent(result.differences.first().before, "sub_id_3"), QString());
    QCOMPARE(sent(result.differences.first().after, "sub_id_3"), s("x"));
}

namespace {

PastEvent pastOf(const Flow &flow)
{
    PastEvent past { flow.id };
    for (const Action &action : flow.actions)
        past.steps.append({ action.key, action, {} });
    return past;
}

} // namespace

void TestStepTrials::aResendIsComparedWithTheLastTry()
{
    const Flow then = flowOf({ wholeAction(), wholeAction() });
    QVERIFY(resendDifferences(pastOf(then), then, eventOf(7), setup()).isEmpty());

    // Another place and an additional action are nothing else for the event's own steps, and by
    // hand it is sent whatever the flow's conditions say.
    Flow today = then;
    today.conditions = serviceContains("Стрижка");
    Action added = wholeAction();
    added.key = 3;
    today.actions = { today.actions.at(1), added, today.actions.at(0) };
    QVERIFY(resendDifferences(pastOf(then), today, eventOf(7), setup()).isEmpty());

    map(today.actions[2], "sub_id_3", MappingKind::Constant, s("x"));
    const auto differences = resendDifferences(pastOf(then), today, eventOf(7), setup());
    QCOMPARE(differences.size(), 1);
    QCOMPARE(differences.first().step, 1);
    QCOMPARE(differences.first().event, EventId { 7 });
    QCOMPARE(sent(differences.first().before, "sub_id_3"), QString());
    QCOMPARE(sent(differences.first().after, "sub_id_3"), s("x"));

    // What was never tried has nothing to differ from.
    PastEvent never = pastOf(then);
    for (PastStep &step : never.steps)
        step.action.reset();
    QVERIFY(resendDifferences(never, today, eventOf(7), setup()).isEmpty());
}

void TestStepTrials::aResendKnowsWhatItsStepsCameTo()
{
    const Flow then = flowOf({ wholeAction(), wholeAction() });
    PastEvent past = pastOf(then);
    past.steps[0].result = { 1, State::Delivered, s("90000417"), {} };
    Flow today = then;
    map(today.actions[1], "sub_id_1", MappingKind::Template, s("{{steps.1.order_id}}"));
    const auto differences = resendDifferences(past, today, eventOf(7), setup());
    QCOMPARE(differences.size(), 1);
    QCOMPARE(sent(differences.first().after, "sub_id_1"), s("90000417"));
}

void TestStepTrials::aStepWhoseActionIsGoneWouldNotBeSent()
{
    const Flow then = flowOf({ wholeAction(), wholeAction() });
    Flow today = then;
    today.actions.removeLast();
    auto differences = resendDifferences(pastOf(then), today, eventOf(7), setup());
    QCOMPARE(differences.size(), 1);
    QCOMPARE(differences.first().step, 2);
    QCOMPARE(differences.first().after.state, State::Invalid);
    QCOMPARE(differences.first().after.reason.code, ReasonCode::FlowGone);
    differences = resendDifferences(pastOf(then), std::nullopt, eventOf(7), setup());
    QCOMPARE(differences.size(), 2);
}

QTEST_APPLESS_MAIN(TestStepTrials)
#include "tst_steptrials.moc"
