// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/amocrmaccess.h"
#include "tests/unit/destinations/crmkit.h"

#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::CrmKit;

class TestAmoCrm : public QObject
{
    Q_OBJECT

private slots:
    void theAccountIsPinned_data();
    void theAccountIsPinned();
    void aLeadWithEverything();
    void whatIsEmptyIsLeftOut();
    void thePriceIsAWholeNumber_data();
    void thePriceIsAWholeNumber();
    void longNamesAreCut();
    void theRequestIsAsTheServiceWantsIt();
    void theTokenIsMasked();
    void whatIsMissingIsTold_data();
    void whatIsMissingIsTold();
    void theNoteFollowsTheLead();
    void theCheckAsksForTheAccount();
    void theEndOfATokenIsReadFromIt_data();
    void theEndOfATokenIsReadFromIt();
    void choicesAreRead_data();
    void choicesAreRead();
};

namespace {

const Destination &amo()
{
    return destination("amocrm");
}

Action wholeAction()
{
    Action action = newAction(QStringLiteral("amocrm"));
    set(action, "host", "example.amocrm.ru");
    mapField(action, "lead_name", "client_name");
    return action;
}

/// Header, payload with exp, signature.
QString jwt(const QByteArray &payload)
{
    return u"eyJ0eXAiOiJKV1QifQ."_qs
        + QString::fromLatin1(
               payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))
        + u".EXAMPLE"_qs;
}

BuildContext context(const QByteArray &progress = {})
{
    BuildContext context = contextOf(annasFields());
    context.secrets.insert(u"amocrm-token"_qs, jwt(R"({"exp":1894665600})"));
    context.progress = progress;
    return context;
}

QJsonObject lead(const Action &action)
{
    const auto message = amo().build(action, context());
    if (!message) {
        qWarning().noquote() << toText(together(message.error()));
        return {};
    }
    const QJsonArray leads = QJsonDocument::fromJson(message->request.body).array();
    return leads.size() == 1 ? leads.first().toObject() : QJsonObject();
}

} // namespace

void TestAmoCrm::theAccountIsPinned_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("expected"); // address, or the fault
    const auto row = [](const char *host, const char *expected) {
        QTest::newRow(host) << QString::fromLatin1(host) << QString::fromLatin1(expected);
    };
    row("example.amocrm.ru", "https://example.amocrm.ru");
    row(" example.amocrm.ru ", "https://example.amocrm.ru");
    row("https://example.amocrm.ru/leads/pipeline/?skip=1", "https://example.amocrm.ru");
    row("https://example.kommo.com", "https://example.kommo.com");
    row("http://127.0.0.1:8080", "http://127.0.0.1:8080");
    row("http://example.amocrm.ru", "not_https");
    row("www.amocrm.ru", "not_an_account");
    row("https://amocrm.ru/", "not_an_account");
    row("www.kommo.com", "not_an_account");
    row("example", "not_an_account");
    row("two words", "not_an_account");
    row("https://name:word@example.amocrm.ru", "not_an_account");
}

void TestAmoCrm::theAccountIsPinned()
{
    QFETCH(QString, host);
    QFETCH(QString, expected);
    const auto address = amoCrmAddress(host);
    QCOMPARE(address ? address->toString() : address.error(), expected);
}

void TestAmoCrm::aLeadWithEverything()
{
    Action action = wholeAction();
    set(action, "pipeline_id", "7000001");
    set(action, "status_id", "70000011");
    set(action, "tags", "Клиентикс, ,«салон» ");
    map(action, "last_name", "Примерова");
    map(action, "price", "3 500,00");
    mapField(action, "custom.4000001", "text");
    map(action, "contact.4000002", "17");
    map(action, "contact.position", "Директор");
    constexpr auto expected = R"({"name":"Анна «О'Нил» & <b>Ко</b> 🌸","price":3500,
        "pipeline_id":7000001,"status_id":70000011,"request_id":"lb-abcdefghijklmnop",
        "custom_fields_values":[{"field_id":4000001,
            "values":[{"value":"строка 1\nстрока \"2\" \\ & ''"}]}],
        "_embedded":{"tags":[{"name":"Клиентикс"},{"name":"«салон»"}],
          "contacts":[{"first_name":"Анна «О'Нил» & <b>Ко</b> 🌸","last_name":"Примерова",
            "custom_fields_values":[
              {"field_code":"PHONE","values":[{"value":"+79123456789","enum_code":"WORK"}]},
              {"field_code":"EMAIL","values":[{"value":"anna.primerova@example.org",
                "enum_code":"WORK"}]},
              {"field_id":4000002,"values":[{"value":"17"}]},
              {"field_code":"POSITION","values":[{"value":"Директор"}]}]}]}})";
    QCOMPARE(lead(action), objectOf(QByteArray(expected)));
}

