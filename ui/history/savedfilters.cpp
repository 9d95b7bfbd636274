// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/savedfilters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>
#include <array>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array periodWords { "all", "today", "yesterday", "week", "month", "custom" };

QString settingsKey()
{
    return u"history/savedFilters"_s;
}

QString timeText(const QDateTime &utc)
{
    return utc.isValid() ? utc.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

Period periodOf(const QString &word)
{
    for (size_t i = 0; i < periodWords.size(); ++i) {
        if (word == QLatin1StringView(periodWords.at(i)))
            return static_cast<Period>(i);
    }
    return Period::All;
}

/// A problem ends, so that a filter by it is nothing to keep.
QJsonObject asJson(const SavedFilter &filter)
{
    const Conditions &conditions = filter.conditions;
    QJsonArray states;
    for (const State state : conditions.states)
        states.append(stateWord(state));
    QJsonObject object {
        { u"name"_s, filter.name },
        { u"period"_s, QLatin1StringView(periodWords.at(static_cast<size_t>(conditions.period))) },
        { u"since"_s, timeText(conditions.sinceUtc) },
        { u"until"_s, timeText(conditions.untilUtc) },
        { u"states"_s, states },
        { u"flow"_s, conditions.flow.value },
        { u"text"_s, conditions.text },
    };
    if (conditions.test)
        object.insert(u"test"_s, *conditions.test);
    return object;
}

SavedFilter fromJson(const QJsonObject &object)
{
    SavedFilter filter;
    filter.name = object.value(u"name"_s).toString();
    Conditions &conditions = filter.conditions;
    conditions.period = periodOf(object.value(u"period"_s).toString());
    conditions.sinceUtc = timeOf(object.value(u"since"_s));
    conditions.untilUtc = timeOf(object.value(u"until"_s));
    const QJsonArray states = object.value(u"states"_s).toArray();
    for (const QJsonValue &word : states) {
        if (const auto state = stateFromWord(word.toString()))
            conditions.states.append(*state);
    }
    conditions.flow = { object.value(u"flow"_s).toInteger() };
    conditions.text = object.value(u"text"_s).toString();
    conditions.test.reset();
    if (object.contains(u"test"_s))
        conditions.test = object.value(u"test"_s).toBool();
    return filter;
}

void store(const QList<SavedFilter> &filters)
{
    QJsonArray array;
    for (const SavedFilter &filter : filters)
        array.append(asJson(filter));
    QSettings().setValue(settingsKey(),
                         QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

auto named(const QString &name)
{
    return [name](const SavedFilter &filter) { return filter.name == name; };
}

} // namespace

QList<SavedFilter> savedFilters()
{
    const QString text = QSettings().value(settingsKey()).toString();
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    QList<SavedFilter> filters;
    for (const QJsonValue &value : array) {
        const SavedFilter filter = fromJson(value.toObject());
        if (!filter.name.isEmpty())
            filters.append(filter);
    }
    return filters;
}

void saveFilter(const SavedFilter &filter)
{
    QList<SavedFilter> filters = savedFilters();
    const auto it = std::find_if(filters.begin(), filters.end(), named(filter.name));
    if (it == filters.end())
        filters.append(filter);
    else
        *it = filter;
    store(filters);
}

void forgetFilter(const QString &name)
{
    QList<SavedFilter> filters = savedFilters();
    filters.removeIf(named(name));
    store(filters);
}

} // namespace LeadBridge::Ui
