// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/preparation.h"
#include "queuefixture.h"

#include <QTest>

using namespace LeadBridge;
using StandIn::QueueFixture;

namespace {

const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'795'000'000'000, Qt::UTC);

Action orderNamed(const QString &name, int key)
{
    Action action = QueueFixture::orderTo(QUrl(QStringLiteral("https://api.example/") + name));
    action.name = name;
    action.key = key;
    return action;
}

DeliverySetup setupOf(const QList<Action> &actions)
{
    DeliverySetup setup;
    setup.flows = std::make_shared<const FlowSet>(FlowSet { QueueFixture::flowOf(1, actions) });
    setup.secrets = { { QStringLiteral("cpa-house-key"), QStringLiteral("EXAMPLEKEY0000") } };
    return setup;
}

DueDelivery lead(int step, int action)
{
    DueDelivery delivery;
    delivery.id = { 7 * 256 + step };
    delivery.event = { 7 };
    delivery.flow = { 1 };
    delivery.step = step;
    delivery.action = action;
    delivery.receivedUtc = now.addSecs(-60);
    delivery.fields = std::make_shared<const Fields>(
        Fields { { QStringLiteral("client_id"), QStringLiteral("17") },
                 { QStringLiteral("client_name"), QStringLiteral("Анна Примерова") },
                 { QStringLiteral("client_phone"), QStringLiteral("+7 912 345-67-89") } });
    return delivery;
}

Condition single(const QString &field, Test test, const QString &value)
{
    return { Condition::Kind::Single, {}, field, test, { value } };
}

} // namespace

class TestPreparation : public QObject
{
    Q_OBJECT

private slots:
    void theRunRuleLooksAtTheLastStepThatRan_data();
    void theRunRuleLooksAtTheLastStepThatRan();
    void aRedirectedTestKeepsPathAndParameters();
    void onlyTestLeadsAreRedirected();
    void aStepThatIsGoneIsNotSent_data();
    void aStepThatIsGoneIsNotSent();
    void aStepKeepsItsActionWhenTheOrderChanges();
    void aStepAsItWasNeedsNeitherItsActionNorItsFlow();
    void aStepIsPassedOver_data();
    void aStepIsPassedOver();
    void aTestForTheSandboxLeavesOtherServicesAlone();
    void aSkippedStepAsksNobodyAboutItsClient();
    void aTryKnowsItsTimeAndWhatIsDone();
    void aNonceIsOfOneStepAlone();
};

void TestPreparation::theRunRuleLooksAtTheLastStepThatRan_data()
{
    QTest::addColumn<QList<State>>("earlier");
    QTest::addColumn<bool>("ifDelivered");
    QTest::addColumn<bool>("ifFailed");

    QTest::newRow("the first step always runs") << QList<State> {} << true << true;
    QTest::newRow("after delivered") << QList { State::Delivered } << true << false;
    QTest::newRow("after rejected") << QList { State::Rejected } << false << true;
    QTest::newRow("after failed") << QList { State::Failed } << false << true;
    QTest::newRow("after invalid") << QList { State::Invalid } << false << true;
    QTest::newRow("a skipped step does not count")
        << QList { State::Delivered, State::Skipped } << true << false;
    QTest::newRow("after nothing but skipped steps")
        << QList { State::Skipped, State::Skipped } << false << false;
    QTest::newRow("only the last one counts")
        << QList { State::Rejected, State::Delivered } << true << false;
}

void TestPreparation::theRunRuleLooksAtTheLastStepThatRan()
{
    QFETCH(QList<State>, earlier);
    QFETCH(bool, ifDelivered);
    QFETCH(bool, ifFailed);
    QList<StepResult> results;
    for (const State state : earlier)
        results.append({ static_cast<int>(results.size()) + 1, state, {}, {} });
    QVERIFY(mayRun(RunRule::Always, results));
    QCOMPARE(mayRun(RunRule::IfPreviousDelivered, results), ifDelivered);
    QCOMPARE(mayRun(RunRule::IfPreviousFailed, results), ifFailed);
}

void TestPreparation::aRedirectedTestKeepsPathAndParameters()
{
    QCOMPARE(redirected(QUrl(QStringLiteral("https://api.example/method/send?x=1")),
                        QUrl(QStringLiteral("http://127.0.0.1:9000"))),
             QUrl(QStringLiteral("http://127.0.0.1:9000/method/send?x=1")));
    QCOMPARE(redirected(QUrl(QStringLiteral("http://127.0.0.1:9000/a")),
                        QUrl(QStringLiteral("https://api.example"))),
             QUrl(QStringLiteral("https://api.example/a")));
}

