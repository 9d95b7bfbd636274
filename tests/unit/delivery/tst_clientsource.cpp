// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/checkflow.h"
#include "queuefixture.h"
#include "tests/standins/scriptedserver.h"

#include <QTest>
#include <QUrlQuery>

using namespace LeadBridge;
using namespace std::chrono_literals;
using StandIn::QueueFixture;
using StandIn::Reply;
using StandIn::ScriptedServer;

namespace {

const Reply success = Reply::answer(200, R"({"status":"success","order_id":7})");

QString sent(const QByteArray &request, const char *field)
{
    const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
    return QUrlQuery(QString::fromLatin1(body).replace(u'+', u' '))
        .queryItemValue(QString::fromLatin1(field), QUrl::FullyDecoded);
}

/// Answers when the test says so.
class SlowSource final : public ClientSource
{
public:
    void find(const ClientQuestion &question,
              const std::function<void(const ClientAnswer &)> &done) override
    {
        questions.append(question);
        if (instead)
            done(*instead);
        else
            waiting.append(done);
    }

    QList<ClientQuestion> questions;
    QList<std::function<void(const ClientAnswer &)>> waiting;
    std::optional<ClientAnswer> instead;
};

ClientAnswer found(const char *phone)
{
    return { ClientAnswer::Kind::Known,
             { QStringLiteral("1"), QStringLiteral("Вера"), QString::fromLatin1(phone), {} },
             {} };
}

const Reason unreachable { ReasonCode::ClientLookupFailed,
                           { QStringLiteral("1"), QStringLiteral("connection_refused"),
                             QStringLiteral("klientiks.ru") } };

} // namespace

Q_DECLARE_METATYPE(ClientAnswer)

/// Steps that need more of the client than their event tells.
class TestClientSource : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatTheEventTellsIsNotAskedFor();
    void theAnswerGoesIntoTheOrder();
    void aSlowAnswerDelaysNobodyElse();
    void manySlowAnswersDelayNoOtherAction();
    void whatCannotBeAskedIsTriedAgainAndAskedAgain();
    void aTestThatCannotBeAskedForHasFailed();
    void aRefusalEndsTheStep();
    void whoNobodyKnowsIsInvalidAndAResendAsksAgain();
    void withoutASourceNobodyIsKnown();
    void aLeadCorrectedMeanwhileIsAskedForAnew_data();
    void aLeadCorrectedMeanwhileIsAskedForAnew();
    void stoppingDoesNotWaitForAnswers();
    void aForgottenClientsOrderIsNotSent();

private:
    void begin(const QList<Action> &actions, ClientSource *source);
    Action askingOrder() const;

    std::unique_ptr<QueueFixture> m_fixture;
    std::unique_ptr<ScriptedServer> m_server;
    SlowSource m_source;
};

void TestClientSource::init()
{
    m_fixture = std::make_unique<QueueFixture>();
    m_server = std::make_unique<ScriptedServer>();
    m_server->setReplies({ success });
    m_source.questions.clear();
    m_source.waiting.clear();
    m_source.instead.reset();
    QVERIFY(m_fixture->openJournal());
}

void TestClientSource::cleanup()
{
    m_fixture.reset();
    m_server.reset();
}

/// An order whose e-mail tag only the directory can know.
Action TestClientSource::askingOrder() const
{
    Action action = QueueFixture::orderTo(m_server->url());
    action.mapping.insert(QStringLiteral("name"), { MappingKind::Builtin, directoryName });
    action.mapping.insert(QStringLiteral("sub_id_3"), { MappingKind::Builtin, directoryEmail });
    return action;
}

void TestClientSource::begin(const QList<Action> &actions, ClientSource *source)
{
    QList<Flow> flows;
    for (qsizetype i = 0; i < actions.size(); ++i)
        flows.append(QueueFixture::flowOf(i + 1, { actions.at(i) }));
    m_fixture->setFlows(flows);
    m_fixture->startQueue({}, source);
}

