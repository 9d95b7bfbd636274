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
    void anUnreplacedPlaceholderIsSeen_data();
    void anUnreplacedPlaceholderIsSeen();
    void theUnreplacedPlaceholderIsNamed();
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

void TestFields::anUnreplacedPlaceholderIsSeen_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const char *value, bool expected) {
        QTest::newRow(name) << QString::fromUtf8(value) << expected;
    };
    row("a dotted one", "{{client.phone}}", true);
    row("a plain one", "{{id}}", true);
    row("a brace is missing in front", "{appointment.status}}", true);
    row("a brace is missing behind", "{{id}", true);
    row("still percent-encoded", "%7B%7Bclient.phone%7D%7D", true);
    row("with spaces around", " {{id}} ", true);
    row("a name in braces is text", "{{Анна Примерова}}", false);
    row("words around it", "kl-{{id}}", false);
    row("an empty value", "", false);
    row("braces alone", "{{}}", false);
    row("three braces", "{{{id}}}", false);
    row("no brace behind", "{{id", false);
    row("a phone", "79000000001", false);
}

void TestFields::anUnreplacedPlaceholderIsSeen()
{
    QFETCH(QString, value);
    QFETCH(bool, expected);
    QCOMPARE(isUnreplacedPlaceholder(value), expected);
    QCOMPARE(meantValue({ { QStringLiteral("x"), value } }, QStringLiteral("x")),
             expected ? QString() : value);
}

void TestFields::theUnreplacedPlaceholderIsNamed()
{
    QCOMPARE(unreplacedPlaceholder(QStringLiteral("{{client.phone}}")),
             QStringLiteral("client.phone"));
    QCOMPARE(unreplacedPlaceholder(QStringLiteral(" {id}} ")), QStringLiteral("id"));
    QCOMPARE(unreplacedPlaceholder(QStringLiteral("%7B%7Bclient.id%7D%7D")),
             QStringLiteral("client.id"));
    QVERIFY(unreplacedPlaceholder(QString(201, u'{')).isEmpty());
}

QTEST_APPLESS_MAIN(TestFields)
#include "tst_fields.moc"
