// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/mailserver.h"
#include "tests/standins/telegramapi.h"
#include "tests/system/chainservice.h"
#include "tests/system/kit/actionflow.h"
#include "tests/system/kit/loadclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge::Test;
using LeadBridge::StandIn::MailServer;
using LeadBridge::StandIn::TelegramApi;

/// Chains of actions in the real program: each step knows what the earlier ones got, and whatever
/// happens to the program or to the flow, none that was done is repeated and none goes elsewhere.
class TestSystemChain : public QObject
{
    Q_OBJECT

private slots:
    void orderMessageAndLetter();
    void killedUnderLoad_data();
    void killedUnderLoad();
    void killedWhileAStepIsOnTheWire_data();
    void killedWhileAStepIsOnTheWire();
    void killedBetweenTwoSteps_data();
    void killedBetweenTwoSteps();
    void anotherOrderSendsNothingElsewhere();
    void aDeletedStepIsSentNowhere();
    void sendingAgainBeginsAtAStep();

private:
    /// One round: load until so many are accepted, then SIGKILL. False where it did not work.
    bool round(Installation &installation, int killAfter);

    QSet<int> m_accepted;
    int m_nextNumber = 1;
};

namespace {

constexpr int rounds = 12;
constexpr int connections = 6;
constexpr int noRetry = 3600; // seconds: not within the test
constexpr int patience = 30'000;
const QStringList chain { QStringLiteral("order"), QStringLiteral("message"),
                          QStringLiteral("alarm") };

QMap<QString, QByteArray> secrets()
{
    return { { QString::fromLatin1(apiKeyName), apiKey },
             { u"mail-password"_qs, MailServer::password.toUtf8() },
             { u"telegram-token"_qs, TelegramApi::token.toLatin1() } };
}

/// Order, message about it, alarm where something before failed.
QJsonArray actions(const ChainService &service, const QString &uncertain, int retry,
                   const QString &lastRule = u"if_previous_failed"_qs)
{
    const QJsonObject message =
        messageAction(service, u"message"_qs, u"заявка №{{steps.1.order_id}}"_qs);
    const QJsonObject alarm = messageAction(service, u"alarm"_qs, u"{{steps.1.state}}"_qs);
    return { delivered(orderAction(service, u"Заявка"_qs), uncertain, retry),
             delivered(with(message, u"run"_qs, u"if_previous_delivered"_qs), uncertain, retry),
             delivered(with(alarm, u"run"_qs, lastRule), uncertain, retry) };
}

/// The states of an event's steps: "delivered delivered skipped".
QString statesOf(const QJsonObject &event)
{
    QStringList states;
    for (const QJsonValue &delivery : event.value(u"deliveries").toArray())
        states.append(delivery[u"state"].toString());
    return states.join(u' ');
}

QString firstStates(const Installation &installation)
{
    return statesOf(installation.history().value(0));
}

int numberOf(const QJsonObject &event)
{
    return event.value(u"fields")[u"client_id"].toString().toInt();
}

int sendNumber(const Installation &installation, int number)
{
    return sendEvent(installation,
                     { { u"client_id"_qs, QString::number(number) },
                       { u"client_name"_qs, u"Анна Примерова"_qs },
                       { u"client_phone"_qs, u"+7 900 000-00-01"_qs } });
}

bool resend(const Installation &installation, const QStringList &options = {})
{
    const CliResult done =
        installation.run(QStringList { u"history"_qs, u"resend"_qs, u"1"_qs } + options);
    if (done.status != 0)
        qWarning("%s", done.told().constData());
    return done.status == 0;
}

/// Empty, or the first arrival of a step after one that stands behind it in the chain: then it
/// had been done and was repeated.
QString repeatedAfterItsSuccessor(const QStringList &arrivals)
{
    QMap<QString, qsizetype> furthest;
    for (const QString &arrival : arrivals) {
        const QString number = arrival.section(u' ', 1);
        const qsizetype step = chain.indexOf(arrival.section(u' ', 0, 0));
        if (step < furthest.value(number, -1))
            return arrival;
        furthest.insert(number, step);
    }
    return {};
}

} // namespace

