// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/historycommands.h"

#include "app/base/clock.h"
#include "app/cli/historyfilter.h"
#include "app/cli/historyjson.h"
#include "app/cli/terminal.h"
#include "app/engine/historyexport.h"
#include "app/interfaces/wording.h"
#include "app/storage/historyreader.h"

#include <limits>
#include <memory>

namespace LeadBridge {

namespace {

QStringList tableRow(const EventStory &story)
{
    const EventRow &row = story.row;
    return { QString::number(row.id.value),
             isoUtc(row.receivedUtc),
             stateWord(row.state),
             row.flowName,
             row.client,
             row.phone,
             row.orderId,
             reasonText(row.reason) };
}

int list(const Invocation &invocation)
{
    const auto filter = filterOf(invocation);
    if (!filter)
        return refuse(filter.error());
    bool isNumber = true;
    qint64 limit = 50;
    if (invocation.values.contains(QStringLiteral("limit")))
        limit = invocation.value("limit").toLongLong(&isNumber);
    if (!isNumber || limit < 0)
        return refuse(Error { ErrorKind::InvalidInput, QStringLiteral("not a number from 0 up"),
                              QStringLiteral("--limit") });
    if (limit == 0)
        limit = std::numeric_limits<qint64>::max();
    const auto reader = openReader(invocation);
    if (!reader)
        return Done;

    const bool json = invocation.has("json");
    QList<QStringList> rows { { QStringLiteral("ID"), QStringLiteral("RECEIVED"),
                                QStringLiteral("STATE"), QStringLiteral("FLOW"),
                                QStringLiteral("CLIENT"), QStringLiteral("PHONE"),
                                QStringLiteral("ORDER"), QStringLiteral("MESSAGE") } };
    const auto read = waitFor(reader->each(*filter, [&](const EventStory &story) {
        if (json)
            printJson(historyObject(story));
        else
            rows.append(tableRow(story));
        return --limit > 0;
    }));
    if (!read)
        return refuse(read.error());
    if (!json && rows.size() > 1)
        printTable(rows);
    return Done;
}

void printStory(const EventStory &story)
{
    printTable({ tableRow(story) });
    if (story.row.edited)
        printLine(QStringLiteral("  corrected %1").arg(isoUtc(story.editedUtc)));
    for (const Field &field : story.fields)
        printLine(QStringLiteral("  %1 = %2").arg(field.name, field.value));
    for (const Field &field : story.receivedFields)
        printLine(QStringLiteral("  came as: %1 = %2").arg(field.name, field.value));
    for (const DeliveryRecord &delivery : story.deliveries) {
        printLine(QStringLiteral("%1. %2 (%3): %4 %5 %6")
                      .arg(delivery.step)
                      .arg(delivery.action, delivery.destination, stateWord(delivery.state),
                           delivery.orderId, reasonText(delivery.reason)));
        for (const AttemptRecord &attempt : delivery.log) {
            printLine(QStringLiteral("   %1 attempt %2, %3 ms: %4 %5")
                          .arg(isoUtc(attempt.startedUtc))
                          .arg(attempt.number)
                          .arg(attempt.duration.count())
                          .arg(attempt.status)
                          .arg(reasonText(attempt.reason)));
        }
    }
}

int show(const Invocation &invocation)
{
    const auto id = eventId(invocation.arguments.first());
    if (!id)
        return refuse(id.error());
    const auto reader = openReader(invocation);
    if (!reader)
        return refuse(QStringLiteral("there are no events yet"));
    const auto story = waitFor(reader->story(*id));
    if (!story)
        return refuse(story.error());
    if (invocation.has("json"))
        printJson(fullHistoryObject(*story));
    else
        printStory(*story);
    return Done;
}

int exportHistoryTo(const Invocation &invocation)
{
    const auto filter = filterOf(invocation);
    if (!filter)
        return refuse(filter.error());
    const auto reader = openReader(invocation);
    if (!reader)
        return refuse(QStringLiteral("there are no events yet"));
    const auto rows = waitFor(exportHistory(*reader, invocation.arguments.first(), *filter));
    if (!rows)
        return refuse(rows.error());
    printLine(QStringLiteral("rows: %1").arg(*rows));
    return Done;
}

} // namespace

QList<Command> historyCommands()
{
    const auto history = [](const char *word) {
        return QStringList { QStringLiteral("history"), QLatin1String(word) };
    };
    const auto json = QStringLiteral("json");
    const QString filters = filterSynopsis();
    return {
        { history("list"),
          filters + QStringLiteral(" [--limit N] [--json]"),
          QStringLiteral("events, newest first; 50 unless --limit N (0: all)"),
          0,
          0,
          { json },
          filterOptions() + QStringList { QStringLiteral("limit") },
          list },
        { history("show"),
          QStringLiteral("ID [--json]"),
          QStringLiteral("one event with its deliveries and attempts"),
          1,
          1,
          { json },
          {},
          show },
        { history("export"),
          QStringLiteral("FILE.csv|FILE.xlsx ") + filters,
          QStringLiteral("writes the events to a file"),
          1,
          1,
          {},
          filterOptions(),
          exportHistoryTo },
    };
}

} // namespace LeadBridge
