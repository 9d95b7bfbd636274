// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/numbers.h"

#include <QTest>

using namespace LeadBridge;

class TestNumbers : public QObject
{
    Q_OBJECT

private slots:
    void aNumberIsReadAsPeopleWriteIt_data();
    void aNumberIsReadAsPeopleWriteIt();
    void otherTextIsNoNumber_data();
    void otherTextIsNoNumber();
};

void TestNumbers::aNumberIsReadAsPeopleWriteIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected");

    QTest::newRow("a plain one") << QStringLiteral("3500") << 3500.0;
    QTest::newRow("with a point") << QStringLiteral("3500.50") << 3500.5;
    QTest::newRow("with a comma") << QStringLiteral("3500,50") << 3500.5;
    QTest::newRow("with a space for thousands") << QStringLiteral("3 500,00") << 3500.0;
    QTest::newRow("with a no-break space") << QStringLiteral("3\u00a0500,00") << 3500.0;
    QTest::newRow("with a narrow no-break space") << QStringLiteral("3\u202f500,00") << 3500.0;
    QTest::newRow("with commas for thousands") << QStringLiteral("1,234,567.25") << 1234567.25;
    QTest::newRow("with points for thousands") << QStringLiteral("1.234.567,25") << 1234567.25;
    QTest::newRow("below zero") << QStringLiteral("-7") << -7.0;
    QTest::newRow("with a typographer's minus") << QStringLiteral("\u22127,5") << -7.5;
    QTest::newRow("with a plus") << QStringLiteral("+7") << 7.0;
    QTest::newRow("with spaces around") << QStringLiteral("  42 ") << 42.0;
}

void TestNumbers::aNumberIsReadAsPeopleWriteIt()
{
    QFETCH(QString, text);
    QFETCH(double, expected);
    QVERIFY(tolerantNumber(text).has_value());
    QCOMPARE(*tolerantNumber(text), expected);
}

void TestNumbers::otherTextIsNoNumber_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "", "   ", "abc", "12a", "nan", "inf", "1e9", "0x10", "1.2.3",
                              "1,2,3", "--1", "-", ".", ".5", "5.", "3500 rub" })
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("digits of another script") << QStringLiteral("٣٥");
}

void TestNumbers::otherTextIsNoNumber()
{
    QFETCH(QString, text);
    QVERIFY(!tolerantNumber(text).has_value());
}

QTEST_APPLESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
