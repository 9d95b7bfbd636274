// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace LeadBridge::Test;

/// The example events of Klientiks become orders, in every way a request can carry them.
class TestSystemEvents : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void eventBecomesOrder_data();
    void eventBecomesOrder();
    void orderOnTheWire();
    void windows1251IsRead();
    void strangeTextStaysText();

private:
    QJsonObject settled(const QString &flow) const;

    Installation m_installation;
    RecordingDestination m_recorder;
    std::unique_ptr<CliProcess> m_sandbox;
    std::unique_ptr<CliProcess> m_bridge;
};

namespace {

/// The fields of a query as the body of a form or as JSON.
QByteArray asJson(const QByteArray &query)
{
    QJsonObject object;
    for (const auto &[name, value] :
         QUrlQuery(QString::fromUtf8(query)).queryItems(QUrl::FullyDecoded))
        object.insert(name, value);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

void TestSystemEvents::initTestCase()
{
    m_sandbox = std::make_unique<CliProcess>(QStringList { u"sandbox"_qs, u"--port"_qs, u"0"_qs });
    auto address = m_sandbox->waitForListening();
    QVERIFY2(address, m_sandbox->told().constData());
    address->setPath(u"/method/send_order"_qs);

    QList<FlowSpec> flows;
    for (const auto *event :
         { "client_created", "appointment_created", "invoice_created", "visit_paid" }) {
        const QString name = QString::fromLatin1(event);
        flows.append({ .name = name, .event = name, .destination = *address });
    }
    flows.append({ .name = u"recorded"_qs, .destination = m_recorder.url() });
    QVERIFY(m_installation.setUp(flows));
    m_bridge = m_installation.serve();
    QVERIFY(m_bridge);
}

/// The newest event of the flow, once it is no longer waiting.
QJsonObject TestSystemEvents::settled(const QString &flow) const
{
    const QList<QJsonObject> newest = m_installation
                                          .run({ u"history"_qs, u"list"_qs, u"--json"_qs,
                                                 u"--limit"_qs, u"1"_qs, u"--flow"_qs, flow })
                                          .objects();
    const QJsonObject event = newest.value(0);
    return event.value(u"state").toString() == u"pending" ? QJsonObject() : event;
}

void TestSystemEvents::eventBecomesOrder_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QByteArray>("way");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("phone");

    const auto rows = [](const char *event, const char *state, const char *phone) {
        for (const auto *way : { "GET", "form", "JSON" })
            QTest::addRow("%s as %s", event, way)
                << QString::fromLatin1(event) << QByteArray(way) << QString::fromLatin1(state)
                << QString::fromLatin1(phone);
    };
    rows("client_created", "delivered", "79000000001");
    rows("appointment_created", "delivered", "79000000002");
    rows("invoice_created", "delivered", "79000000003");
    rows("visit_paid", "invalid", "");
}

void TestSystemEvents::eventBecomesOrder()
{
    QFETCH(QString, event);
    QFETCH(QByteArray, way);
    QFETCH(QString, state);
    QFETCH(QString, phone);
    const QByteArray query = sampleQuery(event);
    const int before = static_cast<int>(m_installation.history({ u"--flow"_qs, event }).size());

    HttpReply reply;
    if (way == "GET")
        reply = send(m_installation.hook(event, query), "GET");
    else if (way == "form")
        reply =
            send(m_installation.hook(event), "POST", "application/x-www-form-urlencoded", query);
    else
        reply = send(m_installation.hook(event), "POST", "application/json", asJson(query));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body.trimmed(), QByteArray("ok"));

    QTRY_VERIFY_WITH_TIMEOUT(!settled(event).isEmpty(), 15000);
    QCOMPARE(m_installation.history({ u"--flow"_qs, event }).size(), before + 1);
    const QJsonObject row = settled(event);
    const QJsonObject delivery = row.value(u"deliveries").toArray().at(0).toObject();
    QVERIFY2(row.value(u"state").toString() == state, QJsonDocument(row).toJson().constData());
    if (state == u"invalid") {
        QCOMPARE(delivery.value(u"attempts").toInt(), 0);
        QVERIFY2(delivery.value(u"message").toString().contains(u"name"),
                 QJsonDocument(row).toJson().constData());
        return;
    }
    QVERIFY(!delivery.value(u"order_id").toVariant().toString().isEmpty());

