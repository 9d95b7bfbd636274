// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/destinations/crmkit.h"

#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::CrmKit;

class TestBitrix24 : public QObject
{
    Q_OBJECT

private slots:
    void anAddressThatIsNoneIsAReason_data();
    void anAddressThatIsNoneIsAReason();
    void aLeadByTheCurrentMethod();
    void aLeadByTheOlderMethod();
    void aDealIsPrecededByItsContact_data();
    void aDealIsPrecededByItsContact();
    void theDealHasItsContactAndPlace();
    void longTextsAreCut();
    void theSearchNamesBothWritings_data();
    void theSearchNamesBothWritings();
    void theRequestIsAsTheServiceWantsIt();
    void theCodeIsMasked();
    void aBadAmountForbidsTheRequest();
    void theCheckAsksWhoAndThenForTheRight();
    void choicesAreRead_data();
    void choicesAreRead();
};

namespace {

constexpr auto address = "https://example.bitrix24.ru/rest/1/EXAMPLEcode/";

const Destination &bitrix()
{
    return destination("bitrix24");
}

Action actionFor(const char *entity, const char *method = "item", const char *find = "no")
{
    Action action = newAction(QStringLiteral("bitrix24"));
    set(action, "entity", entity);
    set(action, "method", method);
    set(action, "find_client", find);
    mapField(action, "title", "client_name");
    return action;
}

BuildContext context(const QByteArray &progress = {})
{
    BuildContext context = contextOf(annasFields());
    context.secrets.insert(QStringLiteral("bitrix24-webhook"), QString::fromLatin1(address));
    context.progress = progress;
    return context;
}

/// Method and body of the built request.
std::pair<QString, QJsonObject> built(const Action &action, const QByteArray &progress = {})
{
    const auto message = bitrix().build(action, context(progress));
    if (!message) {
        qWarning().noquote() << toText(together(message.error()));
        return {};
    }
    return { message->request.url.path().section(u'/', -1), objectOf(message->request.body) };
}

} // namespace

void TestBitrix24::anAddressThatIsNoneIsAReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *text, const char *fault) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(fault);
    };
    row("https://example.bitrix24.ru/", "not_a_webhook");
    row("https://example.bitrix24.ru/rest/abc/1/", "not_a_webhook");
    row("https://example.bitrix24.ru/rest/1/", "not_a_webhook");
    row("https://name:word@example.bitrix24.ru/rest/1/abc/", "not_a_webhook");
    row("a secret code", "not_a_webhook");
    row("http://example.bitrix24.ru/rest/1/abc/", "not_https");
    row("http://192.0.2.10/rest/1/abc/", "not_https");
    row("ftp://example.bitrix24.ru/rest/1/abc/", "not_https");
}

void TestBitrix24::anAddressThatIsNoneIsAReason()
{
    QFETCH(QString, text);
    QFETCH(QString, fault);
    BuildContext told = context();
    told.secrets[QStringLiteral("bitrix24-webhook")] = text;
    const auto message = bitrix().build(actionFor("lead"), told);
    QVERIFY(!message.has_value());
    // The text may hold the secret: it is not repeated.
    const QList<Reason> expected { { ReasonCode::InputBad, { u"webhook"_qs, fault, QString() } } };
    QCOMPARE(message.error(), expected);
    QCOMPARE(bitrix().preview(actionFor("lead"), told).first().problem, expected.first());
}

void TestBitrix24::aLeadByTheCurrentMethod()
{
    Action action = actionFor("lead");
    set(action, "stage", "IN_PROCESS");
    map(action, "last_name", "Примерова");
    map(action, "amount", "3 500,50");
    mapField(action, "comment", "text");
    map(action, "source", "WEB");
    map(action, "responsible", "7");
    map(action, "utm_source", "klientiks");
    const auto [method, body] = built(action);
    QCOMPARE(method, u"crm.item.add.json"_qs);
    constexpr auto expected = R"({"entityTypeId":1,"fields":{
        "title":"Анна «О'Нил» & <b>Ко</b> 🌸","name":"Анна «О'Нил» & <b>Ко</b> 🌸",
        "lastName":"Примерова","stageId":"IN_PROCESS","sourceId":"WEB","assignedById":"7",
        "opportunity":3500.5,"currencyId":"RUB","isManualOpportunity":"Y",
        "comments":"строка 1\nстрока \"2\" \\ & ''","utmSource":"klientiks",
        "originatorId":"leadbridge","originId":"lb-abcdefghijklmnop",
        "fm":[{"typeId":"EMAIL","valueType":"WORK","value":"anna.primerova@example.org"},
              {"typeId":"PHONE","valueType":"WORK","value":"+79123456789"}]}})";
    QCOMPARE(body, objectOf(QByteArray(expected)));
}

