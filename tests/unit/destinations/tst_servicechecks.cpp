// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/messagesender.h"
#include "tests/standins/leadservice.h"
#include "tests/standins/telegramapi.h"
#include "tests/unit/destinations/orderkit.h"

#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::OrderKit;
using StandIn::LeadService;
using StandIn::TelegramApi;

/// "Check the connection" and choosers, against the stand-ins over loopback.
class TestServiceChecks : public QObject
{
    Q_OBJECT

private slots:
    void telegramSaysWhoTheBotIs();
    void aWrongTokenIsTold();
    void aTestMessageReachesTheChats();
    void chatsAreOfferedAndNotConfirmed();
    void anotherProgramsBotIsExplained();
    void anHttpServiceIsReachedWithoutALead();
    void aWrongKeyIsTold();
    void aServiceThatIsNotThere();

private:
    Answer sent(const OutboundMessage &message);

    SystemClock m_clock;
    MessageSender m_sender { m_clock };
};

namespace {

const Destination &telegram()
{
    return *findDestination(QStringLiteral("telegram"));
}

const Destination &http()
{
    return *findDestination(QStringLiteral("http_request"));
}

Action messageAction(const TelegramApi &api)
{
    Action action = newAction(QStringLiteral("telegram"));
    action.settings.insert(QStringLiteral("api_url"), api.base().toString());
    map(action, "chats", MappingKind::Constant, QStringLiteral("111, -222"));
    return action;
}

BuildContext context(const QString &token = TelegramApi::token)
{
    BuildContext context = contextOf(fieldsOf(sampleQuery(QStringLiteral("client_created"))));
    context.secrets.insert(QStringLiteral("telegram-token"), token);
    context.secrets.insert(QStringLiteral("http-key"), QStringLiteral("EXAMPLEsecret"));
    return context;
}

Action requestAction(const QUrl &url)
{
    Action action = newAction(QStringLiteral("http_request"));
    action.settings.insert(QStringLiteral("auth"), QStringLiteral("bearer"));
    map(action, "address", MappingKind::Constant, url.toString());
    map(action, "auth_token", MappingKind::Secret, QStringLiteral("http-key"));
    return action;
}

} // namespace

Answer TestServiceChecks::sent(const OutboundMessage &message)
{
    std::optional<Answer> answer;
    m_sender.send(message, {}, [&answer](const Answer &given) { answer = given; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 30000); }();
    return answer.value_or(Answer {});
}

void TestServiceChecks::telegramSaysWhoTheBotIs()
{
    const TelegramApi api;
    const auto message = telegram().checkRequest(messageAction(api), context(), false);
    QVERIFY(message.has_value());
    const Outcome outcome =
        telegram().interpretCheck(messageAction(api), context(), sent(*message));
    QCOMPARE(outcome.kind, OutcomeKind::Delivered);
    QCOMPARE(outcome.reason,
             Reason({ ReasonCode::ConnectionWorks, { QStringLiteral("@example_bot") } }));
    QVERIFY(api.messages().isEmpty());
}

void TestServiceChecks::aWrongTokenIsTold()
{
    const TelegramApi api;
    QString wrong = TelegramApi::token;
    wrong.replace(QStringLiteral("AAE"), QStringLiteral("AAF"));
    const auto message = telegram().checkRequest(messageAction(api), context(wrong), false);
    QVERIFY(message.has_value());
    const Outcome outcome =
        telegram().interpretCheck(messageAction(api), context(wrong), sent(*message));
    QCOMPARE(outcome.reason,
             Reason({ ReasonCode::KeyRefused, { QStringLiteral("Unauthorized") } }));
}

void TestServiceChecks::aTestMessageReachesTheChats()
{
    TelegramApi api;
    api.addChat(QStringLiteral("111"), QStringLiteral("Пётр"));
    api.addChat(QStringLiteral("-222"), QStringLiteral("Заявки"));
    BuildContext given = context();
    Outcome outcome;
    do {
        const auto message = telegram().checkRequest(messageAction(api), given, true);
        QVERIFY(message.has_value());
        outcome = telegram().interpretCheck(messageAction(api), given, sent(*message));
        given.progress = outcome.progress;
    } while (outcome.kind == OutcomeKind::GoesOn);
    QCOMPARE(outcome.reason.code, ReasonCode::ConnectionWorks);
    for (const QString &chat : { QStringLiteral("111"), QStringLiteral("-222") }) {
        const auto texts = api.textsIn(chat);
        QCOMPARE(texts.size(), 1);
        QVERIFY(texts.constFirst().startsWith(QStringLiteral("LeadBridge: тест / test\nНовая")));
    }
}

void TestServiceChecks::chatsAreOfferedAndNotConfirmed()
{
    TelegramApi api;
    api.addChat(QStringLiteral("-222"), QStringLiteral("Заявки"));
    const QString chooser = QStringLiteral("chats");
    const auto message = telegram().choicesRequest(chooser, messageAction(api), context());
    QVERIFY(message.has_value());
    const auto choices =
        telegram().readChoices(chooser, messageAction(api), context(), sent(*message));
    QVERIFY(choices.has_value());
    const Choice expected { QStringLiteral("-222"), QStringLiteral("Заявки") };
    QCOMPARE(*choices, QList<Choice> { expected });
    QVERIFY(!api.updatesWereConfirmed());
}

void TestServiceChecks::anotherProgramsBotIsExplained()
{
    TelegramApi api;
    api.setWebhook(true);
    const QString chooser = QStringLiteral("chats");
    const auto message = telegram().choicesRequest(chooser, messageAction(api), context());
    QVERIFY(message.has_value());
    const auto choices =
        telegram().readChoices(chooser, messageAction(api), context(), sent(*message));
    QVERIFY(!choices.has_value());
    QCOMPARE(choices.error().reason.args.value(1), QStringLiteral("bot_has_webhook"));
}

void TestServiceChecks::anHttpServiceIsReachedWithoutALead()
{
    const LeadService service({ .authValue = "Bearer EXAMPLEsecret" });
    const auto message = http().checkRequest(requestAction(service.url()), context(), false);
    QVERIFY(message.has_value());
    const Outcome outcome =
        http().interpretCheck(requestAction(service.url()), context(), sent(*message));
    QCOMPARE(outcome.reason.code, ReasonCode::ConnectionWorks);
    QCOMPARE(service.requests(), 1);
    QVERIFY(service.leads().isEmpty());
}

void TestServiceChecks::aWrongKeyIsTold()
{
    const LeadService service({ .authValue = "Bearer another" });
    const auto message = http().checkRequest(requestAction(service.url()), context(), false);
    QVERIFY(message.has_value());
    const Outcome outcome =
        http().interpretCheck(requestAction(service.url()), context(), sent(*message));
    QCOMPARE(outcome.reason,
             Reason({ ReasonCode::KeyRefused, { QStringLiteral("who are you?") } }));
}

void TestServiceChecks::aServiceThatIsNotThere()
{
    QUrl url;
    {
        const LeadService service({});
        url = service.url();
    }
    const auto message = http().checkRequest(requestAction(url), context(), false);
    QVERIFY(message.has_value());
    const Outcome outcome = http().interpretCheck(requestAction(url), context(), sent(*message));
    QCOMPARE(outcome.kind, OutcomeKind::Retry);
    QCOMPARE(outcome.reason.code, ReasonCode::ConnectionRefused);
}

QTEST_GUILESS_MAIN(TestServiceChecks)

#include "tst_servicechecks.moc"
