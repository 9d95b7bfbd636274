// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/amocrmaccess.h"
#include "tests/unit/destinations/crmkit.h"

#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::CrmKit;

/// The series of requests that an access by OAuth2 needs.
class TestAmoCrmOAuth : public QObject
{
    Q_OBJECT

private slots:
    void aCodeIsExchangedFirst();
    void theNewPairIsStoredWhole();
    void aRefusedTokenIsRenewedOnce();
    void whatAnotherStepRenewedIsUsed();
    void aFreshTokenThatIsRefusedNeedsAPerson();
    void aTokenThatEndedMuchLaterIsRenewedAgain();
    void aRenewalGoesWrong_data();
    void aRenewalGoesWrong();
    void theLeadIsNotForgotten();
    void checksAndChoicesRenewToo();
    void whatIsMissingIsTold_data();
    void whatIsMissingIsTold();
};

namespace {

constexpr auto firstPair = R"({"access_token":"access-1","refresh_token":"refresh-1"})";
constexpr auto secondPair = R"({"access_token":"access-2","refresh_token":"refresh-2"})";
const QString secretName = u"amocrm-oauth"_qs;

const Destination &amo()
{
    return destination("amocrm");
}

Action oauthAction()
{
    Action action = newAction(QStringLiteral("amocrm"));
    set(action, "host", "example.amocrm.ru");
    set(action, "auth", "oauth");
    set(action, "client_id", "00000000-0000-4000-8000-000000000001");
    set(action, "redirect_uri", "https://leads.example.org/amo");
    mapField(action, "lead_name", "client_name");
    return action;
}

BuildContext context(const char *stored, const QByteArray &progress = {})
{
    BuildContext context = contextOf(annasFields());
    context.secrets.insert(u"amocrm-client-secret"_qs, u"EXAMPLEsecret"_qs);
    context.secrets.insert(secretName, QString::fromLatin1(stored));
    context.progress = progress;
    return context;
}

QString pathOf(const BuildContext &context)
{
    const auto message = amo().build(oauthAction(), context);
    return message ? message->request.url.path() : toText(together(message.error()));
}

Outcome outcomeOf(const BuildContext &context, const Answer &answer)
{
    return amo().interpret(oauthAction(), context, answer);
}

const QString leads = u"/api/v4/leads/complex"_qs;
const QString renewal = u"/oauth2/access_token"_qs;

} // namespace

void TestAmoCrmOAuth::aCodeIsExchangedFirst()
{
    const auto message = amo().build(oauthAction(), context("def502code"));
    QVERIFY(message.has_value());
    QCOMPARE(message->request.url.toString(), u"https://example.amocrm.ru/oauth2/access_token"_qs);
    QCOMPARE(objectOf(message->request.body),
             objectOf(u"{\"client_id\":\"00000000-0000-4000-8000-000000000001\","
                      "\"client_secret\":\"EXAMPLEsecret\",\"grant_type\":\"authorization_code\","
                      "\"code\":\"def502code\","
                      "\"redirect_uri\":\"https://leads.example.org/amo\"}"_qs));
    QCOMPARE(headerOf(message->request, "Content-Type"), QByteArray("application/json"));
    QVERIFY(headerOf(message->request, "Authorization").isEmpty());
    QVERIFY(!message->exclusive.isEmpty());
    for (const char *secret : { "EXAMPLEsecret", "def502code" }) {
        QVERIFY(!message->record.body.contains(secret));
        QVERIFY(message->secretValues.contains(secret));
    }
}

void TestAmoCrmOAuth::theNewPairIsStoredWhole()
{
    const Outcome outcome = outcomeOf(context("def502code"), answerOf(200, firstPair));
    QCOMPARE(outcome.kind, OutcomeKind::GoesOn);
    QCOMPARE(outcome.reason, (Reason { ReasonCode::GoesOn, { u"token_refreshed"_qs } }));
    const QList<NewSecret> expected { { secretName, QString::fromLatin1(firstPair) } };
    QCOMPARE(outcome.newSecrets, expected);
    const auto lead = amo().build(oauthAction(), context(firstPair, outcome.progress));
    QCOMPARE(lead->request.url.path(), leads);
    QCOMPARE(headerOf(lead->request, "Authorization"), QByteArray("Bearer access-1"));
    QCOMPARE(headerOf(lead->record, "Authorization"), QByteArray("Bearer •••"));
}

