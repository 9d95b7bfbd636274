// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/watchrules.h"

#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;

class TestWatchRules final : public QObject
{
    Q_OBJECT

private slots:
    void disk_data()
    {
        QTest::addColumn<qint64>("free");
        QTest::addColumn<qint64>("total");
        QTest::addColumn<bool>("was");
        QTest::addColumn<bool>("low");
        constexpr qint64 mb = 1'000'000;
        QTest::newRow("room enough") << 900 * mb << 10'000 * mb << false << false;
        QTest::newRow("below 500 MB") << 499 * mb << 1'000 * mb << false << true;
        QTest::newRow("below 5 %") << 900 * mb << 20'000 * mb << false << true;
        QTest::newRow("a little more is still low") << 550 * mb << 1'000 * mb << true << true;
        QTest::newRow("a fifth more is not") << 601 * mb << 1'000 * mb << true << false;
    }

    void disk()
    {
        QFETCH(qint64, free);
        QFETCH(qint64, total);
        QFETCH(bool, was);
        QFETCH(bool, low);
        QCOMPARE(diskIsLow(free, total, AlertTimes(), was), low);
    }

    void oneAnswerProvesNothing()
    {
        ClockJudge judge;
        judge.hear(m_one, m_now.addSecs(-900), m_now);
        QVERIFY(!judge.knows());
        QVERIFY(!judge.off(m_times));
        judge.hear(m_one, m_now.addSecs(-899), m_now.addSecs(1));
        QCOMPARE(judge.off(m_times).value_or(0s), 900s);
    }

    void aServiceWithAWrongClockProvesNothing()
    {
        ClockJudge judge;
        for (int i = 0; i < 5; ++i)
            judge.hear(m_one, m_now.addSecs(-900), m_now);
        judge.hear(m_other, m_now.addSecs(2), m_now);
        QVERIFY(!judge.off(m_times));
    }

    void whatAgreedLongAgoProvesNothing()
    {
        ClockJudge judge;
        for (int i = 0; i < 2; ++i)
            judge.hear(m_other, m_now, m_now);
        for (int i = 0; i < 2; ++i)
            judge.hear(m_one, m_now.addDays(30).addSecs(-3600), m_now.addDays(30));
        QCOMPARE(judge.off(m_times).value_or(0s), 3600s);
    }

    void theClockIsSetRightAgain()
    {
        ClockJudge judge;
        for (int i = 0; i < 2; ++i)
            judge.hear(m_one, m_now.addSecs(7200), m_now);
        QCOMPARE(judge.off(m_times).value_or(0s), -7200s);
        judge.hear(m_one, m_now.addSecs(1), m_now);
        QVERIFY(!judge.off(m_times));
    }

    void datesOfAnswers_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QDateTime>("date");
        const QDateTime date(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
        QTest::newRow("the usual form") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << date;
        QTest::newRow("spaces around") << QByteArray(" Sun, 06 Nov 1994 08:49:37 GMT ") << date;
        QTest::newRow("an old form") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << QDateTime();
        QTest::newRow("nonsense") << QByteArray("soon") << QDateTime();
    }

    void datesOfAnswers()
    {
        QFETCH(QByteArray, header);
        QFETCH(QDateTime, date);
        QCOMPARE(httpDate(header).isValid(), date.isValid());
        if (date.isValid())
            QCOMPARE(httpDate(header), date);
    }

    void expiry()
    {
        QVERIFY(!expiresSoon({}, m_now, m_times));
        QVERIFY(!expiresSoon(m_now.addDays(15), m_now, m_times));
        QVERIFY(expiresSoon(m_now.addDays(13), m_now, m_times));
        QVERIFY(expiresSoon(m_now.addDays(-1), m_now, m_times));
    }

    void summary_data()
    {
        QTest::addColumn<QDate>("last");
        QTest::addColumn<QTime>("now");
        QTest::addColumn<bool>("due");
        const QDate today(2026, 11, 22);
        QTest::newRow("too early") << today.addDays(-1) << QTime(8, 59) << false;
        QTest::newRow("its time") << today.addDays(-1) << QTime(9, 0) << true;
        QTest::newRow("made already") << today << QTime(9, 1) << false;
        QTest::newRow("the first ever") << QDate() << QTime(9, 1) << true;
        QTest::newRow("the computer was off for a while")
            << today.addDays(-1) << QTime(14, 0) << true;
        QTest::newRow("the computer was off all day") << today.addDays(-1) << QTime(15, 1) << false;
    }

    void summary()
    {
        QFETCH(QDate, last);
        QFETCH(QTime, now);
        QFETCH(bool, due);
        QCOMPARE(summaryIsDue(QTime(9, 0), last, QDateTime(QDate(2026, 11, 22), now)), due);
    }

private:
    const AlertTimes m_times;
    const QString m_one = QStringLiteral("api.cpa.house");
    const QString m_other = QStringLiteral("api.telegram.org");
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
};

QTEST_GUILESS_MAIN(TestWatchRules)
#include "tst_watchrules.moc"
