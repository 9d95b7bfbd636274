// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/httprequestanswer.h"

#include <QTest>

using namespace LeadBridge;

class TestHttpRequestAnswer : public QObject
{
    Q_OBJECT

private slots:
    void theStatusDecides_data();
    void theStatusDecides();
    void theRuleDecidesWhatSuccessIs_data();
    void theRuleDecidesWhatSuccessIs();
    void theNumberIsReadByItsPath_data();
    void theNumberIsReadByItsPath();
    void withoutAnAnswer_data();
    void withoutAnAnswer();
    void howLongToWait_data();
    void howLongToWait();
    void anErrorSpeaksInWords_data();
    void anErrorSpeaksInWords();
    void whatACheckProves_data();
    void whatACheckProves();
};

namespace {

const QDateTime now({ 2026, 1, 15 }, { 9, 30 }, Qt::UTC);

Answer answerOf(int status, const QByteArray &body, const HttpHeaders &headers = {})
{
    return { SentState::Something, status, headers, body, {} };
}

Outcome of(const Answer &answer, const SuccessRule &rule = {})
{
    return interpretHttp(rule, answer, now, false);
}

} // namespace

void TestHttpRequestAnswer::theStatusDecides_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");

    const auto row = [](int status, OutcomeKind kind, ReasonCode code) {
        QTest::addRow("%d", status) << status << static_cast<int>(kind) << static_cast<int>(code);
    };
    for (const int status : { 200, 201, 202, 204, 299 })
        row(status, OutcomeKind::Delivered, ReasonCode::Accepted);
    for (const int status : { 300, 301, 302, 303, 304, 307, 308 })
        row(status, OutcomeKind::Rejected, ReasonCode::Redirected);
    for (const int status :
         { 100, 400, 404, 405, 406, 410, 411, 413, 414, 415, 418, 421, 422, 431, 451 })
        row(status, OutcomeKind::Rejected, ReasonCode::HttpStatus);
    row(401, OutcomeKind::Rejected, ReasonCode::KeyRefused);
    row(402, OutcomeKind::Rejected, ReasonCode::PaymentNeeded);
    row(403, OutcomeKind::Rejected, ReasonCode::NoRights);
    row(407, OutcomeKind::Rejected, ReasonCode::KeyRefused);
    row(429, OutcomeKind::Retry, ReasonCode::LimitReached);
    for (const int status :
         { 408, 409, 425, 500, 501, 502, 503, 504, 507, 520, 521, 522, 523, 524, 530, 599 })
        row(status, OutcomeKind::Retry, ReasonCode::HttpStatus);
}

void TestHttpRequestAnswer::theStatusDecides()
{
    QFETCH(int, status);
    QFETCH(int, kind);
    QFETCH(int, code);
    for (const char *body : { "", "<html>Страница</html>", "{\"trunc" }) {
        const Outcome outcome = of(answerOf(status, body));
        QCOMPARE(static_cast<int>(outcome.kind), kind);
        QCOMPARE(static_cast<int>(outcome.reason.code), code);
        QCOMPARE(outcome.limited, status == 429);
    }
}