void TestAmoCrmOAuth::aRefusedTokenIsRenewedOnce()
{
    QCOMPARE(pathOf(context(firstPair)), leads);
    const Outcome refused = outcomeOf(context(firstPair), answerOf(401, "{}"));
    QCOMPARE(refused.kind, OutcomeKind::GoesOn);
    QCOMPARE(refused.reason, (Reason { ReasonCode::GoesOn, { u"token_expired"_qs } }));
    QVERIFY(!refused.progress.contains("access-1"));
    const auto message = amo().build(oauthAction(), context(firstPair, refused.progress));
    QCOMPARE(message->request.url.path(), renewal);
    const QJsonObject body = objectOf(message->request.body);
    QCOMPARE(body.value(u"grant_type").toString(), u"refresh_token"_qs);
    QCOMPARE(body.value(u"refresh_token").toString(), u"refresh-1"_qs);
    QVERIFY(!message->record.body.contains("refresh-1"));
    const Outcome renewed =
        outcomeOf(context(firstPair, refused.progress), answerOf(200, secondPair));
    QCOMPARE(renewed.newSecrets.value(0).value, QString::fromLatin1(secondPair));
    QCOMPARE(pathOf(context(secondPair, renewed.progress)), leads);
}

void TestAmoCrmOAuth::whatAnotherStepRenewedIsUsed()
{
    const Outcome refused = outcomeOf(context(firstPair), answerOf(401, "{}"));
    // Meanwhile another step has stored the second pair.
    QCOMPARE(pathOf(context(secondPair, refused.progress)), leads);
}

void TestAmoCrmOAuth::aFreshTokenThatIsRefusedNeedsAPerson()
{
    const Outcome refused = outcomeOf(context(firstPair), answerOf(401, "{}"));
    const Outcome again = outcomeOf(context(secondPair, refused.progress),
                                    answerOf(401, R"({"detail":"Incorrect auth data"})"));
    QCOMPARE(again.kind, OutcomeKind::Rejected);
    QCOMPARE(again.reason,
             (Reason { ReasonCode::KeyRefused, { u"Incorrect auth data"_qs, u"new_code"_qs } }));
}

void TestAmoCrmOAuth::aTokenThatEndedMuchLaterIsRenewedAgain()
{
    const Outcome refused = outcomeOf(context(firstPair), answerOf(401, "{}"));
    BuildContext later = context(secondPair, refused.progress);
    later.nowUtc = later.nowUtc.addDays(1);
    const Outcome again = outcomeOf(later, answerOf(401, "{}"));
    QCOMPARE(again.kind, OutcomeKind::GoesOn);
    later.progress = again.progress;
    QCOMPARE(pathOf(later), renewal);
}

void TestAmoCrmOAuth::aRenewalGoesWrong_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const Answer &answer, OutcomeKind kind, ReasonCode code,
                        const char *words) {
        QTest::newRow(name) << answer << static_cast<int>(kind) << static_cast<int>(code)
                            << QString::fromLatin1(words);
    };
    using Kind = OutcomeKind;
    using Code = ReasonCode;
    for (const char *hint : { "Token has been revoked", "Authorization code has expired",
                              "Cannot decrypt the authorization code", "Invalid refresh token" })
        row(hint,
            answerOf(400, QByteArray(R"({"hint":")" + QByteArray(hint) + R"(","status":400})")),
            Kind::Rejected, Code::KeyRefused, hint);
    row("401", answerOf(401, R"({"title":"Unauthorized"})"), Kind::Rejected, Code::KeyRefused,
        "Unauthorized");
    row("403 and no JSON", answerOf(403, "<html>"), Kind::Rejected, Code::KeyRefused, "");
    row("429", answerOf(429, "Too Many"), Kind::Retry, Code::LimitReached, "");
    row("500", answerOf(500, "oops"), Kind::Retry, Code::HttpStatus, "500");
    row("a redirect", answerOf(302, "", { { "Location", "https://x.example.org" } }),
        Kind::Rejected, Code::Redirected, "https://x.example.org");
    row("half a pair", answerOf(200, R"({"access_token":"access-2"})"), Kind::Retry,
        Code::NotUnderstood, "access_token, refresh_token");
    row("a web page", answerOf(200, "<html>"), Kind::Retry, Code::NotUnderstood,
        "access_token, refresh_token");
    // No lead was sent, so that nothing is in doubt.
    row("no answer", noAnswer(SentState::Something), Kind::Retry, Code::NoAnswer, "30");
}