void TestPreparation::onlyTestLeadsAreRedirected()
{
    DeliverySetup setup = setupOf({ orderNamed(QStringLiteral("order"), 0) });
    setup.testAddresses = { { FlowId { 1 }, QUrl(QStringLiteral("http://127.0.0.1:9000")) } };
    DueDelivery delivery = lead(1, 0);

    const Preparation real = prepare(delivery, setup, now);
    QVERIFY(real.sends);
    QCOMPARE(real.address.host, QStringLiteral("api.example"));
    delivery.test = true;
    const Preparation test = prepare(delivery, setup, now);
    QCOMPARE(test.address, (ServiceAddress { false, QStringLiteral("127.0.0.1"), 9000 }));
    QCOMPARE(test.message.record.url.host(), QStringLiteral("127.0.0.1"));
}

void TestPreparation::aStepThatIsGoneIsNotSent_data()
{
    QTest::addColumn<qint64>("flow");
    QTest::addColumn<int>("step");
    QTest::newRow("the flow is gone") << qint64(2) << 1;
    QTest::newRow("the flow has fewer steps now") << qint64(1) << 2;
    QTest::newRow("the step's number is impossible") << qint64(1) << 0;
}

void TestPreparation::aStepThatIsGoneIsNotSent()
{
    QFETCH(qint64, flow);
    QFETCH(int, step);
    const DeliverySetup setup = setupOf({ orderNamed(QStringLiteral("order"), 0) });
    DueDelivery delivery;
    delivery.flow = { flow };
    delivery.step = step;
    const Preparation preparation = prepare(delivery, setup, now);
    QVERIFY(!preparation.sends);
    QCOMPARE(preparation.state, State::Invalid);
    QCOMPARE(preparation.reason.code, ReasonCode::FlowGone);
}

void TestPreparation::aStepKeepsItsActionWhenTheOrderChanges()
{
    // Planned as 1, 2, 3; then 1 was deleted and the others changed places.
    const DeliverySetup setup =
        setupOf({ orderNamed(QStringLiteral("third"), 3), orderNamed(QStringLiteral("second"), 2),
                  orderNamed(QStringLiteral("new"), 4) });
    QCOMPARE(prepare(lead(1, 1), setup, now).reason.code, ReasonCode::FlowGone);
    QCOMPARE(prepare(lead(2, 2), setup, now).action->name, QStringLiteral("second"));
    QCOMPARE(prepare(lead(3, 3), setup, now).action->name, QStringLiteral("third"));
}

void TestPreparation::aStepAsItWasNeedsNeitherItsActionNorItsFlow()
{
    DeliverySetup setup = setupOf({ orderNamed(QStringLiteral("new"), 1) });
    DueDelivery delivery = lead(1, 1);
    delivery.asItWas = std::make_shared<const Action>(orderNamed(QStringLiteral("old"), 1));
    QCOMPARE(prepare(delivery, setup, now).message.request.url.path(), QStringLiteral("/old"));
    // The key is the one that is stored now.
    QVERIFY(prepare(delivery, setup, now).message.request.body.contains("EXAMPLEKEY0000"));
    setup.flows = std::make_shared<const FlowSet>();
    const Preparation gone = prepare(delivery, setup, now);
    QVERIFY(gone.sends);
    QCOMPARE(gone.message.request.url.path(), QStringLiteral("/old"));
    QVERIFY(!questionOf(delivery, setup));
    // The action stays alive as long as what was built with it.
    delivery.asItWas.reset();
    QCOMPARE(gone.action->name, QStringLiteral("old"));
}

void TestPreparation::aStepIsPassedOver_data()
{
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<int>("rule");
    QTest::addColumn<QString>("city");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("reason");

    const auto row = [](const char *name, bool enabled, RunRule rule, const char *city,
                        const char *state, ReasonCode reason) {
        QTest::newRow(name) << enabled << static_cast<int>(rule) << QString::fromUtf8(city)
                            << QString::fromLatin1(state) << static_cast<int>(reason);
    };
    row("nothing speaks against it", true, RunRule::IfPreviousFailed, "Тверь", "rejected",
        ReasonCode::None);
    row("it is switched off", false, RunRule::IfPreviousFailed, "Тверь", "rejected",
        ReasonCode::StepOff);
    row("its run rule", true, RunRule::IfPreviousDelivered, "Тверь", "rejected",
        ReasonCode::RunRule);
    row("a field is not as wanted", true, RunRule::Always, "Псков", "rejected",
        ReasonCode::StepConditions);
    row("an earlier step is not as wanted", true, RunRule::Always, "Тверь", "failed",
        ReasonCode::StepConditions);
    row("off is said before all else", false, RunRule::IfPreviousDelivered, "Псков", "failed",
        ReasonCode::StepOff);
}