void TestHttpRequestAnswer::theRuleDecidesWhatSuccessIs_data()
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<Reason>("reason");

    const auto row = [](const char *name, SuccessRule::Kind rule, const char *path,
                        const char *value, const QByteArray &body, OutcomeKind kind,
                        ReasonCode code, const char *words = nullptr) {
        const QStringList args = words ? QStringList { QString::fromUtf8(words) } : QStringList();
        QTest::newRow(name) << static_cast<int>(rule) << QString::fromUtf8(path)
                            << QString::fromUtf8(value) << body << static_cast<int>(kind)
                            << Reason { code, args };
    };
    using K = OutcomeKind;
    using R = ReasonCode;
    const auto json = SuccessRule::Kind::Json;
    const auto text = SuccessRule::Kind::Text;
    row("a value that is equal", json, "status", "success", R"({"status":"success"})", K::Delivered,
        R::Accepted);
    row("in another case", json, "status", "success", R"({"status":"SUCCESS"})", K::Delivered,
        R::Accepted);
    row("within", json, "result.0.ok", "true", R"({"result":[{"ok":true}]})", K::Delivered,
        R::Accepted);
    row("a number", json, "code", "0", R"({"code":0})", K::Delivered, R::Accepted);
    row("behind a byte order mark", json, "a", "1", "\xEF\xBB\xBF{\"a\":1}", K::Delivered,
        R::Accepted);
    row("any value", json, "id", "", R"({"id":"7"})", K::Delivered, R::Accepted);
    row("any value is not false", json, "ok", "", R"({"ok":false,"message":"нет"})", K::Rejected,
        R::ServiceSaid, "нет");
    row("any value is not null", json, "id", "", R"({"id":null})", K::Rejected, R::ServiceSaid,
        R"({"id":null})");
    row("any value is not zero", json, "id", "", R"({"id":0})", K::Rejected, R::ServiceSaid,
        R"({"id":0})");
    row("an error with words", json, "status", "success", R"({"status":"error","msg":"Дубль"})",
        K::Rejected, R::ServiceSaid, "Дубль");
    row("nothing at the path", json, "status", "success", R"({"result":1})", K::Rejected,
        R::ServiceSaid, R"({"result":1})");
    row("an object at the path", json, "status", "success", R"({"status":{"success":1}})",
        K::Rejected, R::ServiceSaid, R"({"status":{"success":1}})");
    row("a list in place of an object", json, "status", "success", "[1,2]", K::Rejected,
        R::ServiceSaid, "[1,2]");
    row("a page in place of JSON", json, "status", "success", "<html>ok</html>", K::Uncertain,
        R::NotUnderstood, "<html>ok</html>");
    row("truncated JSON", json, "status", "success", R"({"status":"succ)", K::Uncertain,
        R::NotUnderstood, R"({"status":"succ)");
    row("no JSON at all", json, "status", "success", "", K::Uncertain, R::EmptyAnswer);
    row("a text", text, "", "OK", "<p>OK, принято</p>", K::Delivered, R::Accepted);
    row("another text", text, "", "OK", "ошибка", K::Rejected, R::ServiceSaid, "ошибка");
    row("no text", text, "", "OK", " \n", K::Uncertain, R::EmptyAnswer);
}

void TestHttpRequestAnswer::theRuleDecidesWhatSuccessIs()
{
    QFETCH(int, rule);
    QFETCH(QString, path);
    QFETCH(QString, value);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(Reason, reason);
    const Outcome outcome =
        of(answerOf(200, body), { static_cast<SuccessRule::Kind>(rule), path, value, {} });
    QCOMPARE(static_cast<int>(outcome.kind), kind);
    QCOMPARE(outcome.reason, reason);
}

void TestHttpRequestAnswer::theNumberIsReadByItsPath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("id");

    QTest::newRow("a number") << QStringLiteral("data.id")
                              << QByteArray(R"({"data":{"id":90000417}})")
                              << QStringLiteral("90000417");
    QTest::newRow("a text in a list")
        << QStringLiteral("0.id") << QByteArray(R"([{"id":"a-1"}])") << QStringLiteral("a-1");
    QTest::newRow("not there") << QStringLiteral("id") << QByteArray("{}") << QString();
    QTest::newRow("an object") << QStringLiteral("id") << QByteArray(R"({"id":{}})") << QString();
    QTest::newRow("not asked for") << QString() << QByteArray(R"({"":7,"id":7})") << QString();
    QTest::newRow("a page") << QStringLiteral("id") << QByteArray("<html>") << QString();
}

void TestHttpRequestAnswer::theNumberIsReadByItsPath()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(QString, id);
    SuccessRule rule;
    rule.idPath = path;
    const Outcome outcome = of(answerOf(201, body), rule);
    QCOMPARE(outcome.kind, OutcomeKind::Delivered);
    QCOMPARE(outcome.orderId, id);
}

void TestHttpRequestAnswer::withoutAnAnswer_data()
{
    QTest::addColumn<bool>("left");
    QTest::addColumn<bool>("mayRepeat");
    QTest::addColumn<int>("kind");

    QTest::newRow("nothing left") << false << false << static_cast<int>(OutcomeKind::Retry);
    QTest::newRow("sent") << true << false << static_cast<int>(OutcomeKind::Uncertain);
    QTest::newRow("sent with a key the service knows")
        << true << true << static_cast<int>(OutcomeKind::Retry);
}

void TestHttpRequestAnswer::withoutAnAnswer()
{
    QFETCH(bool, left);
    QFETCH(bool, mayRepeat);
    QFETCH(int, kind);
    const Reason failure { ReasonCode::NoAnswer, { QStringLiteral("30") } };
    const Answer answer { left ? SentState::Something : SentState::Nothing, 0, {}, {}, failure };
    const Outcome outcome = interpretHttp({}, answer, now, mayRepeat);
    QCOMPARE(static_cast<int>(outcome.kind), kind);
    QCOMPARE(outcome.reason, failure);
}

