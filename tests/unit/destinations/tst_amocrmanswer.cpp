// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/amocrmlead.h"
#include "tests/unit/destinations/crmkit.h"

#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::CrmKit;

class TestAmoCrmAnswer : public QObject
{
    Q_OBJECT

private slots:
    void whatWasMadeIsDelivered_data();
    void whatWasMadeIsDelivered();
    void aMergedLeadIsTold();
    void acceptedForLaterIsDelivered();
    void oddAnswersAreDoubtful_data();
    void oddAnswersAreDoubtful();
    void errorsAreTold_data();
    void errorsAreTold();
    void tooManyRequestsWait_data();
    void tooManyRequestsWait();
    void mistakesNameTheirInput_data();
    void mistakesNameTheirInput();
    void withoutAnAnswerItMattersWhetherAnythingWasSent();
};

namespace {

Outcome outcomeOf(const Answer &answer)
{
    Action action = newAction(QStringLiteral("amocrm"));
    set(action, "host", "example.amocrm.ru");
    map(action, "lead_name", "Заявка");
    map(action, "custom.4000001", "Массаж");
    map(action, "contact.4000002", "17");
    BuildContext context = contextOf(annasFields());
    context.secrets.insert(u"amocrm-token"_qs, u"EXAMPLEtoken"_qs);
    return destination("amocrm").interpret(action, context, answer);
}

} // namespace

void TestAmoCrmAnswer::whatWasMadeIsDelivered_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, int status, const char *body) {
        QTest::newRow(name) << status << QByteArray(body);
    };
    row("a bare list", 200,
        R"([{"id":15000001,"contact_id":19000001,"request_id":["lb-1"],"merged":false}])");
    row("201", 201, R"([{"id":15000001}])");
    row("a number as a text", 200, R"([{"id":"15000001"}])");
    row("an object in place of the list", 200, R"({"id":15000001})");
    row("as other methods answer", 200, R"({"_embedded":{"leads":[{"id":15000001}]}})");
}

void TestAmoCrmAnswer::whatWasMadeIsDelivered()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const Outcome outcome = outcomeOf(answerOf(status, body));
    QCOMPARE(outcome.kind, OutcomeKind::Delivered);
    QCOMPARE(outcome.orderId, u"15000001"_qs);
    QCOMPARE(outcome.reason.code, ReasonCode::Accepted);
}

void TestAmoCrmAnswer::aMergedLeadIsTold()
{
    const Outcome outcome = outcomeOf(answerOf(200, R"([{"id":15000001,"merged":true}])"));
    QCOMPARE(outcome.kind, OutcomeKind::Delivered);
    QCOMPARE(outcome.reason,
             (Reason { ReasonCode::GoesOn, { u"lead_merged"_qs, u"15000001"_qs } }));
}

void TestAmoCrmAnswer::acceptedForLaterIsDelivered()
{
    const Outcome outcome = outcomeOf(answerOf(202, ""));
    QCOMPARE(outcome.kind, OutcomeKind::Delivered);
    QVERIFY(outcome.orderId.isEmpty());
}

void TestAmoCrmAnswer::oddAnswersAreDoubtful_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, int status, const char *body, ReasonCode code) {
        QTest::newRow(name) << status << QByteArray(body) << static_cast<int>(code);
    };
    row("204", 204, "", ReasonCode::EmptyAnswer);
    row("nothing", 200, "", ReasonCode::EmptyAnswer);
    row("a web page", 200, "<html>", ReasonCode::NotUnderstood);
    row("truncated", 200, R"([{"id":15000)", ReasonCode::NotUnderstood);
    row("an empty list", 200, "[]", ReasonCode::NotUnderstood);
    row("a list of numbers", 200, "[15000001]", ReasonCode::NotUnderstood);
    row("no number", 200, R"([{"merged":false}])", ReasonCode::NotUnderstood);
    row("null for a number", 200, R"([{"id":null}])", ReasonCode::NotUnderstood);
    row("a bare text", 200, R"("ok")", ReasonCode::NotUnderstood);
}

void TestAmoCrmAnswer::oddAnswersAreDoubtful()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    const Outcome outcome = outcomeOf(answerOf(status, body));
    QCOMPARE(outcome.kind, OutcomeKind::Uncertain);
    QCOMPARE(static_cast<int>(outcome.reason.code), code);
}

