// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/telegramanswer.h"

#include <QTest>

using namespace LeadBridge;

/// What each answer of reference/telegram-api means, for one chat and for several.
class TestTelegramAnswer : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerAboutOneChat_data();
    void anAnswerAboutOneChat();
    void theLargerWaitCounts_data();
    void theLargerWaitCounts();
    void chatsComeOneAfterTheOther();
    void aChatThatRefusesLeavesTheOthersTheirs();
    void aGroupThatMovedIsFollowedOnce();
    void aStrangersProgressCountsAsNone();
    void theBotSaysItsName();
    void chatsAreOfferedOnce();
    void whyThereAreNoChats_data();
    void whyThereAreNoChats();
};

namespace {

const QStringList oneChat { QStringLiteral("-1001234567890") };

Answer answerOf(int status, const QByteArray &body, const HttpHeaders &headers = {})
{
    return { SentState::Something, status, headers, body, {} };
}

QByteArray error(int code, const QByteArray &words, const QByteArray &parameters = {})
{
    return "{\"ok\":false,\"error_code\":" + QByteArray::number(code) + ",\"description\":\""
        + words + "\"" + (parameters.isEmpty() ? QByteArray() : ",\"parameters\":" + parameters)
        + "}";
}

constexpr auto sentBody = R"({"ok":true,"result":{"message_id":42,"date":1768470000}})";

} // namespace

void TestTelegramAnswer::anAnswerAboutOneChat_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");

    const auto row = [](const char *name, int status, const QByteArray &body, OutcomeKind kind,
                        ReasonCode code) {
        QTest::newRow(name) << status << body << static_cast<int>(kind) << static_cast<int>(code);
    };
    using K = OutcomeKind;
    using R = ReasonCode;
    row("sent", 200, sentBody, K::Delivered, R::Accepted);
    row("sent, without a message", 200, R"({"ok":true})", K::Delivered, R::Accepted);
    row("ok in the wrong type", 200, R"({"ok":"true"})", K::Uncertain, R::NotUnderstood);
    row("ok with a status that says no", 400, R"({"ok":true})", K::Rejected, R::HttpStatus);
    row("empty", 200, "", K::Uncertain, R::EmptyAnswer);
    row("a web page", 200, "<html>Вход</html>", K::Uncertain, R::NotUnderstood);
    row("truncated", 200, R"({"ok":true,"result":{"mess)", K::Uncertain, R::NotUnderstood);
    row("a list", 200, "[]", K::Uncertain, R::NotUnderstood);
    const auto both = [&row](int code, const QByteArray &words, K kind, R reason) {
        row(words.constData(), code, error(code, words), kind, reason);
    };
    both(400, "Bad Request: chat not found", K::Rejected, R::AddressRefused);
    both(400, "Bad Request: message text is empty", K::Rejected, R::ServiceSaid);
    both(400, "Bad Request: message is too long", K::Rejected, R::ServiceSaid);
    both(400,
         "Bad Request: can't parse entities: Unsupported start tag \\\"br\\\" at byte offset 0",
         K::Rejected, R::ServiceSaid);
    both(400, "Bad Request: message thread not found", K::Rejected, R::AddressRefused);
    both(400, "Bad Request: not enough rights to send text messages to the chat", K::Rejected,
         R::AddressRefused);
    both(400, "Bad Request: words nobody knows", K::Rejected, R::AddressRefused);
    both(401, "Unauthorized", K::Rejected, R::KeyRefused);
    both(403, "Forbidden: bot was blocked by the user", K::Rejected, R::AddressRefused);
    both(403, "Forbidden: bot was kicked from the supergroup chat", K::Rejected, R::AddressRefused);
    both(404, "Not Found", K::Rejected, R::KeyRefused);
    both(413, "Request Entity Too Large", K::Rejected, R::ServiceSaid);
    both(418, "something new", K::Rejected, R::ServiceSaid);
    both(429, "Too Many Requests: retry after 14", K::Retry, R::LimitReached);
    for (const int code : { 500, 502, 504 })
        row(qPrintable(QString::number(code) + QStringLiteral(" in JSON")), code,
            error(code, "Internal Server Error"), K::Retry, R::HttpStatus);
    row("502 as a web page", 502, "<html>502 Bad Gateway</html>", K::Retry, R::HttpStatus);
    row("a limit of a front end", 429, "<html>Too Many Requests</html>", K::Retry, R::HttpStatus);
    row("forbidden by a front end", 403, "<html>blocked</html>", K::Rejected, R::HttpStatus);
    row("a redirect", 302, "", K::Rejected, R::Redirected);
    row("an error in a good status", 200, error(403, "Forbidden: user is deactivated"), K::Rejected,
        R::AddressRefused);
    row("error_code in the wrong type", 401, R"({"ok":false,"error_code":"x","description":7})",
        K::Rejected, R::KeyRefused);
}