void TestSystemChain::orderMessageAndLetter()
{
    ChainService service;
    service.refuseEach(2);
    TelegramApi telegram;
    telegram.addChat(u"456"_qs, u"Пётр"_qs);
    MailServer mail(MailServer::Security::None);
    QVERIFY2(mail.start(), mail.told().constData());
    const QJsonObject message =
        actionObject(u"telegram"_qs, { { u"api_url"_qs, telegram.base().toString() } },
                     { { u"token"_qs, from("secret", u"telegram-token"_qs) },
                       { u"chats"_qs, from("constant", u"456"_qs) },
                       { u"text"_qs, from("template", u"заявка №{{steps.1.order_id}}"_qs) } });
    const QJsonObject letter =
        actionObject(u"email"_qs,
                     { { u"preset"_qs, u"own"_qs },
                       { u"host"_qs, u"127.0.0.1"_qs },
                       { u"port"_qs, mail.port() },
                       { u"security"_qs, u"none"_qs },
                       { u"user"_qs, MailServer::user } },
                     { { u"password"_qs, from("secret", u"mail-password"_qs) },
                       { u"to"_qs, from("constant", u"owner@example.org"_qs) },
                       { u"subject"_qs, from("template", u"Заявка: {{steps.1.state}}"_qs) },
                       { u"body"_qs, from("field", u"steps.1.response.msg"_qs) } });
    const QJsonArray steps { orderAction(service, u"Заявка"_qs),
                             with(message, u"run"_qs, u"if_previous_delivered"_qs),
                             with(letter, u"run"_qs, u"if_previous_failed"_qs) };
    Installation installation;
    QVERIFY(installActions(installation, steps, secrets()));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(sendNumber(installation, 1), 200);
    QTRY_COMPARE_WITH_TIMEOUT(firstStates(installation), u"delivered delivered skipped"_qs,
                              patience);
    QCOMPARE(telegram.textsIn(u"456"_qs), QStringList { u"заявка №90000001"_qs });
    QCOMPARE(sendNumber(installation, 2), 200);
    QTRY_COMPARE_WITH_TIMEOUT(firstStates(installation), u"rejected skipped delivered"_qs,
                              patience);
    const auto letters = mail.letters();
    QCOMPARE(letters.size(), 1);
    QCOMPARE(letters.first().header(u"Subject"_qs), u"Заявка: rejected"_qs);
    QCOMPARE(letters.first().text().trimmed(), u"No such offer"_qs);
    QCOMPARE(telegram.messages().size(), 1);
}

void TestSystemChain::killedUnderLoad_data()
{
    QTest::addColumn<QString>("uncertain");
    QTest::addColumn<int>("timesAtMost");
    QTest::newRow("the operator decides about doubtful ones") << u"wait"_qs << 1;
    // Each kill may find the same one in flight again.
    QTest::newRow("doubtful ones are sent again") << u"resend"_qs << 1 + rounds;
}

bool TestSystemChain::round(Installation &installation, int killAfter)
{
    const auto bridge = installation.serve();
    if (!bridge)
        return false;
    LoadClient load(installation.hook(actionFlowName), connections, m_nextNumber);
    QSignalSpy progressed(&load, &LoadClient::progressed);
    connect(&load, &LoadClient::progressed, &load, [&](int accepted) {
        if (accepted == killAfter)
            bridge->killHard();
    });
    while (bridge->isRunning()) {
        if (!progressed.wait(15000) && bridge->isRunning())
            return false;
    }
    m_accepted |= load.accepted();
    m_nextNumber = load.nextNumber();
    return true;
}

void TestSystemChain::killedUnderLoad()
{
    QFETCH(QString, uncertain);
    QFETCH(int, timesAtMost);
    m_accepted.clear();
    m_nextNumber = 1;
    ChainService service;
    service.refuseEach(5);
    Installation installation;
    QVERIFY(installActions(installation, actions(service, uncertain, 1), secrets()));
    for (int i = 0; i < rounds; ++i)
        QVERIFY2(round(installation, 10 + 17 * (i % 5)), qPrintable(QString::number(i)));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    // What stands behind an uncertain step waits with it, under the event's own state.
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"pending"_qs), 0, patience);

    const QMap<QString, int> times = service.times();
    QSet<int> known;
    int doubtful = 0;
    for (const QJsonObject &event : installation.history()) {
        const int number = numberOf(event);
        known.insert(number);
        const QStringList states = statesOf(event).split(u' ');
        QCOMPARE(states.size(), chain.size());
        for (qsizetype step = 0; step < chain.size(); ++step) {
            const QString arrival = chain.at(step) + u' ' + QString::number(number);
            const int count = times.value(arrival);
            const QString story =
                u"%1: %2, received %3 times"_qs.arg(arrival, states.join(u' ')).arg(count);
            const bool sent = states.at(step) != u"pending" && states.at(step) != u"skipped";
            const bool answered = sent && states.at(step) != u"uncertain";
            QVERIFY2(count <= (sent ? timesAtMost : 0), qPrintable(story));
            QVERIFY2(!answered || count >= 1, qPrintable(story));
            doubtful += states.at(step) == u"uncertain" ? 1 : 0;
        }
        for (const QString &text : service.textsOf(number))
            QCOMPARE(text, u"заявка №%1"_qs.arg(90'000'000 + number));
    }
    QVERIFY2((m_accepted - known).isEmpty(), "answered 200, but lost");
    QCOMPARE(repeatedAfterItsSuccessor(service.arrivals()), QString());
    QVERIFY(uncertain == u"wait" || doubtful == 0);
    QVERIFY(m_accepted.size() > rounds * 10);
    qInfo("%lld accepted, %d doubtful", static_cast<long long>(m_accepted.size()), doubtful);
}