void TestAmoCrm::whatIsEmptyIsLeftOut()
{
    Action action = wholeAction();
    map(action, "lead_name", "Заявка");
    for (const char *input : { "first_name", "phone", "email", "price", "custom.1", "contact.2" })
        mapField(action, input, "nowhere");
    const QJsonObject expected { { u"name"_qs, u"Заявка"_qs },
                                 { u"request_id"_qs, u"lb-abcdefghijklmnop"_qs } };
    QCOMPARE(lead(action), expected);
}

void TestAmoCrm::thePriceIsAWholeNumber_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<qint64>("sent");
    QTest::newRow("whole") << u"3500"_qs << qint64(3500);
    QTest::newRow("with spaces and a comma") << u"3 500,00"_qs << qint64(3500);
    QTest::newRow("rounded up") << u"3500.5"_qs << qint64(3501);
    QTest::newRow("rounded down") << u"3500.49"_qs << qint64(3500);
    QTest::newRow("nothing") << u"0"_qs << qint64(0);
}

void TestAmoCrm::thePriceIsAWholeNumber()
{
    QFETCH(QString, given);
    QFETCH(qint64, sent);
    Action action = wholeAction();
    map(action, "price", given.toUtf8().constData());
    const QJsonValue price = lead(action).value(u"price");
    QVERIFY(price.isDouble());
    QCOMPARE(price.toInteger(-1), sent);
    QVERIFY(!QJsonDocument(lead(action)).toJson().contains("3500.0"));
}

void TestAmoCrm::longNamesAreCut()
{
    const QString flowers = u"🌸"_qs.repeated(5000);
    Action action = wholeAction();
    for (const char *input : { "lead_name", "first_name", "custom.4000001" })
        map(action, input, flowers.toUtf8().constData());
    const QJsonObject sent = lead(action);
    const QString cut = u"🌸"_qs.repeated(127) + u'…';
    QCOMPARE(sent.value(u"name").toString(), cut);
    QCOMPARE(sent.value(u"_embedded")[u"contacts"][0][u"first_name"].toString(), cut);
    QCOMPARE(sent.value(u"custom_fields_values")[0][u"values"][0][u"value"].toString(), flowers);
}

void TestAmoCrm::theRequestIsAsTheServiceWantsIt()
{
    const auto message = amo().build(wholeAction(), context());
    QVERIFY(message.has_value());
    QCOMPARE(message->request.method, QByteArray("POST"));
    QCOMPARE(message->request.url.toString(), u"https://example.amocrm.ru/api/v4/leads/complex"_qs);
    QCOMPARE(headerOf(message->request, "Content-Type"), QByteArray("application/json"));
    QVERIFY(headerOf(message->request, "User-Agent").startsWith("LeadBridge/"));
    QVERIFY(message->exclusive.isEmpty());
    QCOMPARE(message->limits.size(), 1);
    QCOMPARE(message->limits.first().key, u"amocrm:example.amocrm.ru"_qs);
    // In no second more than the service's seven, whatever was saved up before it.
    const Rate rate = message->limits.first().rate;
    QVERIFY(rate.perSecond + rate.burst <= 7);
}

void TestAmoCrm::theTokenIsMasked()
{
    const auto message = amo().build(wholeAction(), context());
    QVERIFY(message.has_value());
    const QByteArray token = context().secrets.value(u"amocrm-token"_qs).toUtf8();
    QCOMPARE(headerOf(message->request, "Authorization"), QByteArray("Bearer " + token));
    QCOMPARE(headerOf(message->record, "Authorization"), QByteArray("Bearer •••"));
    QCOMPARE(message->record.body, message->request.body);
    QCOMPARE(message->secretValues, QList<QByteArray> { token });
}

