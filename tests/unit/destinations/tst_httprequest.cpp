// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/destinations/requestkit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::RequestKit;

class TestHttpRequest : public QObject
{
    Q_OBJECT

private slots:
    void aNewActionNeedsOnlyItsAddress();
    void aFormIsWhatTheOperatorNamed();
    void getPutsTheFormIntoTheAddress();
    void jsonIsBuiltOfNames();
    void jsonOfATemplateEscapesValues();
    void theBodyIsWhatTheSettingSays_data();
    void theBodyIsWhatTheSettingSays();
    void valuesArriveUnharmed_data();
    void valuesArriveUnharmed();
    void theAddressTakesEncodedValues();
    void signInGoesIntoAHeader_data();
    void signInGoesIntoAHeader();
    void noSecretIsInTheRecord();
    void aHeaderCannotBeBrokenOut();
    void operatorsHeadersReplaceDefaults();
    void theSignatureCoversTheBody();
    void theKeyAgainstDuplicatesStays();
    void theCheckChangesNothing();
};

void TestHttpRequest::aNewActionNeedsOnlyItsAddress()
{
    QCOMPARE(missingInputs(newAction(QStringLiteral("http_request"))),
             QStringList { QStringLiteral("address") });
    QCOMPARE(http().description().uncertain, UncertainPolicy::Wait);
}

void TestHttpRequest::aFormIsWhatTheOperatorNamed()
{
    Action action = requestAction();
    map(action, "form.Имя", MappingKind::Field, QStringLiteral("client_name"));
    map(action, "form.a[b]", MappingKind::Constant, QStringLiteral("1 2"));
    map(action, "json.hidden", MappingKind::Constant, QStringLiteral("1"));
    const auto message = http().build(action, context());
    QVERIFY(message.has_value());
    QCOMPARE(message->request.method, QByteArray("POST"));
    QCOMPARE(message->request.url.toString(),
             QStringLiteral("https://example.org/leads?source=lb"));
    QCOMPARE(message->request.body,
             QByteArray("a%5Bb%5D=1+2&%D0%98%D0%BC%D1%8F=%D0%90%D0%BD%D0%BD%D0%B0"));
    QCOMPARE(headerOf(message->request.headers, "Content-Type"),
             QByteArray("application/x-www-form-urlencoded"));
}

void TestHttpRequest::getPutsTheFormIntoTheAddress()
{
    Action action = requestAction();
    set(action, "method", "GET");
    map(action, "form.x", MappingKind::Field, QStringLiteral("x"));
    map(action, "query.q", MappingKind::Constant, QStringLiteral("a b"));
    const auto message = http().build(action, context());
    QVERIFY(message.has_value());
    QVERIFY(message->request.body.isEmpty());
    const auto values = formOf(message->request.url.query(QUrl::FullyEncoded).toLatin1());
    QCOMPARE(values.value(QStringLiteral("source")), QStringLiteral("lb"));
    QCOMPARE(values.value(QStringLiteral("q")), QStringLiteral("a b"));
    QCOMPARE(values.value(QStringLiteral("x")), nasty);
}

void TestHttpRequest::jsonIsBuiltOfNames()
{
    Action action = requestAction("json");
    const auto json = [&action](const char *name, const char *value) {
        action.mapping.insert(u"json." + QString::fromUtf8(name),
                              { MappingKind::Constant, QString::fromUtf8(value) });
    };
    json("client.name", "Анна");
    json("client.phones.0.value", "79120000000");
    json("client.phones.1.value", "79120000001");
    json("client.vip:boolean", "да");
    json("price:number", "3 500,50");
    json("count:number", "9007199254740993");
    json("nothing:number", "");
    json("text", "12");
    const auto message = http().build(action, context());
    QVERIFY(message.has_value());
    QCOMPARE(QString::fromUtf8(message->request.body),
             QStringLiteral(R"({"client":{"name":"Анна","phones":[{"value":"79120000000"},)"
                            R"({"value":"79120000001"}],"vip":true},"count":9007199254740993,)"
                            R"("nothing":null,"price":3500.5,"text":"12"})"));
    QCOMPARE(headerOf(message->request.headers, "Content-Type"), QByteArray("application/json"));
}

void TestHttpRequest::jsonOfATemplateEscapesValues()
{
    Action action = requestAction("json_template");
    map(action, "body", MappingKind::Template, QStringLiteral(R"({"a": ["{{x}}"], "b": 1})"));
    const auto message = http().build(action, context());
    QVERIFY(message.has_value());
    const QJsonObject object = QJsonDocument::fromJson(message->request.body).object();
    QCOMPARE(object.value(u"a").toArray().at(0).toString(), nasty);
    QCOMPARE(object.value(u"b").toInt(), 1);
}

