// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/clockwatch.h"

#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;

/// The wall clock against the one that only grows.
class TestClockWatch : public QObject
{
    Q_OBJECT

private slots:
    void tellsHowFarTheClockWasSetBack_data();
    void tellsHowFarTheClockWasSetBack();
    void tellsItOnce();
    void smallStepsBackAreNotAddedUp();
};

namespace {

/// Shows the watch both clocks after so much time.
class Clocks
{
public:
    std::chrono::milliseconds look(std::chrono::milliseconds later, std::chrono::milliseconds set)
    {
        m_wall = m_wall.addMSecs((later + set).count());
        m_monotonic += later;
        return m_watch.setBack(m_wall, m_monotonic);
    }

private:
    ClockWatch m_watch;
    QDateTime m_wall { { 2026, 11, 23 }, { 2, 0 }, Qt::UTC };
    std::chrono::nanoseconds m_monotonic { 5h };
};

} // namespace

void TestClockWatch::tellsHowFarTheClockWasSetBack_data()
{
    QTest::addColumn<qint64>("later");
    QTest::addColumn<qint64>("set");
    QTest::addColumn<qint64>("back");
    const auto row = [](const char *name, std::chrono::milliseconds later,
                        std::chrono::milliseconds set, std::chrono::milliseconds back) {
        QTest::newRow(name) << qint64(later.count()) << qint64(set.count()) << qint64(back.count());
    };
    row("nothing happened", 1min, 0s, 0s);
    row("a day back", 1min, -24h, 24h);
    row("an hour back at once", 0s, -1h, 1h);
    row("a time server's correction", 1min, -4900ms, 0s);
    row("just too much for one", 1min, -5001ms, 5001ms);
    row("a day forward", 1min, 24h, 0s);
    row("the computer slept: the growing clock may have stood", 0s, 8h, 0s);
}

void TestClockWatch::tellsHowFarTheClockWasSetBack()
{
    QFETCH(qint64, later);
    QFETCH(qint64, set);
    Clocks clocks;
    QCOMPARE(clocks.look(0s, 0s), 0ms); // the first look has nothing to compare with
    QTEST(
        qint64(
            clocks.look(std::chrono::milliseconds(later), std::chrono::milliseconds(set)).count()),
        "back");
}

void TestClockWatch::tellsItOnce()
{
    Clocks clocks;
    clocks.look(0s, 0s);
    QCOMPARE(clocks.look(1s, 24h), 0ms);
    QCOMPARE(clocks.look(1s, -24h), 24h);
    QCOMPARE(clocks.look(1s, 0s), 0ms);
    QCOMPARE(clocks.look(1s, -1h), 1h);
}

void TestClockWatch::smallStepsBackAreNotAddedUp()
{
    Clocks clocks;
    clocks.look(0s, 0s);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(clocks.look(1min, -2s), 0ms);
}

QTEST_GUILESS_MAIN(TestClockWatch)
#include "tst_clockwatch.moc"
