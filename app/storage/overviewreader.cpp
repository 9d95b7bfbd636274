// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/overviewreader.h"

#include "app/storage/codec.h"
#include "app/storage/connection.h"
#include "app/storage/historyrows.h"

#include <algorithm>
#include <map>
#include <vector>

namespace LeadBridge {

namespace {

constexpr int dayCount = 90;
constexpr int weekCount = 4;
constexpr int medianOf = 200;
constexpr State refusedStates[] = { State::Rejected, State::Failed, State::Uncertain,
                                    State::Invalid };

struct Numbers
{
    qint64 received = 0;
    qint64 delivered = 0;
    qint64 refused = 0;
    qint64 uncertain = 0;
    qint64 waiting = 0;

    void add(State state, qint64 count);
    [[nodiscard]] qint64 shown() const { return delivered + refused + waiting; }
};

void Numbers::add(State state, qint64 count)
{
    received += count;
    switch (state) {
    case State::Delivered:
        delivered += count;
        break;
    case State::Uncertain:
        uncertain += count;
        [[fallthrough]];
    case State::Rejected:
    case State::Failed:
    case State::Invalid:
        refused += count;
        break;
    case State::Pending:
    case State::Held:
        waiting += count;
        break;
    case State::Filtered:
    case State::Duplicate:
    case State::Skipped:
        break;
    }
}

/// The numbers by local day and hour.
using Calendar = std::map<QDate, std::array<Numbers, 24>>;

Calendar readCalendar(Connection &db, const QDate &firstDay, const QTimeZone &zone)
{
    Calendar calendar;
    const qint64 first = hourOf(firstDay.startOfDay(zone).toMSecsSinceEpoch());
    Rows rows = db.query("SELECT hour, state, sum(count) FROM hour_counts"
                         " WHERE hour >= ? AND test = 0 GROUP BY hour, state",
                         first);
    qint64 hour = -1;
    QDateTime local;
    while (rows.next()) {
        if (rows.number(0) != hour) {
            hour = rows.number(0);
            local = unpackTime(hour * millisecondsPerHour).toTimeZone(zone);
        }
        const auto at = static_cast<std::size_t>(local.time().hour());
        calendar[local.date()][at].add(stateFromWord(rows.text(1)).value_or(State::Pending),
                                       rows.number(2));
    }
    return calendar;
}

Numbers sum(const std::array<Numbers, 24> &hours)
{
    Numbers total;
    for (const Numbers &hour : hours) {
        total.received += hour.received;
        total.delivered += hour.delivered;
        total.refused += hour.refused;
        total.uncertain += hour.uncertain;
        total.waiting += hour.waiting;
    }
    return total;
}

void fillToday(Overview &overview, const Calendar &calendar, const QDate &today)
{
    const auto day = calendar.find(today);
    const std::array<Numbers, 24> hours =
        day == calendar.end() ? std::array<Numbers, 24>() : day->second;
    const Numbers total = sum(hours);
    overview.received = total.received;
    overview.delivered = total.delivered;
    overview.refused = total.refused;
    overview.uncertain = total.uncertain;
    for (int hour = 0; hour < 24; ++hour) {
        const Numbers &numbers = hours[static_cast<std::size_t>(hour)];
        overview.hours.append({ hour, numbers.delivered, numbers.refused, numbers.waiting, -1 });
    }
}

/// The same weekday in the last weeks; weeks without any event, such as those before the
/// program was installed, say nothing.
void fillUsual(Overview &overview, const Calendar &calendar, const QDateTime &now)
{
    std::vector<const std::array<Numbers, 24> *> weeks;
    for (int week = 1; week <= weekCount; ++week) {
        const auto day = calendar.find(now.date().addDays(-7 * week));
        if (day != calendar.end())
            weeks.push_back(&day->second);
    }
    if (weeks.empty())
        return;
    const auto count = static_cast<double>(weeks.size());
    const int hourNow = now.time().hour();
    const double partOfHour =
        static_cast<double>(now.time().msecsSinceStartOfDay() % millisecondsPerHour)
        / static_cast<double>(millisecondsPerHour);
    overview.usualByNow = 0;
    for (HourCounts &hour : overview.hours) {
        qint64 shown = 0;
        qint64 received = 0;
        for (const auto *week : weeks) {
            shown += (*week)[static_cast<std::size_t>(hour.hour)].shown();
            received += (*week)[static_cast<std::size_t>(hour.hour)].received;
        }
        hour.usual = static_cast<double>(shown) / count;
        const double part = hour.hour < hourNow ? 1 : hour.hour == hourNow ? partOfHour : 0;
        overview.usualByNow += part * static_cast<double>(received) / count;
    }
}

void fillDays(Overview &overview, const Calendar &calendar, const QDate &today)
{
    for (int back = dayCount - 1; back >= 0; --back) {
        const QDate date = today.addDays(-back);
        const auto day = calendar.find(date);
        const Numbers total = day == calendar.end() ? Numbers() : sum(day->second);
        overview.days.append({ date, total.delivered, total.refused, total.waiting });
    }
}

/// The median of the newest deliveries of today.
std::chrono::milliseconds usualDelivery(Connection &db, const QDateTime &dayStart)
{
    const IdRange ids = idsReceived(db, dayStart, {});
    std::vector<qint64> times;
    for (const qint64 flow : flowsWithEvents(db)) {
        Rows rows = db.query(
            "SELECT (SELECT max(finished_at) FROM deliveries WHERE id BETWEEN e.id * 256"
            " AND e.id * 256 + 255) - e.received_at FROM events e INDEXED BY events_flow_state"
            " WHERE e.flow = ? AND e.state = 'delivered' AND e.id >= ? AND e.test = 0"
            " AND e.steps > 0 ORDER BY e.id DESC LIMIT ?",
            flow, ids.first, medianOf);
        while (rows.next())
            times.push_back(std::max<qint64>(0, rows.number(0)));
    }
    if (times.empty())
        return std::chrono::milliseconds(-1);
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return std::chrono::milliseconds(*middle);
}

QDateTime lastEvent(Connection &db, qint64 flow)
{
    qint64 last = 0;
    for (const State state :
         { State::Pending, State::Delivered, State::Rejected, State::Failed, State::Uncertain,
           State::Invalid, State::Filtered, State::Duplicate, State::Held }) {
        last = std::max(last,
                        db.value("SELECT id FROM events INDEXED BY events_flow_state"
                                 " WHERE flow = ? AND state = ? AND test = 0"
                                 " ORDER BY id DESC LIMIT 1",
                                 flow, stateWord(state))
                            .value_or(0));
    }
    const auto received = db.value("SELECT received_at FROM events WHERE id = ?", last);
    return received ? unpackTime(*received) : QDateTime();
}

/// Of what went wrong since then and still is so: how many reasons, state by state and flow by
/// flow.
int countCauses(Connection &db, const QDateTime &sinceUtc)
{
    const IdRange ids = idsReceived(db, sinceUtc, {});
    qint64 causes = 0;
    for (const qint64 flow : flowsWithEvents(db)) {
        for (const State state : refusedStates) {
            causes += db.value("SELECT count(DISTINCT reason) FROM events"
                               " INDEXED BY events_flow_state WHERE flow = ? AND state = ?"
                               " AND id >= ? AND received_at >= ? AND test = 0",
                               flow, stateWord(state), ids.first, packTime(sinceUtc))
                          .value_or(0);
        }
    }
    return static_cast<int>(causes);
}

} // namespace

Overview readOverview(Connection &db, const QDateTime &nowUtc, const QTimeZone &zone)
{
    Overview overview;
    const QDateTime now = nowUtc.toTimeZone(zone);
    const QDate today = now.date();
    const QDateTime dayStart = today.startOfDay(zone).toUTC();
    const Calendar calendar = readCalendar(db, today.addDays(1 - dayCount), zone);
    fillToday(overview, calendar, today);
    fillUsual(overview, calendar, now);
    fillDays(overview, calendar, today);
    overview.refusalCauses = countCauses(db, dayStart);
    overview.usualDelivery = usualDelivery(db, dayStart);
    overview.anyEventEver = db.value("SELECT id FROM events LIMIT 1").has_value();
    return overview;
}

QList<FlowNumbers> readFlowNumbers(Connection &db, const QDateTime &nowUtc, const QTimeZone &zone)
{
    const QDate today = nowUtc.toTimeZone(zone).date();
    const qint64 hour = hourOf(today.startOfDay(zone).toMSecsSinceEpoch());
    std::map<qint64, std::pair<Numbers, FlowNumbers>> flows;
    {
        Rows rows = db.query("SELECT id FROM flows WHERE removed_at IS NULL");
        while (rows.next())
            flows[rows.number(0)].second.flow = { rows.number(0) };
    }
    {
        Rows rows = db.query("SELECT hour = -1, flow, state, sum(count) FROM hour_counts"
                             " WHERE (hour = -1 OR hour >= ?) AND test = 0 GROUP BY 1, 2, 3",
                             hour);
        while (rows.next()) {
            const auto flow = flows.find(rows.number(1));
            const auto state = stateFromWord(rows.text(2)).value_or(State::Filtered);
            if (flow == flows.end())
                continue;
            if (rows.number(0) == 0)
                flow->second.first.add(state, rows.number(3));
            else if (state == State::Pending)
                flow->second.second.waiting = rows.number(3);
            else if (state == State::Held)
                flow->second.second.held = rows.number(3);
        }
    }
    QList<FlowNumbers> result;
    for (auto &[id, entry] : flows) {
        FlowNumbers &numbers = entry.second;
        numbers.received = entry.first.received;
        numbers.delivered = entry.first.delivered;
        numbers.problems = entry.first.refused;
        numbers.lastEventUtc = lastEvent(db, id);
        result.append(numbers);
    }
    return result;
}

SendingStatus readSending(Connection &db)
{
    SendingStatus status;
    std::vector<qint64> waitingFlows;
    {
        Rows rows = db.query("SELECT flow, state, count FROM hour_counts WHERE hour = -1"
                             " AND test = 0 AND state IN ('pending', 'held') AND count > 0");
        while (rows.next()) {
            const bool held = rows.text(1) == stateWord(State::Held);
            (held ? status.held : status.waiting) += rows.number(2);
            if (!held)
                waitingFlows.push_back(rows.number(0));
        }
    }
    std::optional<qint64> oldest;
    for (const qint64 flow : waitingFlows) {
        const auto received = db.value("SELECT received_at FROM events"
                                       " INDEXED BY events_flow_state WHERE flow = ?"
                                       " AND state = 'pending' AND test = 0 ORDER BY id LIMIT 1",
                                       flow);
        if (received && (!oldest || *received < *oldest))
            oldest = received;
    }
    if (oldest)
        status.oldestWaitingUtc = unpackTime(*oldest);
    return status;
}

} // namespace LeadBridge
