// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/flow.h"
#include "app/storage/flowstore.h"
#include "app/storage/historyreader.h"
#include "app/storage/problemcause.h"
#include "app/storage/problemstore.h"
#include "storagefixture.h"

#include <QSignalSpy>

using namespace LeadBridge;
using namespace std::chrono_literals;

/// Leads that come to nothing become problems, and problems end.
class TestProblems : public QObject
{
    Q_OBJECT

private slots:
    void whatDiffersFromLeadToLeadMakesNoOtherProblem_data();
    void whatDiffersFromLeadToLeadMakesNoOtherProblem();
    void otherCausesAreOtherProblems();
    void aReasonTellsNothingOfAPerson_data();
    void aReasonTellsNothingOfAPerson();
    void aReasonCanGoWithoutWords_data();
    void aReasonCanGoWithoutWords();
    void leadsOfOneCauseAreOneProblem();
    void aProblemIsOverWithItsLastLead();
    void aLeadThatFailsOtherwiseChangesItsProblem();
    void aSeenProblemEndsAfterAQuietDay();
    void afterTheEndTheSameTroubleIsANewProblem();
    void leadsTriedForLongAreOneProblem();
    void aHeldDestinationIsToldOfOnce();
    void aLeadIsTriedForLongOnlyOnce();
    void testLeadsAndForgottenClientsAreNoProblem();
    void theHistoryShowsTheLeadsOfAProblem();
    void everyBeginningAndEndIsTold();
    void nothingPersonalIsStored();
    void allIsWrittenOrNothing();
};

namespace {

const Reason refusal { ReasonCode::ServiceSaid, { QStringLiteral("Неверный api_key") } };

struct Bridge : StorageFixture
{
    explicit Bridge(const Connection::Fault &fault = {})
        : StorageFixture(fault)
    {
        if (!start())
            qFatal("no journal");
        Flow flow;
        flow.name = QStringLiteral("Сайт");
        flow.source.secret = makeEndpointSecret();
        Action action;
        action.name = QStringLiteral("CPA.House");
        action.destination = QStringLiteral("cpa.house");
        flow.actions = { action };
        FlowStore(*queue).save({ flow }).waitForFinished();
        store = std::make_unique<ProblemStore>(*queue, clock);
        reader = std::make_unique<HistoryReader>(path());
    }
    ~Bridge() { reader.reset(); }

    EventId lead(State state, const Reason &reason)
    {
        NewEvent event = newEvent();
        event.plan.actions = { 1 };
        const EventId id = append(event);
        if (!finish(id, 1, state, reason))
            qFatal("not finished");
        return id;
    }
    [[nodiscard]] ProblemNews news() const { return reader->problemNews(200).result().value(); }
    void age(std::chrono::milliseconds retriedFor = 30min)
    {
        store->age(retriedFor).waitForFinished();
    }

    std::unique_ptr<ProblemStore> store;
    std::unique_ptr<HistoryReader> reader;
};

constexpr qint64 day = 24 * 3'600'000;

} // namespace

