// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/recordingdestination.h"
#include "tests/system/kit/httpclient.h"
#include "tests/system/kit/installation.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QMutex>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace LeadBridge::Test;

/// Destinations that are stuck, limited or slow, and all others beside them.
class TestSystemLimits : public QObject
{
    Q_OBJECT

private slots:
    void aStuckDestinationDelaysNoOther();
    void aRefusalSlowsItsOwnDestinationOnly();
    void aBucketLetsItsBurstGoAndThenItsRate();
    void connectionsAreChecked();
};

namespace {

using Clock = std::chrono::steady_clock;

constexpr int waitMs = 60'000;

/// A destination that says yes and writes down when each lead came.
class TimedDestination final
{
public:
    TimedDestination()
        : m_destination([this](const RecordedRequest &request) {
            const QMutexLocker lock(&m_mutex);
            m_arrivals.insert(request.formField(u"sub_id_1"_qs), Clock::now());
            return Answer {};
        })
    {
    }

    [[nodiscard]] QUrl url() const { return m_destination.url(); }
    [[nodiscard]] int count() const
    {
        const QMutexLocker lock(&m_mutex);
        return static_cast<int>(m_arrivals.size());
    }
    [[nodiscard]] bool has(int number) const
    {
        const QMutexLocker lock(&m_mutex);
        return m_arrivals.contains(nameOf(number));
    }
    [[nodiscard]] Clock::time_point arrivalOf(int number) const
    {
        const QMutexLocker lock(&m_mutex);
        return m_arrivals.value(nameOf(number));
    }
    [[nodiscard]] QList<Clock::time_point> arrivals() const
    {
        const QMutexLocker lock(&m_mutex);
        QList<Clock::time_point> all = m_arrivals.values();
        std::sort(all.begin(), all.end());
        return all;
    }

private:
    [[nodiscard]] static QString nameOf(int number) { return u"kl-%1"_qs.arg(number); }

    mutable QMutex m_mutex;
    QHash<QString, Clock::time_point> m_arrivals;
    RecordingDestination m_destination; // the last one: its thread uses the others
};

QByteArray lead(int number)
{
    return "client_id=" + QByteArray::number(number)
        + "&client_name=%D0%90%D0%BD%D0%BD%D0%B0&client_phone=%2B79123456789";
}

/// The usual time from a webhook to its lead at the destination: the median of twenty.
Clock::duration usualDelay(const Installation &installation, const QString &flow,
                           const TimedDestination &destination, int firstNumber)
{
    QList<Clock::duration> delays;
    for (int number = firstNumber; number < firstNumber + 20; ++number) {
        const auto sent = Clock::now();
        if (send(installation.hook(flow, lead(number)), "GET").status != 200)
            return Clock::duration::max();
        if (!QTest::qWaitFor([&] { return destination.has(number); }, waitMs))
            return Clock::duration::max();
        delays.append(destination.arrivalOf(number) - sent);
    }
    std::sort(delays.begin(), delays.end());
    return delays.at(delays.size() / 2);
}

} // namespace