void TestPreparation::aStepIsPassedOver()
{
    QFETCH(bool, enabled);
    QFETCH(int, rule);
    QFETCH(QString, city);
    QFETCH(QString, state);
    QFETCH(int, reason);
    Action action = orderNamed(QStringLiteral("order"), 2);
    action.enabled = enabled;
    action.run = static_cast<RunRule>(rule);
    action.conditions =
        Condition { Condition::Kind::All,
                    { single(QStringLiteral("city"), Test::Equals, city),
                      single(QStringLiteral("steps.1.state"), Test::Equals, state) },
                    {},
                    Test::NotEmpty,
                    {} };
    DueDelivery delivery = lead(2, 2);
    Fields fields = *delivery.fields;
    fields.append({ QStringLiteral("city"), QStringLiteral("Тверь") });
    delivery.fields = std::make_shared<const Fields>(fields);
    delivery.earlier = { { 1, State::Rejected, {}, {} } };
    const Preparation preparation = prepare(delivery, setupOf({ action }), now);
    const bool runs = reason == static_cast<int>(ReasonCode::None);
    QCOMPARE(preparation.sends, runs);
    QCOMPARE(static_cast<int>(preparation.reason.code), reason);
    QCOMPARE(preparation.state, runs ? State::Pending : State::Skipped);
}

void TestPreparation::aTestForTheSandboxLeavesOtherServicesAlone()
{
    Action request;
    request.key = 1;
    request.destination = QStringLiteral("http_request");
    request.mapping.insert(QStringLiteral("address"),
                           { MappingKind::Constant, QStringLiteral("https://api.example/lead") });
    DeliverySetup setup = setupOf({ request });
    DueDelivery delivery = lead(1, 1);
    delivery.test = true;
    QVERIFY(prepare(delivery, setup, now).sends); // to the service itself, as was asked for
    setup.testAddresses = { { FlowId { 1 }, QUrl(QStringLiteral("http://127.0.0.1:9000")) } };
    const Preparation preparation = prepare(delivery, setup, now);
    QVERIFY(!preparation.sends);
    QCOMPARE(preparation.state, State::Skipped);
    QCOMPARE(preparation.reason.code, ReasonCode::NotInSandbox);
    delivery.test = false;
    QVERIFY(prepare(delivery, setup, now).sends);
}

void TestPreparation::aSkippedStepAsksNobodyAboutItsClient()
{
    Action action = orderNamed(QStringLiteral("order"), 1);
    action.mapping.insert(QStringLiteral("phone"), { MappingKind::Builtin, directoryPhone });
    DueDelivery delivery = lead(1, 1);
    delivery.fields = std::make_shared<const Fields>(delivery.fields->first(1));
    QVERIFY(questionOf(delivery, setupOf({ action })));
    action.enabled = false;
    QVERIFY(!questionOf(delivery, setupOf({ action })));
}

void TestPreparation::aTryKnowsItsTimeAndWhatIsDone()
{
    DueDelivery delivery = lead(1, 1);
    delivery.progress = R"({"contact":17})";
    const Preparation preparation =
        prepare(delivery, setupOf({ orderNamed(QStringLiteral("order"), 1) }), now);
    QCOMPARE(preparation.context.nowUtc, now);
    QCOMPARE(preparation.context.progress, delivery.progress);
    QCOMPARE(preparation.context.nonce, nonceOf(delivery));
}

void TestPreparation::aNonceIsOfOneStepAlone()
{
    const DueDelivery first = lead(1, 1);
    QCOMPARE(nonceOf(first).size(), 32);
    DueDelivery later = first;
    later.attempts = 5;
    later.dueUtc = now.addDays(1);
    later.progress = "{}";
    QCOMPARE(nonceOf(later), nonceOf(first));
    DueDelivery elsewhere = first;
    elsewhere.receivedUtc = first.receivedUtc.addMSecs(1);
    DueDelivery nextEvent = first;
    nextEvent.event = { 8 };
    const QSet<QByteArray> different { nonceOf(first), nonceOf(lead(2, 1)), nonceOf(elsewhere),
                                       nonceOf(nextEvent) };
    QCOMPARE(different.size(), 4);
}

QTEST_GUILESS_MAIN(TestPreparation)
#include "tst_preparation.moc"
