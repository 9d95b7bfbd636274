// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/messagesender.h"
#include "tests/standins/amocrmapi.h"
#include "tests/standins/bitrix24api.h"
#include "tests/unit/destinations/crmkit.h"

#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::CrmKit;
using StandIn::AmoCrmApi;
using StandIn::Bitrix24Api;

/// "Check the connection" and choosers of the CRMs, against the stand-ins over loopback.
class TestCrmChecks : public QObject
{
    Q_OBJECT

private slots:
    void aPortalSaysWhoWeAre();
    void aWebhookThatWillNotDoIsTold_data();
    void aWebhookThatWillNotDoIsTold();
    void aPortalOffersItsOwn_data();
    void aPortalOffersItsOwn();
    void anAccountSaysWhoItIs();
    void aCodeIsExchangedByTheCheck();
    void aRevokedAccessIsTold();
    void anAccountOffersItsOwn_data();
    void anAccountOffersItsOwn();

private:
    using Read = std::function<Outcome(const BuildContext &, const Answer &)>;
    using Build = std::function<tl::expected<OutboundMessage, QList<Reason>>(const BuildContext &)>;

    Answer sent(const OutboundMessage &message);
    /// Asks until the answer is one, with the secrets that came meanwhile.
    Outcome talk(BuildContext &context, const Build &build, const Read &read);
    Outcome checked(const Action &action, BuildContext &context);
    QString offered(const QString &chooser, const Action &action, BuildContext &context);

    SystemClock m_clock;
    MessageSender m_sender { m_clock };
};

namespace {

Action portalAction(const char *entity = "deal")
{
    Action action = newAction(QStringLiteral("bitrix24"));
    set(action, "entity", entity);
    set(action, "pipeline", "9");
    return action;
}

BuildContext portalContext(const Bitrix24Api &portal)
{
    BuildContext context = contextOf({});
    context.secrets.insert(u"bitrix24-webhook"_qs, portal.webhook());
    return context;
}

Action accountAction(const AmoCrmApi &account, const char *auth)
{
    Action action = newAction(QStringLiteral("amocrm"));
    set(action, "host", account.address().toUtf8().constData());
    set(action, "auth", auth);
    set(action, "client_id", AmoCrmApi::clientId.toLatin1().constData());
    set(action, "redirect_uri", AmoCrmApi::redirectUri.toLatin1().constData());
    return action;
}

BuildContext accountContext()
{
    BuildContext context = contextOf({});
    context.secrets = { { u"amocrm-token"_qs, AmoCrmApi::longLived },
                        { u"amocrm-client-secret"_qs, AmoCrmApi::clientSecret },
                        { u"amocrm-oauth"_qs, AmoCrmApi::code } };
    return context;
}

} // namespace

Answer TestCrmChecks::sent(const OutboundMessage &message)
{
    std::optional<Answer> answer;
    m_sender.send(message, {}, [&answer](const Answer &given) { answer = given; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 30000); }();
    return answer.value_or(Answer {});
}

Outcome TestCrmChecks::talk(BuildContext &context, const Build &build, const Read &read)
{
    Outcome outcome;
    outcome.kind = OutcomeKind::GoesOn;
    for (int i = 0; i < 5 && outcome.kind == OutcomeKind::GoesOn; ++i) {
        const auto message = build(context);
        if (!message)
            return { OutcomeKind::Rejected, together(message.error()), {}, {} };
        outcome = read(context, sent(*message));
        context.progress = outcome.progress;
        for (const NewSecret &secret : outcome.newSecrets)
            context.secrets.insert(secret.name, secret.value);
    }
    return outcome;
}

Outcome TestCrmChecks::checked(const Action &action, BuildContext &context)
{
    const Destination &service = *findDestination(action.destination);
    return talk(
        context, [&](const BuildContext &now) { return service.checkRequest(action, now, false); },
        [&](const BuildContext &now, const Answer &answer) {
            return service.interpretCheck(action, now, answer);
        });
}

/// value=title, parted by |; or the word of what is wrong.
QString TestCrmChecks::offered(const QString &chooser, const Action &action, BuildContext &context)
{
    const Destination &service = *findDestination(action.destination);
    QStringList told;
    const Outcome outcome = talk(
        context,
        [&](const BuildContext &now) { return service.choicesRequest(chooser, action, now); },
        [&](const BuildContext &now, const Answer &answer) -> Outcome {
            const auto choices = service.readChoices(chooser, action, now, answer);
            for (const Choice &choice : choices.value_or(QList<Choice> {}))
                told.append(choice.value + u'=' + choice.title);
            return choices ? Outcome { OutcomeKind::Delivered, {}, {}, {} } : choices.error();
        });
    return outcome.kind == OutcomeKind::Delivered ? told.join(u'|')
                                                  : reasonWord(outcome.reason.code);
}

void TestCrmChecks::aPortalSaysWhoWeAre()
{
    const Bitrix24Api portal;
    for (const char *method : { "item", "old" }) {
        Action action = portalAction();
        set(action, "method", method);
        BuildContext context = portalContext(portal);
        const Outcome outcome = checked(action, context);
        QCOMPARE(outcome.kind, OutcomeKind::Delivered);
        QCOMPARE(outcome.reason,
                 (Reason { ReasonCode::ConnectionWorks, { u"Инна Образцова"_qs } }));
    }
    for (const int type : { 1, 2, 3 })
        QVERIFY(portal.made(type).isEmpty());
}