void TestAmoCrm::whatIsMissingIsTold_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("input");
    Action noHost = wholeAction();
    set(noHost, "host", "");
    QTest::newRow("no account") << noHost << u"input_missing"_qs << u"host"_qs;
    Action badHost = wholeAction();
    set(badHost, "host", "www.amocrm.ru");
    QTest::newRow("everybody's address") << badHost << u"input_bad"_qs << u"host"_qs;
    Action noToken = wholeAction();
    noToken.mapping[u"token"_qs] = { MappingKind::Secret, u"nowhere"_qs };
    QTest::newRow("no token") << noToken << u"secret_missing"_qs << u"token"_qs;
    Action noName = wholeAction();
    noName.mapping.remove(u"lead_name"_qs);
    QTest::newRow("no name") << noName << u"input_missing"_qs << u"lead_name"_qs;
    Action badPhone = wholeAction();
    map(badPhone, "phone", "123");
    QTest::newRow("a phone that is none") << badPhone << u"phone_bad"_qs << u"phone"_qs;
}

void TestAmoCrm::whatIsMissingIsTold()
{
    QFETCH(Action, action);
    QFETCH(QString, word);
    QFETCH(QString, input);
    const auto message = amo().build(action, context());
    QVERIFY(!message.has_value());
    QCOMPARE(message.error().size(), 1);
    QCOMPARE(reasonWord(message.error().first().code), word);
    QCOMPARE(message.error().first().args.first(), input);
}

void TestAmoCrm::theNoteFollowsTheLead()
{
    Action action = wholeAction();
    mapField(action, "note", "text");
    const Answer made = answerOf(200, R"([{"id":15000001,"merged":false}])");
    const Outcome first = amo().interpret(action, context(), made);
    QCOMPARE(first.kind, OutcomeKind::GoesOn);
    QCOMPARE(first.reason, (Reason { ReasonCode::GoesOn, { u"lead_made"_qs, u"15000001"_qs } }));
    const auto note = amo().build(action, context(first.progress));
    QVERIFY(note.has_value());
    QCOMPARE(note->request.url.path(), u"/api/v4/leads/15000001/notes"_qs);
    const QJsonArray sent = QJsonDocument::fromJson(note->request.body).array();
    QCOMPARE(sent.first()[u"note_type"].toString(), u"common"_qs);
    QCOMPARE(sent.first()[u"params"][u"text"].toString(), annasFields().last().value);

    const BuildContext after = context(first.progress);
    const Outcome last = amo().interpret(action, after, answerOf(200, "{}"));
    QCOMPARE(last.kind, OutcomeKind::Delivered);
    QCOMPARE(last.orderId, u"15000001"_qs);
    // The deal is there, so that nothing may be sent again for the note's sake.
    const Outcome refused =
        amo().interpret(action, after, answerOf(403, R"({"title":"Forbidden"})"));
    QCOMPARE(refused.kind, OutcomeKind::Delivered);
    QCOMPARE(refused.orderId, u"15000001"_qs);
    QCOMPARE(refused.reason,
             (Reason { ReasonCode::GoesOn, { u"note_refused"_qs, u"Forbidden"_qs } }));
    for (const Answer &answer : { answerOf(504, ""), noAnswer(SentState::Something) }) {
        const Outcome again = amo().interpret(action, after, answer);
        QCOMPARE(again.kind, OutcomeKind::Retry);
        QCOMPARE(again.progress, first.progress);
    }
}