void TestSystemChain::killedWhileAStepIsOnTheWire_data()
{
    QTest::addColumn<QString>("held");
    QTest::addColumn<QString>("uncertain");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QStringList>("arrivals");
    const QString order = u"order 3"_qs;
    const QString message = u"message 3"_qs;
    const QString alarm = u"alarm 3"_qs;
    QTest::newRow("the first, doubtful")
        << u"order"_qs << u"wait"_qs << u"uncertain pending pending"_qs << QStringList { order };
    QTest::newRow("the second, doubtful")
        << u"message"_qs << u"wait"_qs << u"delivered uncertain pending"_qs
        << QStringList { order, message };
    QTest::newRow("the last, doubtful")
        << u"alarm"_qs << u"wait"_qs << u"delivered delivered uncertain"_qs
        << QStringList { order, message, alarm };
    const QString done = u"delivered delivered delivered"_qs;
    QTest::newRow("the first, sent again")
        << u"order"_qs << u"resend"_qs << done << QStringList { order, order, message, alarm };
    QTest::newRow("the second, sent again")
        << u"message"_qs << u"resend"_qs << done << QStringList { order, message, message, alarm };
    QTest::newRow("the last, sent again")
        << u"alarm"_qs << u"resend"_qs << done << QStringList { order, message, alarm, alarm };
}

void TestSystemChain::killedWhileAStepIsOnTheWire()
{
    QFETCH(QString, held);
    QFETCH(QString, uncertain);
    QFETCH(QString, states);
    QFETCH(QStringList, arrivals);
    ChainService service;
    service.holdNext(held);
    Installation installation;
    QVERIFY(installActions(installation, actions(service, uncertain, 1, u"always"_qs), secrets()));
    {
        const auto bridge = installation.serve();
        QVERIFY(bridge);
        QCOMPARE(sendNumber(installation, 3), 200);
        const bool came = service.waitForHeld();
        bridge->killHard();
        service.release();
        QVERIFY(came);
    }
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QTRY_COMPARE_WITH_TIMEOUT(firstStates(installation), states, patience);
    QCOMPARE(service.arrivals(), arrivals);
}

void TestSystemChain::killedBetweenTwoSteps_data()
{
    QTest::addColumn<QString>("down");
    QTest::addColumn<QString>("states");
    QTest::newRow("before the first") << u"order"_qs << u"pending pending pending"_qs;
    QTest::newRow("after the first") << u"message"_qs << u"delivered pending pending"_qs;
    QTest::newRow("after the second") << u"alarm"_qs << u"delivered delivered pending"_qs;
}