void TestBitrix24::aLeadByTheOlderMethod()
{
    Action action = actionFor("lead", "old");
    set(action, "stage", "NEW");
    const auto [method, body] = built(action);
    QCOMPARE(method, u"crm.lead.add.json"_qs);
    constexpr auto expected = R"({"fields":{"TITLE":"Анна «О'Нил» & <b>Ко</b> 🌸",
        "NAME":"Анна «О'Нил» & <b>Ко</b> 🌸","STATUS_ID":"NEW",
        "ORIGINATOR_ID":"leadbridge","ORIGIN_ID":"lb-abcdefghijklmnop",
        "PHONE":[{"VALUE":"+79123456789","VALUE_TYPE":"WORK"}],
        "EMAIL":[{"VALUE":"anna.primerova@example.org","VALUE_TYPE":"WORK"}]},
        "params":{"REGISTER_SONET_EVENT":"Y"}})";
    QCOMPARE(body, objectOf(QByteArray(expected)));
}

void TestBitrix24::aDealIsPrecededByItsContact_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<QByteArray>("progress");
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("type");
    const auto row = [](const char *name, const Action &action, const char *progress,
                        const char *method, int type) {
        QTest::newRow(name) << action << QByteArray(progress) << QString::fromLatin1(method)
                            << type;
    };
    constexpr auto found = R"({"searched":true,"contact":275})";
    constexpr auto notFound = R"({"searched":true})";
    constexpr auto search = "crm.duplicate.findbycomm.json";
    constexpr auto add = "crm.item.add.json";
    row("a deal is searched for", actionFor("deal", "item", "phone"), "", search, 0);
    row("not found: a contact is made", actionFor("deal", "item", "phone"), notFound, add, 3);
    row("found: the deal", actionFor("deal", "item", "phone"), found, add, 2);
    row("without a search: the contact", actionFor("deal"), "", add, 3);
    row("then the deal", actionFor("deal"), R"({"contact":275})", add, 2);
    row("a contact is searched for", actionFor("contact", "item", "phone"), "", search, 0);
    row("and made", actionFor("contact", "item", "phone"), notFound, add, 3);
    row("a lead is searched for", actionFor("lead", "item", "phone"), "", search, 0);
    row("and made anyway", actionFor("lead", "item", "phone"), notFound, add, 1);
    Action nameless = actionFor("deal", "item", "phone");
    for (const char *input : { "name", "phone", "email" })
        nameless.mapping.remove(QString::fromLatin1(input));
    row("a deal without a client has no contact", nameless, "", add, 2);
    Action phoneless = actionFor("deal", "item", "phone");
    phoneless.mapping.remove(u"phone"_qs);
    row("without a phone nothing is searched", phoneless, "", add, 3);
    row("damaged progress begins anew", actionFor("deal"), "{\"contact\":", add, 3);
    row("the older methods", actionFor("deal", "old"), "", "crm.contact.add.json", 0);
    row("the older methods, the deal", actionFor("deal", "old"), found, "crm.deal.add.json", 0);
}

void TestBitrix24::aDealIsPrecededByItsContact()
{
    QFETCH(Action, action);
    QFETCH(QByteArray, progress);
    QFETCH(QString, method);
    QFETCH(int, type);
    const auto request = built(action, progress);
    QCOMPARE(request.first, method);
    QCOMPARE(request.second.value(u"entityTypeId").toInt(), type);
}

void TestBitrix24::theDealHasItsContactAndPlace()
{
    Action action = actionFor("deal");
    set(action, "pipeline", "9");
    set(action, "stage", "C9:NEW");
    const QJsonObject contact = built(action).second.value(u"fields").toObject();
    QCOMPARE(contact.value(u"name").toString(), annasFields().first().value);
    QVERIFY(!contact.contains(u"title") && !contact.contains(u"stageId"));
    const QByteArray progress = R"({"contact":275})";
    const QJsonObject deal = built(action, progress).second.value(u"fields").toObject();
    constexpr auto expected = R"({"title":"Анна «О'Нил» & <b>Ко</b> 🌸","categoryId":9,
        "stageId":"C9:NEW","contactIds":[275],"originatorId":"leadbridge",
        "originId":"lb-abcdefghijklmnop"})";
    QCOMPARE(deal, objectOf(QByteArray(expected)));
    Action lead = actionFor("lead", "item", "phone");
    QCOMPARE(built(lead, progress).second.value(u"fields")[u"contactId"].toInt(), 275);
    QCOMPARE(built(actionFor("deal", "old"), progress).second.value(u"fields")[u"CONTACT_IDS"],
             QJsonValue(QJsonArray { 275 }));
}

