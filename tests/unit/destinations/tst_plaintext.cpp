// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/plaintext.h"

#include <QTest>

using namespace LeadBridge;

class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void theBeginningOfALongTextEndsInAnEllipsis();
    void aLetterOfTwoHalvesIsNotCut();
};

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
