// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/states.h"

#include <QDateTime>
#include <QList>

namespace LeadBridge {

class Connection;

/// Events of one flow that came in one hour and stand in one state. Without tests.
struct FlowHour
{
    FlowId flow;
    qint64 hour = 0; ///< since 1970, UTC
    State state = State::Pending;
    qint64 count = 0;

    bool operator==(const FlowHour &) const = default;
};

/// All from the hour of @p fromUtc on, by flow and hour.
[[nodiscard]] QList<FlowHour> readFlowHours(Connection &db, const QDateTime &fromUtc);

} // namespace LeadBridge