void TestAmoCrmOAuth::aRenewalGoesWrong()
{
    QFETCH(Answer, answer);
    QFETCH(int, kind);
    QFETCH(int, code);
    QFETCH(QString, words);
    const QByteArray progress = outcomeOf(context(firstPair), answerOf(401, "{}")).progress;
    const Outcome outcome = outcomeOf(context(firstPair, progress), answer);
    QCOMPARE(static_cast<int>(outcome.kind), kind);
    QCOMPARE(static_cast<int>(outcome.reason.code), code);
    QCOMPARE(outcome.reason.args.value(0), words);
    QVERIFY(outcome.newSecrets.isEmpty());
    QCOMPARE(outcome.progress, progress);
}

void TestAmoCrmOAuth::theLeadIsNotForgotten()
{
    const Outcome refused =
        outcomeOf(context(firstPair, R"({"lead":15000001})"), answerOf(401, "{}"));
    QCOMPARE(refused.kind, OutcomeKind::GoesOn);
    QCOMPARE(pathOf(context(secondPair, refused.progress)), u"/api/v4/leads/15000001/notes"_qs);
}

void TestAmoCrmOAuth::checksAndChoicesRenewToo()
{
    const Action action = oauthAction();
    const auto check = amo().checkRequest(action, context("def502code"), false);
    QCOMPARE(check->request.url.path(), renewal);
    const Outcome renewed =
        amo().interpretCheck(action, context("def502code"), answerOf(200, firstPair));
    QCOMPARE(renewed.kind, OutcomeKind::GoesOn);
    QCOMPARE(renewed.newSecrets.size(), 1);
    const auto account = amo().checkRequest(action, context(firstPair), false);
    QCOMPARE(account->request.url.path(), u"/api/v4/account"_qs);
    const Outcome works = amo().interpretCheck(action, context(firstPair),
                                               answerOf(200, R"({"id":1,"name":"Салон"})"));
    QCOMPARE(works.reason, (Reason { ReasonCode::ConnectionWorks, { u"Салон"_qs } }));

    const QString chooser = u"pipelines"_qs;
    const auto ended = amo().readChoices(chooser, action, context(firstPair), answerOf(401, "{}"));
    QCOMPARE(ended.error().kind, OutcomeKind::GoesOn);
    const BuildContext after = context(firstPair, ended.error().progress);
    QCOMPARE(amo().choicesRequest(chooser, action, after)->request.url.path(), renewal);
    QCOMPARE(amo()
                 .readChoices(chooser, action, after, answerOf(200, secondPair))
                 .error()
                 .newSecrets.size(),
             1);
}

void TestAmoCrmOAuth::whatIsMissingIsTold_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("word");
    QTest::newRow("no integration") << u"client_id"_qs << QString() << u"input_missing"_qs;
    QTest::newRow("no address") << u"redirect_uri"_qs << QString() << u"input_missing"_qs;
    QTest::newRow("an address that is none")
        << u"redirect_uri"_qs << u"leads"_qs << u"input_bad"_qs;
}

void TestAmoCrmOAuth::whatIsMissingIsTold()
{
    QFETCH(QString, setting);
    QFETCH(QString, value);
    QFETCH(QString, word);
    Action action = oauthAction();
    action.settings.insert(setting, value);
    const auto message = amo().build(action, context(firstPair));
    QVERIFY(!message.has_value());
    QCOMPARE(reasonWord(message.error().first().code), word);
    QCOMPARE(message.error().first().args.first(), setting);
    // The long-lived token is not asked for here, nor the other way round.
    QCOMPARE(message.error().size(), 1);
}

QTEST_GUILESS_MAIN(TestAmoCrmOAuth)
#include "tst_amocrmoauth.moc"
