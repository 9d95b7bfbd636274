// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/conditions.h"

#include "ui/widgets/format.h"
#include "ui/widgets/now.h"
#include "ui/widgets/status.h"

#include <QCoreApplication>

#include <tuple>
#include <utility>

namespace LeadBridge::Ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(HistoryFilter)
};

constexpr int daysOfWeek = 7;
constexpr int daysOfMonth = 30;

QDateTime startOfDay(const QDate &day)
{
    return day.startOfDay().toUTC();
}

std::pair<QDateTime, QDateTime> boundsOf(const Conditions &conditions, const QDateTime &nowUtc)
{
    const QDate today = nowUtc.toLocalTime().date();
    switch (conditions.period) {
    case Period::All:
        return {};
    case Period::Today:
        return { startOfDay(today), {} };
    case Period::Yesterday:
        return { startOfDay(today.addDays(-1)), startOfDay(today) };
    case Period::Week:
        return { startOfDay(today.addDays(1 - daysOfWeek)), {} };
    case Period::Month:
        return { startOfDay(today.addDays(1 - daysOfMonth)), {} };
    case Period::Custom:
        return { conditions.sinceUtc, conditions.untilUtc };
    }
    return {};
}

QString statesText(const QList<State> &states)
{
    QStringList words;
    for (const State state : states)
        words.append(statusWord(Status { state, std::nullopt, false }));
    return words.join(QStringLiteral(", "));
}

QString customText(const Conditions &conditions)
{
    const QDateTime now = nowUtc();
    if (!conditions.untilUtc.isValid())
        return Text::tr("Since %1").arg(dayAndTime(conditions.sinceUtc, now));
    if (!conditions.sinceUtc.isValid())
        return Text::tr("Until %1").arg(dayAndTime(conditions.untilUtc, now));
    return Text::tr("%1 to %2")
        .arg(dayAndTime(conditions.sinceUtc, now), dayAndTime(conditions.untilUtc, now));
}

} // namespace

HistoryFilter filterOf(const Conditions &conditions, const QDateTime &nowUtc)
{
    HistoryFilter filter;
    std::tie(filter.sinceUtc, filter.untilUtc) = boundsOf(conditions, nowUtc);
    filter.states = conditions.states;
    filter.flow = conditions.flow;
    filter.test = conditions.test;
    filter.text = conditions.text.trimmed();
    filter.problem = conditions.problem;
    return filter;
}

Conditions conditionsOf(const HistoryFilter &filter, const QDateTime &nowUtc)
{
    Conditions conditions;
    conditions.states = filter.states;
    conditions.flow = filter.flow;
    conditions.test = filter.test;
    conditions.text = filter.text;
    conditions.problem = filter.problem;
    for (const Period period :
         { Period::All, Period::Today, Period::Yesterday, Period::Week, Period::Month }) {
        conditions.period = period;
        if (boundsOf(conditions, nowUtc) == std::pair(filter.sinceUtc, filter.untilUtc))
            return conditions;
    }
    conditions.period = Period::Custom;
    conditions.sinceUtc = filter.sinceUtc;
    conditions.untilUtc = filter.untilUtc;
    return conditions;
}

QList<ConditionKind> kindsOf(const Conditions &conditions)
{
    QList<ConditionKind> kinds;
    if (conditions.period != Period::All)
        kinds.append(ConditionKind::Period);
    if (conditions.problem.isValid())
        kinds.append(ConditionKind::Problem);
    if (!conditions.states.isEmpty())
        kinds.append(ConditionKind::States);
    if (conditions.flow.isValid())
        kinds.append(ConditionKind::Flow);
    if (conditions.test)
        kinds.append(ConditionKind::Test);
    if (!conditions.text.trimmed().isEmpty())
        kinds.append(ConditionKind::Text);
    return kinds;
}

Conditions without(Conditions conditions, ConditionKind kind)
{
    switch (kind) {
    case ConditionKind::Period:
        conditions.period = Period::All;
        conditions.sinceUtc = conditions.untilUtc = {};
        break;
    case ConditionKind::States:
        conditions.states.clear();
        break;
    case ConditionKind::Flow:
        conditions.flow = {};
        break;
    case ConditionKind::Test:
        conditions.test.reset();
        break;
    case ConditionKind::Text:
        conditions.text.clear();
        break;
    case ConditionKind::Problem:
        conditions.problem = {};
        break;
    }
    return conditions;
}

QString periodText(Period period)
{
    switch (period) {
    case Period::All:
        return Text::tr("All time");
    case Period::Today:
        return Text::tr("Today");
    case Period::Yesterday:
        return Text::tr("Yesterday");
    case Period::Week:
        return Text::tr("Last 7 days");
    case Period::Month:
        return Text::tr("Last 30 days");
    case Period::Custom:
        return Text::tr("Another period");
    }
    return {};
}

QString conditionText(const Conditions &conditions, ConditionKind kind, const QString &flowName)
{
    switch (kind) {
    case ConditionKind::Period:
        return conditions.period == Period::Custom ? customText(conditions)
                                                   : periodText(conditions.period);
    case ConditionKind::States:
        return statesText(conditions.states);
    case ConditionKind::Flow:
        return oneLine(flowName);
    case ConditionKind::Test:
        return conditions.test == true ? Text::tr("Only tests") : Text::tr("Except tests");
    case ConditionKind::Text:
        return oneLine(conditions.text);
    case ConditionKind::Problem:
        return Text::tr("Leads of a problem");
    }
    return {};
}

} // namespace LeadBridge::Ui
