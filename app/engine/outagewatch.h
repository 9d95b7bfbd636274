// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/heartbeat.h"
#include "app/storage/outagevalues.h"

#include <chrono>
#include <optional>

namespace LeadBridge {

/// What is worth a row. Tests set smaller ones.
struct OutageThresholds
{
    std::chrono::milliseconds least { 60'000 }; ///< shorter outages are not told
    std::chrono::milliseconds look { 10'000 }; ///< how often the watch looks
    std::chrono::milliseconds beat { 60'000 }; ///< how often the heartbeat is written
};

/// An instant on both clocks.
struct OutageMoment
{
    QDateTime utc; ///< may jump when the operator sets the clock
    std::chrono::nanoseconds sinceBoot { 0 }; ///< grows also while the computer sleeps
};

/// Finds the times in which nothing could be received from looks at the clocks and the endpoint,
/// and from the heartbeat of the run before. Pure; any one thread.
class OutageWatch
{
public:
    explicit OutageWatch(const OutageThresholds &thresholds = {});

    /// The last sign of life of the run before. Before the first look().
    void adopt(const Heartbeat &last);

    /// To be called every OutageThresholds::look and whenever @p listening may have changed. The
    /// value: an outage that is over.
    [[nodiscard]] std::optional<Outage> look(const OutageMoment &now, bool listening);

    /// Since when nothing is received; nothing while it is.
    [[nodiscard]] std::optional<QDateTime> downSinceUtc() const;

private:
    struct Down
    {
        QDateTime fromUtc;
        std::optional<std::chrono::nanoseconds> since; ///< none: begun before this run
        OutageCause cause;
    };
    [[nodiscard]] std::optional<Outage> ended(const Down &down, const OutageMoment &now) const;

    OutageThresholds m_thresholds;
    std::optional<Down> m_down;
    std::optional<OutageMoment> m_last;
};

} // namespace LeadBridge
