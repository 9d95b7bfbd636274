// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/cpahouseanswer.h"

#include <QTest>

using namespace LeadBridge;

class TestCpaHouseAnswer : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerOf200IsJudgedByItsBody_data();
    void anAnswerOf200IsJudgedByItsBody();
    void aWrongKeyIsKnownByItsWords_data();
    void aWrongKeyIsKnownByItsWords();
    void theStatusDecidesTheRest_data();
    void theStatusDecidesTheRest();
    void theOrderNumberIsFoundWhereverItIs_data();
    void theOrderNumberIsFoundWhereverItIs();
    void withoutAnAnswerItMattersWhetherAnythingWasSent_data();
    void withoutAnAnswerItMattersWhetherAnythingWasSent();
    void retryAfterIsReadInSeconds_data();
    void retryAfterIsReadInSeconds();
};

void TestCpaHouseAnswer::anAnswerOf200IsJudgedByItsBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<Reason>("reason");

    const auto row = [](const char *name, const QByteArray &body, OutcomeKind kind, ReasonCode code,
                        const char *arg) {
        const QStringList args = *arg ? QStringList { QString::fromUtf8(arg) } : QStringList();
        QTest::newRow(name) << body << static_cast<int>(kind) << Reason { code, args };
    };
    using Kind = OutcomeKind;
    const auto accepted = ReasonCode::Accepted;
    const auto said = ReasonCode::ServiceSaid;
    const auto puzzling = ReasonCode::NotUnderstood;
    row("success", R"({"status":"success","order_id":90000001})", Kind::Delivered, accepted, "");
    row("success in capitals", R"({"status":"SUCCESS"})", Kind::Delivered, accepted, "");
    row("success behind a byte order mark", "\xEF\xBB\xBF{\"status\":\"success\"}", Kind::Delivered,
        accepted, "");
    row("success with white space around", "\n {\"status\":\"success\"} \r\n", Kind::Delivered,
        accepted, "");
    row("success with a message is a success", R"({"status":"success","msg":"ok"})",
        Kind::Delivered, accepted, "");
    row("an error with its text", R"({"status":"error","msg":"Нет такого потока"})", Kind::Rejected,
        said, "Нет такого потока");
    row("another word with its text", R"({"status":"fail","msg":"Дубль заказа"})", Kind::Rejected,
        said, "Дубль заказа");
    row("a text alone", R"({"msg":"Не заполнено поле phone"})", Kind::Rejected, said,
        "Не заполнено поле phone");
    row("a list of texts", R"({"status":"error","msg":["Нет phone","Нет name"]})", Kind::Rejected,
        said, "Нет phone; Нет name");
    row("an object of texts", R"({"status":"error","msg":{"name":"пусто","phone":["плохой"]}})",
        Kind::Rejected, said, "name: пусто; phone: плохой");
    row("a number for a text", R"({"status":"error","msg":17})", Kind::Rejected, said, "17");
    row("an error without a text", R"({"status":"error"})", Kind::Rejected, said, "error");
    row("an error with an empty text", R"({"status":"error","msg":""})", Kind::Rejected, said,
        "error");
    row("true is not the word success", R"({"status":true})", Kind::Uncertain, puzzling,
        R"({"status":true})");
    row("neither status nor text", R"({"result":1})", Kind::Uncertain, puzzling, R"({"result":1})");
    row("an empty object", "{}", Kind::Uncertain, puzzling, "{}");
    row("a list", "[]", Kind::Uncertain, puzzling, "[]");
    row("a word in JSON", "\"success\"", Kind::Uncertain, puzzling, "\"success\"");
    row("truncated JSON", R"({"status":"succ)", Kind::Uncertain, puzzling, R"({"status":"succ)");
    row("a web page", "<html><body>ok</body></html>", Kind::Uncertain, puzzling,
        "<html><body>ok</body></html>");
    row("a warning before the JSON is not dug through",
        "<br /><b>Warning</b>{\"status\":\"success\"}", Kind::Uncertain, puzzling,
        "<br /><b>Warning</b>{\"status\":\"success\"}");
    row("nothing", "", Kind::Uncertain, ReasonCode::EmptyAnswer, "");
    row("white space", " \r\n", Kind::Uncertain, ReasonCode::EmptyAnswer, "");
    row("control characters in the text become harmless",
        R"({"status":"error","msg":"a\nb\u0007c"})", Kind::Rejected, said, "a bc");
}

