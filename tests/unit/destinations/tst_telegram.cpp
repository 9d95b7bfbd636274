// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/destinations/orderkit.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::OrderKit;

class TestTelegram : public QObject
{
    Q_OBJECT

private slots:
    void aNewActionNeedsOnlyItsChats();
    void theRequestIsWhatTelegramDocuments();
    void theTokenIsNowhereToBeSeen();
    void settingsReachTheRequest();
    void valuesAreEscaped_data();
    void valuesAreEscaped();
    void aLongValueIsCutToTheLimit();
    void whatIsWrongIsToldBeforeSending_data();
    void whatIsWrongIsToldBeforeSending();
    void chatsAreReadAsPeopleWriteThem_data();
    void chatsAreReadAsPeopleWriteThem();
    void eachChatHasItsRequestAndItsLimits();
    void aMovedGroupIsWrittenToUnderItsNewNumber();
    void theCheckAsksForTheBotAlone();
    void theTestMessageSaysThatItIsOne();
    void updatesAreReadAndNotConfirmed();
};

namespace {

constexpr auto token = "123456789:AAExampleExampleExampleExample00000";

const Destination &telegram()
{
    return *findDestination(QStringLiteral("telegram"));
}

Action messageAction()
{
    Action action = newAction(QStringLiteral("telegram"));
    map(action, "chats", MappingKind::Constant, QStringLiteral("-1001234567890"));
    return action;
}

BuildContext context(const Fields &fields = fieldsOf(sampleQuery(QStringLiteral("client_created"))))
{
    BuildContext context = contextOf(fields);
    context.secrets.insert(QStringLiteral("telegram-token"), QString::fromLatin1(token));
    return context;
}

QJsonObject bodyOf(const tl::expected<OutboundMessage, QList<Reason>> &message)
{
    return message ? QJsonDocument::fromJson(message->request.body).object() : QJsonObject();
}

} // namespace

void TestTelegram::aNewActionNeedsOnlyItsChats()
{
    const Action action = newAction(QStringLiteral("telegram"));
    QCOMPARE(missingInputs(action), QStringList { QStringLiteral("chats") });
    QCOMPARE(telegram().description().uncertain, UncertainPolicy::Resend);
}

void TestTelegram::theRequestIsWhatTelegramDocuments()
{
    const auto message = telegram().build(messageAction(), context());
    QVERIFY(message.has_value());
    QCOMPARE(message->request.method, QByteArray("POST"));
    QCOMPARE(
        message->request.url.toString(),
        QStringLiteral("https://api.telegram.org/bot%1/sendMessage").arg(QLatin1String(token)));
    QVERIFY(message->request.headers.contains({ "Content-Type", "application/json" }));
    const QJsonObject expected {
        { QStringLiteral("chat_id"), Q_INT64_C(-1001234567890) },
        { QStringLiteral("text"),
          QStringLiteral("<b>Новая заявка</b>\nКлиент: Примерова Анна Сергеевна\n"
                         "Телефон: 79000000001") },
        { QStringLiteral("parse_mode"), QStringLiteral("HTML") },
        { QStringLiteral("link_preview_options"),
          QJsonObject { { QStringLiteral("is_disabled"), true } } },
    };
    QCOMPARE(bodyOf(message), expected);
    QVERIFY(message->request.body.contains("\"chat_id\":-1001234567890,"));
}

void TestTelegram::theTokenIsNowhereToBeSeen()
{
    const auto message = telegram().build(messageAction(), context());
    QVERIFY(message.has_value());
    QCOMPARE(message->record.url.toString(),
             QStringLiteral("https://api.telegram.org/bot•••/sendMessage"));
    QCOMPARE(message->secretValues, QList<QByteArray> { token });
    for (const RateLimit &limit : message->limits)
        QVERIFY(!limit.key.contains(QStringLiteral("AAExample")));
    for (const PreviewLine &line : telegram().preview(messageAction(), context()))
        QVERIFY(!line.value.contains(QStringLiteral("AAExample")));
}

void TestTelegram::settingsReachTheRequest()
{
    Action action = messageAction();
    action.settings.insert(QStringLiteral("silent"), true);
    action.settings.insert(QStringLiteral("link_preview"), true);
    action.settings.insert(QStringLiteral("parse_mode"), QStringLiteral("none"));
    action.settings.insert(QStringLiteral("api_url"),
                           QStringLiteral("http://bots.example.org:8081/"));
    action.settings.insert(QStringLiteral("proxy"), QStringLiteral("socks5://192.0.2.1:1080"));
    map(action, "chats", MappingKind::Constant, QStringLiteral("@salon_news"));
    const auto message = telegram().build(action, context());
    QVERIFY(message.has_value());
    const QJsonObject body = bodyOf(message);
    QCOMPARE(body.value(u"chat_id").toString(), QStringLiteral("@salon_news"));
    QVERIFY(body.value(u"disable_notification").toBool());
    QVERIFY(!body.contains(u"link_preview_options"));
    QVERIFY(!body.contains(u"parse_mode"));
    QVERIFY(message->request.url.toString().startsWith(
        QStringLiteral("http://bots.example.org:8081/bot123456789:")));
    QVERIFY(message->proxy.has_value());
    QCOMPARE(message->proxy->kind, Proxy::Kind::Socks5);
    QCOMPARE(message->proxy->port, 1080);
}

