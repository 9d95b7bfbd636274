// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/historypages.h"

#include "app/storage/historyreader.h"
#include "tests/bench/filler.h"

#include <QElapsedTimer>

#include <algorithm>

namespace LeadBridge::Bench {

namespace {

constexpr int pageRows = 100;

/// Longest of five times, in milliseconds: what an operator may meet.
template <class Ask> void measure(Table &table, const QString &what, const Ask &ask)
{
    qint64 longest = 0;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto answer = ask().result();
        if (!answer)
            qFatal("%s: %s", qPrintable(what), qPrintable(answer.error().detail));
        longest = std::max(longest, timer.nsecsElapsed());
    }
    table.add(what, u"%1 ms"_qs.arg(static_cast<double>(longest) / 1e6, 0, 'f', 1));
}

} // namespace

void measureHistoryPages(Table &table, const QString &dataFolder)
{
    HistoryReader reader(databasePath(dataFolder));
    HistoryFilter rejected;
    rejected.states = { State::Rejected };
    HistoryFilter phone;
    phone.text = u"79000007919"_qs;
    HistoryFilter everywhere;
    everywhere.text = u"Примерова"_qs;
    HistoryFilter nowhere;
    nowhere.text = u"нет такого имени"_qs;

    measure(table, u"history with 1,000,000 events: newest page"_qs,
            [&] { return reader.older({}, {}, pageRows); });
    measure(table, u"  page in the middle"_qs,
            [&] { return reader.older({}, EventId { 500'000 }, pageRows); });
    measure(table, u"  newest page of refused ones"_qs,
            [&] { return reader.older(rejected, {}, pageRows); });
    measure(table, u"  search of one phone among all"_qs,
            [&] { return reader.older(phone, {}, pageRows); });
    measure(table, u"  search of a name that all have"_qs,
            [&] { return reader.older(everywhere, {}, pageRows); });
    measure(table, u"  search of what nobody has"_qs,
            [&] { return reader.older(nowhere, {}, pageRows); });
    measure(table, u"  counts by state"_qs, [&] { return reader.counts({}); });
    measure(table, u"  overview"_qs, [&] {
        return reader.overview(QDateTime::currentDateTimeUtc(), QTimeZone::systemTimeZone());
    });
}

} // namespace LeadBridge::Bench