void TestCrmChecks::aWebhookThatWillNotDoIsTold_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("word");
    using Mode = Bitrix24Api::Mode;
    const auto row = [](const char *name, Mode mode, const QString &code, const char *word) {
        QTest::newRow(name) << static_cast<int>(mode) << code << QString::fromLatin1(word);
    };
    row("a wrong code", Mode::Works, u"wrong"_qs, "key_refused");
    row("no right", Mode::NoScope, Bitrix24Api::code, "no_rights");
    row("moved", Mode::Moved, Bitrix24Api::code, "redirected");
    row("closed", Mode::WebPage, Bitrix24Api::code, "not_understood");
    row("limited", Mode::MethodTooLong, Bitrix24Api::code, "limit_reached");
}

void TestCrmChecks::aWebhookThatWillNotDoIsTold()
{
    QFETCH(int, mode);
    QFETCH(QString, code);
    QFETCH(QString, word);
    Bitrix24Api portal;
    portal.setMode(static_cast<Bitrix24Api::Mode>(mode));
    BuildContext context = portalContext(portal);
    context.secrets[u"bitrix24-webhook"_qs].replace(Bitrix24Api::code, code);
    const Outcome outcome = checked(portalAction(), context);
    QVERIFY(outcome.kind != OutcomeKind::Delivered);
    QCOMPARE(reasonWord(outcome.reason.code), word);
}

void TestCrmChecks::aPortalOffersItsOwn_data()
{
    QTest::addColumn<QString>("chooser");
    QTest::addColumn<QByteArray>("entity");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *chooser, const char *entity, const QString &expected) {
        QTest::addRow("%s of a %s", chooser, entity)
            << QString::fromLatin1(chooser) << QByteArray(entity) << expected;
    };
    row("pipelines", "deal", u"0=Общая|9=Салон"_qs);
    row("stages", "deal", u"C9:NEW=Запись"_qs);
    row("stages", "lead", u"NEW=Не обработан|IN_PROCESS=В работе"_qs);
    row("sources", "lead", u"WEB=Веб-сайт"_qs);
    row("fields", "lead", u"title=Название|"_qs + Bitrix24Api::ownField + u"=Услуга"_qs);
    row("users", "lead", u"no_rights"_qs); // a right of its own, which a webhook for crm lacks
}

void TestCrmChecks::aPortalOffersItsOwn()
{
    QFETCH(QString, chooser);
    QFETCH(QByteArray, entity);
    QFETCH(QString, expected);
    const Bitrix24Api portal;
    BuildContext context = portalContext(portal);
    QCOMPARE(offered(chooser, portalAction(entity.constData()), context), expected);
}

void TestCrmChecks::anAccountSaysWhoItIs()
{
    AmoCrmApi account;
    BuildContext context = accountContext();
    const Action action = accountAction(account, "token");
    QCOMPARE(checked(action, context).reason,
             (Reason { ReasonCode::ConnectionWorks, { u"Салон «Пример»"_qs, u"2030-01-15"_qs } }));
    account.setMode(AmoCrmApi::Mode::Forbidden);
    QCOMPARE(checked(action, context).reason.code, ReasonCode::NoRights);
    account.revokeAll();
    QCOMPARE(checked(action, context).reason.code, ReasonCode::KeyRefused);
    QVERIFY(account.leads().isEmpty());
}

void TestCrmChecks::aCodeIsExchangedByTheCheck()
{
    AmoCrmApi account;
    BuildContext context = accountContext();
    const Action action = accountAction(account, "oauth");
    const Reason works { ReasonCode::ConnectionWorks, { u"Салон «Пример»"_qs } };
    QCOMPARE(checked(action, context).reason, works);
    QCOMPARE(account.renewals(), 1);
    context.progress.clear();
    QCOMPARE(checked(action, context).reason, works); // with the pair that took the code's place
    QCOMPARE(account.renewals(), 1);
    account.endAccess();
    context.progress.clear();
    QCOMPARE(checked(action, context).reason, works);
    QCOMPARE(account.renewals(), 2);
}

void TestCrmChecks::aRevokedAccessIsTold()
{
    AmoCrmApi account;
    BuildContext context = accountContext();
    const Action action = accountAction(account, "oauth");
    QCOMPARE(checked(action, context).kind, OutcomeKind::Delivered);
    account.revokeAll();
    context.progress.clear();
    QCOMPARE(checked(action, context).reason,
             (Reason { ReasonCode::KeyRefused, { u"Token has been revoked"_qs, u"new_code"_qs } }));
}

void TestCrmChecks::anAccountOffersItsOwn_data()
{
    QTest::addColumn<QString>("chooser");
    QTest::addColumn<QString>("expected");
    QTest::newRow("pipelines") << u"pipelines"_qs << u"7000001=Воронка"_qs;
    QTest::newRow("stages") << u"statuses"_qs
                            << u"70000011=Воронка: Новая заявка|142=Воронка: Успех"_qs;
    QTest::newRow("fields of the deal") << u"lead_fields"_qs << u"4000001=Услуга"_qs;
    QTest::newRow("fields of the contact") << u"contact_fields"_qs << u"4000002=Номер карты"_qs;
}

void TestCrmChecks::anAccountOffersItsOwn()
{
    QFETCH(QString, chooser);
    QFETCH(QString, expected);
    const AmoCrmApi account;
    for (const char *auth : { "token", "oauth" }) {
        BuildContext context = accountContext();
        QCOMPARE(offered(chooser, accountAction(account, auth), context), expected);
        if (qstrcmp(auth, "oauth") == 0)
            QVERIFY(context.secrets.value(u"amocrm-oauth"_qs).contains(u"refresh_token"));
    }
}

QTEST_GUILESS_MAIN(TestCrmChecks)
#include "tst_crmchecks.moc"
