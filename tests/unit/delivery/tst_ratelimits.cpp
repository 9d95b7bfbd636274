// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/ratelimits.h"

#include <QTest>

using namespace LeadBridge;
using namespace std::chrono_literals;
using Tick = RateLimits::Tick;

namespace {

constexpr Tick start = 1000s;
const ServiceAddress address { true, QStringLiteral("api.example"), 443 };
const QString key = QStringLiteral("service:account");
const QList<Limit> twoASecond { { key, Rate { 2, 5 } } };

RateLimit named(const QString &name, const Rate &rate, bool account = true)
{
    return { name, rate, account };
}

/// How many leave at once.
int takeAll(RateLimits &limits, const QList<Limit> &keys, Tick now)
{
    int taken = 0;
    for (; taken < 1000 && limits.readyAt(keys, now) <= now; ++taken)
        limits.take(keys, now);
    return taken;
}

} // namespace

class TestRateLimits : public QObject
{
    Q_OBJECT

private slots:
    void aBucketLetsItsBurstGoAndThenItsRate();
    void aBucketHoldsNoMoreThanItsBurst();
    void whatDidNotLeaveIsGivenBack();
    void allLimitsOfAMessageCount();
    void keysDoNotTouchEachOther();
    void theSlowerOfTwoActionsCounts();
    void changedRatesCountAnew();
    void aRefusalStopsTheKeyForTheTimeTheServiceNamed();
    void afterARefusalOneGoesFirst();
    void refusalsWithoutATimeWaitLongerEachTime();
    void refusalsOfRequestsUnderWayTogetherAreOne();
    void oddRatesDoNoHarm_data();
    void oddRatesDoNoHarm();
    void onlySoManyKeysAreRemembered();
    void aRefusalStopsTheNarrowestKeys();
    void aMessageCountsAgainst_data();
    void aMessageCountsAgainst();
};

void TestRateLimits::aBucketLetsItsBurstGoAndThenItsRate()
{
    RateLimits limits;
    QCOMPARE(takeAll(limits, twoASecond, start), 5);
    QCOMPARE(limits.readyAt(twoASecond, start), start + 500ms);
    QCOMPARE(takeAll(limits, twoASecond, start + 499ms), 0);
    QCOMPARE(takeAll(limits, twoASecond, start + 500ms), 1);
    QCOMPARE(takeAll(limits, twoASecond, start + 1500ms), 2);
}

void TestRateLimits::aBucketHoldsNoMoreThanItsBurst()
{
    RateLimits limits;
    QCOMPARE(takeAll(limits, twoASecond, start), 5);
    QCOMPARE(takeAll(limits, twoASecond, start + 24h), 5);
}

void TestRateLimits::whatDidNotLeaveIsGivenBack()
{
    RateLimits limits;
    QCOMPARE(takeAll(limits, twoASecond, start), 5);
    limits.giveBack(twoASecond, start);
    QCOMPARE(takeAll(limits, twoASecond, start), 1);
    limits.giveBack(twoASecond, start + 1h); // full meanwhile
    QCOMPARE(takeAll(limits, twoASecond, start + 1h), 5);
}

void TestRateLimits::allLimitsOfAMessageCount()
{
    RateLimits limits;
    const QList<Limit> chat { { QStringLiteral("chat"), Rate { 1, 1 } },
                              { QStringLiteral("bot"), Rate { 30, 30 } } };
    QCOMPARE(takeAll(limits, chat, start), 1);
    QCOMPARE(limits.readyAt(chat, start), start + 1s);
    const QList<Limit> otherChat { { QStringLiteral("other"), Rate { 1, 1 } }, chat.at(1) };
    QCOMPARE(takeAll(limits, otherChat, start), 1);
}

void TestRateLimits::keysDoNotTouchEachOther()
{
    RateLimits limits;
    takeAll(limits, twoASecond, start);
    limits.pause(twoASecond, 1h, start);
    const QList<Limit> other { { QStringLiteral("other"), Rate { 2, 5 } } };
    QCOMPARE(takeAll(limits, other, start), 5);
}

void TestRateLimits::theSlowerOfTwoActionsCounts()
{
    RateLimits limits;
    const QList<Limit> slow { { key, Rate { 1, 2 } } };
    QCOMPARE(takeAll(limits, slow, start), 2);
    QCOMPARE(takeAll(limits, twoASecond, start), 0);
    QCOMPARE(limits.readyAt(twoASecond, start), start + 1s);
}

void TestRateLimits::changedRatesCountAnew()
{
    RateLimits limits;
    const QList<Limit> slow { { key, Rate { 0.1, 1 } } };
    QCOMPARE(takeAll(limits, slow, start), 1);
    limits.forgetRates();
    QCOMPARE(takeAll(limits, twoASecond, start), 4); // one is taken already
    QCOMPARE(takeAll(limits, twoASecond, start + 500ms), 1);
}

void TestRateLimits::aRefusalStopsTheKeyForTheTimeTheServiceNamed()
{
    RateLimits limits;
    const QList<Limit> withoutRate { { key, std::nullopt } };
    QCOMPARE(limits.readyAt(withoutRate, start), start);
    limits.pause(withoutRate, 30s, start);
    QVERIFY(limits.isPaused(withoutRate, start + 29s));
    QCOMPARE(limits.readyAt(withoutRate, start + 1s), start + 30s);
    QCOMPARE(limits.readyAt(twoASecond, start + 1s), start + 30s);
    limits.pause(withoutRate, 5s, start + 1s); // a shorter one does not shorten it
    QCOMPARE(limits.readyAt(withoutRate, start + 1s), start + 30s);
    QVERIFY(!limits.isPaused(withoutRate, start + 30s));
}