void TestHttpRequestAnswer::howLongToWait_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("seconds"); // -1: left to others

    const auto row = [](const char *title, const QByteArray &name, const QByteArray &value,
                        const QByteArray &body,
                        int seconds) { QTest::newRow(title) << name << value << body << seconds; };
    const QByteArray in90s = QByteArray::number(now.toSecsSinceEpoch() + 90);
    row("seconds", "retry-after", "120", "", 120);
    row("longer than a day", "Retry-After", "999999", "", 86400);
    row("a date is read elsewhere", "Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT", "", -1);
    row("negative", "Retry-After", "-1", "", -1);
    row("a fraction", "Retry-After", "1.5", "", -1);
    row("in the body", "X-Nothing", "", R"({"retry_after":7.5})", 7);
    row("in the body as a text", "X-Nothing", "", R"({"retry_after":"7"})", -1);
    row("reset in seconds", "X-RateLimit-Reset", "30", "", 30);
    row("reset as a Unix time", "x-ratelimit-reset", in90s, "", 90);
    row("reset in the past", "X-RateLimit-Reset", "1700000000", "", 0);
    row("nothing", "X-Nothing", "", "", -1);
}

void TestHttpRequestAnswer::howLongToWait()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, body);
    QFETCH(int, seconds);
    for (const int status : { 429, 503 }) {
        const Outcome outcome = of(answerOf(status, body, { { name, value } }));
        QCOMPARE(outcome.retryAfter ? static_cast<int>(outcome.retryAfter->count()) : -1, seconds);
    }
}

void TestHttpRequestAnswer::anErrorSpeaksInWords_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Reason>("reason");

    const auto said = [](const char *name, const char *type, const QByteArray &body,
                         const char *words) {
        QTest::newRow(name) << QByteArray(type) << body
                            << Reason { ReasonCode::ServiceSaid, { QString::fromUtf8(words) } };
    };
    const auto status = [](const char *name, const char *type, const QByteArray &body) {
        QTest::newRow(name) << QByteArray(type) << body
                            << Reason { ReasonCode::HttpStatus,
                                        { QStringLiteral("422"), QString::fromUtf8(body) } };
    };
    const char *problem = "application/problem+json; charset=utf-8";
    said("the detail of a problem", problem,
         R"({"title":"Field is not right","detail":"phone: too short","status":422})",
         "phone: too short");
    said("else its title", problem, R"({"title":"Field is not right","detail":7})",
         "Field is not right");
    said(
        "and its errors with their places", problem,
        R"({"title":"No","errors":[{"detail":"too short","pointer":"#/phone"},{"detail":"empty"}]})",
        "No; #/phone: too short; empty");
    status("a problem without words", problem, R"({"type":"about:blank","title":[]})");
    said("a message", "application/json", R"({"message":"Нет поля phone"})", "Нет поля phone");
    said("an error with an object", "application/json", R"({"error":{"code":7,"text":"нет"}})",
         "code: 7; text: нет");
    said("a list of errors", "application/json", R"({"errors":["a","b"]})", "a; b");
    status("JSON without words", "application/json", R"({"code":7})");
    status("a page", "text/html", "<html>Нет</html>");
    status("JSON that is cut off", "application/json", R"({"message":"Не)");
}

void TestHttpRequestAnswer::anErrorSpeaksInWords()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(Reason, reason);
    QCOMPARE(of(answerOf(422, body, { { "Content-Type", type } })).reason, reason);
}

void TestHttpRequestAnswer::whatACheckProves_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");

    const auto row = [](int status, ReasonCode code) {
        QTest::addRow("%d", status) << status << static_cast<int>(code);
    };
    for (const int status : { 200, 204, 400, 405, 415, 422 })
        row(status, ReasonCode::ConnectionWorks);
    row(301, ReasonCode::Redirected);
    row(401, ReasonCode::KeyRefused);
    row(403, ReasonCode::NoRights);
    row(404, ReasonCode::HttpStatus);
    row(429, ReasonCode::LimitReached);
    row(503, ReasonCode::HttpStatus);
}

void TestHttpRequestAnswer::whatACheckProves()
{
    QFETCH(int, status);
    QFETCH(int, code);
    const Outcome outcome = interpretHttpCheck(answerOf(status, {}));
    QCOMPARE(static_cast<int>(outcome.reason.code), code);
    QCOMPARE(outcome.kind == OutcomeKind::Delivered,
             outcome.reason.code == ReasonCode::ConnectionWorks);
}

QTEST_GUILESS_MAIN(TestHttpRequestAnswer)

#include "tst_httprequestanswer.moc"
