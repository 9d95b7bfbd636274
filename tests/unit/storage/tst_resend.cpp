// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/bulkselection.h"
#include "app/storage/eventblank.h"
#include "app/storage/flowstore.h"
#include "app/storage/historyreader.h"
#include "app/storage/repeatlink.h"
#include "app/storage/retention.h"
#include "storagefixture.h"

#include <algorithm>

using namespace LeadBridge;

/// Sending again: with today's action or as it was, with corrected fields, and what was never sent.
class TestResend : public QObject
{
    Q_OBJECT

private slots:
    void aStepIsRepeatedWithTheActionOfItsLastTry();
    void whatNeverWentIsRepeatedAsTheOthersWere();
    void aTryAsItWasIsOneToBeRepeatedItself();
    void whatAnOlderProgramTriedIsNotRepeated();
    void aNewListIsMadeWhenTheStepsDoSomethingElse_data();
    void aNewListIsMadeWhenTheStepsDoSomethingElse();
    void aRepeatAndAFilteredEventGetSteps_data();
    void aRepeatAndAFilteredEventGetSteps();
    void aRepeatSentByHandKeepsItsFirst();
    void ofARemovedFlowNothingIsPlanned();
    void aWhollyPassedOverEventIsJudgedAnew();
    void correctedFieldsAreSentAndWhatCameStays();
    void theFieldsThatCameTakeACorrectionBack();
    void aCorrectionReachesWhatWaitsAlready();
    void aCorrectedEventWithNothingToSendIsCorrected();
    void anEventThatIsGoneCannotBeCorrected();
    void theCorrectedLeadIsKnownWhenItComesAgain();
    void whatWasDeletedIsNotSentAgain_data();
    void whatWasDeletedIsNotSentAgain();
    void aForgottenClientIsNotLeftInACorrection();
    void whatMayHaveArrivedIsNotSentAgainUnasked();
};

namespace {

Flow flowOf(const QString &page, int actions = 1)
{
    Flow flow;
    flow.name = QStringLiteral("Новые клиенты");
    flow.source.event = QStringLiteral("any");
    flow.source.secret = QStringLiteral("adres-istochnika");
    for (int i = 1; i <= actions; ++i) {
        Action action;
        action.name = QStringLiteral("Шаг %1").arg(i);
        action.destination = QStringLiteral("cpa_house");
        action.settings.insert(QStringLiteral("page"), page);
        flow.actions.append(action);
    }
    return flow;
}

Flow saved(StorageFixture &f, const Flow &flow)
{
    return waited(FlowStore(*f.queue).save({ flow }))->first();
}

/// The same flow whose steps point to another page.
Flow changed(StorageFixture &f, Flow flow, const QString &page)
{
    for (Action &action : flow.actions)
        action.settings.insert(QStringLiteral("page"), page);
    return saved(f, flow);
}

ResendReport resent(StorageFixture &f, EventId event, ResendVerb verb,
                    ResendScope scope = ResendScope::Unfinished)
{
    return waited(f.journal->resend({ event }, scope, 1, verb)).value_or(ResendReport());
}

/// The page of the action that the waiting step is carried out with; "today" where it is today's.
QString pageOf(StorageFixture &f, int step = 1)
{
    const auto due = waited(f.journal->due({ 1 }, step, {}, {}, 10));
    if (!due || due->size() != 1)
        return QStringLiteral("not one step waits");
    const auto action = due->first().asItWas;
    return action ? action->settings.value(QStringLiteral("page")).toString()
                  : QStringLiteral("today");
}

Fields named(const QString &name)
{
    return { { QStringLiteral("client_id"), QStringLiteral("17") },
             { QStringLiteral("client_name"), name } };
}

} // namespace

void TestResend::aStepIsRepeatedWithTheActionOfItsLastTry()
{
    StorageFixture f;
    QVERIFY(f.start());
    const Flow flow = saved(f, flowOf(QStringLiteral("old")));
    const EventId event = f.append(f.newEvent());
    QVERIFY(f.finish(event, 1, State::Rejected));
    changed(f, flow, QStringLiteral("new"));
    QCOMPARE(resent(f, event, ResendVerb::AsItWas).queued, 1);
    QCOMPARE(f.states(event), QStringLiteral("pending: pending!"));
    QCOMPARE(pageOf(f), QStringLiteral("old"));
    QTRY_VERIFY(!f.due.isEmpty() && f.due.last().asItWas);
    QVERIFY(f.restart());
    QCOMPARE(pageOf(f), QStringLiteral("old"));
    // Asked for anew while it waits: today's settings count.
    QVERIFY(f.finish(event, 1, State::Rejected));
    QCOMPARE(resent(f, event, ResendVerb::Anew).queued, 1);
    QCOMPARE(pageOf(f), QStringLiteral("today"));
    QCOMPARE(f.wrongCounts(), QString());
}

