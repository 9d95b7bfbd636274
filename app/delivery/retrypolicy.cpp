// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/retrypolicy.h"

#include "app/delivery/retryafter.h"

#include <algorithm>

namespace LeadBridge {

using Milliseconds = std::chrono::duration<double, std::milli>;

namespace {

constexpr double spread = 0.25; ///< of a wait we chose
constexpr double askedSpread = 0.1; ///< of a wait the service chose

Milliseconds backoff(const RetrySettings &settings, int tries, double random)
{
    const Milliseconds first = settings.first;
    const Milliseconds max = std::max<Milliseconds>(settings.max, first);
    Milliseconds wait = first;
    for (int i = 1; i < tries && wait < max; ++i)
        wait *= 2;
    // Also the longest wait must differ between leads, and stay within the maximum.
    const Milliseconds ceiling = std::max<Milliseconds>(first, max / (1 + spread));
    wait = std::min(wait, ceiling);
    return std::min<Milliseconds>(wait * (1 + spread * random), max);
}

} // namespace

std::optional<QDateTime> nextTry(const RetrySettings &settings, const RetrySituation &situation)
{
    Milliseconds wait = backoff(settings, situation.tries, situation.random);
    if (situation.retryAfter) {
        const Milliseconds asked = std::min<Milliseconds>(*situation.retryAfter, retryAfterLimit);
        wait = std::max<Milliseconds>(asked * (1 + askedSpread * situation.random), settings.first);
    }
    const QDateTime end =
        situation.firstTryUtc.addMSecs(std::chrono::milliseconds(settings.giveUpAfter).count());
    const auto first = std::chrono::milliseconds(settings.first).count();
    if (situation.nowUtc.addMSecs(first) > end)
        return std::nullopt;
    return std::min(situation.nowUtc.addMSecs(static_cast<qint64>(wait.count())), end);
}

} // namespace LeadBridge
