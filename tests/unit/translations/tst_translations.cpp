// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QString context;
    QString source;
    QStringList forms; ///< one, or three when the sentence counts
    bool counts = false;
};

Entry readEntry(QXmlStreamReader &xml, const QString &context)
{
    Entry entry { context, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1 };
    QString text;
    while (!xml.atEnd()
           && !(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == "message"_L1)) {
        if (xml.isStartElement() && xml.name() == "source"_L1) {
            entry.source = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == "numerusform"_L1) {
            entry.forms.append(xml.readElementText());
        } else if (xml.isStartElement() && xml.name() == "translation"_L1 && !entry.counts) {
            entry.forms.append(xml.readElementText());
        }
    }
    return entry;
}

QList<Entry> readRussian()
{
    QFile file(QStringLiteral(LEADBRIDGE_RUSSIAN));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement() && !xml.isEndElement())
            continue;
        if (xml.isStartElement() && xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == "message"_L1)
            entries.append(readEntry(xml, context));
    }
    return entries;
}

/// %1, %2 … in order. %n is left out: a form may say the number in words.
QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%\\d+"_s);
    QStringList found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private slots:
    void keepsPlacesAndTone_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("forms");
        QTest::addColumn<bool>("counts");
        const QList<Entry> entries = readRussian();
        QVERIFY(!entries.isEmpty());
        for (const Entry &entry : entries)
            QTest::newRow(qPrintable(QString(entry.context + ": "_L1 + entry.source)))
                << entry.source << entry.forms << entry.counts;
    }

    void keepsPlacesAndTone()
    {
        QFETCH(const QString, source);
        QFETCH(const QStringList, forms);
        QFETCH(const bool, counts);
        QCOMPARE(forms.size(), counts ? 3 : 1);
        for (const QString &form : forms) {
            QVERIFY(!form.isEmpty());
            QCOMPARE(places(form), places(source));
            QCOMPARE(form.count(u'&'), source.count(u'&'));
            QVERIFY2(!form.contains(u'!') && !form.contains(u'"'), qPrintable(form));
        }
    }

    void countsAsPeopleDo_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("said");
        QTest::newRow("ru 1") << u"ru"_s << 1 << u"Отправить 1 отложенное событие?"_s;
        QTest::newRow("ru 2") << u"ru"_s << 2 << u"Отправить 2 отложенных события?"_s;
        QTest::newRow("ru 5") << u"ru"_s << 5 << u"Отправить 5 отложенных событий?"_s;
        QTest::newRow("ru 11") << u"ru"_s << 11 << u"Отправить 11 отложенных событий?"_s;
        QTest::newRow("ru 21") << u"ru"_s << 21 << u"Отправить 21 отложенное событие?"_s;
        QTest::newRow("en 1") << u"en"_s << 1 << u"Send 1 held event?"_s;
        QTest::newRow("en 2") << u"en"_s << 2 << u"Send 2 held events?"_s;
    }

    void countsAsPeopleDo()
    {
        QFETCH(const QString, language);
        QFETCH(const int, number);
        QTranslator words;
        QVERIFY(words.load(":/i18n/leadbridge_"_L1 + language));
        QString text = words.translate("LeadBridge::Ui::SendingControl", "Send %n held event(s)?",
                                       nullptr, number);
        text.replace("%n"_L1, QString::number(number)).replace(QChar::Nbsp, u' ');
        QTEST(text, "said");
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