void TestResend::whatNeverWentIsRepeatedAsTheOthersWere()
{
    StorageFixture f;
    QVERIFY(f.start());
    const Flow flow = saved(f, flowOf(QStringLiteral("old"), 2));
    NewEvent lead = f.newEvent(2);
    lead.plan.actions = { 1, 2 };
    const EventId event = f.append(lead);
    QVERIFY(f.finish(event, 1, State::Uncertain));
    changed(f, flow, QStringLiteral("new"));
    QCOMPARE(resent(f, event, ResendVerb::AsItWas).queued, 1);
    QVERIFY(f.finish(event, 1, State::Delivered));
    QCOMPARE(f.states(event), QStringLiteral("pending: delivered pending!"));
    QCOMPARE(pageOf(f, 2), QStringLiteral("old"));
}

void TestResend::aTryAsItWasIsOneToBeRepeatedItself()
{
    StorageFixture f;
    QVERIFY(f.start());
    const Flow flow = saved(f, flowOf(QStringLiteral("old")));
    const EventId event = f.append(f.newEvent());
    QVERIFY(f.finish(event, 1, State::Rejected));
    changed(f, flow, QStringLiteral("new"));
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(resent(f, event, ResendVerb::AsItWas).queued, 1);
        QCOMPARE(pageOf(f), QStringLiteral("old"));
        QVERIFY(f.finish(event, 1, State::Rejected));
    }
}

void TestResend::whatAnOlderProgramTriedIsNotRepeated()
{
    StorageFixture f;
    QVERIFY(f.start());
    saved(f, flowOf(QStringLiteral("old")));
    const EventId event = f.append(f.newEvent());
    QVERIFY(f.finish(event, 1, State::Rejected));
    QVERIFY(waited(f.queue->request<void>([](Connection &db) {
        db.run("UPDATE step_lists SET document = NULL");
        return Result<>();
    })));
    QVERIFY(f.restart());
    QCOMPARE(resent(f, event, ResendVerb::AsItWas).nothingToDo, 1);
    QCOMPARE(f.states(event), QStringLiteral("rejected: rejected"));
    HistoryReader reader(f.path());
    QVERIFY(waited(reader.past(event))->unknown);
    QCOMPARE(resent(f, event, ResendVerb::Anew).queued, 1);
}

void TestResend::aNewListIsMadeWhenTheStepsDoSomethingElse_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<int>("lists");
    QTest::newRow("nothing changed") << 0 << 1;
    QTest::newRow("started") << 1 << 1;
    QTest::newRow("renamed") << 2 << 1;
    QTest::newRow("another address to receive on") << 3 << 1;
    QTest::newRow("a step's settings") << 4 << 2;
    QTest::newRow("a step's name") << 5 << 2;
}

void TestResend::aNewListIsMadeWhenTheStepsDoSomethingElse()
{
    QFETCH(int, change);
    QFETCH(int, lists);
    StorageFixture f;
    QVERIFY(f.start());
    Flow flow = saved(f, flowOf(QStringLiteral("old")));
    if (change == 1)
        flow.running = true;
    else if (change == 2)
        flow.name = QStringLiteral("Иначе");
    else if (change == 3)
        flow.source.secret = QStringLiteral("drugoj-adres");
    else if (change == 4)
        flow.actions[0].settings.insert(QStringLiteral("page"), QStringLiteral("new"));
    else if (change == 5)
        flow.actions[0].name = QStringLiteral("Иначе");
    saved(f, flow);
    QCOMPARE(f.value(QStringLiteral("SELECT count(*) FROM step_lists")), QString::number(lists));
    QCOMPARE(f.value(QStringLiteral("SELECT count(*) FROM step_lists"
                                    " WHERE CAST(document AS TEXT) LIKE '%adres%'")),
             QStringLiteral("0"));
}

void TestResend::aRepeatAndAFilteredEventGetSteps_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("a repeat") << State::Duplicate;
    QTest::newRow("kept out by the flow's conditions") << State::Filtered;
}

