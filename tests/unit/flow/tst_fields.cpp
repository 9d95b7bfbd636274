// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/fields.h"

#include <QTest>

using namespace LeadBridge;

class TestFields : public QObject
{
    Q_OBJECT

private slots:
    void aValueIsFoundByName_data();
    void aValueIsFoundByName();
};

void TestFields::aValueIsFoundByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");

    QTest::newRow("its own name") << QStringLiteral("client_name") << QStringLiteral("Анна");
    QTest::newRow("the first of two values") << QStringLiteral("tag") << QStringLiteral("one");
    QTest::newRow("a dot finds the underscore")
        << QStringLiteral("client.name") << QStringLiteral("Анна");
    QTest::newRow("an underscore finds the dot")
        << QStringLiteral("appointment_time") << QStringLiteral("12:30");
    QTest::newRow("the exact spelling wins over the other")
        << QStringLiteral("a.b") << QStringLiteral("dot");
    QTest::newRow("a name is not found by its part") << QStringLiteral("client") << QString();
    QTest::newRow("letter case counts") << QStringLiteral("Client_Name") << QString();
}

void TestFields::aValueIsFoundByName()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const Fields fields { { QStringLiteral("client_name"), QStringLiteral("Анна") },
                          { QStringLiteral("tag"), QStringLiteral("one") },
                          { QStringLiteral("tag"), QStringLiteral("two") },
                          { QStringLiteral("appointment.time"), QStringLiteral("12:30") },
                          { QStringLiteral("a_b"), QStringLiteral("underscore") },
                          { QStringLiteral("a.b"), QStringLiteral("dot") } };
    QCOMPARE(fieldValue(fields, name).value_or(QString()), expected);
}

QTEST_APPLESS_MAIN(TestFields)
#include "tst_fields.moc"