void TestCpaHouseAnswer::anAnswerOf200IsJudgedByItsBody()
{
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(Reason, reason);
    const Outcome outcome = interpretCpaHouse({ SentState::Something, 200, {}, body, {} });
    QCOMPARE(static_cast<int>(outcome.kind), kind);
    QCOMPARE(outcome.reason, reason);
    QVERIFY(!outcome.retryAfter);
}

void TestCpaHouseAnswer::aWrongKeyIsKnownByItsWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isKey");
    const auto row = [](const char *words, bool isKey) {
        QTest::newRow(words) << QString::fromUtf8(words) << isKey;
    };
    row("Неверный api_key", true);
    row("НЕВЕРНЫЙ API_KEY", true);
    row("Не заполнено поле api_key", true);
    row("Wrong api key", true);
    row("api-key is blocked", true);
    row("Ключ не найден", true);
    row("Нет доступа с этим ключом", true);
    row("Неверный токен", true);
    row("invalid_token", true);
    row("Invalid token", true);
    row("Unauthorized", true);
    row("Дубль заказа", false);
    row("Не заполнено поле phone", false);
    row("Исключение при обработке", false);
    row("Ключевое поле phone пусто", false);
    row("Включите поток", false);
    row("Monkey business", false);
}

void TestCpaHouseAnswer::aWrongKeyIsKnownByItsWords()
{
    QFETCH(QString, words);
    QFETCH(bool, isKey);
    const QByteArray body = R"({"status":"error","msg":")" + words.toUtf8() + "\"}";
    const Outcome outcome = interpretCpaHouse({ SentState::Something, 200, {}, body, {} });
    QCOMPARE(outcome.kind, OutcomeKind::Rejected);
    QCOMPARE(outcome.reason.code, isKey ? ReasonCode::KeyRefused : ReasonCode::ServiceSaid);
    QCOMPARE(outcome.reason.args, QStringList { words });
}

void TestCpaHouseAnswer::theStatusDecidesTheRest_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");

    const auto row = [](int status, const QByteArray &body, OutcomeKind kind, ReasonCode code) {
        QTest::addRow("%d %s", status, body.constData())
            << status << body << static_cast<int>(kind) << static_cast<int>(code);
    };
    for (const int status : { 201, 202 })
        row(status, R"({"status":"success"})", OutcomeKind::Delivered, ReasonCode::Accepted);
    row(204, "", OutcomeKind::Uncertain, ReasonCode::EmptyAnswer);
    for (const int status : { 300, 301, 302, 303, 307, 308 })
        row(status, "", OutcomeKind::Rejected, ReasonCode::Redirected);
    row(401, "words", OutcomeKind::Rejected, ReasonCode::KeyRefused);
    row(401, R"({"msg":"words"})", OutcomeKind::Rejected, ReasonCode::KeyRefused);
    row(403, R"({"msg":"Неверный api_key"})", OutcomeKind::Rejected, ReasonCode::KeyRefused);
    for (const int status : { 400, 403, 404, 405, 409, 410, 413, 415, 422, 451 }) {
        row(status, "words", OutcomeKind::Rejected, ReasonCode::HttpStatus);
        row(status, R"({"msg":"words"})", OutcomeKind::Rejected, ReasonCode::ServiceSaid);
    }
    // A body that says success does not outweigh a status that says no.
    row(400, R"({"status":"success"})", OutcomeKind::Rejected, ReasonCode::HttpStatus);
    for (const int status : { 408, 425, 429, 500, 501, 502, 503, 504, 520, 530 })
        row(status, "words", OutcomeKind::Retry, ReasonCode::HttpStatus);
    row(600, "", OutcomeKind::Uncertain, ReasonCode::HttpStatus);
}

void TestCpaHouseAnswer::theStatusDecidesTheRest()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(int, code);
    const HttpHeaders headers { { "location", "https://other.example/" } };
    const Outcome outcome = interpretCpaHouse({ SentState::Something, status, headers, body, {} });
    QCOMPARE(static_cast<int>(outcome.kind), kind);
    QCOMPARE(static_cast<int>(outcome.reason.code), code);
    if (outcome.reason.code == ReasonCode::Redirected)
        QCOMPARE(outcome.reason.args.first(), QStringLiteral("https://other.example/"));
    if (outcome.reason.code == ReasonCode::HttpStatus)
        QCOMPARE(outcome.reason.args.first(), QString::number(status));
}

