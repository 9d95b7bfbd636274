// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/format.h"

#include <QLocale>
#include <QTest>

using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::chrono::milliseconds)

class TestFormat final : public QObject
{
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void durations_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("length");
        QTest::addColumn<QString>("text");
        QTest::newRow("milliseconds") << 3ms << u"3\u00A0ms"_s;
        QTest::newRow("still milliseconds") << 312ms << u"312\u00A0ms"_s;
        QTest::newRow("seconds with a tenth") << 2100ms << u"2.1\u00A0s"_s;
        QTest::newRow("whole seconds") << std::chrono::milliseconds(9s) << u"9\u00A0s"_s;
        QTest::newRow("tens of seconds") << 12400ms << u"12\u00A0s"_s;
        QTest::newRow("minutes") << std::chrono::milliseconds(130s) << u"2\u00A0min"_s;
        QTest::newRow("hours") << std::chrono::milliseconds(80min)
                               << u"1\u00A0h\u00A0"
                                  "20\u00A0min"_s;
    }

    void durations()
    {
        QFETCH(std::chrono::milliseconds, length);
        QFETCH(QString, text);
        QCOMPARE(duration(length), text);
    }

    void usualDeliveryIsRounded() { QCOMPARE(roughDuration(412ms), u"0.4\u00A0s"_s); }

    void phones_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("shown");
        const QString russian = u"+7\u00A0"
                                "912\u00A0"
                                "000-00-14"_s;
        QTest::newRow("E.164") << u"+79120000014"_s << russian;
        QTest::newRow("digits of the wire") << u"79120000014"_s << russian;
        QTest::newRow("beginning with 8") << u"8 (912) 000-00-14"_s << russian;
        QTest::newRow("Belarus") << u"+375290000014"_s
                                 << u"+375\u00A0"
                                    "29\u00A0"
                                    "000-00-14"_s;
        QTest::newRow("not a phone") << u"позвоните вечером"_s << u"позвоните вечером"_s;
        QTest::newRow("too short") << u"912000"_s << u"912000"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void phones()
    {
        QFETCH(QString, raw);
        QFETCH(QString, shown);
        QCOMPARE(prettyPhone(raw), shown);
    }

    void agoGoesOverToDays()
    {
        const QDateTime now(QDate(2026, 11, 17), QTime(14, 37, 12));
        QCOMPARE(ago(now.addSecs(-3).toUTC(), now.toUTC()), u"just now"_s);
        QCOMPARE(ago(now.addSecs(-42).toUTC(), now.toUTC()), u"42\u00A0s ago"_s);
        QCOMPARE(ago(now.addSecs(-120).toUTC(), now.toUTC()), u"2\u00A0min ago"_s);
        QCOMPARE(ago(now.addSecs(-3 * 3600).toUTC(), now.toUTC()), u"3\u00A0h ago"_s);
        QCOMPARE(ago(now.addSecs(-18 * 3600).toUTC(), now.toUTC()), u"yesterday at 20:37"_s);
        QCOMPARE(day(now.addYears(-1).toUTC(), now.toUTC()), u"17 November 2025"_s);
    }

    void aClockThatWentBackIsNoTrouble()
    {
        const QDateTime now(QDate(2026, 11, 17), QTime(14, 37, 12), Qt::UTC);
        QCOMPARE(ago(now.addSecs(60), now), u"just now"_s);
    }

    void numbersAreGrouped()
    {
        QLocale::setDefault(QLocale(QLocale::Russian));
        QCOMPARE(number(1284),
                 u"1\u00A0"
                 "284"_s);
        QCOMPARE(percent(141, 148), u"95,3"_s);
        QCOMPARE(percent(0, 0), u"0"_s);
        QCOMPARE(percent(5, 5), u"100"_s);
    }

    void foreignTextIsOneLine()
    {
        QCOMPARE(oneLine(u"a\nb\u202Ec"_s), u"a b c"_s);
        QCOMPARE(oneLine(QString(10000, u'x'), 10).size(), 11);
        QCOMPARE(middleElided(u"3rD0Zp-fake-0000"_s), u"3rD0…0000"_s);
    }
};

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