void TestTelegram::valuesAreEscaped_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sent");

    const QString nasty = QStringLiteral("<b>Ё & \"q\"</b>\n15.01-2026 \U0001F600");
    const auto row = [&](const char *name, const char *mode, MappingKind kind, const char *text,
                         const char *sent) {
        QTest::newRow(name) << QString::fromLatin1(mode) << static_cast<int>(kind)
                            << QString::fromUtf8(text) << QString::fromUtf8(sent);
    };
    row("in a template for HTML", "html", MappingKind::Template, "<i>{{x}}</i>",
        "<i>&lt;b&gt;Ё &amp; &quot;q&quot;&lt;/b&gt;\n15.01-2026 \U0001F600</i>");
    row("in three braces too", "html", MappingKind::Template, "{{{x}}}",
        "&lt;b&gt;Ё &amp; &quot;q&quot;&lt;/b&gt;\n15.01-2026 \U0001F600");
    row("alone for HTML", "html", MappingKind::Field, "x",
        "&lt;b&gt;Ё &amp; &quot;q&quot;&lt;/b&gt;\n15.01-2026 \U0001F600");
    row("in a template for MarkdownV2", "markdown_v2", MappingKind::Template, "*{{x}}*",
        "*<b\\>Ё & \"q\"</b\\>\n15\\.01\\-2026 \U0001F600*");
    row("without markup", "none", MappingKind::Template, "*{{x}}*",
        "*<b>Ё & \"q\"</b>\n15.01-2026 \U0001F600*");
}

void TestTelegram::valuesAreEscaped()
{
    QFETCH(QString, mode);
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(QString, sent);
    Action action = messageAction();
    action.settings.insert(QStringLiteral("parse_mode"), mode);
    map(action, "text", static_cast<MappingKind>(kind), text);
    const QString nasty = QStringLiteral("<b>Ё & \"q\"</b>\n15.01-2026 \U0001F600");
    const auto message = telegram().build(action, context({ { QStringLiteral("x"), nasty } }));
    QCOMPARE(bodyOf(message).value(u"text").toString(), sent);
}