void TestBitrix24::longTextsAreCut()
{
    const QString flowers = u"🌸"_qs.repeated(5000);
    Action action = actionFor("lead");
    for (const char *input : { "title", "name", "comment", "field.UF_CRM_1" })
        map(action, input, flowers.toUtf8().constData());
    const QJsonObject fields = built(action).second.value(u"fields").toObject();
    QCOMPARE(fields.value(u"title").toString(), u"🌸"_qs.repeated(127) + u'…');
    QCOMPARE(fields.value(u"name").toString(), u"🌸"_qs.repeated(24) + u'…');
    QCOMPARE(fields.value(u"comments").toString(), flowers);
    QCOMPARE(fields.value(u"UF_CRM_1").toString(), flowers);
}

void TestBitrix24::theSearchNamesBothWritings_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QJsonArray>("values");
    QTest::newRow("Russian") << u"8 912 345-67-89"_qs
                             << QJsonArray { u"+79123456789"_qs, u"89123456789"_qs };
    QTest::newRow("Kazakh") << u"+7 701 234 56 78"_qs
                            << QJsonArray { u"+77012345678"_qs, u"87012345678"_qs };
    QTest::newRow("of another country")
        << u"+375 29 123-45-67"_qs << QJsonArray { u"+375291234567"_qs };
}

void TestBitrix24::theSearchNamesBothWritings()
{
    QFETCH(QString, phone);
    QFETCH(QJsonArray, values);
    Action action = actionFor("deal", "item", "phone");
    map(action, "phone", phone.toUtf8().constData());
    const QJsonObject expected { { u"type"_qs, u"PHONE"_qs },
                                 { u"values"_qs, values },
                                 { u"entity_type"_qs, u"CONTACT"_qs } };
    QCOMPARE(built(action).second, expected);
}

void TestBitrix24::theRequestIsAsTheServiceWantsIt()
{
    const auto message = bitrix().build(actionFor("lead"), context());
    QVERIFY(message.has_value());
    QCOMPARE(message->request.method, QByteArray("POST"));
    QCOMPARE(headerOf(message->request, "Content-Type"), QByteArray("application/json"));
    QCOMPARE(headerOf(message->request, "Accept"), QByteArray("application/json"));
    QVERIFY(headerOf(message->request, "User-Agent").startsWith("LeadBridge/"));
    QCOMPARE(message->limits.size(), 1);
    QCOMPARE(message->limits.first().key, u"bitrix24:example.bitrix24.ru"_qs);
    QCOMPARE(message->limits.first().rate.perSecond, 2.0);
    QVERIFY(message->limits.first().rate.burst <= 50);
    QVERIFY(message->limits.first().account);
}

void TestBitrix24::theCodeIsMasked()
{
    const auto message = bitrix().build(actionFor("lead"), context());
    QVERIFY(message.has_value());
    QVERIFY(message->request.url.toString().contains(u"EXAMPLEcode"));
    QCOMPARE(message->record.url.toString(),
             u"https://example.bitrix24.ru/rest/1/•••/crm.item.add.json"_qs);
    QCOMPARE(message->record.body, message->request.body);
    QCOMPARE(message->record.headers, message->request.headers);
    QCOMPARE(message->secretValues, QList<QByteArray> { "EXAMPLEcode" });
    QVERIFY(bitrix().preview(actionFor("lead"), context()).first().value.isEmpty());
}

void TestBitrix24::aBadAmountForbidsTheRequest()
{
    Action action = actionFor("lead");
    map(action, "amount", "дорого");
    const auto message = bitrix().build(action, context());
    QVERIFY(!message.has_value());
    QCOMPARE(message.error().first().code, ReasonCode::InputBad);
    QCOMPARE(message.error().first().args.first(), u"amount"_qs);
}

