// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/destinations/crmkit.h"

#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::CrmKit;

class TestBitrix24Answer : public QObject
{
    Q_OBJECT

private slots:
    void whatWasMadeIsDelivered_data();
    void whatWasMadeIsDelivered();
    void theSearchGoesOn_data();
    void theSearchGoesOn();
    void aMadeContactGoesOn();
    void aFoundContactIsEnoughForAContact();
    void errorsAreTold_data();
    void errorsAreTold();
    void limitsAreKept_data();
    void limitsAreKept();
    void oddAnswersAreDoubtful_data();
    void oddAnswersAreDoubtful();
    void aSearchIsNeverInDoubt_data();
    void aSearchIsNeverInDoubt();
    void withoutAnAnswerItMattersWhetherAnythingWasSent();
    void whatIsDoneIsNotForgotten_data();
    void whatIsDoneIsNotForgotten();
};

namespace {

Outcome outcomeOf(const char *entity, const char *method, const QByteArray &progress,
                  const Answer &answer)
{
    Action action = newAction(QStringLiteral("bitrix24"));
    set(action, "entity", entity);
    set(action, "method", method);
    set(action, "find_client", "phone");
    BuildContext context = contextOf(annasFields());
    context.secrets.insert(u"bitrix24-webhook"_qs, u"https://example.bitrix24.ru/rest/1/abc/"_qs);
    context.progress = progress;
    return destination("bitrix24").interpret(action, context, answer);
}

/// Of a lead whose client was looked for.
Outcome ofLead(int status, const QByteArray &body)
{
    return outcomeOf("lead", "item", R"({"searched":true})", answerOf(status, body));
}

Outcome ofSearch(int status, const QByteArray &body)
{
    return outcomeOf("deal", "item", {}, answerOf(status, body));
}

} // namespace

void TestBitrix24Answer::whatWasMadeIsDelivered_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("an item") << QByteArray(R"({"result":{"item":{"id":3466}},"time":{}})");
    QTest::newRow("a number") << QByteArray(R"({"result":3466,"time":{}})");
    QTest::newRow("a number as a text") << QByteArray(R"({"result":"3466"})");
    QTest::newRow("an item with its number as a text")
        << QByteArray(R"({"result":{"item":{"id":"3466"}}})");
    QTest::newRow("behind a byte order mark") << QByteArray("\xEF\xBB\xBF{\"result\":3466}");
}

void TestBitrix24Answer::whatWasMadeIsDelivered()
{
    QFETCH(QByteArray, body);
    const Outcome outcome = ofLead(200, body);
    QCOMPARE(outcome.kind, OutcomeKind::Delivered);
    QCOMPARE(outcome.orderId, u"3466"_qs);
    QCOMPARE(outcome.reason.code, ReasonCode::Accepted);
}

void TestBitrix24Answer::theSearchGoesOn_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("told");
    QTest::addColumn<QByteArray>("progress");
    const auto row = [](const char *name, const char *result, const QStringList &told,
                        const char *progress) {
        QTest::newRow(name) << QByteArray("{\"result\":") + result + "}" << told
                            << QByteArray(progress);
    };
    const QStringList nobody { u"contact_not_found"_qs };
    row("an empty list where an object stood", "[]", nobody, R"({"searched":true})");
    row("an empty object", "{}", nobody, R"({"searched":true})");
    row("leads alone", R"({"LEAD":[5]})", nobody, R"({"searched":true})");
    row("an empty list of contacts", R"({"CONTACT":[]})", nobody, R"({"searched":true})");
    row("one", R"({"CONTACT":[275]})", { u"contact_found"_qs, u"275"_qs, u"1"_qs },
        R"({"contact":275,"searched":true})");
    row("one as a text", R"({"CONTACT":["275"]})", { u"contact_found"_qs, u"275"_qs, u"1"_qs },
        R"({"contact":275,"searched":true})");
    row("the lowest of several", R"({"CONTACT":[2297,275,300]})",
        { u"contact_found"_qs, u"275"_qs, u"3"_qs }, R"({"contact":275,"searched":true})");
}