/// The step after it is tried in vain and waits; then the program is killed.
void TestSystemChain::killedBetweenTwoSteps()
{
    QFETCH(QString, down);
    QFETCH(QString, states);
    ChainService service;
    service.setDown(down, true);
    Installation installation;
    QVERIFY(installActions(installation, actions(service, u"wait"_qs, noRetry, u"always"_qs),
                           secrets()));
    for (int kill = 0; kill < 3; ++kill) {
        const auto bridge = installation.serve();
        QVERIFY(bridge);
        if (kill == 0)
            QCOMPARE(sendNumber(installation, 3), 200);
        else
            QVERIFY(resend(installation)); // it is tried once more
        QTRY_COMPARE_WITH_TIMEOUT(service.times().value(down + u" 3"), kill + 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(firstStates(installation), states, patience);
        const auto attempts = [&installation, step = chain.indexOf(down)] {
            const QJsonArray steps = installation.history().value(0).value(u"deliveries").toArray();
            return steps.at(step)[u"attempts"].toInt();
        };
        QTRY_COMPARE_WITH_TIMEOUT(attempts(), kill + 1, patience);
        bridge->killHard();
    }
    service.setDown(down, false);
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QVERIFY(resend(installation));
    QTRY_COMPARE_WITH_TIMEOUT(firstStates(installation), u"delivered delivered delivered"_qs,
                              patience);
    for (const QString &name : chain)
        QCOMPARE(service.times().value(name + u" 3"), name == down ? 4 : 1);
}

void TestSystemChain::anotherOrderSendsNothingElsewhere()
{
    ChainService service;
    service.setDown(u"message"_qs, true);
    Installation installation;
    const QJsonArray before = actions(service, u"wait"_qs, noRetry, u"always"_qs);
    QVERIFY(installActions(installation, before, secrets()));
    auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(sendNumber(installation, 3), 200);
    QTRY_COMPARE_WITH_TIMEOUT(service.times().value(u"message 3"_qs), 1, patience);
    const QJsonObject added = messageAction(service, u"added"_qs, u"x"_qs);
    const QJsonArray after { before.at(2), added, before.at(0), before.at(1) };
    QVERIFY(installActions(installation, after, {}));
    service.setDown(u"message"_qs, false);
    bridge->killHard();
    bridge = installation.serve();
    QVERIFY(bridge);
    QVERIFY(resend(installation));
    QTRY_COMPARE_WITH_TIMEOUT(firstStates(installation), u"delivered delivered delivered"_qs,
                              patience);
    QCOMPARE(service.arrivals(),
             (QStringList { u"order 3"_qs, u"message 3"_qs, u"message 3"_qs, u"alarm 3"_qs }));
    QStringList names;
    for (const QJsonValue &delivery :
         installation.history().value(0).value(u"deliveries").toArray())
        names.append(delivery[u"action"].toString());
    QCOMPARE(names, (QStringList { u"Заявка"_qs, u"message"_qs, u"alarm"_qs }));
    // A new event takes the new way.
    QCOMPARE(sendNumber(installation, 4), 200);
    QTRY_COMPARE_WITH_TIMEOUT(firstStates(installation),
                              u"delivered delivered delivered delivered"_qs, patience);
    QCOMPARE(service.arrivals().mid(4),
             (QStringList { u"alarm 4"_qs, u"added 4"_qs, u"order 4"_qs, u"message 4"_qs }));
}

void TestSystemChain::aDeletedStepIsSentNowhere()
{
    ChainService service;
    service.setDown(u"message"_qs, true);
    Installation installation;
    const QJsonArray before = actions(service, u"wait"_qs, noRetry);
    QVERIFY(installActions(installation, before, secrets()));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(sendNumber(installation, 3), 200);
    QTRY_COMPARE_WITH_TIMEOUT(service.times().value(u"message 3"_qs), 1, patience);
    QVERIFY(installActions(installation, { before.at(0), before.at(2) }, {}));
    QVERIFY(resend(installation));
    // The alarm is told of it, being the step for what goes wrong.
    QTRY_COMPARE_WITH_TIMEOUT(firstStates(installation), u"delivered invalid delivered"_qs,
                              patience);
    QCOMPARE(service.arrivals(), (QStringList { u"order 3"_qs, u"message 3"_qs, u"alarm 3"_qs }));
    const QJsonArray deliveries = installation.history().value(0).value(u"deliveries").toArray();
    QCOMPARE(deliveries.at(1)[u"action"].toString(), u"message"_qs);
}

void TestSystemChain::sendingAgainBeginsAtAStep()
{
    ChainService service;
    Installation installation;
    QVERIFY(installActions(installation, actions(service, u"wait"_qs, noRetry, u"always"_qs),
                           secrets()));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(sendNumber(installation, 3), 200);
    QTRY_COMPARE_WITH_TIMEOUT(service.arrivals().size(), 3, patience);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, patience);
    const auto refused = [&installation](const QStringList &options) {
        return installation.run(QStringList { u"history"_qs, u"resend"_qs, u"1"_qs } + options)
            .status;
    };
    QCOMPARE(refused({ u"--from-step"_qs, u"2"_qs }), 1); // all is delivered
    QCOMPARE(refused({ u"--from-step"_qs, u"4"_qs, u"--again"_qs }), 1);
    QCOMPARE(refused({ u"--from-step"_qs, u"0"_qs, u"--again"_qs }), 2);
    QCOMPARE(refused({ u"--from-step"_qs, u"two"_qs, u"--again"_qs }), 2);
    QVERIFY(resend(installation, { u"--from-step"_qs, u"2"_qs, u"--again"_qs }));
    QTRY_COMPARE_WITH_TIMEOUT(service.arrivals().size(), 5, patience);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, patience);
    QCOMPARE(service.arrivals().mid(3), (QStringList { u"message 3"_qs, u"alarm 3"_qs }));
    QCOMPARE(service.textsOf(3), QStringList(2, u"заявка №90000003"_qs));
}

QTEST_GUILESS_MAIN(TestSystemChain)

#include "tst_system_chain.moc"