void TestRateLimits::afterARefusalOneGoesFirst()
{
    RateLimits limits;
    limits.take(twoASecond, start);
    limits.pause(twoASecond, 30s, start);
    limits.giveBack(twoASecond, start); // what was claimed and did not leave
    QCOMPARE(takeAll(limits, twoASecond, start + 30s), 1);
    QCOMPARE(takeAll(limits, twoASecond, start + 30s + 500ms), 1);
}

void TestRateLimits::refusalsWithoutATimeWaitLongerEachTime()
{
    RateLimits limits;
    Tick now = start;
    for (const auto wait : { 1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s }) {
        limits.pause(twoASecond, {}, now);
        QCOMPARE(limits.readyAt(twoASecond, now), now + wait);
        now += wait;
    }
    limits.relieve(twoASecond, now);
    limits.pause(twoASecond, {}, now);
    QCOMPARE(limits.readyAt(twoASecond, now), now + 1s);
}

void TestRateLimits::refusalsOfRequestsUnderWayTogetherAreOne()
{
    RateLimits limits;
    for (int i = 0; i < 6; ++i)
        limits.pause(twoASecond, {}, start);
    QCOMPARE(limits.readyAt(twoASecond, start), start + 1s);
    limits.relieve(twoASecond, start + 500ms); // had left before
    limits.pause(twoASecond, {}, start + 1s);
    QCOMPARE(limits.readyAt(twoASecond, start + 1s), start + 3s);
}

void TestRateLimits::oddRatesDoNoHarm_data()
{
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<int>("burst");
    QTest::newRow("none a second") << 0.0 << 1;
    QTest::newRow("fewer than none") << -3.0 << -1;
    QTest::newRow("a million a second") << 1e6 << 1;
}

void TestRateLimits::oddRatesDoNoHarm()
{
    QFETCH(double, perSecond);
    QFETCH(int, burst);
    OutboundMessage message;
    message.limits = { named(key, { perSecond, burst }) };
    const QList<Limit> odd = limitsOf(message, address, {});
    RateLimits limits;
    QCOMPARE(takeAll(limits, odd, start), 1);
    const Tick next = limits.readyAt(odd, start);
    QVERIFY(next > start);
    QVERIFY(next <= start + 24h);
    QCOMPARE(takeAll(limits, odd, next), 1);
}

void TestRateLimits::onlySoManyKeysAreRemembered()
{
    RateLimits limits;
    const QList<Limit> waiting { { QStringLiteral("waits"), Rate { 1, 1 } } };
    limits.pause(waiting, 1h, start);
    for (int i = 0; i < 5000; ++i)
        limits.take({ { QString::number(i), Rate { 0.001, 1 } } }, start);
    QCOMPARE(limits.keyCount(), RateLimits::keyLimit);
    QVERIFY(limits.isPaused(waiting, start));
}

void TestRateLimits::aRefusalStopsTheNarrowestKeys()
{
    const Limit bot { key, Rate { 30, 30 } };
    const Limit chat { QStringLiteral("chat"), Rate { 1, 3 }, false };
    const Limit otherChat { QStringLiteral("other chat"), Rate { 1, 3 }, false };
    QCOMPARE(stoppedByRefusal({ bot }), QList<Limit> { bot });
    QCOMPARE(stoppedByRefusal({ bot, chat }), QList<Limit> { chat });
    RateLimits limits;
    limits.pause(stoppedByRefusal({ bot, chat }), 30s, start);
    QVERIFY(limits.isPaused({ bot, chat }, start + 1s));
    QVERIFY(!limits.isPaused({ bot, otherChat }, start + 1s));
}

void TestRateLimits::aMessageCountsAgainst_data()
{
    QTest::addColumn<QList<RateLimit>>("named");
    QTest::addColumn<std::optional<Rate>>("own");
    QTest::addColumn<QList<Limit>>("expected");

    const Rate usual { 2, 5 };
    const Rate own { 10, 20 };
    const auto none = std::optional<Rate>();
    const QString host = QStringLiteral("address:api.example:443");
    QTest::newRow("its address, without a rate")
        << QList<RateLimit>() << none << QList<Limit> { { host, std::nullopt } };
    QTest::newRow("its address, at the operator's rate")
        << QList<RateLimit>() << std::optional(own) << QList<Limit> { { host, own } };
    QTest::newRow("its own limits")
        << QList<RateLimit> { named(key, usual) } << none << QList<Limit> { { key, usual } };
    QTest::newRow("the operator's rate in place of the account's")
        << QList<RateLimit> { named(key, usual), named(QStringLiteral("chat"), { 1, 1 }, false) }
        << std::optional(own)
        << QList<Limit> { { key, own }, { QStringLiteral("chat"), Rate { 1, 1 }, false } };
    QTest::newRow("the operator's rate beside what is not the account's")
        << QList<RateLimit> { named(QStringLiteral("chat"), { 1, 1 }, false) } << std::optional(own)
        << QList<Limit> { { QStringLiteral("chat"), Rate { 1, 1 }, false }, { host, own } };
}

void TestRateLimits::aMessageCountsAgainst()
{
    QFETCH(QList<RateLimit>, named);
    QFETCH(std::optional<Rate>, own);
    QFETCH(QList<Limit>, expected);
    OutboundMessage message;
    message.limits = named;
    QCOMPARE(limitsOf(message, address, own), expected);
}

QTEST_GUILESS_MAIN(TestRateLimits)
#include "tst_ratelimits.moc"
