// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/checkflow.h"
#include "ui/flows/flowdraft.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

/// A flow with everything an editor might forget.
Flow fullFlow()
{
    Flow flow;
    flow.id = { 7 };
    flow.name = u"Новые клиенты"_s;
    flow.running = true;
    flow.source.event = u"client_created"_s;
    flow.source.secret = u"secret-of-the-address"_s;
    flow.source.perMinute = 30;
    flow.duplicates =
        DuplicateGuard { { u"client_id"_s, u"client_phone"_s }, std::chrono::minutes(90) };
    Condition single;
    single.kind = Condition::Kind::Single;
    single.field = u"client_phone"_s;
    single.test = Test::OneOf;
    single.values = { u"1"_s, u"2"_s };
    Condition any;
    any.kind = Condition::Kind::Any;
    any.children = { single };
    flow.conditions = any;
    Action action = newAction(u"cpa_house"_s);
    action.run = RunRule::IfPreviousDelivered;
    action.settings.insert(u"url"_s, u"https://example.org/order"_s);
    action.delivery.uncertain = UncertainPolicy::Resend;
    action.delivery.retry.max = std::chrono::seconds(77);
    flow.actions = { action, newAction(u"cpa_house"_s) };
    return flow;
}

} // namespace

class TestFlowDraft final : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatItDoesNotWrite_data();
    void keepsWhatItDoesNotWrite();
    void aNewFlowIsChangedButNotTouched();
    void writingTheSameIsNoChange();
    void runningIsNoChangeToSave();
    void followsTheEngineWhileUnchanged();
    void whatWasWrittenWhileSavingStaysUnsaved();
    void countsGapsOverAllSteps();
};

void TestFlowDraft::keepsWhatItDoesNotWrite_data()
{
    QTest::addColumn<std::function<void(FlowDraft &)>>("write");
    QTest::addColumn<std::function<void(Flow &)>>("expect");
    using Write = std::function<void(FlowDraft &)>;
    using Expect = std::function<void(Flow &)>;
    QTest::newRow("a name") << Write([](FlowDraft &draft) { draft.setName(u"Другая"_s); })
                            << Expect([](Flow &flow) { flow.name = u"Другая"_s; });
    QTest::newRow("an input") << Write([](FlowDraft &draft) {
        draft.setMapping(1, u"phone"_s, Mapping { MappingKind::Constant, u"1"_s });
    }) << Expect([](Flow &flow) {
        flow.actions[1].mapping[u"phone"_s] = { MappingKind::Constant, u"1"_s };
    });
    QTest::newRow("an input taken out")
        << Write([](FlowDraft &draft) { draft.setMapping(0, u"name"_s, std::nullopt); })
        << Expect([](Flow &flow) { flow.actions[0].mapping.remove(u"name"_s); });
    QTest::newRow("a setting") << Write([](FlowDraft &draft) {
        draft.setSetting(0, u"url"_s, u"https://example.net/"_s);
    }) << Expect([](Flow &flow) {
        flow.actions[0].settings.insert(u"url"_s, u"https://example.net/"_s);
    });
    QTest::newRow("no duplicate guard")
        << Write([](FlowDraft &draft) { draft.setDuplicates(std::nullopt); })
        << Expect([](Flow &flow) { flow.duplicates.reset(); });
}

void TestFlowDraft::keepsWhatItDoesNotWrite()
{
    QFETCH(const std::function<void(FlowDraft &)>, write);
    QFETCH(const std::function<void(Flow &)>, expect);
    FlowDraft draft;
    draft.begin(fullFlow());
    QSignalSpy edited(&draft, &FlowDraft::edited);
    write(draft);
    Flow expected = fullFlow();
    expect(expected);
    QVERIFY(draft.flow() == expected);
    QVERIFY(draft.isChanged());
    QCOMPARE(edited.count(), 1);
}

void TestFlowDraft::aNewFlowIsChangedButNotTouched()
{
    Flow flow = fullFlow();
    flow.id = {};
    FlowDraft draft;
    draft.begin(flow);
    QVERIFY(draft.isNew());
    QVERIFY(draft.isChanged());
    QVERIFY(!draft.isTouched());
    draft.setName(u"x"_s);
    QVERIFY(draft.isTouched());
    draft.markStored({ 9 }, draft.flow());
    QVERIFY(!draft.isNew());
    QVERIFY(!draft.isChanged());
}

void TestFlowDraft::writingTheSameIsNoChange()
{
    FlowDraft draft;
    draft.begin(fullFlow());
    QSignalSpy edited(&draft, &FlowDraft::edited);
    draft.setName(fullFlow().name);
    draft.setSource(fullFlow().source);
    draft.setDelivery(0, fullFlow().actions.at(0).delivery);
    QCOMPARE(edited.count(), 0);
    QVERIFY(!draft.isChanged());
}

void TestFlowDraft::runningIsNoChangeToSave()
{
    FlowDraft draft;
    draft.begin(fullFlow());
    QSignalSpy running(&draft, &FlowDraft::runningChanged);
    draft.setRunning(false);
    QCOMPARE(running.count(), 1);
    QVERIFY(!draft.isChanged());
}

void TestFlowDraft::followsTheEngineWhileUnchanged()
{
    FlowDraft draft;
    draft.begin(fullFlow());
    Flow other = fullFlow();
    other.name = u"Из файла"_s;
    other.running = false;
    QVERIFY(draft.follow(other));
    QCOMPARE(draft.flow().name, u"Из файла"_s);
    QVERIFY(!draft.isRunning());

    draft.setName(u"Моя"_s);
    other.running = true;
    other.source.event = u"visit_paid"_s;
    QVERIFY(!draft.follow(other));
    QCOMPARE(draft.flow().name, u"Моя"_s);
    QVERIFY(draft.isRunning());
}

void TestFlowDraft::whatWasWrittenWhileSavingStaysUnsaved()
{
    FlowDraft draft;
    draft.begin(fullFlow());
    draft.setName(u"А"_s);
    const Flow sent = draft.flow();
    draft.setName(u"Б"_s);
    draft.markStored(sent.id, sent);
    QVERIFY(draft.isChanged());
    QCOMPARE(draft.flow().name, u"Б"_s);
}

void TestFlowDraft::countsGapsOverAllSteps()
{
    FlowDraft draft;
    draft.begin(fullFlow());
    const int each = draft.toFill(0);
    QVERIFY(each > 0);
    QCOMPARE(draft.toFill(), 2 * each);
    draft.setMapping(0, u"id_stream"_s, Mapping { MappingKind::Constant, u"4004"_s });
    QCOMPARE(draft.toFill(), 2 * each - 1);
}

QTEST_GUILESS_MAIN(TestFlowDraft)
#include "tst_flowdraft.moc"