void TestCpaHouseAnswer::theOrderNumberIsFoundWhereverItIs_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *rest, const char *expected) {
        QTest::newRow(name) << QByteArray(rest) << QString::fromLatin1(expected);
    };
    row("a number", R"("order_id":90000001)", "90000001");
    row("a number of many digits", R"("order_id":9007199254740993)", "9007199254740993");
    row("a text", R"("order_id":"A-17")", "A-17");
    row("its second name", R"("id_order":5)", "5");
    row("its third name", R"("id":5)", "5");
    row("its fourth name", R"("order":5)", "5");
    row("its fifth name", R"("lead_id":5)", "5");
    row("the first name wins", R"("id":5,"order_id":6)", "6");
    row("inside data", R"("data":{"order_id":7})", "7");
    row("inside order", R"("order":{"id":8})", "8");
    row("inside result", R"("result":{"lead_id":9})", "9");
    row("the top wins over the inside", R"("id":1,"data":{"order_id":2})", "1");
    row("nowhere", R"("x":1)", "");
    row("null", R"("order_id":null)", "");
    row("an object is no number", R"("order_id":{})", "");
}

void TestCpaHouseAnswer::theOrderNumberIsFoundWhereverItIs()
{
    QFETCH(QByteArray, rest);
    QFETCH(QString, expected);
    const QByteArray body = "{\"status\":\"success\"," + rest + "}";
    const Outcome outcome = interpretCpaHouse({ SentState::Something, 200, {}, body, {} });
    QCOMPARE(outcome.kind, OutcomeKind::Delivered);
    QCOMPARE(outcome.orderId, expected);
}

void TestCpaHouseAnswer::withoutAnAnswerItMattersWhetherAnythingWasSent_data()
{
    QTest::addColumn<int>("sent");
    QTest::addColumn<int>("failure");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, SentState sent, ReasonCode failure, OutcomeKind kind) {
        QTest::newRow(name) << static_cast<int>(sent) << static_cast<int>(failure)
                            << static_cast<int>(kind);
    };
    row("the name is not found", SentState::Nothing, ReasonCode::HostNotFound, OutcomeKind::Retry);
    row("refused", SentState::Nothing, ReasonCode::ConnectionRefused, OutcomeKind::Retry);
    row("no connection in time", SentState::Nothing, ReasonCode::ConnectionTimedOut,
        OutcomeKind::Retry);
    row("TLS refused", SentState::Nothing, ReasonCode::TlsFailed, OutcomeKind::Retry);
    row("sent, then silence", SentState::Something, ReasonCode::NoAnswer, OutcomeKind::Uncertain);
    row("sent, then reset", SentState::Something, ReasonCode::ConnectionLost,
        OutcomeKind::Uncertain);
    row("sent, answered with too much", SentState::Something, ReasonCode::AnswerTooLarge,
        OutcomeKind::Uncertain);
}

void TestCpaHouseAnswer::withoutAnAnswerItMattersWhetherAnythingWasSent()
{
    QFETCH(int, sent);
    QFETCH(int, failure);
    QFETCH(int, kind);
    const Reason reason { static_cast<ReasonCode>(failure), { QStringLiteral("x") } };
    const Outcome outcome = interpretCpaHouse({ static_cast<SentState>(sent), 0, {}, {}, reason });
    QCOMPARE(static_cast<int>(outcome.kind), kind);
    QCOMPARE(outcome.reason, reason);
}

void TestCpaHouseAnswer::retryAfterIsReadInSeconds_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("with spaces") << QByteArray(" 5 ") << 5;
    QTest::newRow("now") << QByteArray("0") << 0;
    QTest::newRow("below zero") << QByteArray("-5") << -1;
    QTest::newRow("a fraction") << QByteArray("1.5") << -1;
    QTest::newRow("words") << QByteArray("soon") << -1;
    QTest::newRow("too many digits") << QByteArray("99999999999") << -1;
    QTest::newRow("a date is left to whom has a clock")
        << QByteArray("Wed, 21 Oct 2026 07:28:00 GMT") << -1;
}

void TestCpaHouseAnswer::retryAfterIsReadInSeconds()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    const HttpHeaders headers { { "RETRY-AFTER", value } };
    const Outcome outcome = interpretCpaHouse({ SentState::Something, 503, headers, {}, {} });
    QCOMPARE(outcome.retryAfter ? outcome.retryAfter->count() : -1, seconds);
}

QTEST_APPLESS_MAIN(TestCpaHouseAnswer)
#include "tst_cpahouseanswer.moc"