void TestAmoCrmAnswer::errorsAreTold_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, int status, const char *body, OutcomeKind kind,
                        ReasonCode code, const char *words) {
        QTest::newRow(name) << status << QByteArray(body) << static_cast<int>(kind)
                            << static_cast<int>(code) << QString::fromUtf8(words);
    };
    using Kind = OutcomeKind;
    using Code = ReasonCode;
    row("400 with a detail", 400, R"({"title":"Bad Request","detail":"Request validation failed"})",
        Kind::Rejected, Code::ServiceSaid, "Request validation failed");
    row("400 without words", 400, "<html>", Kind::Rejected, Code::HttpStatus, "400");
    row("a token that ended", 401, R"({"title":"Unauthorized","status":401,"detail":"Нет"})",
        Kind::Rejected, Code::KeyRefused, "Нет");
    row("not paid for", 402, R"({"title":"Payment Required"})", Kind::Rejected, Code::PaymentNeeded,
        "Payment Required");
    row("no right, or blocked", 403, R"({"title":"Forbidden"})", Kind::Rejected, Code::NoRights,
        "Forbidden");
    row("403 and no JSON", 403, "Forbidden", Kind::Rejected, Code::NoRights, "");
    row("another host", 404, R"({"title":"Not Found"})", Kind::Rejected, Code::ServiceSaid,
        "Not Found");
    row("too much", 504, "<html>", Kind::Retry, Code::HttpStatus, "504");
    row("500 in words", 500, R"({"title":"Internal"})", Kind::Retry, Code::ServiceSaid, "Internal");
    row("a timeout", 408, "", Kind::Retry, Code::HttpStatus, "408");
    row("a redirect", 301, "", Kind::Rejected, Code::Redirected, "");
}

void TestAmoCrmAnswer::errorsAreTold()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(int, code);
    QFETCH(QString, words);
    const HttpHeaders problem { { "Content-Type", "application/problem+json" } };
    const Outcome outcome = outcomeOf(answerOf(status, body, problem));
    QCOMPARE(static_cast<int>(outcome.kind), kind);
    QCOMPARE(static_cast<int>(outcome.reason.code), code);
    QCOMPARE(outcome.reason.args.value(0), words);
    QVERIFY(!outcome.limited);
}

void TestAmoCrmAnswer::tooManyRequestsWait_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("seconds");
    QTest::newRow("no JSON") << answerOf(429, "Too Many Requests") << 2;
    QTest::newRow("nothing") << answerOf(429, "") << 2;
    QTest::newRow("a header") << answerOf(429, "", { { "Retry-After", "17" } }) << 17;
    QTest::newRow("in the body") << answerOf(429, R"({"retry_after":9})") << 9;
}

void TestAmoCrmAnswer::tooManyRequestsWait()
{
    QFETCH(Answer, answer);
    QFETCH(int, seconds);
    const Outcome outcome = outcomeOf(answer);
    QCOMPARE(outcome.kind, OutcomeKind::Retry);
    QCOMPARE(outcome.reason.code, ReasonCode::LimitReached);
    QVERIFY(outcome.limited);
    QCOMPARE(outcome.retryAfter, std::optional(std::chrono::seconds(seconds)));
}

void TestAmoCrmAnswer::mistakesNameTheirInput_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("input");
    const auto row = [](const char *path, const char *input) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(input);
    };
    row("custom_fields_values.0.field_id", "custom.4000001");
    row("0.custom_fields_values.0.values.0.value", "custom.4000001");
    row("_embedded.contacts.0.custom_fields_values.0.values.0.value", "phone");
    row("_embedded.contacts.0.custom_fields_values.1.values.0.enum_code", "email");
    row("_embedded.contacts.0.custom_fields_values.2.field_id", "contact.4000002");
    row("_embedded.contacts.0.first_name", "first_name");
    row("name", "lead_name");
    row("pipeline_id", "pipeline_id");
    row("status_id", "status_id");
    row("custom_fields_values.9.field_id", "custom_fields_values.9.field_id");
    row("something.new", "something.new");
}

void TestAmoCrmAnswer::mistakesNameTheirInput()
{
    QFETCH(QString, path);
    QFETCH(QString, input);
    const QByteArray body = R"({"validation-errors":[{"request_id":"lb-1","errors":[)"
                            R"({"code":"NotSupportedChoice","path":")"
        + path.toLatin1()
        + R"(","detail":"Not valid."},{"code":"Blank","path":"price"}]}],)"
          R"("title":"Bad Request","status":400})";
    const Outcome outcome = outcomeOf(answerOf(400, body));
    QCOMPARE(outcome.kind, OutcomeKind::Rejected);
    QCOMPARE(outcome.reason,
             (Reason { ReasonCode::ServiceSaid, { input + u": Not valid.; price: Blank" } }));
}

void TestAmoCrmAnswer::withoutAnAnswerItMattersWhetherAnythingWasSent()
{
    QCOMPARE(outcomeOf(noAnswer(SentState::Nothing)).kind, OutcomeKind::Retry);
    QCOMPARE(outcomeOf(noAnswer(SentState::Something)).kind, OutcomeKind::Uncertain);
    QCOMPARE(outcomeOf(noAnswer(SentState::Something)).reason.code, ReasonCode::NoAnswer);
}

QTEST_GUILESS_MAIN(TestAmoCrmAnswer)
#include "tst_amocrmanswer.moc"