void TestProblems::whatDiffersFromLeadToLeadMakesNoOtherProblem_data()
{
    QTest::addColumn<Reason>("one");
    QTest::addColumn<Reason>("other");
    const auto said = [](const char *words) {
        return Reason { ReasonCode::ServiceSaid, { QString::fromUtf8(words) } };
    };
    QTest::newRow("the client's phone in the service's words")
        << said("Телефон +7 900 000-00-01 в чёрном списке")
        << said("Телефон 8(912)0000014 в чёрном списке");
    QTest::newRow("the client's name") << said("Мария Иванова уже есть") << said("… уже есть");
    QTest::newRow("a mail address")
        << said("Адрес maria@example.org не принят") << said("Адрес petr@example.com не принят");
    QTest::newRow("the number of the order")
        << said("Дубль заказа 100245") << said("Дубль заказа 100377");
    QTest::newRow("a bad phone") << Reason { ReasonCode::PhoneBad,
                                             { QStringLiteral("phone"), QStringLiteral("too_short"),
                                               QStringLiteral("912") } }
                                 << Reason { ReasonCode::PhoneBad,
                                             { QStringLiteral("phone"), QStringLiteral("too_short"),
                                               QStringLiteral("7912") } };
    QTest::newRow("the beginning of a page")
        << Reason { ReasonCode::HttpStatus, { QStringLiteral("502"), QStringLiteral("ray 8af1") } }
        << Reason { ReasonCode::HttpStatus, { QStringLiteral("502"), QString() } };
    QTest::newRow("how many tries")
        << Reason { ReasonCode::TriesUsedUp,
                    { QStringLiteral("7"), QStringLiteral("host_not_found"),
                      QStringLiteral("api.cpa.house") } }
        << Reason { ReasonCode::TriesUsedUp,
                    { QStringLiteral("9"), QStringLiteral("host_not_found"),
                      QStringLiteral("api.cpa.house") } };
    QTest::newRow("the client's number in Klientiks")
        << Reason { ReasonCode::ClientLookupFailed,
                    { QStringLiteral("17"), QStringLiteral("no_answer"), QStringLiteral("30") } }
        << Reason { ReasonCode::ClientLookupFailed,
                    { QStringLiteral("18"), QStringLiteral("no_answer"), QStringLiteral("31") } };
}

void TestProblems::whatDiffersFromLeadToLeadMakesNoOtherProblem()
{
    QFETCH(Reason, one);
    QFETCH(Reason, other);
    const QStringList known { QStringLiteral("Мария Иванова") };
    QCOMPARE(causeOf(State::Rejected, impersonal(one, known)),
             causeOf(State::Rejected, impersonal(other, known)));
}

void TestProblems::otherCausesAreOtherProblems()
{
    const Reason duplicate { ReasonCode::ServiceSaid, { QStringLiteral("Дубль заказа") } };
    QVERIFY(causeOf(State::Rejected, refusal) != causeOf(State::Rejected, duplicate));
    QVERIFY(causeOf(State::Rejected, refusal) != causeOf(State::Failed, refusal));
    const Reason phone { ReasonCode::InputMissing, { QStringLiteral("phone") } };
    const Reason name { ReasonCode::InputMissing, { QStringLiteral("name") } };
    QVERIFY(causeOf(State::Invalid, phone) != causeOf(State::Invalid, name));
    QVERIFY(causeOf(State::Invalid, together({ phone, name })) != causeOf(State::Invalid, phone));
}

void TestProblems::aReasonTellsNothingOfAPerson_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a value of the event")
        << QStringLiteral("Клиент Мария Иванова в архиве") << QStringLiteral("Клиент … в архиве");
    QTest::newRow("in other letters")
        << QStringLiteral("КЛИЕНТ МАРИЯ ИВАНОВА") << QStringLiteral("КЛИЕНТ …");
    QTest::newRow("a part of a word stays")
        << QStringLiteral("Марияна занята") << QStringLiteral("Марияна занята");
    QTest::newRow("short numbers stay")
        << QStringLiteral("Поле 12: код 403") << QStringLiteral("Поле 12: код 403");
    QTest::newRow("long numbers go")
        << QStringLiteral("Номер +7 (900) 000-00-01 занят") << QStringLiteral("Номер … занят");
}

void TestProblems::aReasonTellsNothingOfAPerson()
{
    QFETCH(QString, words);
    QTEST(impersonal(
              { ReasonCode::ServiceSaid, { words } },
              { QStringLiteral("Мария Иванова"), QStringLiteral("Мария"), QStringLiteral("12") })
              .args.value(0),
          "shown");
}