void TestResend::aRepeatAndAFilteredEventGetSteps()
{
    QFETCH(State, state);
    StorageFixture f;
    QVERIFY(f.start());
    saved(f, flowOf(QStringLiteral("old"), 2));
    const EventId event = f.append(f.newEvent(0, state));
    QCOMPARE(f.states(event), stateWord(state) + QStringLiteral(":"));
    QCOMPARE(resent(f, event, ResendVerb::Anew).queued, 1);
    QCOMPARE(f.states(event), QStringLiteral("pending: pending! pending"));
    QCOMPARE(f.value(QStringLiteral("SELECT steps FROM events")), QStringLiteral("2"));
    QCOMPARE(resent(f, event, ResendVerb::Anew).nothingToDo, 1);
    QVERIFY(f.finish(event, 1, State::Delivered));
    QVERIFY(f.finish(event, 2, State::Delivered));
    QCOMPARE(f.states(event), QStringLiteral("delivered: delivered delivered"));
    QCOMPARE(f.wrongCounts(), QString());
}

void TestResend::aRepeatSentByHandKeepsItsFirst()
{
    StorageFixture f;
    QVERIFY(f.start());
    saved(f, flowOf(QStringLiteral("old"), 2));
    NewEvent repeat = f.newEvent(0, State::Duplicate);
    repeat.plan.reason = { ReasonCode::DuplicateOf, { QStringLiteral("41") } };
    const EventId event = f.append(repeat);
    const auto reason = [&] {
        return reasonFromText(f.value(QStringLiteral("SELECT reason FROM events")));
    };
    QCOMPARE(repeatedBy(reason()), EventId { 41 });
    QVERIFY(!isSentRepeat(reason()));

    QCOMPARE(resent(f, event, ResendVerb::Anew).queued, 1);
    QCOMPARE(repeatedBy(reason()), EventId { 41 });
    QVERIFY(isSentRepeat(reason()));
    // What became of it is said beside it, each time anew.
    QVERIFY(f.finish(event, 1, State::Rejected, { ReasonCode::HttpStatus, { u"400"_qs } }));
    QCOMPARE(repeatedBy(reason()), EventId { 41 });
    QCOMPARE(reason().code, ReasonCode::Several);
    QCOMPARE(reason().args.size(), 2);
    QCOMPARE(resent(f, event, ResendVerb::Anew).queued, 1);
    QVERIFY(f.finish(event, 1, State::Delivered));
    QVERIFY(f.finish(event, 2, State::Delivered));
    QCOMPARE(f.states(event), QStringLiteral("delivered: delivered delivered"));
    QCOMPARE(repeatedBy(reason()), EventId { 41 });
}

void TestResend::ofARemovedFlowNothingIsPlanned()
{
    StorageFixture f;
    QVERIFY(f.start());
    const Flow flow = saved(f, flowOf(QStringLiteral("old")));
    const EventId event = f.append(f.newEvent(0, State::Duplicate));
    QVERIFY(waited(FlowStore(*f.queue).remove(flow.id)));
    QCOMPARE(resent(f, event, ResendVerb::Anew).nothingToDo, 1);
    QCOMPARE(f.states(event), QStringLiteral("duplicate:"));
}

void TestResend::aWhollyPassedOverEventIsJudgedAnew()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(2));
    QVERIFY(f.finish(event, 1, State::Skipped));
    QVERIFY(f.finish(event, 2, State::Skipped));
    QCOMPARE(f.states(event), QStringLiteral("filtered: skipped skipped"));
    QCOMPARE(resent(f, event, ResendVerb::Anew).queued, 1);
    QCOMPARE(f.states(event), QStringLiteral("pending: pending! pending"));
}

void TestResend::correctedFieldsAreSentAndWhatCameStays()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent());
    QVERIFY(f.finish(event, 1, State::Rejected));
    f.waitUntilIndexed();
    f.changed.clear();
    const Fields fields = named(QStringLiteral("Анна Примерова"));
    const FieldsEdit edit { event, fields, QStringLiteral("Анна Примерова"),
                            QStringLiteral("+7 900 000-00-02") };
    QCOMPARE(waited(f.journal->editAndSend(edit, ResendScope::Unfinished))->queued, 1);
    QCOMPARE(f.states(event), QStringLiteral("pending: pending!"));
    QTRY_VERIFY(f.changed.contains(event));
    QCOMPARE(*waited(f.journal->due({ 1 }, 1, {}, {}, 10))->first().fields, fields);
    QTRY_COMPARE(*f.due.last().fields, fields);

    HistoryReader reader(f.path());
    const auto story = waited(reader.story(event));
    QCOMPARE(story->fields, fields);
    QCOMPARE(story->receivedFields, f.newEvent().fields);
    QCOMPARE(story->editedUtc, f.clock.nowUtc());
    QVERIFY(story->row.edited);
    QCOMPARE(story->row.client, QStringLiteral("Анна Примерова"));
    QCOMPARE(waited(reader.samples({ 1 }, 1))->first().fields, fields);
    f.waitUntilIndexed();
    HistoryFilter filter;
    filter.text = QStringLiteral("примерова");
    QCOMPARE(waited(reader.older(filter, {}, 10))->rows.size(), 1);
    QCOMPARE(f.value(QStringLiteral("SELECT count(*) FROM events")), QStringLiteral("1"));
}