void TestHttpRequest::theBodyIsWhatTheSettingSays_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("none") << QByteArray("none") << QByteArray() << QByteArray();
    QTest::newRow("a form without fields")
        << QByteArray("form") << QByteArray("application/x-www-form-urlencoded") << QByteArray();
    QTest::newRow("JSON without fields")
        << QByteArray("json") << QByteArray("application/json") << QByteArray("{}");
    QTest::newRow("JSON by a template")
        << QByteArray("json_template") << QByteArray("application/json")
        << QByteArray("{\n  \"name\": \"Анна\",\n  \"phone\": \"\"\n}");
    QTest::newRow("raw") << QByteArray("raw") << QByteArray("text/xml")
                         << QByteArray("{\n  \"name\": \"Анна\",\n  \"phone\": \"\"\n}");
}

void TestHttpRequest::theBodyIsWhatTheSettingSays()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, bytes);
    Action action = requestAction(body.constData());
    set(action, "content_type", "text/xml");
    const auto message = http().build(action, context());
    QVERIFY(message.has_value());
    QCOMPARE(message->request.body, bytes);
    QCOMPARE(headerOf(message->request.headers, "Content-Type"), type);
}

void TestHttpRequest::valuesArriveUnharmed_data()
{
    QTest::addColumn<QString>("value");

    QTest::newRow("all signs") << nasty;
    QTest::newRow("10,000 letters") << QString(10'000, u'я');
    QTest::newRow("10,000 pictures") << QStringLiteral("\U0001F600").repeated(5'000);
}

void TestHttpRequest::valuesArriveUnharmed()
{
    QFETCH(QString, value);
    BuildContext given = context();
    given.fields = { { QStringLiteral("x"), value } };
    Action form = requestAction();
    map(form, "form.x", MappingKind::Field, QStringLiteral("x"));
    const auto posted = http().build(form, given);
    QVERIFY(posted.has_value());
    QCOMPARE(formOf(posted->request.body).value(QStringLiteral("x")), value);
    Action json = requestAction("json");
    map(json, "json.x", MappingKind::Field, QStringLiteral("x"));
    const auto object = http().build(json, given);
    QVERIFY(object.has_value());
    QCOMPARE(QJsonDocument::fromJson(object->request.body).object().value(u"x").toString(), value);
}

void TestHttpRequest::theAddressTakesEncodedValues()
{
    Action action = requestAction("none");
    map(action, "address", MappingKind::Template,
        QStringLiteral("https://example.org/{{x}}/leads?n={{client_name}}"));
    const auto message = http().build(action, context());
    QVERIFY(message.has_value());
    QCOMPARE(message->request.url.host(), QStringLiteral("example.org"));
    const QStringList path = message->request.url.path(QUrl::FullyEncoded).split(u'/');
    QCOMPARE(path.size(), 3); // the slash of </b> stays encoded
    QCOMPARE(QUrl::fromPercentEncoding(path.at(1).toLatin1()), nasty);
    QVERIFY(message->request.url.toEncoded().endsWith("/leads?n=%D0%90%D0%BD%D0%BD%D0%B0"));
}

void TestHttpRequest::signInGoesIntoAHeader_data()
{
    QTest::addColumn<QByteArray>("auth");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("shown");

    QTest::newRow("Basic") << QByteArray("basic") << QByteArray("Authorization")
                           << QByteArray("Basic ") + QByteArray("анна:EXAMPLEsecret/0+0").toBase64()
                           << QByteArray("Basic •••");
    QTest::newRow("Bearer") << QByteArray("bearer") << QByteArray("Authorization")
                            << QByteArray("Bearer EXAMPLEsecret/0+0") << QByteArray("Bearer •••");
    QTest::newRow("a header") << QByteArray("header") << QByteArray("X-Salon-Key")
                              << QByteArray("EXAMPLEsecret/0+0") << QByteArray("•••");
}

void TestHttpRequest::signInGoesIntoAHeader()
{
    QFETCH(QByteArray, auth);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, shown);
    Action action = requestAction();
    set(action, "auth", auth.constData());
    set(action, "auth_header", "X-Salon-Key");
    map(action, "auth_user", MappingKind::Constant, QStringLiteral("анна"));
    map(action, "auth_password", MappingKind::Secret, QStringLiteral("the-key"));
    map(action, "auth_token", MappingKind::Secret, QStringLiteral("the-key"));
    const auto message = http().build(action, context());
    QVERIFY(message.has_value());
    QCOMPARE(headerOf(message->request.headers, header), value);
    QCOMPARE(headerOf(message->record.headers, header), shown);
    QVERIFY(message->secretValues.contains("EXAMPLEsecret/0+0"));
    QCOMPARE(message->secretValues.contains(QByteArray("анна:EXAMPLEsecret/0+0").toBase64()),
             auth == "basic");
}

void TestHttpRequest::noSecretIsInTheRecord()
{
    for (const char *body : { "form", "json" }) {
        Action action = requestAction(body);
        for (const char *input : { "header.X-Key", "query.key", "form.key", "json.key" })
            map(action, input, MappingKind::Secret, QStringLiteral("the-key"));
        map(action, "signature_key", MappingKind::Secret, QStringLiteral("signing"));
        const auto message = http().build(action, context());
        QVERIFY(message.has_value());
        QVERIFY(message->request.url.toEncoded().contains("key=EXAMPLEsecret%2F0%2B0"));
        QCOMPARE(message->record.url.query(), QStringLiteral("source=lb&key=•••"));
        QCOMPARE(headerOf(message->record.headers, "X-Key"), QByteArray("•••"));
        QVERIFY(message->request.body.contains("EXAMPLEsecret"));
        QVERIFY(message->record.body.contains("•••"));
        QByteArray all = message->record.url.toEncoded() + message->record.body;
        for (const auto &header : message->record.headers)
            all += header.second;
        QVERIFY(!all.contains("EXAMPLEsecret"));
        for (const PreviewLine &line : http().preview(action, context()))
            QVERIFY(!line.value.contains(QStringLiteral("EXAMPLEsecret")));
    }
}

void TestHttpRequest::aHeaderCannotBeBrokenOut()
{
    Action action = requestAction();
    map(action, "header.X-Name", MappingKind::Field, QStringLiteral("evil"));
    BuildContext given = context();
    given.fields = { { QStringLiteral("evil"), QStringLiteral("a\r\nX-Evil: 1\r\n\r\nGET /") } };
    const auto message = http().build(action, given);
    QVERIFY(message.has_value());
    QCOMPARE(headerOf(message->request.headers, "X-Name"), QByteArray("a X-Evil: 1  GET /"));
}

void TestHttpRequest::operatorsHeadersReplaceDefaults()
{
    Action action = requestAction("json");
    map(action, "header.content-type", MappingKind::Constant,
        QStringLiteral("application/vnd.api+json"));
    const auto message = http().build(action, context());
    QVERIFY(message.has_value());
    QCOMPARE(headerOf(message->request.headers, "Content-Type"), QByteArray());
    QCOMPARE(headerOf(message->request.headers, "content-type"),
             QByteArray("application/vnd.api+json"));
}

void TestHttpRequest::theSignatureCoversTheBody()
{
    Action action = requestAction("raw");
    map(action, "body", MappingKind::Constant, QStringLiteral("тело"));
    map(action, "signature_key", MappingKind::Secret, QStringLiteral("signing"));
    BuildContext given = context();
    const auto first = http().build(action, given);
    given.nowUtc = given.nowUtc.addSecs(5);
    const auto second = http().build(action, given);
    QVERIFY(first.has_value() && second.has_value());
    for (const auto &message : { first, second })
        QCOMPARE(headerOf(message->request.headers, "webhook-id"), QByteArray("lb-0f8e2c"));
    QCOMPARE(headerOf(first->request.headers, "webhook-timestamp"), QByteArray("1767225600"));
    QCOMPARE(headerOf(second->request.headers, "webhook-timestamp"), QByteArray("1767225605"));
    QVERIFY(headerOf(first->request.headers, "webhook-signature")
            != headerOf(second->request.headers, "webhook-signature"));
}

void TestHttpRequest::theKeyAgainstDuplicatesStays()
{
    Action action = requestAction();
    set(action, "idempotency_header", "Idempotency-Key");
    const auto plain = http().build(action, context());
    QVERIFY(plain.has_value());
    QCOMPARE(headerOf(plain->request.headers, "Idempotency-Key"), QByteArray("lb-0f8e2c"));
    action.settings.insert(QStringLiteral("idempotency_quotes"), true);
    const auto quoted = http().build(action, context());
    QVERIFY(quoted.has_value());
    QCOMPARE(headerOf(quoted->request.headers, "Idempotency-Key"), QByteArray("\"lb-0f8e2c\""));
    const Answer silence { SentState::Something, 0, {}, {}, { ReasonCode::NoAnswer, {} } };
    QCOMPARE(http().interpret(action, context(), silence).kind, OutcomeKind::Retry);
    action.delivery.uncertain = UncertainPolicy::Wait;
    QCOMPARE(http().interpret(action, context(), silence).kind, OutcomeKind::Uncertain);
}

void TestHttpRequest::theCheckChangesNothing()
{
    Action action = requestAction("json_template");
    set(action, "auth", "bearer");
    map(action, "auth_token", MappingKind::Secret, QStringLiteral("the-key"));
    map(action, "signature_key", MappingKind::Secret, QStringLiteral("signing"));
    const auto message = http().checkRequest(action, context(), false);
    QVERIFY(message.has_value());
    QCOMPARE(message->request.method, QByteArray("OPTIONS"));
    QVERIFY(message->request.body.isEmpty());
    QCOMPARE(headerOf(message->request.headers, "Authorization"),
             QByteArray("Bearer EXAMPLEsecret/0+0"));
    QCOMPARE(headerOf(message->request.headers, "webhook-signature"), QByteArray());
    QCOMPARE(headerOf(message->record.headers, "Authorization"), QByteArray("Bearer •••"));
}

QTEST_GUILESS_MAIN(TestHttpRequest)

#include "tst_httprequest.moc"