void TestProblems::aReasonCanGoWithoutWords_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<Reason>("plain");
    const QString words = QStringLiteral("Мария Иванова уже есть");
    const QString host = QStringLiteral("api.cpa.house");
    QTest::newRow("what the service said")
        << Reason { ReasonCode::ServiceSaid, { words } } << Reason();
    QTest::newRow("why it takes no key")
        << Reason { ReasonCode::KeyRefused, { words } } << Reason { ReasonCode::KeyRefused, {} };
    QTest::newRow("a page with its status")
        << Reason { ReasonCode::HttpStatus, { QStringLiteral("503"), words } }
        << Reason { ReasonCode::HttpStatus, { QStringLiteral("503") } };
    QTest::newRow("a page") << Reason { ReasonCode::NotUnderstood, { words } }
                            << Reason { ReasonCode::NotUnderstood, { QStringLiteral("…") } };
    QTest::newRow("our own words stay")
        << Reason { ReasonCode::TlsFailed, { host, QStringLiteral("expired") } }
        << Reason { ReasonCode::TlsFailed, { host, QStringLiteral("expired") } };
    QTest::newRow("behind tries that were used up") << Reason {
        ReasonCode::TriesUsedUp, { QStringLiteral("9"), QStringLiteral("key_refused"), words }
    } << Reason { ReasonCode::TriesUsedUp, { QStringLiteral("9"), QStringLiteral("key_refused") } };
    QTest::newRow("the client's number")
        << Reason { ReasonCode::ClientLookupRefused,
                    { QStringLiteral("17"), QStringLiteral("service_said"), words } }
        << Reason { ReasonCode::ClientLookupRefused, { QStringLiteral("…") } };
}

void TestProblems::aReasonCanGoWithoutWords()
{
    QFETCH(Reason, reason);
    QTEST(wordless(reason), "plain");
}

void TestProblems::leadsOfOneCauseAreOneProblem()
{
    Bridge f;
    const EventId first = f.lead(State::Rejected, refusal);
    f.clock.milliseconds += 60'000;
    const EventId second = f.lead(State::Rejected, refusal);
    f.lead(State::Rejected, { ReasonCode::ServiceSaid, { QStringLiteral("Дубль заказа") } });
    const QList<ProblemRecord> problems = f.news().current;
    QCOMPARE(problems.size(), 2);
    const ProblemRecord &keys = problems.last();
    QCOMPARE(keys.key.kind, ProblemKind::Leads);
    QCOMPARE(keys.leads, State::Rejected);
    QCOMPARE(keys.count, 2);
    QCOMPARE(keys.unsettled, 2);
    QCOMPARE(keys.example, second);
    QCOMPARE(keys.flowName, QStringLiteral("Сайт"));
    QCOMPARE(keys.actionName, QStringLiteral("CPA.House"));
    QCOMPARE(keys.destination, QStringLiteral("cpa.house"));
    QCOMPARE(keys.reason, refusal);
    QCOMPARE(keys.firstUtc.msecsTo(keys.lastUtc), 60'000);
    QCOMPARE(f.reader->problemLeads(keys.id, 10).result().value(),
             QList<EventId>({ second, first }));
}

void TestProblems::aProblemIsOverWithItsLastLead()
{
    Bridge f;
    const EventId first = f.lead(State::Rejected, refusal);
    const EventId second = f.lead(State::Rejected, refusal);
    QVERIFY(waited(f.journal->resend({ first, second }, ResendScope::Unfinished)));
    QCOMPARE(f.news().current.first().unsettled, 2); // sent again is not yet done
    QVERIFY(f.finish(first, 1, State::Delivered));
    QCOMPARE(f.news().current.first().unsettled, 1);
    f.clock.milliseconds += 1000;
    QVERIFY(f.finish(second, 1, State::Delivered));
    QCOMPARE(f.news().current.size(), 0);
    const ProblemRecord over = waited(f.reader->pastProblems({}, 10))->value(0);
    QCOMPARE(over.state, ProblemState::Over);
    QCOMPARE(over.overUtc, f.clock.nowUtc());
    QCOMPARE(over.count, 2);
    QCOMPARE(over.unsettled, 0);
}

void TestProblems::aLeadThatFailsOtherwiseChangesItsProblem()
{
    Bridge f;
    const EventId lead = f.lead(State::Rejected, refusal);
    QVERIFY(waited(f.journal->resend({ lead }, ResendScope::Unfinished)));
    QVERIFY(f.finish(lead, 1, State::Uncertain, { ReasonCode::NoAnswer, { QString() } }));
    const QList<ProblemRecord> problems = f.news().current;
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().leads, State::Uncertain);
    QVERIFY(waited(f.journal->settle(deliveryOf(lead, 1), Settlement::Arrived)));
    QCOMPARE(f.news().current.size(), 0);
}

