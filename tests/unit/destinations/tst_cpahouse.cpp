// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/destinations/orderkit.h"

#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::OrderKit;

class TestCpaHouse : public QObject
{
    Q_OBJECT

private slots:
    void theDescriptionHasAllInputsAsTheServiceNamesThem();
    void aSampleBecomesAnOrder_data();
    void aSampleBecomesAnOrder();
    void aPaidVisitHasNeitherNameNorPhone();
    void aPaidVisitIsAnOrderWhereTheFlowMapsItOtherwise();
    void theRequestIsAFormWithAllInputs();
    void cyrillicIsPercentEncodedUtf8();
    void theRecordHidesTheKey();
    void theAddressIsASetting_data();
    void theAddressIsASetting();
    void aBadAddressIsAReason();
    void thePreviewHidesTheKeyAndMarksWhatIsMissing();
};

void TestCpaHouse::theDescriptionHasAllInputsAsTheServiceNamesThem()
{
    QStringList required;
    QStringList optional;
    for (const InputDescription &input : cpaHouse().description().inputs)
        (input.required ? required : optional).append(input.name);
    QCOMPARE(required.join(u' '),
             QStringLiteral("api_key id_webmaster name phone county_code id_offer id_source "
                            "id_stream ip_address user_agent"));
    QCOMPARE(optional.join(u' '), QStringLiteral("sub_id_1 sub_id_2 sub_id_3 sub_id_4"));
    QCOMPARE(cpaHouse().description().uncertain, UncertainPolicy::Wait);
}

void TestCpaHouse::aSampleBecomesAnOrder_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("tag");

    QTest::newRow("client added") << QStringLiteral("client_created")
                                  << QStringLiteral("Примерова Анна Сергеевна")
                                  << QStringLiteral("79000000001") << QStringLiteral("kl-15200001");
    QTest::newRow("appointment, a phone with an 8 and brackets")
        << QStringLiteral("appointment_created") << QStringLiteral("Образцов Борис")
        << QStringLiteral("79000000002") << QStringLiteral("kl-15200002");
    QTest::newRow("invoice, a phone with a plus and spaces")
        << QStringLiteral("invoice_created") << QStringLiteral("Тестова Вера Ильинична")
        << QStringLiteral("79000000003") << QStringLiteral("kl-15200003");
    QTest::newRow("any event") << QStringLiteral("any") << QStringLiteral("Пробный Глеб")
                               << QStringLiteral("79000000004") << QStringLiteral("kl-15200004");
}

void TestCpaHouse::aSampleBecomesAnOrder()
{
    QFETCH(QString, event);
    QFETCH(QString, name);
    QFETCH(QString, phone);
    QFETCH(QString, tag);
    const auto message = cpaHouse().build(wholeAction(), contextOf(fieldsOf(sampleQuery(event))));
    QVERIFY(message.has_value());
    const auto form = formOf(message->request.body);
    QCOMPARE(form.value(QStringLiteral("name")), name);
    QCOMPARE(form.value(QStringLiteral("phone")), phone);
    QCOMPARE(form.value(QStringLiteral("county_code")), QStringLiteral("RU"));
    QCOMPARE(form.value(QStringLiteral("sub_id_1")), tag);
    QCOMPARE(form.value(QStringLiteral("sub_id_2")), QStringLiteral("42"));
    QCOMPARE(form.value(QStringLiteral("api_key")), QStringLiteral("EXAMPLEKEY0000"));
}

void TestCpaHouse::aPaidVisitHasNeitherNameNorPhone()
{
    const auto message = cpaHouse().build(
        wholeAction(), contextOf(fieldsOf(sampleQuery(QStringLiteral("visit_paid")))));
    QVERIFY(!message.has_value());
    const QList<Reason> expected {
        { ReasonCode::InputMissing,
          { QStringLiteral("name"), QStringLiteral("field"), QStringLiteral("client_name") } },
        { ReasonCode::InputMissing,
          { QStringLiteral("phone"), QStringLiteral("field"), QStringLiteral("client_phone") } },
    };
    QCOMPARE(message.error(), expected);
}

void TestCpaHouse::aPaidVisitIsAnOrderWhereTheFlowMapsItOtherwise()
{
    Action action = wholeAction();
    map(action, "name", MappingKind::Template, QStringLiteral("Клиент {{client_id}}"));
    map(action, "phone", MappingKind::Constant, QStringLiteral("8 900 000-00-09"));
    const auto message =
        cpaHouse().build(action, contextOf(fieldsOf(sampleQuery(QStringLiteral("visit_paid")))));
    QVERIFY(message.has_value());
    const auto form = formOf(message->request.body);
    QCOMPARE(form.value(QStringLiteral("name")), QStringLiteral("Клиент 15200001"));
    QCOMPARE(form.value(QStringLiteral("phone")), QStringLiteral("79000000009"));
}