    const QJsonObject story = m_installation.story(row.value(u"id"));
    const QJsonObject attempt =
        story.value(u"deliveries").toArray().at(0)[u"log"].toArray().at(0).toObject();
    RecordedRequest sent;
    sent.body = attempt.value(u"request")[u"body"].toString().toUtf8();
    const QUrlQuery asked(QString::fromUtf8(query));
    QCOMPARE(sent.formField(u"name"_qs),
             asked.queryItemValue(u"client_name"_qs, QUrl::FullyDecoded));
    QCOMPARE(sent.formField(u"phone"_qs), phone);
    QCOMPARE(sent.formField(u"county_code"_qs), u"RU"_qs);
    QCOMPARE(sent.formField(u"api_key"_qs), u"•••"_qs);
    // The stand-in prints each order it was given.
    const QByteArray order = delivery.value(u"order_id").toVariant().toString().toUtf8();
    QVERIFY2(m_sandbox->waitForText(order), m_sandbox->told().constData());
    QVERIFY(m_sandbox->told().contains(sent.formField(u"name"_qs).toUtf8()));
    QVERIFY(!m_sandbox->told().contains(apiKey));
}

void TestSystemEvents::orderOnTheWire()
{
    const int before = m_recorder.count();
    const QByteArray query = sampleQuery(u"client_created"_qs);
    QCOMPARE(send(m_installation.hook(u"recorded"_qs, query), "GET").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(m_recorder.count(), before + 1, 15000);

    const RecordedRequest order = m_recorder.requests().constLast();
    QCOMPARE(order.method, QByteArray("POST"));
    QCOMPARE(order.target, QByteArray("/method/send_order"));
    QVERIFY(order.headers.value("content-type").startsWith("application/x-www-form-urlencoded"));
    const QList<std::pair<QString, QString>> expected {
        { u"api_key"_qs, QString::fromLatin1(apiKey) },
        { u"id_webmaster"_qs, u"1001"_qs },
        { u"name"_qs, u"Примерова Анна Сергеевна"_qs },
        { u"phone"_qs, u"79000000001"_qs },
        { u"id_offer"_qs, u"2002"_qs },
        { u"id_source"_qs, u"3003"_qs },
        { u"id_stream"_qs, u"4004"_qs },
        { u"user_agent"_qs, u"Mozilla/5.0 (X11; Linux x86_64)"_qs },
        { u"ip_address"_qs, u"203.0.113.25"_qs },
        { u"county_code"_qs, u"RU"_qs },
        { u"sub_id_1"_qs, u"kl-15200001"_qs },
    };
    for (const auto &[name, value] : expected)
        QCOMPARE(order.formField(name), value);
}

void TestSystemEvents::windows1251IsRead()
{
    const int before = m_recorder.count();
    const QByteArray query = "client_id=7&client_phone=79000000007&client_name=%C0%ED%ED%E0";
    QCOMPARE(send(m_installation.hook(u"recorded"_qs, query), "GET").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(m_recorder.count(), before + 1, 15000);
    QCOMPARE(m_recorder.requests().constLast().formField(u"name"_qs), u"Анна"_qs);
}

void TestSystemEvents::strangeTextStaysText()
{
    const QList<QString> names {
        u"<b>Анна</b> & \"Ко\""_qs,
        u"=HYPERLINK(\"http://example.org\")"_qs,
        u"\u202eавонаврИ"_qs,
        QString(10000, u'ж'),
    };
    for (const QString &name : names) {
        const int before = m_recorder.count();
        const QByteArray body =
            "client_id=8&client_phone=79000000008&client_name=" + QUrl::toPercentEncoding(name);
        QCOMPARE(send(m_installation.hook(u"recorded"_qs), "POST",
                      "application/x-www-form-urlencoded", body)
                     .status,
                 200);
        QTRY_COMPARE_WITH_TIMEOUT(m_recorder.count(), before + 1, 15000);
        QCOMPARE(m_recorder.requests().constLast().formField(u"name"_qs), name);
    }
}

QTEST_GUILESS_MAIN(TestSystemEvents)

#include "tst_system_events.moc"