void TestProblems::aSeenProblemEndsAfterAQuietDay()
{
    Bridge f;
    f.lead(State::Rejected, refusal);
    const ProblemId problem = f.news().current.first().id;
    f.clock.milliseconds += 2 * day;
    f.age();
    QCOMPARE(f.news().current.size(), 1); // nobody has seen it
    QVERIFY(waited(f.store->setSeen(problem, true)));
    QCOMPARE(f.news().current.first().state, ProblemState::Seen);
    QVERIFY(waited(f.store->setSeen(problem, false)));
    QCOMPARE(f.news().current.first().state, ProblemState::Open);
    QVERIFY(waited(f.store->setSeen(problem, true)));
    f.clock.milliseconds += day / 2;
    f.lead(State::Rejected, refusal);
    f.clock.milliseconds += day - 1000;
    f.age();
    QCOMPARE(f.news().current.size(), 1); // the last one is not a day old
    f.clock.milliseconds += 2000;
    f.age();
    QCOMPARE(f.news().current.size(), 0);
    QCOMPARE(waited(f.store->setSeen(problem, true)).error().kind, ErrorKind::NotFound);
}

void TestProblems::afterTheEndTheSameTroubleIsANewProblem()
{
    Bridge f;
    const ProblemReport disk { { ProblemKind::DiskLow, {}, 0, {} }, {}, {}, {} };
    QVERIFY(waited(f.store->raise(disk)));
    QVERIFY(waited(f.store->raise(disk)));
    QCOMPARE(f.news().current.size(), 1);
    const ProblemId first = f.news().current.first().id;
    QCOMPARE(waited(f.store->end(disk.key)).value_or(false), true);
    QCOMPARE(waited(f.store->end(disk.key)).value_or(true), false);
    QVERIFY(waited(f.store->raise(disk)));
    QVERIFY(f.news().current.first().id != first);
    QCOMPARE(f.news().lastUtc, f.clock.nowUtc());
}

void TestProblems::leadsTriedForLongAreOneProblem()
{
    Bridge f;
    const Reason busy { ReasonCode::HttpStatus, { QStringLiteral("503"), QString() } };
    const EventId first = f.lead(State::Pending, busy);
    const EventId second = f.lead(State::Pending, busy);
    f.age();
    QCOMPARE(f.news().current.size(), 0);
    f.clock.milliseconds += 31 * 60'000;
    f.age();
    f.age();
    const ProblemRecord problem = f.news().current.value(0);
    QCOMPARE(problem.key.kind, ProblemKind::Retrying);
    QCOMPARE(problem.key.action, 1);
    QCOMPARE(problem.count, 2);
    QCOMPARE(problem.reason, busy);
    QVERIFY(f.finish(first, 1, State::Delivered));
    QCOMPARE(f.news().current.size(), 0); // it works again
    QVERIFY(f.finish(second, 1, State::Delivered));
}

void TestProblems::aHeldDestinationIsToldOfOnce()
{
    Bridge f;
    const Reason busy { ReasonCode::HttpStatus, { QStringLiteral("503"), QString() } };
    const ProblemKey hold { ProblemKind::DestinationHeld, { 1 }, 1, {} };
    f.lead(State::Pending, busy);
    QVERIFY(waited(f.store->raise({ hold, State::Failed, {}, busy })));
    f.clock.milliseconds += 31 * 60'000;
    f.age();
    QCOMPARE(f.news().current.size(), 1);
    QCOMPARE(f.news().current.constFirst().key, hold);
    // What is still tried in vain when the hold is over is told.
    QVERIFY(waited(f.store->end(hold)));
    f.age();
    QCOMPARE(f.news().current.value(0).key.kind, ProblemKind::Retrying);
}

