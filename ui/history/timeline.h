// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/historyvalues.h"
#include "ui/widgets/status.h"

#include <optional>

namespace LeadBridge::Ui {

/// One station of an event's story, or the wait between two (dashed, without a sign).
struct TimelineEntry
{
    enum class Kind { Received, Attempt, Wait, Standing };

    Kind kind = Kind::Standing;
    std::optional<Sign> sign; ///< none: a dot
    QString title;
    QString sub;
    QDateTime atUtc; ///< invalid: no time at the right
    DeliveryId delivery;
    int attempt = 0; ///< number of the attempt it can unfold to; 0: none
    int step = 0; ///< of the step that begins here, from 1; 0: none does

    bool operator==(const TimelineEntry &) const = default;
};

/// The story in the order it happened: receipt, each step's attempts with the waits between,
/// and how the step stands where that is not told by its last attempt. Plain text.
[[nodiscard]] QList<TimelineEntry> timelineOf(const EventStory &story, const QDateTime &nowUtc);

} // namespace LeadBridge::Ui