void TestResend::theFieldsThatCameTakeACorrectionBack()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent());
    QVERIFY(f.finish(event, 1, State::Rejected));
    QVERIFY(waited(f.journal->editAndSend({ event, named(QStringLiteral("Анна")), {}, {} },
                                          ResendScope::Unfinished)));
    QVERIFY(waited(
        f.journal->editAndSend({ event, f.newEvent().fields, {}, {} }, ResendScope::Unfinished)));
    HistoryReader reader(f.path());
    const auto story = waited(reader.story(event));
    QCOMPARE(story->fields, f.newEvent().fields);
    QVERIFY(story->receivedFields.isEmpty() && !story->row.edited);
}

void TestResend::aCorrectionReachesWhatWaitsAlready()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent());
    QTRY_COMPARE(f.due.size(), 1);
    const Fields fields = named(QStringLiteral("Анна"));
    const FieldsEdit edit { event, fields, QStringLiteral("Анна"), {} };
    QCOMPARE(waited(f.journal->editAndSend(edit, ResendScope::Unfinished))->queued, 1);
    QTRY_COMPARE(f.due.size(), 2);
    QCOMPARE(f.due.last().id, deliveryOf(event, 1));
    QCOMPARE(*f.due.last().fields, fields);

    // About to be sent: told of as well, but nobody promises that it goes out so.
    QVERIFY(waited(f.journal->markSending({ deliveryOf(event, 1) })));
    const Fields others = named(QStringLiteral("Вера"));
    const FieldsEdit late { event, others, QStringLiteral("Вера"), {} };
    QCOMPARE(waited(f.journal->editAndSend(late, ResendScope::Unfinished))->nothingToDo, 1);
    QTRY_COMPARE(f.due.size(), 3);
    QCOMPARE(*f.due.last().fields, others);
}

void TestResend::aCorrectedEventWithNothingToSendIsCorrected()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent());
    QVERIFY(f.finish(event, 1, State::Delivered));
    const FieldsEdit edit { event, named(QStringLiteral("Анна")), QStringLiteral("Анна"), {} };
    QCOMPARE(waited(f.journal->editAndSend(edit, ResendScope::Unfinished))->nothingToDo, 1);
    QCOMPARE(f.states(event), QStringLiteral("delivered: delivered"));
    QCOMPARE(f.value(QStringLiteral("SELECT edited FROM events")), QStringLiteral("1"));
    QCOMPARE(waited(f.journal->editAndSend(edit, ResendScope::All))->queued, 1);
    QCOMPARE(f.states(event), QStringLiteral("pending: pending!"));
}

void TestResend::anEventThatIsGoneCannotBeCorrected()
{
    StorageFixture f;
    QVERIFY(f.start());
    const auto done = waited(f.journal->editAndSend({ { 7 }, {}, {}, {} }, ResendScope::All));
    QCOMPARE(done.error().kind, ErrorKind::NotFound);
}

void TestResend::theCorrectedLeadIsKnownWhenItComesAgain()
{
    StorageFixture f;
    QVERIFY(f.start());
    const auto guarded = [&f](const QByteArray &key) {
        NewEvent lead = f.newEvent();
        lead.plan.duplicateKeys = { key };
        lead.plan.duplicateWindow = std::chrono::hours(1);
        return lead;
    };
    const EventId wrong = f.append(guarded("wrong number"));
    QVERIFY(f.finish(wrong, 1, State::Rejected));
    const NewEvent right = guarded("right number");
    const FieldsEdit edit { wrong, named(QStringLiteral("Анна")), {}, {}, {}, { 1 }, right.plan };
    QCOMPARE(waited(f.journal->editAndSend(edit, ResendScope::Unfinished))->queued, 1);
    const EventId again = f.append(right);
    QCOMPARE(f.states(again), QStringLiteral("duplicate:"));

    // Another's key is left alone: that lead stays the first.
    const EventId other = f.append(guarded("other number"));
    const FieldsEdit same { wrong, named(QStringLiteral("Вера")), {}, {}, {},
                            { 1 }, guarded("other number").plan };
    QVERIFY(waited(f.journal->editAndSend(same, ResendScope::Unfinished)));
    const EventId third = f.append(guarded("other number"));
    QCOMPARE(f.value(QStringLiteral("SELECT reason FROM events WHERE id = %1").arg(third.value)),
             QStringLiteral("[\"duplicate_of\",\"%1\"]").arg(other.value));
}

