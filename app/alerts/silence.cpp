// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/silence.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace LeadBridge {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 weekHours = 7 * 24;
constexpr qint64 fewestEvents = 14; // a week with less has no rhythm
constexpr double beyondUsual = 1.5; // of the longest silence of that week

struct Norm
{
    std::array<double, 48> perHour {}; ///< workdays from 0, weekends from 24
    double longest = 0; ///< events usual in the longest silence of the week
    qint64 events = 0;
};

std::size_t slotOf(qint64 hour, const QTimeZone &zone)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(hour * hourMs, Qt::UTC).toTimeZone(zone);
    const bool weekend = local.date().dayOfWeek() > 5;
    return static_cast<std::size_t>(local.time().hour() + (weekend ? 24 : 0));
}

Norm normOf(const HourlyCounts &counts, qint64 end, const QTimeZone &zone)
{
    Norm norm;
    std::array<int, 48> hours {};
    for (qint64 hour = end - weekHours; hour < end; ++hour) {
        const std::size_t slot = slotOf(hour, zone);
        norm.perHour.at(slot) += static_cast<double>(counts.value(hour));
        norm.events += counts.value(hour);
        ++hours.at(slot);
    }
    for (std::size_t slot = 0; slot < hours.size(); ++slot) {
        if (hours.at(slot) > 0)
            norm.perHour.at(slot) /= hours.at(slot);
    }
    double run = 0;
    for (qint64 hour = end - weekHours; hour < end; ++hour) {
        run = counts.value(hour) > 0 ? 0 : run + norm.perHour.at(slotOf(hour, zone));
        norm.longest = std::max(norm.longest, run);
    }
    return norm;
}

double usualBetween(const Norm &norm, const QDateTime &fromUtc, const QDateTime &untilUtc,
                    const QTimeZone &zone)
{
    const qint64 from = fromUtc.toMSecsSinceEpoch();
    const qint64 until = untilUtc.toMSecsSinceEpoch();
    double usual = 0;
    for (qint64 hour = from / hourMs; hour * hourMs < until; ++hour) {
        const qint64 begin = std::max(from, hour * hourMs);
        const qint64 end = std::min(until, (hour + 1) * hourMs);
        const double part = static_cast<double>(end - begin) / static_cast<double>(hourMs);
        usual += part * norm.perHour.at(slotOf(hour, zone));
    }
    return usual;
}

} // namespace

std::optional<double> unusualSilence(const HourlyCounts &counts, const QDateTime &lastUtc,
                                     const QDateTime &sinceUtc, const QDateTime &nowUtc,
                                     const QTimeZone &zone)
{
    if (counts.isEmpty() || !lastUtc.isValid() || sinceUtc >= nowUtc)
        return std::nullopt;
    // The hour of the last event counts as well: what came in it is the flow's rhythm.
    const qint64 end = lastUtc.toMSecsSinceEpoch() / hourMs + 1;
    if (counts.firstKey() > end - weekHours + 24)
        return std::nullopt;
    const Norm norm = normOf(counts, end, zone);
    if (norm.events < fewestEvents)
        return std::nullopt;
    const double usual = usualBetween(norm, std::max(lastUtc, sinceUtc), nowUtc, zone);
    // Were events to come by chance at this rate, a gap as long would be seen once in 20 weeks.
    const double chance = std::log(20.0 * static_cast<double>(norm.events));
    return usual > std::max(chance, beyondUsual * norm.longest) ? std::optional(usual)
                                                                : std::nullopt;
}

} // namespace LeadBridge
