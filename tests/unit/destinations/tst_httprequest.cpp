// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/destinations/orderkit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::OrderKit;

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
    void whatIsWrongIsToldBeforeSending_data();
    void whatIsWrongIsToldBeforeSending();
    void theCheckChangesNothing();
};

namespace {

const QString nasty =
    QStringLiteral("<b>Ё & \"q\" 'z' \\ {{x}} = + %41</b>\nвторая; строка \U0001F600");

const Destination &http()
{
    return *findDestination(QStringLiteral("http_request"));
}

void set(Action &action, const char *setting, const char *value)
{
    action.settings.insert(QString::fromLatin1(setting), QString::fromUtf8(value));
}

Action requestAction(const char *body = "form")
{
    Action action = newAction(QStringLiteral("http_request"));
    set(action, "body_type", body);
    map(action, "address", MappingKind::Constant,
        QStringLiteral("https://example.org/leads?source=lb"));
    return action;
}

BuildContext context()
{
    BuildContext context = contextOf({ { QStringLiteral("x"), nasty },
                                       { QStringLiteral("client_name"), QStringLiteral("Анна") },
                                       { QStringLiteral("price"), QStringLiteral("3 500,50") } });
    context.secrets.insert(QStringLiteral("the-key"), QStringLiteral("EXAMPLEsecret/0+0"));
    context.secrets.insert(QStringLiteral("signing"),
                           QStringLiteral("whsec_bGVhZGJyaWRnZS1leGFtcGxlLWtleS0wMDAwMDAwMDE="));
    context.nonce = "lb-0f8e2c";
    context.nowUtc = QDateTime::fromSecsSinceEpoch(1767225600, Qt::UTC);
    return context;
}

QByteArray headerOf(const HttpHeaders &headers, const QByteArray &name)
{
    QByteArrayList values;
    for (const auto &header : headers) {
        if (header.first == name)
            values.append(header.second);
    }
    return values.join(" | ");
}

} // namespace

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

void TestHttpRequest::whatIsWrongIsToldBeforeSending_data()
{
    QTest::addColumn<QString>("setting"); // "name=value", several by a space
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("args");

    const auto row = [](const char *name, const char *setting, const char *input,
                        const QString &value, const QStringList &args) {
        QTest::newRow(name) << QString::fromLatin1(setting) << QString::fromUtf8(input) << value
                            << args;
    };
    const QString one = QStringLiteral("1");
    row("no web address", "", "address", QStringLiteral("ftp://example.org"),
        { QStringLiteral("address"), QStringLiteral("not_a_url"),
          QStringLiteral("ftp://example.org") });
    row("a header with a space", "", "header.X Name", one,
        { QStringLiteral("header.X Name"), QStringLiteral("not_a_header"),
          QStringLiteral("X Name") });
    row("a header in Cyrillic", "", "header.Имя", one,
        { QStringLiteral("header.Имя"), QStringLiteral("not_a_header"), QStringLiteral("Имя") });
    row("a header of the sender's", "", "header.hOst", one,
        { QStringLiteral("header.hOst"), QStringLiteral("header_is_ours"),
          QStringLiteral("hOst") });
    row("an address that grew too long", "", "query.x", QString(9'000, u'a'),
        { QStringLiteral("address"), QStringLiteral("address_too_long"), QString() });
    row("a template that gives no JSON", "body_type=json_template", "body",
        QStringLiteral("{\"a\": }"),
        { QStringLiteral("body"), QStringLiteral("not_json"), QStringLiteral("{\"a\": }") });
    row("a number that is none", "body_type=json", "json.price:number", QStringLiteral("дорого"),
        { QStringLiteral("json.price:number"), QStringLiteral("bad_number"),
          QStringLiteral("дорого") });
    row("neither yes nor no", "body_type=json", "json.vip:boolean", QStringLiteral("может"),
        { QStringLiteral("json.vip:boolean"), QStringLiteral("not_a_flag"),
          QStringLiteral("может") });
    row("a name with an empty part", "body_type=json", "json.a..b", one,
        { QStringLiteral("json.a..b"), QStringLiteral("bad_json_name"), one });
    row("a name in the header's setting", "auth=none auth_header=X:Y", "query.x", one,
        { QStringLiteral("auth_header"), QStringLiteral("not_a_header"), QStringLiteral("X:Y") });
    row("a rule without a path", "success=json", "query.x", one,
        { QStringLiteral("success_path"), QStringLiteral("none"), QString() });
    row("a rule without a text", "success=text", "query.x", one,
        { QStringLiteral("success_value"), QStringLiteral("none"), QString() });
    row("a proxy that is none", "proxy=tor", "query.x", one,
        { QStringLiteral("proxy"), QStringLiteral("not_a_proxy"), QStringLiteral("tor") });
    row("a signing key that is none", "", "signature_key", QString(),
        { QStringLiteral("signature_key"), QStringLiteral("not_a_signing_key"), QString() });
}

void TestHttpRequest::whatIsWrongIsToldBeforeSending()
{
    QFETCH(QString, setting);
    QFETCH(QString, input);
    QFETCH(QString, value);
    QFETCH(QStringList, args);
    Action action = requestAction();
    for (const QString &pair : setting.split(u' ', Qt::SkipEmptyParts))
        action.settings.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    const bool secret = input == u"signature_key";
    action.mapping.insert(input,
                          { secret ? MappingKind::Secret : MappingKind::Constant,
                            secret ? QStringLiteral("the-key") : value });
    const auto message = http().build(action, context());
    QVERIFY(!message.has_value());
    QCOMPARE(message.error().size(), 1);
    QCOMPARE(message.error().constFirst().args, args);
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