void TestBitrix24Answer::theSearchGoesOn()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, told);
    QFETCH(QByteArray, progress);
    const Outcome outcome = ofSearch(200, body);
    QCOMPARE(outcome.kind, OutcomeKind::GoesOn);
    QCOMPARE(outcome.reason, (Reason { ReasonCode::GoesOn, told }));
    QCOMPARE(objectOf(outcome.progress), objectOf(progress));
}

void TestBitrix24Answer::aMadeContactGoesOn()
{
    const Outcome outcome =
        outcomeOf("deal", "old", R"({"searched":true})", answerOf(200, R"({"result":276})"));
    QCOMPARE(outcome.kind, OutcomeKind::GoesOn);
    QCOMPARE(outcome.reason, (Reason { ReasonCode::GoesOn, { u"contact_made"_qs, u"276"_qs } }));
    QCOMPARE(objectOf(outcome.progress),
             objectOf(QByteArray(R"({"searched":true,"contact":276})")));
}

void TestBitrix24Answer::aFoundContactIsEnoughForAContact()
{
    const Outcome outcome =
        outcomeOf("contact", "item", {}, answerOf(200, R"({"result":{"CONTACT":[275]}})"));
    QCOMPARE(outcome.kind, OutcomeKind::Delivered);
    QCOMPARE(outcome.orderId, u"275"_qs);
    QCOMPARE(outcome.reason,
             (Reason { ReasonCode::GoesOn, { u"contact_found"_qs, u"275"_qs, u"1"_qs } }));
}

void TestBitrix24Answer::errorsAreTold_data()
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
    row("an empty code and a wrong body", 400,
        R"({"error":"","error_description":"Parameter 'fields' must be array."})", Kind::Rejected,
        Code::ServiceSaid, "Parameter 'fields' must be array.");
    row("an empty code and no right", 400, R"({"error":"","error_description":"Access denied."})",
        Kind::Rejected, Code::NoRights, "Access denied.");
    row("a field check", 400,
        R"({"error":"ERROR_CORE","error_description":"Введен некорректный e-mail<br>"})",
        Kind::Rejected, Code::ServiceSaid, "Введен некорректный e-mail");
    row("a value of the new method", 400,
        R"({"error":"CRM_FIELD_ERROR_VALUE_NOT_VALID","error_description":"Неверно"})",
        Kind::Rejected, Code::ServiceSaid, "Неверно");
    row("not found", 400, R"({"error":"NOT_FOUND","error_description":"Нет такого"})",
        Kind::Rejected, Code::ServiceSaid, "Нет такого");
    row("a code alone", 400, R"({"error":"NOT_FOUND"})", Kind::Rejected, Code::ServiceSaid,
        "NOT_FOUND");
    row("a number for a code", 400, R"({"error":100,"error_description":"Could not find value"})",
        Kind::Rejected, Code::ServiceSaid, "Could not find value");
    row("a sentence for a code", 400, R"({"error":"Unable to add"})", Kind::Rejected,
        Code::ServiceSaid, "Unable to add");
    row("denied by the new method", 400, R"({"error":"ACCESS_DENIED"})", Kind::Rejected,
        Code::NoRights, "ACCESS_DENIED");
    row("a wrong code in the address", 401,
        R"({"error":"NO_AUTH_FOUND","error_description":"Wrong authorization data"})",
        Kind::Rejected, Code::KeyRefused, "Wrong authorization data");
    row("an ended access", 401, R"({"error":"expired_token"})", Kind::Rejected, Code::KeyRefused,
        "expired_token");
    row("another 401", 401, "<html>", Kind::Rejected, Code::KeyRefused, "");
    row("scope", 403, R"({"error":"insufficient_scope","error_description":"Нужно crm"})",
        Kind::Rejected, Code::NoRights, "Нужно crm");
    row("credentials", 403, R"({"error":"INVALID_CREDENTIALS"})", Kind::Rejected, Code::NoRights,
        "INVALID_CREDENTIALS");
    row("user access", 403, R"({"error":"user_access_error"})", Kind::Rejected, Code::NoRights,
        "user_access_error");
    row("no paid plan", 403,
        R"({"error":"ACCESS_DENIED","error_description":"REST only on paid plans"})",
        Kind::Rejected, Code::NoRights, "REST only on paid plans");
    row("a method with a typo", 404,
        R"({"error":"ERROR_METHOD_NOT_FOUND","error_description":"Method not found!"})",
        Kind::Rejected, Code::ServiceSaid, "Method not found!");
    row("blocked by hand", 503, R"({"error":"OVERLOAD_LIMIT","error_description":"Blocked"})",
        Kind::Rejected, Code::LimitReached, "Blocked");
    for (const char *code :
         { "INTERNAL_SERVER_ERROR", "ERROR_UNEXPECTED_ANSWER", "PORTAL_DELETED" })
        row(code, 500, QByteArray(R"({"error":")" + QByteArray(code) + R"("})").constData(),
            Kind::Retry, Code::ServiceSaid, code);
    row("an error with status 200", 200,
        R"({"error":"NO_AUTH_FOUND","error_description":"Wrong authorization data"})",
        Kind::Rejected, Code::KeyRefused, "Wrong authorization data");
    row("an unknown error with status 200", 200, R"({"error":"NEW","error_description":"Нет"})",
        Kind::Rejected, Code::ServiceSaid, "Нет");
    row("an error without words", 400, R"({"error":""})", Kind::Rejected, Code::NotUnderstood,
        R"({"error":""})");
    row("a web server's 404", 404, "<html>404</html>", Kind::Rejected, Code::HttpStatus, "404");
    row("a web server's 502", 502, "<html>502</html>", Kind::Retry, Code::HttpStatus, "502");
    row("a timeout", 408, "", Kind::Retry, Code::HttpStatus, "408");
}