void TestProblems::aLeadIsTriedForLongOnlyOnce()
{
    Bridge f;
    const EventId stuck = f.lead(State::Pending, refusal);
    f.clock.milliseconds += 31 * 60'000;
    f.age();
    QCOMPARE(f.news().current.size(), 1);
    f.lead(State::Delivered, {});
    f.age();
    QCOMPARE(f.news().current.size(), 0);
    QVERIFY(f.finish(stuck, 1, State::Failed, refusal));
    QCOMPARE(f.news().current.value(0).key.kind, ProblemKind::Leads);
}

void TestProblems::testLeadsAndForgottenClientsAreNoProblem()
{
    Bridge f;
    NewEvent trial = f.newEvent();
    trial.test = true;
    QVERIFY(f.finish(f.append(trial), 1, State::Rejected, refusal));
    QCOMPARE(f.news().current.size(), 0);
    f.lead(State::Rejected, refusal);
    f.lead(State::Pending, refusal);
    QCOMPARE(f.news().current.size(), 1);
    f.waitUntilLearned();
    QVERIFY(waited(f.journal->forgetClient(QStringLiteral("17"))));
    QCOMPARE(f.news().current.size(), 0);
}

void TestProblems::theHistoryShowsTheLeadsOfAProblem()
{
    Bridge f;
    const EventId first = f.lead(State::Rejected, refusal);
    f.lead(State::Delivered, {});
    const EventId second = f.lead(State::Rejected, refusal);
    HistoryFilter filter;
    filter.problem = f.news().current.first().id;
    const HistoryPage page = waited(f.reader->older(filter, {}, 10)).value();
    QCOMPARE(page.rows.size(), 2);
    QCOMPARE(page.rows.first().id, second);
    QCOMPARE(waited(f.reader->newer(filter, first, 10))->rows.value(0).id, second);
    QCOMPARE(waited(f.reader->counts(filter)).value(), StateCounts({ { State::Rejected, 2 } }));
}

void TestProblems::everyBeginningAndEndIsTold()
{
    Bridge f;
    const EventId lead = f.lead(State::Rejected, refusal);
    const ProblemId problem = f.news().begun.value(0).id;
    QVERIFY(problem.isValid());
    QVERIFY(waited(f.store->setTold({ problem }, {})));
    QCOMPARE(f.news().begun.size(), 0);
    QVERIFY(waited(f.journal->resend({ lead }, ResendScope::Unfinished)));
    QVERIFY(f.finish(lead, 1, State::Delivered));
    QCOMPARE(f.news().begun.size(), 0);
    QCOMPARE(f.news().ended.value(0).id, problem);
    QVERIFY(waited(f.store->setTold({}, { problem })));
    QCOMPARE(f.news().ended.size(), 0);
}

void TestProblems::nothingPersonalIsStored()
{
    Bridge f;
    f.lead(State::Rejected,
           { ReasonCode::ServiceSaid,
             { QStringLiteral("Мария Иванова, +7 (900) 000-00-01: отказ") } });
    f.lead(State::Invalid,
           { ReasonCode::PhoneBad,
             { QStringLiteral("phone"), QStringLiteral("too_short"), QStringLiteral("79000") } });
    const QString stored =
        f.value(QStringLiteral("SELECT group_concat(subject || reason, '|') FROM problems"));
    QVERIFY2(!stored.contains(QStringLiteral("Мария")) && !stored.contains(QStringLiteral("900")),
             qPrintable(stored));
}

/// A lead's outcome and its problem stand in one transaction.
void TestProblems::allIsWrittenOrNothing()
{
    std::atomic<bool> broken = false;
    Bridge f([&broken](const QByteArray &sql) -> std::optional<Error> {
        if (broken && sql.startsWith("INSERT INTO problems"))
            return Error { ErrorKind::InvalidInput, QStringLiteral("made to fail"), {} };
        return std::nullopt;
    });
    NewEvent event = f.newEvent();
    const EventId lead = f.append(event);
    broken = true;
    QVERIFY(!f.finish(lead, 1, State::Rejected, refusal));
    QCOMPARE(f.states(lead), QStringLiteral("pending: pending!"));
    broken = false;
    QVERIFY(f.finish(lead, 1, State::Rejected, refusal));
    QCOMPARE(f.news().current.size(), 1);
}

QTEST_GUILESS_MAIN(TestProblems)
#include "tst_problems.moc"
