// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/preparation.h"
#include "queuefixture.h"

#include <QTest>

using namespace LeadBridge;
using StandIn::QueueFixture;

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
    DeliverySetup setup;
    setup.flows = std::make_shared<const FlowSet>(FlowSet { QueueFixture::flowOf(
        1, { QueueFixture::orderTo(QUrl(QStringLiteral("https://api.example/order"))) }) });
    setup.secrets = { { QStringLiteral("cpa-house-key"), QStringLiteral("EXAMPLEKEY0000") } };
    setup.testAddresses = { { FlowId { 1 }, QUrl(QStringLiteral("http://127.0.0.1:9000")) } };
    DueDelivery delivery;
    delivery.flow = { 1 };
    delivery.fields = std::make_shared<const Fields>(
        Fields { { QStringLiteral("client_id"), QStringLiteral("17") },
                 { QStringLiteral("client_name"), QStringLiteral("Анна Примерова") },
                 { QStringLiteral("client_phone"), QStringLiteral("+7 912 345-67-89") } });

    const Preparation lead = prepare(delivery, setup);
    QVERIFY(lead.sends);
    QCOMPARE(lead.address.host, QStringLiteral("api.example"));
    delivery.test = true;
    const Preparation test = prepare(delivery, setup);
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
    DeliverySetup setup;
    setup.flows = std::make_shared<const FlowSet>(FlowSet { QueueFixture::flowOf(
        1, { QueueFixture::orderTo(QUrl(QStringLiteral("https://api.example/order"))) }) });
    DueDelivery delivery;
    delivery.flow = { flow };
    delivery.step = step;
    const Preparation preparation = prepare(delivery, setup);
    QVERIFY(!preparation.sends);
    QCOMPARE(preparation.state, State::Invalid);
    QCOMPARE(preparation.reason.code, ReasonCode::FlowGone);
}

QTEST_GUILESS_MAIN(TestPreparation)
#include "tst_preparation.moc"
