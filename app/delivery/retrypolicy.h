// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace LeadBridge {

/// What the time of the next try depends on.
struct RetrySituation
{
    int tries = 1; ///< made so far, at least 1
    QDateTime firstTryUtc;
    QDateTime nowUtc;
    std::optional<std::chrono::seconds> retryAfter; ///< what the service asked for
    double random = 0; ///< from 0 to below 1: spreads tries that failed together
};

/// When to try again, or nothing: the time is used up. The wait doubles from
/// RetrySettings::first to RetrySettings::max and is lengthened by up to a quarter; what the
/// service asked for stands in its place, but is never below the first wait. The last try is
/// made at the end of RetrySettings::giveUpAfter. Pure.
[[nodiscard]] std::optional<QDateTime> nextTry(const RetrySettings &settings,
                                               const RetrySituation &situation);

} // namespace LeadBridge
