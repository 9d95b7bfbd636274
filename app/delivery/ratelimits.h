// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/serviceaddress.h"
#include "app/destinations/message.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <optional>

namespace LeadBridge {

/// What a message counts against. Without a rate it only waits while the service wants fewer
/// requests.
struct Limit
{
    QString key;
    std::optional<Rate> rate {};
    bool account = true; ///< RateLimit::account

    bool operator==(const Limit &) const = default;
};

/// What @p message counts against, never empty: its own limits, @p own (the operator's rate of
/// the action) in place of those of the account; where it names none, its address.
[[nodiscard]] QList<Limit> limitsOf(const OutboundMessage &message, const ServiceAddress &address,
                                    const std::optional<Rate> &own);

/// Which of them a refusal stops: where a message counts against something narrower than the
/// account, such as one chat, that alone. Should the account be meant, its other messages are
/// refused as well, and stop each its own.
[[nodiscard]] QList<Limit> stoppedByRefusal(const QList<Limit> &limits);

/// Token buckets by key: a bucket holds at most Rate::burst tokens, gets Rate::perSecond of them
/// each second, and each message takes one. Knows no clock: all times are Clock::monotonic().
class RateLimits final
{
public:
    using Tick = std::chrono::nanoseconds;

    /// Wait after a refusal for which the service named no time: the first, doubled with each
    /// further refusal up to the longest.
    static constexpr std::chrono::seconds firstPause { 1 };
    static constexpr std::chrono::seconds longestPause { 60 };
    /// How many keys are remembered.
    static constexpr int keyLimit = 256;

    /// When a message under these limits may leave: @p now or earlier where it may at once.
    [[nodiscard]] Tick readyAt(const QList<Limit> &limits, Tick now) const;
    void take(const QList<Limit> &limits, Tick now);
    /// Gives back what a message took that did not leave.
    void giveBack(const QList<Limit> &limits, Tick now);

    /// The service wants fewer requests: nothing leaves under these keys for as long as it
    /// @p asked, and after that one at first.
    void pause(const QList<Limit> &limits, const std::optional<std::chrono::seconds> &asked,
               Tick now);
    /// The service took a request: its next refusal is a first one again.
    void relieve(const QList<Limit> &limits, Tick now);

    [[nodiscard]] bool isPaused(const QList<Limit> &limits, Tick now) const;

    /// The rates may be others now. What was taken is not forgotten.
    void forgetRates();

    [[nodiscard]] int keyCount() const { return static_cast<int>(m_buckets.size()); }

private:
    struct Bucket
    {
        std::optional<Rate> rate; ///< the slowest of those that were named for the key
        double taken = 0; ///< tokens that are missing
        Tick at { 0 }; ///< when taken was right
        Tick pausedUntil { Tick::min() };
        int refusals = 0; ///< in a row
    };

    static void settle(Bucket &bucket, Tick now);
    Bucket &bucketFor(const Limit &limit, Tick now);
    void makeRoom(Tick now);

    QHash<QString, Bucket> m_buckets;
};

} // namespace LeadBridge
