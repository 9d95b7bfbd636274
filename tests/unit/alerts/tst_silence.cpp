// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/silence.h"

#include <QTest>

using namespace LeadBridge;

namespace {

const QTimeZone zone(QByteArrayLiteral("Europe/Moscow"));

QDateTime local(const char *text)
{
    return QDateTime(QDate::fromString(QString::fromLatin1(text).left(10), Qt::ISODate),
                     QTime::fromString(QString::fromLatin1(text).mid(11), QStringLiteral("HH:mm")),
                     zone)
        .toUTC();
}

qint64 hourOf(const QDateTime &time)
{
    return time.toMSecsSinceEpoch() / 3'600'000;
}

/// Every day from 9 to 21 so many an hour, weekends half as many, from one moment to another.
HourlyCounts salon(const QDateTime &from, const QDateTime &until, qint64 perHour)
{
    HourlyCounts counts;
    for (QDateTime hour = from; hour < until; hour = hour.addSecs(3600)) {
        const QDateTime here = hour.toTimeZone(zone);
        const bool weekend = here.date().dayOfWeek() > 5;
        if (here.time().hour() >= 9 && here.time().hour() < 21)
            counts[hourOf(hour)] += weekend ? perHour / 2 : perHour;
    }
    return counts;
}

} // namespace

class TestSilence final : public QObject
{
    Q_OBJECT

private slots:
    // 16 November 2026 is a Monday.
    void judges_data()
    {
        QTest::addColumn<qint64>("perHour");
        QTest::addColumn<QDateTime>("last");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<bool>("silent");
        const auto row = [](const char *name, qint64 perHour, const char *last, const char *now,
                            bool silent) {
            QTest::newRow(name) << perHour << local(last) << local(now) << silent;
        };
        row("a quarter of an hour", 10, "2026-11-17 12:00", "2026-11-17 12:15", false);
        row("two hours at noon", 10, "2026-11-17 12:00", "2026-11-17 14:00", true);
        row("two hours of a quiet flow", 2, "2026-11-17 12:00", "2026-11-17 14:00", false);
        row("seven hours of a quiet flow", 2, "2026-11-17 12:00", "2026-11-17 19:00", true);
        row("the night", 10, "2026-11-17 20:55", "2026-11-18 08:55", false);
        row("the night and a morning", 10, "2026-11-17 20:55", "2026-11-18 11:00", true);
        row("a weekend's hour and a half", 10, "2026-11-21 12:00", "2026-11-21 13:30", false);
        row("a weekend's three hours", 10, "2026-11-21 12:00", "2026-11-21 15:00", true);
        row("the clock set back", 10, "2026-11-17 12:00", "2026-11-16 12:00", false);
    }

    void judges()
    {
        QFETCH(qint64, perHour);
        QFETCH(QDateTime, last);
        QFETCH(QDateTime, now);
        QFETCH(bool, silent);
        const HourlyCounts counts = salon(last.addDays(-10), last, perHour);
        const auto usual = unusualSilence(counts, last, last, now, zone);
        QCOMPARE(usual.has_value(), silent);
        if (silent)
            QVERIFY(*usual > 5);
    }

    void aNewFlowHasNoNorm()
    {
        const QDateTime last = local("2026-11-17 12:00");
        const HourlyCounts counts = salon(last.addDays(-4), last, 10);
        QVERIFY(!unusualSilence(counts, last, last, last.addSecs(8 * 3600), zone));
        QVERIFY(!unusualSilence({}, last, last, last.addSecs(8 * 3600), zone));
        QVERIFY(!unusualSilence(salon(last.addDays(-10), last, 10), {}, {}, last, zone));
    }

    void aFlowWithoutARhythmIsLeftAlone()
    {
        const QDateTime last = local("2026-11-17 12:00");
        HourlyCounts counts { { hourOf(last.addDays(-9)), 1 }, { hourOf(last.addDays(-3)), 1 } };
        QVERIFY(!unusualSilence(counts, last, last, last.addDays(5), zone));
    }

    void whatTheProgramSleptThroughDoesNotCount()
    {
        const QDateTime last = local("2026-11-17 12:00");
        const HourlyCounts counts = salon(last.addDays(-10), last, 10);
        const QDateTime started = local("2026-11-17 17:00");
        QVERIFY(!unusualSilence(counts, last, started, started.addSecs(600), zone));
        QVERIFY(unusualSilence(counts, last, started, started.addSecs(7200), zone));
    }

    void aSilenceThatWasThereLastWeekIsUsual()
    {
        // Closed last Wednesday: half a day without a single event.
        const QDateTime last = local("2026-11-17 12:00");
        HourlyCounts counts = salon(last.addDays(-10), last, 10);
        for (int hour = 9; hour < 21; ++hour)
            counts.remove(hourOf(local("2026-11-11 00:00").addSecs(hour * 3600)));
        QVERIFY(!unusualSilence(counts, last, last, last.addSecs(2 * 3600), zone));
    }
};

QTEST_GUILESS_MAIN(TestSilence)
#include "tst_silence.moc"