void TestClientSource::whatTheEventTellsIsNotAskedFor()
{
    Action action = askingOrder();
    action.mapping.remove(QStringLiteral("sub_id_3"));
    begin({ action }, &m_source);
    const EventId event = m_fixture->append();
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered"));
    QCOMPARE(m_source.questions.size(), 0);
    QCOMPARE(sent(m_server->requests().first(), "name"), QStringLiteral("Анна Примерова"));
}

void TestClientSource::theAnswerGoesIntoTheOrder()
{
    begin({ askingOrder() }, &m_source);
    const EventId event = m_fixture->append(33);
    QTRY_COMPARE(m_source.waiting.size(), 1);
    QCOMPARE(m_source.questions.first().told.id, QStringLiteral("33"));
    QVERIFY(m_source.questions.first().needsEmail);
    ClientAnswer answer = found("");
    answer.client.email = QStringLiteral("v@example.org");
    m_source.waiting.first()(answer);
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered"));
    QCOMPARE(sent(m_server->requests().first(), "name"), QStringLiteral("Вера"));
    QCOMPARE(sent(m_server->requests().first(), "sub_id_3"), QStringLiteral("v@example.org"));
    QCOMPARE(m_source.questions.size(), 1);
}

void TestClientSource::aSlowAnswerDelaysNobodyElse()
{
    begin({ askingOrder() }, &m_source);
    const EventId slow = m_fixture->append(1);
    QTRY_COMPARE(m_source.waiting.size(), 1);
    const EventId quick = m_fixture->append(2);
    QTRY_COMPARE(m_source.waiting.size(), 2);
    m_source.waiting.at(1)(found("1"));
    QTRY_COMPARE(m_fixture->states(quick), QStringLiteral("delivered"));
    QCOMPARE(m_fixture->states(slow), QStringLiteral("pending"));
    m_source.waiting.at(0)(found("1"));
    QTRY_COMPARE(m_fixture->states(slow), QStringLiteral("delivered"));
}

void TestClientSource::manySlowAnswersDelayNoOtherAction()
{
    begin({ askingOrder(), QueueFixture::orderTo(m_server->url()) }, &m_source);
    m_fixture->appendMany(1500, 1);
    QTRY_VERIFY(m_source.waiting.size() > 200);
    const EventId other = m_fixture->append(1, 2);
    QTRY_COMPARE(m_fixture->states(other), QStringLiteral("delivered"));
    QVERIFY(m_source.waiting.size() < 500);
}

void TestClientSource::whatCannotBeAskedIsTriedAgainAndAskedAgain()
{
    m_source.instead = ClientAnswer { ClientAnswer::Kind::TryLater, {}, unreachable };
    begin({ askingOrder() }, &m_source);
    const EventId event = m_fixture->append();
    QTRY_COMPARE(m_fixture->count("tries = 1"), 1);
    QCOMPARE(m_fixture->states(event), QStringLiteral("pending"));
    QCOMPARE(m_fixture->reason(event), QStringLiteral("client_lookup_failed"));
    QCOMPARE(m_fixture->count("possible_duplicate = 1"), 0);
    QCOMPARE(m_server->requests().size(), 0);
    m_source.instead = found("1");
    m_fixture->clock.shiftMs += 20'000;
    m_fixture->queue->setSending(true);
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered"));
    QCOMPARE(m_source.questions.size(), 2);
    QCOMPARE(m_fixture->count("attempts = 2"), 1);
}

void TestClientSource::aTestThatCannotBeAskedForHasFailed()
{
    m_source.instead = ClientAnswer { ClientAnswer::Kind::TryLater, {}, unreachable };
    begin({ askingOrder() }, &m_source);
    const EventId event = m_fixture->append(1, 1, true);
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("failed"));
    QVERIFY(m_source.questions.first().test);
}

void TestClientSource::aRefusalEndsTheStep()
{
    m_source.instead = ClientAnswer { ClientAnswer::Kind::Refused,
                                      {},
                                      { ReasonCode::ClientLookupRefused,
                                        { QStringLiteral("1"), QStringLiteral("no rights") } } };
    begin({ askingOrder() }, &m_source);
    const EventId event = m_fixture->append();
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("invalid"));
    QCOMPARE(m_fixture->reason(event), QStringLiteral("client_lookup_refused"));
    QCOMPARE(m_server->requests().size(), 0);
}

