// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/leadservice.h"
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/actionflow.h"

#include <QTest>

using namespace LeadBridge::Test;
using LeadBridge::StandIn::LeadService;

/// Requests of all shapes to a strict service, by the real program.
class TestSystemHttpRequest : public QObject
{
    Q_OBJECT

private slots:
    void valuesArriveUnharmed_data();
    void valuesArriveUnharmed();
    void itSignsWhatItSends();
    void noSecretIsLeft();
    void aWrongKeyIsTold();
    void aRepeatIsHarmlessWithAKey();
    void withoutAKeyAPersonDecides();
    void aLimitIsObeyed();
    void redirectsAreNotFollowed();
    void oneEventMakesTwoOrders();
};

namespace {

constexpr auto secret = "EXAMPLEsecret/0+do=not0leak";

QMap<QString, QByteArray> secrets()
{
    return { { u"http-key"_qs, secret },
             { u"signing"_qs, "whsec_bGVhZGJyaWRnZS1leGFtcGxlLWtleS0wMDAwMDAwMDE=" } };
}

QJsonObject requestAction(const LeadService &service, const QJsonObject &settings,
                          const QJsonObject &mapping)
{
    QJsonObject whole = mapping;
    whole.insert(u"address"_qs, from("constant", service.url().toString()));
    return actionObject(u"http_request"_qs, settings, whole);
}

QJsonObject withKey(QJsonObject settings)
{
    settings.insert(u"auth"_qs, u"bearer"_qs);
    return settings;
}

QJsonObject formMapping()
{
    return { { u"auth_token"_qs, from("secret", u"http-key"_qs) },
             { u"form.name"_qs, from("field", u"client_name"_qs) } };
}

QJsonObject deliveryOf(const Installation &installation, int index = 0)
{
    const QJsonObject story = installation.story(installation.history().value(0).value(u"id"));
    return story.value(u"deliveries").toArray().at(index).toObject();
}

} // namespace

void TestSystemHttpRequest::valuesArriveUnharmed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("value");

    const QString nasty = u"<b>Ё</b> & \"кавычки\" 'и' \\\\ =+%41;{{x}}\nстрока \U0001F600"_qs;
    for (const char *body : { "form", "json", "json_template" }) {
        QTest::addRow("all signs, %s", body) << QByteArray(body) << nasty;
        QTest::addRow("10,000 letters, %s", body) << QByteArray(body) << QString(10'000, u'я');
    }
}