void TestCpaHouse::theRequestIsAFormWithAllInputs()
{
    const auto message = cpaHouse().build(
        wholeAction(), contextOf(fieldsOf(sampleQuery(QStringLiteral("client_created")))));
    QVERIFY(message.has_value());
    QCOMPARE(message->request.method, QByteArray("POST"));
    QVERIFY(message->request.headers.contains(
        { QByteArray("Content-Type"), QByteArray("application/x-www-form-urlencoded") }));
    QStringList names;
    for (const QByteArray &pair : message->request.body.split('&'))
        names.append(QString::fromLatin1(pair.left(pair.indexOf('='))));
    QCOMPARE(names.size(), 14);
    for (const InputDescription &input : cpaHouse().description().inputs)
        QCOMPARE(names.count(input.name), 1);
}

void TestCpaHouse::cyrillicIsPercentEncodedUtf8()
{
    const auto message = cpaHouse().build(
        wholeAction(),
        contextOf({ { QStringLiteral("client_name"), QStringLiteral("Анна & Ко + 1=100%~") },
                    { QStringLiteral("client_phone"), QStringLiteral("79000000001") } }));
    QVERIFY(message.has_value());
    QVERIFY2(message->request.body.contains("name=%D0%90%D0%BD%D0%BD%D0%B0+%26+%D0%9A%D0%BE+%2B+1"
                                            "%3D100%25%7E&"),
             message->request.body.constData());
    QVERIFY(message->request.body.contains("user_agent=Mozilla%2F5.0+%28X11%29"));
}

void TestCpaHouse::theRecordHidesTheKey()
{
    const auto message = cpaHouse().build(
        wholeAction(), contextOf(fieldsOf(sampleQuery(QStringLiteral("client_created")))));
    QVERIFY(message.has_value());
    QVERIFY(message->request.body.startsWith("api_key=EXAMPLEKEY0000&"));
    QVERIFY(message->record.body.startsWith("api_key=•••&"));
    QVERIFY(!message->record.body.contains("EXAMPLEKEY0000"));
    QCOMPARE(message->record.url, message->request.url);
    QCOMPARE(message->record.headers, message->request.headers);
    QCOMPARE(message->secretValues, QList<QByteArray> { "EXAMPLEKEY0000" });
    QByteArray unmasked = message->record.body;
    QCOMPARE(unmasked.replace("•••", "EXAMPLEKEY0000"), message->request.body);
}

void TestCpaHouse::theAddressIsASetting_data()
{
    QTest::addColumn<QJsonValue>("setting");
    QTest::addColumn<QString>("expected");
    const QString usual = QStringLiteral("https://api.cpa.house/method/send_order");
    const QString sandbox = QStringLiteral("http://127.0.0.1:9099/method/send_order");
    QTest::newRow("the suggested one") << QJsonValue(usual) << usual;
    QTest::newRow("a sandbox") << QJsonValue(sandbox) << sandbox;
    QTest::newRow("an empty one means the usual") << QJsonValue(QString()) << usual;
    QTest::newRow("none means the usual") << QJsonValue(QJsonValue::Undefined) << usual;
}

void TestCpaHouse::theAddressIsASetting()
{
    QFETCH(QJsonValue, setting);
    QFETCH(QString, expected);
    Action action = wholeAction();
    action.settings.insert(u"url", setting);
    const auto message = cpaHouse().build(
        action, contextOf(fieldsOf(sampleQuery(QStringLiteral("client_created")))));
    QVERIFY(message.has_value());
    QCOMPARE(message->request.url.toString(), expected);
}

void TestCpaHouse::aBadAddressIsAReason()
{
    Action action = wholeAction();
    action.settings.insert(u"url", QStringLiteral("file:///etc/passwd"));
    const auto message = cpaHouse().build(
        action, contextOf(fieldsOf(sampleQuery(QStringLiteral("client_created")))));
    QVERIFY(!message.has_value());
    QCOMPARE(message.error().first().code, ReasonCode::InputBad);
    QCOMPARE(message.error().first().args.first(), QStringLiteral("url"));
}

void TestCpaHouse::thePreviewHidesTheKeyAndMarksWhatIsMissing()
{
    Action action = wholeAction();
    action.mapping.remove(QStringLiteral("id_stream"));
    const auto lines = cpaHouse().preview(
        action, contextOf(fieldsOf(sampleQuery(QStringLiteral("client_created")))));
    QCOMPARE(lines.size(), 14);
    QCOMPARE(lines.first().name, QStringLiteral("api_key"));
    QVERIFY(lines.first().secret);
    QVERIFY(lines.first().value.isEmpty());
    QCOMPARE(lines.first().problem.code, ReasonCode::None);
    const auto stream = std::find_if(lines.cbegin(), lines.cend(), [](const PreviewLine &line) {
        return line.name == u"id_stream";
    });
    QCOMPARE(stream->problem,
             (Reason { ReasonCode::InputMissing,
                       { QStringLiteral("id_stream"), QStringLiteral("none"), QString() } }));
    QCOMPARE(lines.at(3).value, QStringLiteral("79000000001"));
}

QTEST_APPLESS_MAIN(TestCpaHouse)
#include "tst_cpahouse.moc"
