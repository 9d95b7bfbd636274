// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/eventcatalogue.h"
#include "app/klientiks/htmlnames.h"
#include "app/klientiks/stringcheck.h"

#include <QFile>
#include <QTest>

using namespace LeadBridge;

class TestHtmlNames : public QObject
{
    Q_OBJECT

private slots:
    void theStandardListsAHundredAndSix();
    void aNameBreaksByItsBeginning_data();
    void aNameBreaksByItsBeginning();
    void noNameOfTheCatalogueBreaks();
    void aSafeNameIsSafe_data();
    void aSafeNameIsSafe();
};

void TestHtmlNames::theStandardListsAHundredAndSix()
{
    QFile file(QStringLiteral(":/leadbridge/klientiks/html-names.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int standard = 0;
    int lenient = 0;
    for (const QString &line : QString::fromLatin1(file.readAll()).split(u'\n')) {
        const QString name = line.section(u' ', 0, 0);
        if (line.isEmpty() || line.startsWith(u'#') || name.endsWith(u';'))
            continue;
        (line.endsWith(u"lenient") ? lenient : standard) += 1;
        QVERIFY2(breaksInHtml(name), qPrintable(name));
        QCOMPARE(htmlNameAt(name)->name, name);
    }
    QCOMPARE(standard, 106);
    QCOMPARE(lenient, 2);
}

void TestHtmlNames::aNameBreaksByItsBeginning_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sign");
    const auto row = [](const char *name, const char *sign) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromUtf8(sign);
    };
    row("param", "¶");
    row("param2", "¶");
    row("copy_of", "©");
    row("region", "®");
    row("notes", "¬");
    row("currency", "¤");
    row("section", "§");
    row("timestamp", "×");
    row("order", "ℴ");
    row("order_id", "ℴ");
    row("ordinal", "⩝");
    row("ampere", "&");
    row("lt", "<");
    row("gtm", ">");
    row("sup2x", "²");
    row("par", "");
    row("Param", "");
    row("client_param", "");
    row("", "");
}

void TestHtmlNames::aNameBreaksByItsBeginning()
{
    QFETCH(QString, name);
    QFETCH(QString, sign);
    QCOMPARE(breaksInHtml(name), !sign.isEmpty());
    if (!sign.isEmpty())
        QCOMPARE(QString(QChar(htmlNameAt(name)->sign)), sign);
}

void TestHtmlNames::noNameOfTheCatalogueBreaks()
{
    for (const CatalogueEvent &event : EventCatalogue::builtIn().events()) {
        for (const CatalogueField &field : event.fields) {
            QVERIFY2(!breaksInHtml(field.parameter), qPrintable(field.parameter));
            QCOMPARE(safeParameterName(field.parameter), field.parameter);
        }
    }
}

void TestHtmlNames::aSafeNameIsSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *name, const char *safe) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(safe);
    };
    row("phone", "phone");
    row("client-phone", "client-phone");
    row("имя", "имя");
    row("order", "p_order");
    row("lb", "p_lb");
    row("client.phone", "client_phone");
    row(" my field ", "my_field");
    row("a&b={{c}}", "a_b___c__");
    row("", "p_");
}

void TestHtmlNames::aSafeNameIsSafe()
{
    QFETCH(QString, name);
    QFETCH(QString, safe);
    QCOMPARE(safeParameterName(name), safe);
    QCOMPARE(safeParameterName(safe), safe);
    QVERIFY(!breaksInHtml(safe));
}

QTEST_APPLESS_MAIN(TestHtmlNames)
#include "tst_htmlnames.moc"