void TestTelegramAnswer::anAnswerAboutOneChat()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(int, code);
    const Outcome outcome = interpretTelegram(oneChat, {}, answerOf(status, body));
    QCOMPARE(static_cast<int>(outcome.kind), kind);
    QCOMPARE(static_cast<int>(outcome.reason.code), code);
    QCOMPARE(outcome.limited, status == 429);
    QCOMPARE(outcome.orderId, body == sentBody ? QStringLiteral("42") : QString());
}

void TestTelegramAnswer::theLargerWaitCounts_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds"); // -1: none

    QTest::newRow("in the body") << QByteArray(R"({"retry_after":14})") << QByteArray() << 14;
    QTest::newRow("in the header") << QByteArray() << QByteArray("14") << 14;
    QTest::newRow("the body's is larger")
        << QByteArray(R"({"retry_after":30})") << QByteArray("14") << 30;
    QTest::newRow("the header's is larger")
        << QByteArray(R"({"retry_after":3})") << QByteArray("14") << 14;
    QTest::newRow("negative") << QByteArray(R"({"retry_after":-3})") << QByteArray() << -1;
    QTest::newRow("no number") << QByteArray(R"({"retry_after":"soon"})") << QByteArray() << -1;
    QTest::newRow("beyond measure")
        << QByteArray(R"({"retry_after":1e18})") << QByteArray() << 86400;
}

void TestTelegramAnswer::theLargerWaitCounts()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    const HttpHeaders headers =
        header.isEmpty() ? HttpHeaders() : HttpHeaders { { "retry-after", header } };
    const Outcome outcome = interpretTelegram(
        oneChat, {}, answerOf(429, error(429, "Too Many Requests", parameters), headers));
    QCOMPARE(outcome.retryAfter ? static_cast<int>(outcome.retryAfter->count()) : -1, seconds);
}

void TestTelegramAnswer::chatsComeOneAfterTheOther()
{
    const QStringList chats { QStringLiteral("1"), QStringLiteral("@salon_news"),
                              QStringLiteral("-3") };
    ChatProgress progress;
    QStringList asked;
    Outcome outcome;
    for (int i = 0; i < 3; ++i) {
        asked.append(progress.next(chats));
        outcome = interpretTelegram(chats, progress, answerOf(200, sentBody));
        progress = ChatProgress::read(outcome.progress);
        if (i < 2) {
            QCOMPARE(outcome.kind, OutcomeKind::GoesOn);
            QCOMPARE(outcome.reason,
                     Reason({ ReasonCode::GoesOn, { QStringLiteral("chat_done"), asked.last() } }));
        }
    }
    QCOMPARE(asked, chats);
    QCOMPARE(outcome.kind, OutcomeKind::Delivered);
    QCOMPARE(outcome.orderId, QStringLiteral("42"));
}

