// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/ratelimits.h"

#include <algorithm>
#include <iterator>

namespace LeadBridge {

namespace {

using Tick = RateLimits::Tick;
using Seconds = std::chrono::duration<double>;

/// Below this a wait has no end that anybody would live to see.
constexpr double slowest = 1.0 / 86'400;
/// Tokens are counted in fractions; what is missing less than this is rounding.
constexpr double rounding = 1e-6;

Rate sane(const Rate &rate)
{
    return { std::max(rate.perSecond, slowest), std::max(rate.burst, 1) };
}

std::optional<Rate> slower(const std::optional<Rate> &one, const std::optional<Rate> &other)
{
    if (!one || !other)
        return one ? one : other;
    return Rate { std::min(one->perSecond, other->perSecond), std::min(one->burst, other->burst) };
}

double earned(const std::optional<Rate> &rate, Tick from, Tick to)
{
    return rate && to > from ? rate->perSecond * Seconds(to - from).count() : 0;
}

QString keyOf(const ServiceAddress &address)
{
    return QStringLiteral("address:%1:%2").arg(address.host).arg(address.port);
}

} // namespace

QList<Limit> limitsOf(const OutboundMessage &message, const ServiceAddress &address,
                      const std::optional<Rate> &own)
{
    QList<Limit> limits;
    bool accountNamed = false;
    for (const RateLimit &limit : message.limits) {
        accountNamed = accountNamed || limit.account;
        limits.append({ limit.key, sane(limit.account && own ? *own : limit.rate), limit.account });
    }
    if (own && !accountNamed)
        limits.append({ keyOf(address), sane(*own) });
    if (limits.isEmpty())
        limits.append({ keyOf(address), std::nullopt });
    return limits;
}

QList<Limit> stoppedByRefusal(const QList<Limit> &limits)
{
    QList<Limit> narrow;
    std::copy_if(limits.begin(), limits.end(), std::back_inserter(narrow),
                 [](const Limit &limit) { return !limit.account; });
    return narrow.isEmpty() ? limits : narrow;
}

RateLimits::Tick RateLimits::readyAt(const QList<Limit> &limits, Tick now) const
{
    Tick ready = now;
    for (const Limit &limit : limits) {
        const auto bucket = m_buckets.constFind(limit.key);
        if (bucket == m_buckets.constEnd())
            continue;
        ready = std::max(ready, bucket->pausedUntil);
        const auto rate = slower(bucket->rate, limit.rate);
        if (!rate)
            continue;
        const double missing = bucket->taken + 1 - rate->burst - earned(rate, bucket->at, now);
        if (missing > rounding) {
            const Seconds wait(missing / rate->perSecond);
            const Tick from = std::max(now, bucket->at);
            ready = std::max(ready, from + std::chrono::ceil<Tick>(wait));
        }
    }
    return ready;
}

void RateLimits::take(const QList<Limit> &limits, Tick now)
{
    for (const Limit &limit : limits) {
        if (limit.rate)
            bucketFor(limit, now).taken += 1;
    }
}

void RateLimits::giveBack(const QList<Limit> &limits, Tick now)
{
    for (const Limit &limit : limits) {
        const auto bucket = m_buckets.find(limit.key);
        // A pause has emptied it but for one.
        if (!limit.rate || bucket == m_buckets.end() || bucket->pausedUntil > now)
            continue;
        settle(*bucket, now);
        bucket->taken = std::max(0.0, bucket->taken - 1);
    }
}

void RateLimits::pause(const QList<Limit> &limits, const std::optional<std::chrono::seconds> &asked,
                       Tick now)
{
    for (const Limit &limit : limits) {
        Bucket &bucket = bucketFor(limit, now);
        // Requests that were under way together are refused together: that is one refusal.
        if (bucket.pausedUntil <= now)
            ++bucket.refusals;
        const int doublings = std::clamp(bucket.refusals - 1, 0, 6);
        const auto own = std::min(firstPause * (1 << doublings), longestPause);
        bucket.pausedUntil = std::max<Tick>(bucket.pausedUntil, now + asked.value_or(own));
        bucket.at = bucket.pausedUntil;
        bucket.taken = bucket.rate ? bucket.rate->burst - 1 : 0;
    }
}

void RateLimits::relieve(const QList<Limit> &limits, Tick now)
{
    for (const Limit &limit : limits) {
        const auto bucket = m_buckets.find(limit.key);
        // While it pauses, only what left before is answered.
        if (bucket != m_buckets.end() && bucket->pausedUntil <= now)
            bucket->refusals = 0;
    }
}

bool RateLimits::isPaused(const QList<Limit> &limits, Tick now) const
{
    return std::any_of(limits.begin(), limits.end(), [&](const Limit &limit) {
        const auto bucket = m_buckets.constFind(limit.key);
        return bucket != m_buckets.constEnd() && bucket->pausedUntil > now;
    });
}

void RateLimits::forgetRates()
{
    for (Bucket &bucket : m_buckets)
        bucket.rate.reset();
}

/// Brings the bucket up to @p now.
void RateLimits::settle(Bucket &bucket, Tick now)
{
    if (bucket.rate)
        bucket.taken = std::min<double>(bucket.taken, bucket.rate->burst);
    if (now <= bucket.at)
        return;
    bucket.taken = std::max(0.0, bucket.taken - earned(bucket.rate, bucket.at, now));
    bucket.at = now;
}

RateLimits::Bucket &RateLimits::bucketFor(const Limit &limit, Tick now)
{
    if (!m_buckets.contains(limit.key))
        makeRoom(now);
    Bucket &bucket = m_buckets[limit.key];
    bucket.rate = slower(bucket.rate, limit.rate);
    settle(bucket, now);
    return bucket;
}

/// A full bucket that waits for nothing is like none. Were all in use, the one that has been out
/// of use the longest would go.
void RateLimits::makeRoom(Tick now)
{
    if (keyCount() < keyLimit)
        return;
    for (auto bucket = m_buckets.begin(); bucket != m_buckets.end();) {
        settle(*bucket, now);
        const bool idle = bucket->taken < rounding && bucket->pausedUntil + longestPause < now;
        bucket = idle ? m_buckets.erase(bucket) : std::next(bucket);
    }
    while (keyCount() >= keyLimit) {
        m_buckets.erase(std::min_element(
            m_buckets.begin(), m_buckets.end(),
            [](const Bucket &a, const Bucket &b) { return a.pausedUntil < b.pausedUntil; }));
    }
}

} // namespace LeadBridge