void TestAmoCrm::theCheckAsksForTheAccount()
{
    Action action = wholeAction();
    action.mapping.remove(u"lead_name"_qs); // a check needs the access alone
    const auto message = amo().checkRequest(action, context(), false);
    QVERIFY(message.has_value());
    QCOMPARE(message->request.method, QByteArray("GET"));
    QCOMPARE(message->request.url.path(), u"/api/v4/account"_qs);
    const auto checked = [&](const Answer &answer) {
        return amo().interpretCheck(action, context(), answer);
    };
    const Outcome works = checked(answerOf(200, R"({"id":1,"name":"Салон"})"));
    QCOMPARE(works.kind, OutcomeKind::Delivered);
    QCOMPARE(works.reason,
             (Reason { ReasonCode::ConnectionWorks, { u"Салон"_qs, u"2030-01-15"_qs } }));
    QCOMPARE(checked(answerOf(200, "{}")).kind, OutcomeKind::Rejected);
    QCOMPARE(checked(answerOf(401, "{}")).reason,
             (Reason { ReasonCode::KeyRefused, { QString(), u"new_token"_qs } }));
    QCOMPARE(checked(answerOf(403, "{}")).reason.code, ReasonCode::NoRights);
    QVERIFY(checked(answerOf(200, "<html>")).kind != OutcomeKind::Delivered);
}

void TestAmoCrm::theEndOfATokenIsReadFromIt_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("end");
    QTest::newRow("a whole token")
        << jwt(R"({"aud":"x","exp":1894665600})") << u"2030-01-15T00:00:00Z"_qs;
    QTest::newRow("without an end") << jwt(R"({"aud":"x"})") << QString();
    QTest::newRow("a text for an end") << jwt(R"({"exp":"soon"})") << QString();
    QTest::newRow("beyond all years") << jwt(R"({"exp":1e300})") << QString();
    QTest::newRow("no JSON") << jwt("exp") << QString();
    QTest::newRow("no JWT") << u"def502EXAMPLE"_qs << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestAmoCrm::theEndOfATokenIsReadFromIt()
{
    QFETCH(QString, token);
    QFETCH(QString, end);
    const auto read = tokenEndUtc(token);
    QCOMPARE(read ? read->toString(Qt::ISODate) : QString(), end);
}

void TestAmoCrm::choicesAreRead_data()
{
    QTest::addColumn<QString>("chooser");
    QTest::addColumn<QString>("pipeline");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected"); // value=title, parted by |
    const QByteArray pipelines =
        R"({"_embedded":{"pipelines":[)"
        R"({"id":1,"name":"Воронка","_embedded":{"statuses":[{"id":11,"name":"Новая"}]}},)"
        R"({"id":2,"name":"Салон","_embedded":{"statuses":[{"id":21,"name":"Запись"}]}},7]}})";
    const auto row = [](const char *name, const char *chooser, const char *pipeline,
                        const QByteArray &body, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(chooser) << QString::fromLatin1(pipeline) << body
                            << QString::fromUtf8(expected);
    };
    row("pipelines", "pipelines", "", pipelines, "1=Воронка|2=Салон");
    row("stages of one", "statuses", "2", pipelines, "21=Запись");
    row("stages of all", "statuses", "", pipelines, "11=Воронка: Новая|21=Салон: Запись");
    row("fields", "contact_fields", "",
        R"({"_embedded":{"custom_fields":[{"id":5,"name":"Телефон","code":"PHONE"},)"
        R"({"id":6,"name":"Карта"}]}})",
        "6=Карта");
    row("odd shapes", "pipelines", "", R"({"_embedded":[1]})", "");
}

void TestAmoCrm::choicesAreRead()
{
    QFETCH(QString, chooser);
    QFETCH(QString, pipeline);
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    Action action = wholeAction();
    set(action, "pipeline_id", pipeline.toLatin1().constData());
    QVERIFY(amo().choicesRequest(chooser, action, context()).has_value());
    const auto choices = amo().readChoices(chooser, action, context(), answerOf(200, body));
    QVERIFY(choices.has_value());
    QStringList told;
    for (const Choice &choice : *choices)
        told.append(choice.value + u'=' + choice.title);
    QCOMPARE(told.join(u'|'), expected);
    QVERIFY(amo().readChoices(chooser, action, context(), answerOf(204, "")).value().isEmpty());
    QCOMPARE(amo().readChoices(chooser, action, context(), answerOf(401, "")).error().kind,
             OutcomeKind::Rejected);
    QVERIFY(!amo().choicesRequest(u"moods"_qs, action, context()));
}

QTEST_GUILESS_MAIN(TestAmoCrm)
#include "tst_amocrm.moc"