void TestTelegram::aLongValueIsCutToTheLimit()
{
    Action action = messageAction();
    map(action, "text", MappingKind::Template, QStringLiteral("<b>{{x}}</b> конец"));
    const auto message =
        telegram().build(action, context({ { QStringLiteral("x"), QString(10'000, u'&') } }));
    const QString text = bodyOf(message).value(u"text").toString();
    QCOMPARE(text.count(QStringLiteral("&amp;")), 4095);
    QVERIFY(text.endsWith(QStringLiteral("&amp;…</b>")));
}

void TestTelegram::whatIsWrongIsToldBeforeSending_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<Reason>("reason");

    const auto row = [](const char *name, const char *input, const char *value, const char *secret,
                        ReasonCode code, const QStringList &args) {
        QTest::newRow(name) << QString::fromLatin1(input) << QString::fromUtf8(value)
                            << QString::fromUtf8(secret) << Reason { code, args };
    };
    const auto bad = ReasonCode::InputBad;
    const QStringList badToken { QStringLiteral("token"), QStringLiteral("not_a_token"), {} };
    row("a token that is none", "text", "x", "hello", bad, badToken);
    row("a token with a space within", "text", "x", "123456789:AAEx ampleExample", bad, badToken);
    row("a token that leaves its path", "text", "x", "123456789:../../getMe?x=", bad, badToken);
    row("a chat that is none", "chats", "Заявки", token, bad,
        { QStringLiteral("chats"), QStringLiteral("not_a_chat"), QStringLiteral("Заявки") });
    row("a text without letters", "text", "<b> </b>\n", token, bad,
        { QStringLiteral("text"), QStringLiteral("empty_text"), {} });
    row("no text", "text", "", token, ReasonCode::InputMissing,
        { QStringLiteral("text"), QStringLiteral("constant"), {} });
    row("no secret", "text", "x", "", ReasonCode::SecretMissing,
        { QStringLiteral("token"), QStringLiteral("telegram-token") });
}

void TestTelegram::whatIsWrongIsToldBeforeSending()
{
    QFETCH(QString, input);
    QFETCH(QString, value);
    QFETCH(QString, secret);
    QFETCH(Reason, reason);
    Action action = messageAction();
    action.mapping.insert(input, { MappingKind::Constant, value });
    BuildContext given = context();
    given.secrets.insert(QStringLiteral("telegram-token"), secret);
    const auto message = telegram().build(action, given);
    QVERIFY(!message.has_value());
    QCOMPARE(message.error(), QList<Reason> { reason });
}

void TestTelegram::chatsAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");

    const QStringList both { QStringLiteral("-100123"), QStringLiteral("456") };
    QTest::newRow("commas") << QStringLiteral("-100123, 456") << both;
    QTest::newRow("lines") << QStringLiteral("-100123\r\n456\n\n") << both;
    QTest::newRow("semicolons and doubles") << QStringLiteral("-100123;456; -100123") << both;
    QTest::newRow("a long minus") << QStringLiteral("\u2212100123 456") << both;
    QTest::newRow("a name") << QStringLiteral("@Salon_News,@salon_news")
                            << QStringList { QStringLiteral("@Salon_News") };
}

void TestTelegram::chatsAreReadAsPeopleWriteThem()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    Action action = messageAction();
    map(action, "chats", MappingKind::Constant, text);
    QStringList asked;
    BuildContext given = context();
    for (;;) {
        const auto message = telegram().build(action, given);
        QVERIFY(message.has_value());
        const QJsonValue id = bodyOf(message).value(u"chat_id");
        asked.append(id.isString() ? id.toString() : QString::number(id.toInteger()));
        const Outcome outcome = telegram().interpret(
            action, given,
            { SentState::Something, 200, {}, R"({"ok":true,"result":{"message_id":1}})", {} });
        if (outcome.kind == OutcomeKind::Delivered)
            break;
        QCOMPARE(outcome.kind, OutcomeKind::GoesOn);
        given.progress = outcome.progress;
    }
    QCOMPARE(asked, ids);
}

void TestTelegram::eachChatHasItsRequestAndItsLimits()
{
    Action action = messageAction();
    map(action, "chats", MappingKind::Constant, QStringLiteral("456, -100123"));
    BuildContext given = context();
    const auto person = telegram().build(action, given);
    QVERIFY(person.has_value());
    QCOMPARE(person->limits.size(), 2);
    QCOMPARE(person->limits.at(0).rate.perSecond, 30.0);
    QVERIFY(person->limits.at(0).account);
    QCOMPARE(person->limits.at(1).rate.perSecond, 1.0);
    QVERIFY(!person->limits.at(1).account);
    given.progress = R"({"done":["456"]})";
    const auto group = telegram().build(action, given);
    QVERIFY(group.has_value());
    QCOMPARE(group->limits.size(), 3);
    // One token, one queue: whichever flow it is.
    QCOMPARE(group->limits.at(0), person->limits.at(0));
    const Rate minute = group->limits.at(2).rate;
    QVERIFY(minute.burst + minute.perSecond * 60 <= 20);
}

void TestTelegram::aMovedGroupIsWrittenToUnderItsNewNumber()
{
    BuildContext given = context();
    given.progress = R"({"moved":{"-1001234567890":"-1009876543210"}})";
    const auto message = telegram().build(messageAction(), given);
    QCOMPARE(bodyOf(message).value(u"chat_id").toInteger(), Q_INT64_C(-1009876543210));
    QVERIFY(message->limits.at(1).key.endsWith(QStringLiteral(":-1009876543210")));
}

void TestTelegram::theCheckAsksForTheBotAlone()
{
    const Action bare = newAction(QStringLiteral("telegram"));
    const auto message = telegram().checkRequest(bare, context({}), false);
    QVERIFY(message.has_value());
    QVERIFY(message->request.url.path().endsWith(QStringLiteral("/getMe")));
    QVERIFY(message->record.url.path().endsWith(QStringLiteral("/bot•••/getMe")));
    const Outcome refused =
        telegram().interpretCheck(bare, context(),
                                  { SentState::Something,
                                    401,
                                    {},
                                    R"({"ok":false,"error_code":401,"description":"Unauthorized"})",
                                    {} });
    QCOMPARE(refused.reason,
             Reason({ ReasonCode::KeyRefused, { QStringLiteral("Unauthorized") } }));
}

void TestTelegram::theTestMessageSaysThatItIsOne()
{
    const auto message = telegram().checkRequest(messageAction(), context(), true);
    QVERIFY(message.has_value());
    QVERIFY(message->request.url.path().endsWith(QStringLiteral("/sendMessage")));
    QVERIFY(bodyOf(message).value(u"text").toString().startsWith(
        QStringLiteral("LeadBridge: тест / test\n<b>Новая заявка</b>")));
    const Outcome sent = telegram().interpretCheck(
        messageAction(), context(),
        { SentState::Something, 200, {}, R"({"ok":true,"result":{"message_id":1}})", {} });
    QCOMPARE(sent.kind, OutcomeKind::Delivered);
    QCOMPARE(sent.reason.code, ReasonCode::ConnectionWorks);
}

void TestTelegram::updatesAreReadAndNotConfirmed()
{
    const Action bare = newAction(QStringLiteral("telegram"));
    const auto message = telegram().choicesRequest(QStringLiteral("chats"), bare, context({}));
    QVERIFY(message.has_value());
    QVERIFY(message->request.url.path().endsWith(QStringLiteral("/getUpdates")));
    QVERIFY(!bodyOf(message).contains(u"offset"));
    QCOMPARE(bodyOf(message).value(u"timeout").toInt(-1), 0);
    QVERIFY(!telegram().choicesRequest(QStringLiteral("pipelines"), bare, context({})));
}

QTEST_GUILESS_MAIN(TestTelegram)

#include "tst_telegram.moc"