void TestTelegramAnswer::aChatThatRefusesLeavesTheOthersTheirs()
{
    const QStringList chats { QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3") };
    const auto blocked = answerOf(403, error(403, "Forbidden: bot was blocked by the user"));
    Outcome outcome = interpretTelegram(chats, {}, answerOf(200, sentBody));
    outcome = interpretTelegram(chats, ChatProgress::read(outcome.progress), blocked);
    QCOMPARE(outcome.kind, OutcomeKind::GoesOn);
    QCOMPARE(outcome.reason.args.value(0), QStringLiteral("chat_failed"));
    const ChatProgress progress = ChatProgress::read(outcome.progress);
    QCOMPARE(progress.next(chats), QStringLiteral("3"));
    // In between the server is busy, and nothing is forgotten.
    const Outcome busy = interpretTelegram(chats, progress, answerOf(502, "<html>"));
    QCOMPARE(busy.kind, OutcomeKind::Retry);
    QVERIFY(busy.progress.isEmpty());
    outcome = interpretTelegram(chats, progress, answerOf(200, sentBody));
    QCOMPARE(outcome.kind, OutcomeKind::Rejected);
    QCOMPARE(outcome.reason.code, ReasonCode::AddressRefused);
    QCOMPARE(outcome.reason.args.value(0), QStringLiteral("2"));
}

void TestTelegramAnswer::aGroupThatMovedIsFollowedOnce()
{
    const QStringList chats { QStringLiteral("-123") };
    const auto moved =
        answerOf(400,
                 error(400, "Bad Request: group chat was upgraded to a supergroup chat",
                       R"({"migrate_to_chat_id":-1009876543210})"));
    const Outcome outcome = interpretTelegram(chats, {}, moved);
    QCOMPARE(outcome.kind, OutcomeKind::GoesOn);
    QCOMPARE(outcome.reason,
             Reason({ ReasonCode::GoesOn,
                      { QStringLiteral("chat_moved"), QStringLiteral("-1009876543210") } }));
    const ChatProgress progress = ChatProgress::read(outcome.progress);
    QCOMPARE(progress.next(chats), QStringLiteral("-123"));
    QCOMPARE(progress.target(QStringLiteral("-123")), QStringLiteral("-1009876543210"));
    QCOMPARE(interpretTelegram(chats, progress, answerOf(200, sentBody)).kind,
             OutcomeKind::Delivered);
    QCOMPARE(interpretTelegram(chats, progress, moved).kind, OutcomeKind::Rejected);
}

void TestTelegramAnswer::aStrangersProgressCountsAsNone()
{
    for (const char *text : { "", "{", "[]", R"({"done":"1","failed":[],"moved":3})" })
        QCOMPARE(ChatProgress::read(text).open(oneChat), oneChat);
}

void TestTelegramAnswer::theBotSaysItsName()
{
    const auto me = answerOf(200,
                             R"({"ok":true,"result":{"id":123456789,"is_bot":true,)"
                             R"("first_name":"LeadBridge","username":"example_bot"}})");
    QVERIFY(isAboutBot(me));
    QVERIFY(!isAboutBot(answerOf(200, sentBody)));
    QCOMPARE(interpretGetMe(me).reason,
             Reason({ ReasonCode::ConnectionWorks, { QStringLiteral("@example_bot") } }));
}

void TestTelegramAnswer::chatsAreOfferedOnce()
{
    const auto choices = chatChoices(answerOf(200, R"({"ok":true,"result":[
        {"update_id":1,"my_chat_member":{"chat":{"id":-1001234567890,"title":"Заявки"}}},
        {"update_id":2,"message":{"chat":{"id":111,"first_name":"Пётр","last_name":"Пробный",
                                          "username":"petr"}}},
        {"update_id":3,"message":{"chat":{"id":-1001234567890,"title":"Заявки"}}},
        {"update_id":4,"channel_post":{"chat":{"id":"x"}}},
        {"update_id":5,"callback_query":{}}, 7]})"));
    QVERIFY(choices.has_value());
    const QList<Choice> expected {
        { QStringLiteral("-1001234567890"), QStringLiteral("Заявки") },
        { QStringLiteral("111"), QStringLiteral("Пётр Пробный (@petr)") },
    };
    QCOMPARE(*choices, expected);
    QVERIFY(chatChoices(answerOf(200, R"({"ok":true,"result":[]})"))->isEmpty());
}

void TestTelegramAnswer::whyThereAreNoChats_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QString>("fault");

    QTest::newRow("another program has the bot")
        << QByteArray("Conflict: can't use getUpdates method while webhook is active; use "
                      "deleteWebhook to delete the webhook first")
        << QStringLiteral("bot_has_webhook");
    QTest::newRow("another program reads the bot")
        << QByteArray("Conflict: terminated by other getUpdates request; make sure that only one "
                      "bot instance is running")
        << QStringLiteral("bot_read_elsewhere");
}

void TestTelegramAnswer::whyThereAreNoChats()
{
    QFETCH(QByteArray, words);
    QFETCH(QString, fault);
    const auto choices = chatChoices(answerOf(409, error(409, words)));
    QVERIFY(!choices.has_value());
    QCOMPARE(choices.error().kind, OutcomeKind::Rejected);
    QCOMPARE(choices.error().reason.args.value(1), fault);
}

QTEST_GUILESS_MAIN(TestTelegramAnswer)

#include "tst_telegramanswer.moc"