void TestClientSource::whoNobodyKnowsIsInvalidAndAResendAsksAgain()
{
    m_source.instead = ClientAnswer { ClientAnswer::Kind::Known, {}, {} };
    begin({ askingOrder() }, &m_source);
    const EventId event = m_fixture->append();
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("invalid"));
    QCOMPARE(m_fixture->reason(event), QStringLiteral("input_missing"));
    m_source.instead = found("1");
    QVERIFY(m_fixture->journal->resend({ event }, ResendScope::Unfinished).result());
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered"));
    QCOMPARE(m_source.questions.size(), 2);
}

void TestClientSource::withoutASourceNobodyIsKnown()
{
    begin({ askingOrder() }, nullptr);
    const EventId event = m_fixture->append();
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered"));
    QCOMPARE(sent(m_server->requests().first(), "name"), QStringLiteral("Анна Примерова"));
}

void TestClientSource::aLeadCorrectedMeanwhileIsAskedForAnew_data()
{
    using Kind = ClientAnswer::Kind;
    QTest::addColumn<ClientAnswer>("old"); // about whom the lead named before
    QTest::newRow("known") << found("1");
    QTest::newRow("refused") << ClientAnswer {
        Kind::Refused, {}, { ReasonCode::ClientLookupRefused, { QStringLiteral("1"), {} } }
    };
    QTest::newRow("later") << ClientAnswer { Kind::TryLater, {}, unreachable };
}

void TestClientSource::aLeadCorrectedMeanwhileIsAskedForAnew()
{
    QFETCH(ClientAnswer, old);
    begin({ askingOrder() }, &m_source);
    const EventId event = m_fixture->append(1);
    QTRY_COMPARE(m_source.waiting.size(), 1);
    bool told = false; // after the queue, which was connected before
    connect(m_fixture->journal.get(), &Journal::deliveriesDue, this, [&told] { told = true; });
    const Fields fields { { QStringLiteral("client_id"), QStringLiteral("9") },
                          { QStringLiteral("client_phone"), QStringLiteral("+7 912 345-67-80") } };
    QVERIFY(m_fixture->journal->editAndSend({ event, fields, {}, {} }, ResendScope::Unfinished)
                .result());
    QTRY_VERIFY(told);
    m_source.waiting.at(0)(old);
    QTRY_COMPARE(m_source.waiting.size(), 2);
    QCOMPARE(m_source.questions.at(1).told.id, QStringLiteral("9"));
    m_source.waiting.at(1)(found("2"));
    QTRY_COMPARE(m_fixture->states(event), QStringLiteral("delivered"));
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(sent(m_server->requests().first(), "sub_id_1"), QStringLiteral("9"));
}

void TestClientSource::stoppingDoesNotWaitForAnswers()
{
    begin({ askingOrder() }, &m_source);
    const EventId event = m_fixture->append();
    QTRY_COMPARE(m_source.waiting.size(), 1);
    bool stopped = false;
    connect(m_fixture->queue.get(), &DeliveryQueue::stopped, this, [&stopped] { stopped = true; });
    m_fixture->queue->stop();
    QVERIFY(stopped);
    m_source.waiting.first()(found("1"));
    QCOMPARE(m_fixture->states(event), QStringLiteral("pending"));
    m_fixture->closeQueue();
    m_source.waiting.first()(found("1"));
}

void TestClientSource::aForgottenClientsOrderIsNotSent()
{
    begin({ QueueFixture::orderTo(m_server->url()) }, nullptr);
    m_fixture->queue->setSending(false);
    const EventId forgotten = m_fixture->append(7);
    const EventId other = m_fixture->append(8);
    QCOMPARE(m_fixture->journal->forgetClient(QStringLiteral("7")).result().value_or(0), 1);
    QCOMPARE(m_fixture->states(forgotten), QStringLiteral("invalid"));
    m_fixture->queue->setSending(true); // both are in memory still
    QTRY_COMPARE(m_fixture->states(other), QStringLiteral("delivered"));
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_fixture->states(forgotten), QStringLiteral("invalid"));
}

QTEST_GUILESS_MAIN(TestClientSource)
#include "tst_clientsource.moc"
