// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/orderrules.h"

#include <QTest>

using namespace LeadBridge;

namespace {

Fields goodOrder()
{
    return { { QStringLiteral("api_key"), QStringLiteral("EXAMPLEKEY0000") },
             { QStringLiteral("id_webmaster"), QStringLiteral("1001") },
             { QStringLiteral("name"), QStringLiteral("Анна Примерова") },
             { QStringLiteral("phone"), QStringLiteral("79120000014") },
             { QStringLiteral("id_offer"), QStringLiteral("2002") },
             { QStringLiteral("id_source"), QStringLiteral("3003") },
             { QStringLiteral("id_stream"), QStringLiteral("4004") },
             { QStringLiteral("user_agent"), QStringLiteral("Mozilla/5.0") },
             { QStringLiteral("ip_address"), QStringLiteral("203.0.113.25") },
             { QStringLiteral("county_code"), QStringLiteral("RU") } };
}

Fields with(const QString &name, const QString &value)
{
    Fields fields = goodOrder();
    for (Field &field : fields) {
        if (field.name == name)
            field.value = value;
    }
    return fields;
}

} // namespace

class TestOrderRules : public QObject
{
    Q_OBJECT
private slots:
    void takesAGoodOrder() { QVERIFY(judgeOrder(goodOrder(), {}).accepted); }

    void namesTheMissingField_data()
    {
        QTest::addColumn<QString>("name");
        for (const Field &field : goodOrder())
            QTest::newRow(qPrintable(field.name)) << field.name;
    }

    void namesTheMissingField()
    {
        QFETCH(QString, name);
        const OrderVerdict verdict = judgeOrder(with(name, QString()), {});
        QVERIFY(!verdict.accepted);
        QCOMPARE(verdict.message, QStringLiteral("Не заполнено поле %1").arg(name));
    }

    void refusesWhatHasTheWrongForm_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("letters for an offer") << "id_offer"
                                              << "два";
        QTest::newRow("a phone with a plus") << "phone"
                                             << "+79120000014";
        QTest::newRow("a phone with brackets") << "phone"
                                               << "8 (912) 000-00-14";
        QTest::newRow("a short phone") << "phone"
                                       << "912000";
        QTest::newRow("a country in words") << "county_code"
                                            << "Россия";
        QTest::newRow("a country in small letters") << "county_code"
                                                    << "ru";
        QTest::newRow("no address") << "ip_address"
                                    << "unknown";
    }

    void refusesWhatHasTheWrongForm()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const OrderVerdict verdict = judgeOrder(with(name, value), {});
        QVERIFY(!verdict.accepted);
        QVERIFY(verdict.message.endsWith(name));
    }

    void comparesTheKeyOnlyWhereOneIsSet()
    {
        QVERIFY(judgeOrder(goodOrder(), QStringLiteral("EXAMPLEKEY0000")).accepted);
        QCOMPARE(judgeOrder(goodOrder(), QStringLiteral("another")).message,
                 QStringLiteral("Неверный api_key"));
    }

    void answersInTheServicesForm()
    {
        QCOMPARE(orderAnswer({ true, {} }, 90000001),
                 QByteArray("{\"order_id\":90000001,\"status\":\"success\"}"));
        QCOMPARE(orderAnswer({ false, QStringLiteral("Нет") }, 0),
                 QByteArray("{\"msg\":\"Нет\",\"status\":\"error\"}"));
    }
};

QTEST_GUILESS_MAIN(TestOrderRules)
#include "tst_orderrules.moc"