void TestBitrix24::theCheckAsksWhoAndThenForTheRight()
{
    Action action = actionFor("deal");
    action.mapping.remove(u"title"_qs); // a check needs nothing but the webhook
    const auto who = bitrix().checkRequest(action, context(), false);
    QVERIFY(who.has_value());
    QVERIFY(who->request.url.path().endsWith(u"/profile.json"));
    const Outcome first = bitrix().interpretCheck(
        action, context(),
        answerOf(200, R"({"result":{"ID":"1","NAME":"Инна","LAST_NAME":"Образцова"}})"));
    QCOMPARE(first.kind, OutcomeKind::GoesOn);
    const auto right = bitrix().checkRequest(action, context(first.progress), false);
    QVERIFY(right.has_value());
    QVERIFY(right->request.url.path().endsWith(u"/crm.item.fields.json"));
    QCOMPARE(objectOf(right->request.body).value(u"entityTypeId").toInt(), 2);
    const Outcome last = bitrix().interpretCheck(action, context(first.progress),
                                                 answerOf(200, R"({"result":{"fields":{}}})"));
    QCOMPARE(last.kind, OutcomeKind::Delivered);
    QCOMPARE(last.reason, (Reason { ReasonCode::ConnectionWorks, { u"Инна Образцова"_qs } }));
    const Outcome scope = bitrix().interpretCheck(
        action, context(first.progress), answerOf(403, R"({"error":"insufficient_scope"})"));
    QCOMPARE(scope.kind, OutcomeKind::Rejected);
    QCOMPARE(scope.reason.code, ReasonCode::NoRights);
    const auto old =
        bitrix().checkRequest(actionFor("deal", "old"), context(first.progress), false);
    QVERIFY(old->request.url.path().endsWith(u"/crm.deal.fields.json"));
}

void TestBitrix24::choicesAreRead_data()
{
    QTest::addColumn<QString>("chooser");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<QString>("expected"); // value=title, parted by |
    const auto row = [](const char *chooser, const char *method, const char *result,
                        const char *expected) {
        QTest::newRow(chooser) << QString::fromLatin1(chooser) << QString::fromLatin1(method)
                               << QByteArray("{\"result\":") + result + "}"
                               << QString::fromUtf8(expected);
    };
    row("pipelines", "crm.category.list", R"({"categories":[{"id":0,"name":"Общая"},{"id":9}]})",
        "0=Общая|9=");
    row("stages", "crm.status.list", R"([{"STATUS_ID":"C9:NEW","NAME":"Новая\nзапись"},{},7])",
        "C9:NEW=Новая запись");
    row("sources", "crm.status.list", R"([{"STATUS_ID":"WEB","NAME":"Веб-сайт"}])", "WEB=Веб-сайт");
    row("users", "user.get", R"([{"ID":"7","NAME":"Инна","LAST_NAME":"Образцова"}])",
        "7=Инна Образцова");
    row("fields", "crm.item.fields",
        R"({"fields":{"id":{"title":"ID","isReadOnly":true,"upperName":"ID"},)"
        R"("title":{"title":"Название","upperName":"TITLE"},)"
        R"("ufCrm_1":{"title":"Услуга","upperName":"UF_CRM_1"}}})",
        "title=Название|UF_CRM_1=Услуга");
}

void TestBitrix24::choicesAreRead()
{
    QFETCH(QString, chooser);
    QFETCH(QString, method);
    QFETCH(QByteArray, result);
    QFETCH(QString, expected);
    Action action = actionFor("deal");
    set(action, "pipeline", "9");
    const auto message = bitrix().choicesRequest(chooser, action, context());
    QVERIFY(message.has_value());
    QCOMPARE(message->request.url.path().section(u'/', -1), QString(method + u".json"));
    if (chooser == u"stages")
        QVERIFY(message->request.body.contains("DEAL_STAGE_9"));
    const auto choices = bitrix().readChoices(chooser, action, context(), answerOf(200, result));
    QVERIFY(choices.has_value());
    QStringList told;
    for (const Choice &choice : *choices)
        told.append(choice.value + u'=' + choice.title);
    QCOMPARE(told.join(u'|'), expected);
    const auto refused = bitrix().readChoices(chooser, action, context(),
                                              answerOf(403, R"({"error":"insufficient_scope"})"));
    QCOMPARE(refused.error().reason.code, ReasonCode::NoRights);
    QVERIFY(!bitrix().readChoices(chooser, action, context(), answerOf(200, "<html>")));
    QVERIFY(!bitrix().choicesRequest(u"moods"_qs, action, context()));
}

QTEST_GUILESS_MAIN(TestBitrix24)
#include "tst_bitrix24.moc"