void TestResend::whatWasDeletedIsNotSentAgain_data()
{
    QTest::addColumn<bool>("forgotten");
    QTest::newRow("the client was forgotten") << true;
    QTest::newRow("it was too old") << false;
}

void TestResend::whatWasDeletedIsNotSentAgain()
{
    QFETCH(const bool, forgotten);
    StorageFixture f;
    QVERIFY(f.start());
    NewEvent known = f.newEvent();
    known.plan.known.id = QStringLiteral("17");
    known.fields = { { QStringLiteral("client_id"), QStringLiteral("17") } };
    const EventId event = f.append(known);
    QVERIFY(f.finish(event, 1, State::Delivered));
    f.append(f.newEvent()); // the newest always stays
    f.waitUntilLearned();
    f.clock.milliseconds += 86'400'000;
    if (forgotten)
        QVERIFY(waited(f.journal->forgetClient(QStringLiteral("17"))));
    else
        QVERIFY(waited(sweepOldEvents(*f.queue, f.clock.nowUtc(), RetentionKind::Strip)));

    HistoryReader reader(f.path());
    const auto story = waited(reader.story(event));
    QVERIFY(story && tellsBlank(story->row.reason));
    QCOMPARE(waited(f.journal->resend({ event }, ResendScope::All))->nothingToDo, 1);
    BulkResend bulk;
    bulk.scope = ResendScope::All;
    QVERIFY(!isSentInBulk(story->row, bulk));
    bulk.events = { event };
    QVERIFY(!isSentInBulk(story->row, bulk));
    const FieldsEdit edit { event, named(QStringLiteral("Анна")), {}, {} };
    QCOMPARE(waited(f.journal->editAndSend(edit, ResendScope::All)).error().kind,
             ErrorKind::NotFound);
    QCOMPARE(f.states(event), QStringLiteral("delivered: delivered"));
}

void TestResend::aForgottenClientIsNotLeftInACorrection()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent());
    QVERIFY(f.finish(event, 1, State::Rejected));
    QVERIFY(waited(f.journal->editAndSend({ event, named(QStringLiteral("Анна")), {}, {} },
                                          ResendScope::Unfinished)));
    f.waitUntilLearned();
    // Corrected to another client: of both it is forgotten.
    const EventId other = f.append(f.newEvent());
    QVERIFY(waited(f.journal->editAndSend(
        { other, named(QStringLiteral("Анна")), {}, {}, QStringLiteral("18") },
        ResendScope::Unfinished)));
    QCOMPARE(waited(f.journal->forgetClient(QStringLiteral("18"))).value_or(-1), 1);
    QCOMPARE(f.value(QStringLiteral("SELECT group_concat(edited) FROM events")),
             QStringLiteral("1,0"));
    QVERIFY(waited(f.journal->forgetClient(QStringLiteral("17"))).value_or(-1) >= 1);
    QCOMPARE(f.value(QStringLiteral("SELECT edited_fields IS NULL FROM requests")),
             QStringLiteral("1"));
}

void TestResend::whatMayHaveArrivedIsNotSentAgainUnasked()
{
    StorageFixture f;
    QVERIFY(f.start());
    const EventId event = f.append(f.newEvent(2));
    QVERIFY(f.finish(event, 1, State::Rejected));
    QVERIFY(f.finish(event, 2, State::Uncertain));
    // As a program before this one stored it, whose events showed the refusal.
    waited(f.queue->request<void>([&](Connection &db) {
        db.run("UPDATE events SET state = 'rejected' WHERE id = ?", event.value);
        return Result<>();
    }));
    QCOMPARE(resent(f, event, ResendVerb::Anew).queued, 1);
    QCOMPARE(f.states(event), QStringLiteral("uncertain: pending! uncertain"));
}

QTEST_GUILESS_MAIN(TestResend)

#include "tst_resend.moc"