void TestBitrix24Answer::errorsAreTold()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(int, code);
    QFETCH(QString, words);
    const Outcome outcome = ofLead(status, body);
    QCOMPARE(static_cast<int>(outcome.kind), kind);
    QCOMPARE(static_cast<int>(outcome.reason.code), code);
    QCOMPARE(outcome.reason.args.value(0), words);
    if (outcome.reason.code == ReasonCode::KeyRefused)
        QCOMPARE(outcome.reason.args.value(1), u"new_webhook"_qs);
    QVERIFY(!outcome.limited);
}

void TestBitrix24Answer::limitsAreKept_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("seconds");
    // 2026-01-15 09:31:00 is 1768469460.
    const auto row = [](const char *name, int status, const char *body, int seconds) {
        QTest::newRow(name) << status << QByteArray(body) << seconds;
    };
    row("the bucket", 503, R"({"error":"QUERY_LIMIT_EXCEEDED","error_description":"Too many"})", 2);
    row("the bucket, as 429", 429, R"({"error":"QUERY_LIMIT_EXCEEDED"})", 2);
    row("an unnamed 503", 503, "<html>", 2);
    row("the method's time", 429,
        R"({"error":"OPERATION_TIME_LIMIT","time":{"operating_reset_at":1768469580}})", 120);
    row("the method's time, not told", 429, R"({"error":"OPERATION_TIME_LIMIT"})", 60);
    row("the method's time is past", 429,
        R"({"error":"OPERATION_TIME_LIMIT","time":{"operating_reset_at":1768469400}})", 1);
    row("a clock that is wrong", 429,
        R"({"error":"OPERATION_TIME_LIMIT","time":{"operating_reset_at":1799999999}})", 600);
}

