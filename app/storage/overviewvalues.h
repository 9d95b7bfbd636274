// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>

#include <chrono>

namespace LeadBridge {

/// Whether leads go out.
struct SendingStatus
{
    bool on = true;
    bool stopping = false; ///< requests under way are being finished
    qint64 waiting = 0;
    qint64 held = 0;
    QDateTime oldestWaitingUtc;

    bool operator==(const SendingStatus &) const = default;
};

/// One hour of the operator's day.
struct HourCounts
{
    int hour = 0; ///< 0 to 23, local
    qint64 delivered = 0;
    qint64 refused = 0; ///< rejected, failed, uncertain and invalid
    qint64 waiting = 0; ///< pending and held
    double usual = -1; ///< mean of this hour in the last weeks' same weekdays; -1: not known yet
};

struct DayCounts
{
    QDate day;
    qint64 delivered = 0;
    qint64 refused = 0;
    qint64 waiting = 0;
};

/// Today in numbers.
struct Overview
{
    qint64 received = 0;
    qint64 delivered = 0;
    qint64 refused = 0;
    qint64 uncertain = 0;
    int refusalCauses = 0; ///< of today's refused and uncertain ones
    double usualByNow = -1; ///< events that have usually come by this time; -1: not known yet
    std::chrono::milliseconds usualDelivery { -1 }; ///< median from receipt to delivery; -1: none
    QList<HourCounts> hours; ///< 24
    QList<DayCounts> days; ///< the last 90, oldest first
    bool anyEventEver = false;
};

} // namespace LeadBridge