void TestSystemHttpRequest::valuesArriveUnharmed()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, value);
    const bool isForm = body == "form";
    const LeadService service(
        { .contentType = isForm ? "application/x-www-form-urlencoded" : "application/json",
          .authValue = "Basic " + QByteArray("анна:EXAMPLEsecret/0+do=not0leak").toBase64() });
    Installation installation;
    const QJsonObject action =
        requestAction(service,
                      { { u"body_type"_qs, QString::fromLatin1(body) },
                        { u"auth"_qs, u"basic"_qs },
                        { u"success"_qs, u"json"_qs },
                        { u"success_path"_qs, u"status"_qs },
                        { u"success_value"_qs, u"created"_qs },
                        { u"id_path"_qs, u"data.id"_qs } },
                      { { u"auth_user"_qs, from("constant", u"анна"_qs) },
                        { u"auth_password"_qs, from("secret", u"http-key"_qs) },
                        { u"form.name"_qs, from("field", u"client_name"_qs) },
                        { u"json.name"_qs, from("field", u"client_name"_qs) },
                        { u"body"_qs, from("template", u"{\"name\": \"{{client_name}}\"}"_qs) },
                        { u"query.from"_qs, from("constant", u"мост & ко"_qs) } });
    QVERIFY(installActions(installation, { action }, secrets()));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(sendEvent(installation, { { u"client_name"_qs, value } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, 30000);
    const auto leads = service.leads();
    QCOMPARE(leads.size(), 1);
    QCOMPARE(leads.constFirst().fields.value(u"name"_qs), value);
    QCOMPARE(leads.constFirst().fields.value(u"from"_qs), u"мост & ко"_qs);
    QCOMPARE(deliveryOf(installation).value(u"order_id").toString(), u"7001"_qs);
}

void TestSystemHttpRequest::itSignsWhatItSends()
{
    const LeadService service({ .contentType = "application/json",
                                .signingKey = "leadbridge-example-key-000000001",
                                .duplicateKey = "webhook-id" });
    Installation installation;
    QVERIFY(installActions(
        installation,
        { requestAction(
            service, { { u"body_type"_qs, u"json_template"_qs } },
            { { u"signature_key"_qs, from("secret", u"signing"_qs) },
              { u"body"_qs, from("template", u"{\"имя\": \"{{client_name}}\"}"_qs) } }) },
        secrets()));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    for (const QString &name : { u"Анна"_qs, u"Борис"_qs })
        QCOMPARE(sendEvent(installation, { { u"client_name"_qs, name } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 2, 30000);
    QCOMPARE(service.leads().size(), 2);
}

void TestSystemHttpRequest::noSecretIsLeft()
{
    const LeadService service({ .authValue = QByteArray("Bearer ") + secret });
    Installation installation;
    QJsonObject mapping = formMapping();
    for (const char *input : { "header.X-Key", "query.key", "form.key" })
        mapping.insert(QString::fromLatin1(input), from("secret", u"http-key"_qs));
    QVERIFY(
        installActions(installation, { requestAction(service, withKey({}), mapping) }, secrets()));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(sendEvent(installation, { { u"client_name"_qs, u"Анна"_qs } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, 30000);
    const auto lead = service.leads().constFirst();
    QCOMPARE(lead.headers.value("x-key"), QByteArray(secret));
    QCOMPARE(lead.fields.value(u"key"_qs), QString::fromLatin1(secret));
    const CliResult shown = installation.run({ u"history"_qs, u"show"_qs, u"1"_qs, u"--json"_qs });
    QVERIFY(shown.out.contains("•••"));
    for (const QByteArray &form : { QByteArray(secret), QByteArray(secret).toPercentEncoding() }) {
        QVERIFY(!shown.out.contains(form));
        QVERIFY2(filesWith(installation, form).isEmpty(),
                 qPrintable(filesWith(installation, form).join(u' ')));
    }
    QVERIFY(!bridge->terminate().told().contains(secret));
}

void TestSystemHttpRequest::aWrongKeyIsTold()
{
    const LeadService service({ .authValue = "Bearer another" });
    Installation installation;
    QVERIFY(installActions(installation, { requestAction(service, withKey({}), formMapping()) },
                           secrets()));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(sendEvent(installation, { { u"client_name"_qs, u"Анна"_qs } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"rejected"_qs), 1, 30000);
    QVERIFY(deliveryOf(installation).value(u"message").toString().contains(u"who are you?"_qs));
    QCOMPARE(service.requests(), 1);
}

void TestSystemHttpRequest::aRepeatIsHarmlessWithAKey()
{
    LeadService service({ .duplicateKey = "Idempotency-Key" });
    service.hangUpNext(1);
    Installation installation;
    QVERIFY(installActions(
        installation,
        { requestAction(service, { { u"idempotency_header"_qs, u"Idempotency-Key"_qs } },
                        formMapping()) },
        secrets()));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(sendEvent(installation, { { u"client_name"_qs, u"Анна"_qs } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, 30000);
    QCOMPARE(service.requests(), 2);
    QCOMPARE(service.leads().size(), 1);
}

void TestSystemHttpRequest::withoutAKeyAPersonDecides()
{
    LeadService service({});
    service.hangUpNext(1);
    Installation installation;
    QVERIFY(installActions(installation, { requestAction(service, {}, formMapping()) }, secrets()));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(sendEvent(installation, { { u"client_name"_qs, u"Анна"_qs } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"uncertain"_qs), 1, 30000);
    QCOMPARE(service.requests(), 1);
}

void TestSystemHttpRequest::aLimitIsObeyed()
{
    LeadService service({});
    service.limitNext(1, 2);
    Installation installation;
    QVERIFY(installActions(installation, { requestAction(service, {}, formMapping()) }, secrets()));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(sendEvent(installation, { { u"client_name"_qs, u"Анна"_qs } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, 30000);
    const QJsonArray log = deliveryOf(installation).value(u"log").toArray();
    QCOMPARE(log.size(), 2);
    const auto time = [&log](int index) {
        return QDateTime::fromString(log.at(index)[u"started_at"].toString(), Qt::ISODateWithMs);
    };
    QVERIFY(time(0).msecsTo(time(1)) >= 2000);
    QCOMPARE(service.leads().size(), 1);
}

void TestSystemHttpRequest::redirectsAreNotFollowed()
{
    const RecordingDestination elsewhere;
    LeadService service({});
    service.redirectTo(elsewhere.url());
    Installation installation;
    QVERIFY(installActions(installation, { requestAction(service, withKey({}), formMapping()) },
                           secrets()));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(sendEvent(installation, { { u"client_name"_qs, u"Анна"_qs } }), 200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"rejected"_qs), 1, 30000);
    QCOMPARE(elsewhere.count(), 0);
}

void TestSystemHttpRequest::oneEventMakesTwoOrders()
{
    const RecordingDestination house;
    Installation installation;
    QJsonArray actions;
    for (const QString &offer : { u"2002"_qs, u"2003"_qs }) {
        QJsonObject action =
            flowObject({ .destination = house.url() }).value(u"actions").toArray().at(0).toObject();
        QJsonObject mapping = action.value(u"mapping").toObject();
        mapping.insert(u"id_offer"_qs, from("constant", offer));
        mapping.insert(u"id_stream"_qs, from("constant", u"7"_qs + offer));
        action.insert(u"mapping"_qs, mapping);
        actions.append(action);
    }
    QVERIFY(installActions(installation, actions, { { QString::fromLatin1(apiKeyName), apiKey } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(
        sendEvent(installation,
                  { { u"client_name"_qs, u"Анна"_qs }, { u"client_phone"_qs, u"79000000001"_qs } }),
        200);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), 1, 30000);
    const auto orders = house.requests();
    QCOMPARE(orders.size(), 2);
    for (int i = 0; i < 2; ++i) {
        const QString offer = i == 0 ? u"2002"_qs : u"2003"_qs;
        QCOMPARE(orders.at(i).formField(u"id_offer"_qs), offer);
        QCOMPARE(orders.at(i).formField(u"id_stream"_qs), u"7"_qs + offer);
        QCOMPARE(orders.at(i).formField(u"phone"_qs), u"79000000001"_qs);
        QCOMPARE(deliveryOf(installation, i).value(u"state").toString(), u"delivered"_qs);
    }
}

QTEST_GUILESS_MAIN(TestSystemHttpRequest)

#include "tst_system_httprequest.moc"
