// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/retryafter.h"
#include "app/delivery/retrypolicy.h"

#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

} // namespace

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private slots:
    void theWaitFollowsTheNumberOfTries_data();
    void theWaitFollowsTheNumberOfTries();
    void theServiceIsObeyed_data();
    void theServiceIsObeyed();
    void triesEndWithTheirTime_data();
    void triesEndWithTheirTime();
    void aDayIsFilledWithTries();
    void retryAfterIsRead_data();
    void retryAfterIsRead();
};

void TestRetryPolicy::theWaitFollowsTheNumberOfTries_data()
{
    QTest::addColumn<int>("tries");
    QTest::addColumn<double>("random");
    QTest::addColumn<qint64>("waitMs");

    QTest::newRow("after the first try five seconds") << 1 << 0.0 << qint64(5'000);
    QTest::newRow("after the first try up to a quarter longer") << 1 << 0.999 << qint64(6'248);
    QTest::newRow("after the second twice as long") << 2 << 0.0 << qint64(10'000);
    QTest::newRow("after the fifth sixteen times as long") << 5 << 0.0 << qint64(80'000);
    QTest::newRow("after the eighth still doubling") << 8 << 0.0 << qint64(640'000);
    QTest::newRow("the longest wait is spread below the maximum") << 10 << 0.0 << qint64(1'440'000);
    QTest::newRow("the longest wait is never over the maximum") << 10 << 0.96 << qint64(1'785'600);
    QTest::newRow("after a thousand tries it is the same") << 1000 << 0.0 << qint64(1'440'000);
}

void TestRetryPolicy::theWaitFollowsTheNumberOfTries()
{
    QFETCH(int, tries);
    QFETCH(double, random);
    QFETCH(qint64, waitMs);
    const auto next = nextTry({}, { tries, now, now, {}, random });
    QVERIFY(next);
    QCOMPARE(now.msecsTo(*next), waitMs);
}

void TestRetryPolicy::theServiceIsObeyed_data()
{
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<double>("random");
    QTest::addColumn<qint64>("waitMs");

    QTest::newRow("a minute is a minute") << qint64(60) << 0.0 << qint64(60'000);
    QTest::newRow("and up to a tenth longer") << qint64(60) << 0.5 << qint64(63'000);
    QTest::newRow("at once is the first wait") << qint64(0) << 0.9 << qint64(5'000);
    QTest::newRow("an hour is longer than our longest") << qint64(3600) << 0.0 << qint64(3'600'000);
    QTest::newRow("a week is cut to a day") << qint64(604'800) << 0.5 << qint64(86'400'000);
}

void TestRetryPolicy::theServiceIsObeyed()
{
    QFETCH(qint64, asked);
    QFETCH(double, random);
    QFETCH(qint64, waitMs);
    const auto next = nextTry({}, { 3, now, now, std::chrono::seconds(asked), random });
    QVERIFY(next);
    QCOMPARE(now.msecsTo(*next), waitMs);
}

void TestRetryPolicy::triesEndWithTheirTime_data()
{
    QTest::addColumn<qint64>("sinceFirstTry");
    QTest::addColumn<qint64>("waitMs"); // -1: given up

    QTest::newRow("well before the end") << qint64(3600) << qint64(1'440'000);
    QTest::newRow("the last try is at the end") << qint64(86'400 - 600) << qint64(600'000);
    QTest::newRow("just before the end it is over") << qint64(86'400 - 4) << qint64(-1);
    QTest::newRow("at the end it is over") << qint64(86'400) << qint64(-1);
    QTest::newRow("long after the end it is over") << qint64(200'000) << qint64(-1);
}

void TestRetryPolicy::triesEndWithTheirTime()
{
    QFETCH(qint64, sinceFirstTry);
    QFETCH(qint64, waitMs);
    const auto next = nextTry({}, { 20, now.addSecs(-sinceFirstTry), now, {}, 0 });
    QCOMPARE(next ? now.msecsTo(*next) : -1, waitMs);
}

void TestRetryPolicy::aDayIsFilledWithTries()
{
    int tries = 1;
    QDateTime time = now;
    while (const auto next = nextTry({}, { tries, now, time, {}, 0.5 })) {
        QVERIFY(*next > time);
        time = *next;
        ++tries;
    }
    QCOMPARE(now.secsTo(time), 86'400);
    QVERIFY(tries > 50 && tries < 75);
}

void TestRetryPolicy::retryAfterIsRead_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("seconds"); // -1: ignored

    const QByteArray none;
    const QByteArray noon("Sun, 22 Nov 2026 12:00:00 GMT");
    QTest::newRow("seconds") << QByteArray("120") << none << qint64(120);
    QTest::newRow("seconds with spaces around") << QByteArray(" 7 ") << none << qint64(7);
    QTest::newRow("none at all") << QByteArray("0") << none << qint64(0);
    QTest::newRow("more than a day") << QByteArray("100000") << none << qint64(86'400);
    QTest::newRow("more digits than fit")
        << QByteArray("99999999999999999999") << none << qint64(86'400);
    QTest::newRow("a date") << QByteArray("Sun, 22 Nov 2026 12:00:30 GMT") << noon << qint64(30);
    QTest::newRow("a date in the form of RFC 850")
        << QByteArray("Sunday, 22-Nov-26 12:00:30 GMT") << noon << qint64(30);
    QTest::newRow("a date in the form of asctime")
        << QByteArray("Sun Nov 22 12:00:30 2026") << noon << qint64(30);
    QTest::newRow("a one-digit day in the form of asctime")
        << QByteArray("Tue Dec  1 12:00:00 2026") << QByteArray("Tue Dec  1 11:59:00 2026")
        << qint64(60);
    QTest::newRow("two digits far ahead are the past century")
        << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << none << qint64(0);
    QTest::newRow("a date is measured from the service's clock")
        << QByteArray("Sun, 22 Nov 2026 15:00:10 GMT")
        << QByteArray("Sun, 22 Nov 2026 15:00:00 GMT") << qint64(10);
    QTest::newRow("a date without the service's clock from ours")
        << QByteArray("Sun, 22 Nov 2026 12:01:00 GMT") << none << qint64(60);
    QTest::newRow("a date in the past is now")
        << QByteArray("Sun, 22 Nov 2026 11:00:00 GMT") << noon << qint64(0);
    QTest::newRow("a date next year is a day")
        << QByteArray("Mon, 22 Nov 2027 12:00:00 GMT") << noon << qint64(86'400);
    QTest::newRow("a negative number is ignored") << QByteArray("-5") << none << qint64(-1);
    QTest::newRow("a fraction is ignored") << QByteArray("1.5") << none << qint64(-1);
    QTest::newRow("words are ignored") << QByteArray("soon") << none << qint64(-1);
    QTest::newRow("a Russian date is ignored")
        << QByteArray("Вс, 22 ноя 2026 12:00:30 GMT") << none << qint64(-1);
    QTest::newRow("nothing is ignored") << none << none << qint64(-1);
}

void TestRetryPolicy::retryAfterIsRead()
{
    QFETCH(QByteArray, retryAfter);
    QFETCH(QByteArray, date);
    QFETCH(qint64, seconds);
    const auto wait = parseRetryAfter(retryAfter, date, now);
    QCOMPARE(wait ? wait->count() : qint64(-1), seconds);
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