void TestSystemLimits::aStuckDestinationDelaysNoOther()
{
    constexpr int stuckSeconds = 600; // longer than the test
    const RecordingDestination stuck(
        [](const RecordedRequest &) { return Answer { .silent = true }; });
    const TimedDestination good;
    Installation installation;
    QVERIFY(installation.setUp(
        { { .name = u"stuck"_qs, .destination = stuck.url(), .timeoutSeconds = stuckSeconds },
          { .name = u"good"_qs, .destination = good.url() } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    const auto without = usualDelay(installation, u"good"_qs, good, 1000);

    constexpr int hanging = 50;
    for (int number = 1; number <= hanging; ++number)
        QCOMPARE(send(installation.hook(u"stuck"_qs, lead(number)), "GET").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(stuck.count(), 6, waitMs); // as many as may be at once
    const auto beside = usualDelay(installation, u"good"_qs, good, 2000);

    // A destination that had to wait for the other would take its whole timeout, four orders of
    // magnitude more than usual.
    constexpr int ratio = 50;
    const auto milliseconds = [](Clock::duration duration) {
        return QByteArray::number(std::chrono::duration<double, std::milli>(duration).count());
    };
    qInfo().noquote() << "usual delay in ms:" << milliseconds(without)
                      << "beside a stuck destination:" << milliseconds(beside);
    QVERIFY2(beside < ratio * without, milliseconds(beside).constData());
    QCOMPARE(stuck.count(), 6);
    QCOMPARE(installation.count(u"delivered"_qs), 40);
    QCOMPARE(installation.count(u"pending"_qs), hanging); // it hangs to this moment
}

void TestSystemLimits::aRefusalSlowsItsOwnDestinationOnly()
{
    const RecordingDestination limited([](const RecordedRequest &) {
        return Answer { .status = 429,
                        .body = "slow down",
                        .headers = { { "Retry-After", "3600" } } };
    });
    const TimedDestination good;
    Installation installation;
    QVERIFY(installation.setUp({ { .name = u"limited"_qs, .destination = limited.url() },
                                 { .name = u"good"_qs, .destination = good.url() } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);
    QCOMPARE(send(installation.hook(u"limited"_qs, lead(1)), "GET").status, 200);
    const auto attempts = [&] {
        const QList<QJsonObject> events = installation.history();
        return events.value(0)[u"deliveries"].toArray().at(0)[u"attempts"].toInt();
    };
    QTRY_COMPARE_WITH_TIMEOUT(attempts(), 1, waitMs);

    constexpr int leads = 20;
    for (int number = 1; number <= leads; ++number) {
        QCOMPARE(send(installation.hook(u"limited"_qs, lead(number)), "GET").status, 200);
        QCOMPARE(send(installation.hook(u"good"_qs, lead(number)), "GET").status, 200);
    }
    QTRY_COMPARE_WITH_TIMEOUT(good.count(), leads, waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(installation.count(u"delivered"_qs), leads, waitMs);
    QCOMPARE(limited.count(), 1);
    QCOMPARE(installation.count(u"pending"_qs), leads + 1);
}

void TestSystemLimits::aBucketLetsItsBurstGoAndThenItsRate()
{
    static constexpr int burst = 5;
    constexpr double perSecond = 2;
    const TimedDestination rated;
    const TimedDestination crawling;
    const auto rate = [](double tokens) {
        return QJsonObject { { u"per_second"_qs, tokens }, { u"burst"_qs, burst } };
    };
    Installation installation;
    QVERIFY(installation.setUp(
        { { .name = u"rated"_qs, .destination = rated.url(), .rate = rate(perSecond) },
          { .name = u"crawling"_qs, .destination = crawling.url(), .rate = rate(0.001) } }));
    const auto bridge = installation.serve();
    QVERIFY(bridge);

    constexpr int leads = 10;
    const auto began = Clock::now(); // no token was taken before
    for (int number = 1; number <= leads; ++number) {
        QCOMPARE(send(installation.hook(u"rated"_qs, lead(number)), "GET").status, 200);
        QCOMPARE(send(installation.hook(u"crawling"_qs, lead(number)), "GET").status, 200);
    }
    QTRY_COMPARE_WITH_TIMEOUT(rated.count(), leads, waitMs);
    QTRY_VERIFY_WITH_TIMEOUT(crawling.count() >= burst, waitMs);
    // The sixth of a bucket that gets no further token is still to come: five went at once.
    QCOMPARE(crawling.count(), burst);
    const QList<Clock::time_point> arrivals = rated.arrivals();
    for (int i = burst; i < leads; ++i) {
        const std::chrono::duration<double> waited = arrivals.at(i) - began;
        QVERIFY2(waited.count() >= (i + 1 - burst) / perSecond, qPrintable(QString::number(i)));
    }
}

void TestSystemLimits::connectionsAreChecked()
{
    const RecordingDestination good;
    QUrl nowhere;
    {
        const RecordingDestination gone;
        nowhere = gone.url();
    }
    Installation installation;
    QVERIFY(installation.setUp({ { .name = u"good"_qs, .destination = good.url() },
                                 { .name = u"bad"_qs, .destination = nowhere } }));
    const CliResult works = installation.run({ u"flow"_qs, u"check"_qs, u"good"_qs });
    QVERIFY2(works.status == 0, works.told().constData());
    QCOMPARE(works.out.count('\n'), 1);
    QVERIFY2(works.out.startsWith("Заявка в CPA.House: "), works.told().constData());
    QCOMPARE(good.requests().value(0).method, QByteArray("HEAD")); // nothing is ordered
    QCOMPARE(good.count(), 1);
    const CliResult fails = installation.run({ u"flow"_qs, u"check"_qs, u"bad"_qs });
    QVERIFY2(fails.status == 1, fails.told().constData());
    QVERIFY2(fails.out.contains("127.0.0.1"), fails.told().constData());
    const CliResult unknown = installation.run({ u"flow"_qs, u"check"_qs, u"none"_qs });
    QVERIFY2(unknown.status == 1, unknown.told().constData());
    // A check is no event.
    QCOMPARE(installation.history().size(), 0);
}

QTEST_GUILESS_MAIN(TestSystemLimits)
#include "tst_system_limits.moc"
