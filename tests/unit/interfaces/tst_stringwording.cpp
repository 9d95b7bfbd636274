// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/stringwording.h"

#include <QTest>

using namespace LeadBridge;

namespace {

/// The faults of one damaged string.
QList<StringFault> faultsOf(const char *pasted, const char *event)
{
    return checkParameterString(QString::fromUtf8(pasted), { QString::fromLatin1(event), {}, 0 })
        .faults;
}

} // namespace

class TestStringWording : public QObject
{
    Q_OBJECT
private slots:
    void everyFaultIsSaidInWords_data()
    {
        QTest::addColumn<QString>("pasted");
        const auto row = [](const char *name, const char *pasted) {
            QTest::newRow(name) << QString::fromUtf8(pasted);
        };
        row("pages and messengers", "?client_id={{id}}¶m2={{phone}}&amp;order={{name}}");
        row("braces and signs",
            "client.id={ {id} }&&client_phone=｛｛phone｝｝?x=y&client_name=+{{ name }}");
        row("sides and events",
            "?{{phone}}=client_phone&{{id}}&services={{services}}&x={{client.phone}}");
        row("names and placeholders",
            "?client_id={{id}}&client_id={{id}}&x={{name}}&x={{phone}}&y={{city}}&z={{phne}}");
        row("values and strange signs",
            "?client_id=5&client_name&x={{}} \u00A0«{{id}}»\n сlient_phone=={{phone}};");
        row("words behind", "?client_id={{id}}. text");
        row("no string", "nothing");
    }

    void everyFaultIsSaidInWords()
    {
        QFETCH(QString, pasted);
        const auto faults = faultsOf(pasted.toUtf8().constData(), "client_created");
        QVERIFY(!faults.isEmpty());
        for (const StringFault &fault : faults) {
            for (const QString &text : { faultTitle(fault), faultText(fault) }) {
                const QString told = stringFaultWord(fault.code) + u": " + text;
                QVERIFY2(!text.isEmpty(), qPrintable(told));
                QVERIFY2(!text.contains(u"%1") && !text.contains(u"%2"), qPrintable(told));
                QVERIFY2(!text.contains(u"{{}}") && !text.contains(u"“”"), qPrintable(told));
            }
        }
    }

    void aFaultNamesWhatItIsAbout()
    {
        const auto faults =
            faultsOf("?client_id={{id}}¶m2={{phone}}&s={{services}}", "client_created");
        QCOMPARE(faults.size(), 2);
        QCOMPARE(faultTitle(faults.first()), QStringLiteral("The sign ¶ instead of “&para”"));
        QVERIFY(faultText(faults.first()).contains(u"client_phone"));
        QVERIFY(faultTitle(faults.last()).contains(u"{{services}}"));
        QVERIFY(faultText(faults.last()).contains(u"Запись клиента на прием"));
    }

    void everyNoteIsSaidInWords_data()
    {
        QTest::addColumn<int>("code");
        for (int code = 0; code <= static_cast<int>(ReadingNoteCode::OldString); ++code)
            QTest::newRow(qPrintable(readingNoteWord(static_cast<ReadingNoteCode>(code)))) << code;
    }

    void everyNoteIsSaidInWords()
    {
        QFETCH(int, code);
        const ReadingNote note { static_cast<ReadingNoteCode>(code), QStringLiteral("client_phone"),
                                 QStringLiteral("client.phone") };
        const QString text = noteText(note, QStringLiteral("Запись"));
        QVERIFY(text.endsWith(u'.'));
        QVERIFY(!text.contains(u"%1"));
        QVERIFY(!noteText({ note.code, {}, {} }, {}).contains(u"%1"));
    }

    void anUnreplacedPlaceholderIsNamedWithItsEvent()
    {
        const QString text = noteText({ ReadingNoteCode::Unreplaced, QStringLiteral("client_phone"),
                                        QStringLiteral("client.phone") },
                                      QStringLiteral("Добавление клиента"));
        QVERIFY(text.contains(u"{{client.phone}}"));
        QVERIFY(text.contains(u"Добавление клиента"));
        QVERIFY(text.contains(u"client_phone"));
    }
};

QTEST_APPLESS_MAIN(TestStringWording)
#include "tst_stringwording.moc"