void TestBitrix24Answer::limitsAreKept()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, seconds);
    const Outcome outcome = ofLead(status, body);
    QCOMPARE(outcome.kind, OutcomeKind::Retry);
    QCOMPARE(outcome.reason.code, ReasonCode::LimitReached);
    QVERIFY(outcome.limited);
    QCOMPARE(outcome.retryAfter, std::optional(std::chrono::seconds(seconds)));
}

void TestBitrix24Answer::oddAnswersAreDoubtful_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const char *body, ReasonCode code) {
        QTest::newRow(name) << QByteArray(body) << static_cast<int>(code);
    };
    row("nothing", "", ReasonCode::EmptyAnswer);
    row("white space", "\r\n ", ReasonCode::EmptyAnswer);
    row("a web page", "<html>портал закрыт</html>", ReasonCode::NotUnderstood);
    row("truncated", R"({"result":34)", ReasonCode::NotUnderstood);
    row("a list", "[3466]", ReasonCode::NotUnderstood);
    row("an empty list", R"({"result":[]})", ReasonCode::NotUnderstood);
    row("true", R"({"result":true})", ReasonCode::NotUnderstood);
    row("zero", R"({"result":0})", ReasonCode::NotUnderstood);
    row("an item without a number", R"({"result":{"item":{}}})", ReasonCode::NotUnderstood);
    row("no result", R"({"time":{}})", ReasonCode::NotUnderstood);
}

void TestBitrix24Answer::oddAnswersAreDoubtful()
{
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    const Outcome outcome = ofLead(200, body);
    QCOMPARE(outcome.kind, OutcomeKind::Uncertain);
    QCOMPARE(static_cast<int>(outcome.reason.code), code);
}

void TestBitrix24Answer::aSearchIsNeverInDoubt_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("nothing") << answerOf(200, "");
    QTest::newRow("a web page") << answerOf(200, "<html>");
    QTest::newRow("true") << answerOf(200, R"({"result":true})");
    QTest::newRow("a filled list") << answerOf(200, R"({"result":[1]})");
    QTest::newRow("no answer") << noAnswer(SentState::Something);
    QTest::newRow("not sent") << noAnswer(SentState::Nothing);
}

void TestBitrix24Answer::aSearchIsNeverInDoubt()
{
    QFETCH(Answer, answer);
    QCOMPARE(outcomeOf("deal", "item", {}, answer).kind, OutcomeKind::Retry);
}

void TestBitrix24Answer::withoutAnAnswerItMattersWhetherAnythingWasSent()
{
    const QByteArray searched = R"({"searched":true})";
    QCOMPARE(outcomeOf("deal", "item", searched, noAnswer(SentState::Nothing)).kind,
             OutcomeKind::Retry);
    const Outcome lost = outcomeOf("deal", "item", searched, noAnswer(SentState::Something));
    QCOMPARE(lost.kind, OutcomeKind::Uncertain);
    QCOMPARE(lost.reason.code, ReasonCode::NoAnswer);
    const Outcome moved =
        outcomeOf("deal", "item", searched,
                  answerOf(302, "", { { "location", "https://elsewhere.example.org/" } }));
    QCOMPARE(moved.kind, OutcomeKind::Rejected);
    QCOMPARE(moved.reason,
             (Reason { ReasonCode::Redirected, { u"https://elsewhere.example.org/"_qs } }));
}

void TestBitrix24Answer::whatIsDoneIsNotForgotten_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("a limit") << answerOf(503, R"({"error":"QUERY_LIMIT_EXCEEDED"})");
    QTest::newRow("a refusal") << answerOf(400, R"({"error":"ERROR_CORE"})");
    QTest::newRow("no answer") << noAnswer(SentState::Something);
}

void TestBitrix24Answer::whatIsDoneIsNotForgotten()
{
    QFETCH(Answer, answer);
    const QByteArray progress = R"({"contact":275,"searched":true})";
    QCOMPARE(objectOf(outcomeOf("deal", "item", progress, answer).progress), objectOf(progress));
}

QTEST_GUILESS_MAIN(TestBitrix24Answer)
#include "tst_bitrix24answer.moc"
