// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/plaintext.h"

#include <QTest>

using namespace LeadBridge;

class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void anUnreplacedPlaceholderIsSeen_data();
    void anUnreplacedPlaceholderIsSeen();
    void theBeginningOfALongTextEndsInAnEllipsis();
    void aLetterOfTwoHalvesIsNotCut();
};

void TestPlainText::anUnreplacedPlaceholderIsSeen_data()
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
    row("a phone", "79000000001", false);
}

void TestPlainText::anUnreplacedPlaceholderIsSeen()
{
    QFETCH(QString, value);
    QFETCH(bool, expected);
    QCOMPARE(isUnreplacedPlaceholder(value), expected);
}

void TestPlainText::theBeginningOfALongTextEndsInAnEllipsis()
{
    QCOMPARE(beginning(QStringLiteral("<br />\n<b>Warning</b>")),
             QStringLiteral("<br /> <b>Warning</b>"));
    QCOMPARE(beginning(QString(400, u'x')), QString(300, u'x') + u'…');
    QCOMPARE(beginning(QString(300, u'x')), QString(300, u'x'));
}

void TestPlainText::aLetterOfTwoHalvesIsNotCut()
{
    QCOMPARE(beginning(QStringLiteral("ab😀cd"), 3), QStringLiteral("ab…"));
}

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
