// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/historycommands.h"

#include "app/base/clock.h"
#include "app/cli/engineaccess.h"
#include "app/cli/historyjson.h"
#include "app/cli/terminal.h"
#include "app/engine/datafolder.h"
#include "app/engine/historyexport.h"
#include "app/interfaces/wording.h"
#include "app/storage/historyreader.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <limits>
#include <memory>

namespace LeadBridge {

namespace {

const QStringList filterOptions { QStringLiteral("flow"), QStringLiteral("state"),
                                  QStringLiteral("since"), QStringLiteral("until"),
                                  QStringLiteral("search") };

/// A reader on the invocation's database, or null where there is none yet. Reading needs no
/// lock and disturbs no engine.
std::unique_ptr<HistoryReader> openReader(const Invocation &invocation)
{
    const QString path = DataFolder(invocation.dataFolder).databasePath();
    return QFileInfo::exists(path) ? std::make_unique<HistoryReader>(path) : nullptr;
}

Result<QDateTime> timeOption(const Invocation &invocation, const char *option)
{
    const QString text = invocation.value(option);
    if (text.isEmpty())
        return QDateTime();
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("not a time such as 2026-01-15T12:30:00Z"),
                    QStringLiteral("--") + QLatin1String(option));
    return time.toUTC();
}

Result<FlowId> flowNamed(const Invocation &invocation, const QString &name)
{
    const auto flows = ask(invocation, QStringLiteral("flow.list"));
    if (!flows)
        return tl::unexpected(flows.error());
    const QJsonArray all = flows->toArray();
    for (const QJsonValue &flow : all) {
        if (flow[QLatin1String("name")].toString() == name)
            return FlowId { flow[QLatin1String("id")].toInteger() };
    }
    return fail(ErrorKind::NotFound, QStringLiteral("no flow has this name"), name);
}

Result<HistoryFilter> filterOf(const Invocation &invocation)
{
    HistoryFilter filter;
    filter.text = invocation.value("search");
    if (const QString word = invocation.value("state"); !word.isEmpty()) {
        const auto state = stateFromWord(word);
        if (!state)
            return fail(ErrorKind::InvalidInput, QStringLiteral("there is no state “%1”").arg(word),
                        QStringLiteral("--state"));
        filter.states = { *state };
    }
    const auto since = timeOption(invocation, "since");
    if (!since)
        return tl::unexpected(since.error());
    const auto until = timeOption(invocation, "until");
    if (!until)
        return tl::unexpected(until.error());
    filter.sinceUtc = *since;
    filter.untilUtc = *until;
    if (const QString name = invocation.value("flow"); !name.isEmpty()) {
        const auto flow = flowNamed(invocation, name);
        if (!flow)
            return tl::unexpected(flow.error());
        filter.flow = *flow;
    }
    return filter;
}

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
    for (const Field &field : story.fields)
        printLine(QStringLiteral("  %1 = %2").arg(field.name, field.value));
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

Result<EventId> eventId(const QString &text)
{
    bool isNumber = false;
    const EventId id { text.toLongLong(&isNumber) };
    if (!isNumber || !id.isValid())
        return fail(ErrorKind::InvalidInput, QStringLiteral("not the number of an event"), text);
    return id;
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

/// The step to begin with, from 1.
Result<int> firstStep(const Invocation &invocation)
{
    if (!invocation.values.contains(QStringLiteral("from-step")))
        return 1;
    bool isNumber = false;
    const int step = invocation.value("from-step").toInt(&isNumber);
    if (!isNumber || step < 1)
        return fail(ErrorKind::InvalidInput, QStringLiteral("not the number of a step, from 1 up"),
                    QStringLiteral("--from-step"));
    return step;
}

int resend(const Invocation &invocation)
{
    QJsonArray ids;
    for (const QString &argument : invocation.arguments) {
        const auto id = eventId(argument);
        if (!id)
            return refuse(id.error());
        ids.append(id->value);
    }
    const auto fromStep = firstStep(invocation);
    if (!fromStep)
        return refuse(fromStep.error());
    const auto report = ask(invocation, QStringLiteral("history.resend"),
                            { { QStringLiteral("ids"), ids },
                              { QStringLiteral("again"), invocation.has("again") },
                              { QStringLiteral("from_step"), *fromStep } });
    if (!report)
        return refuse(report.error());
    const qint64 queued = (*report)[QLatin1String("queued")].toInteger();
    const qint64 left = (*report)[QLatin1String("nothing_to_do")].toInteger();
    printLine(QStringLiteral("queued: %1").arg(queued));
    if (left == 0)
        return Done;
    return refuse(QStringLiteral("nothing to send again in %1 of them: delivered (use --again), "
                                 "still waiting, or gone")
                      .arg(left));
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
    const auto filters =
        QStringLiteral("[--flow NAME] [--state S] [--since T] [--until T] [--search TEXT]");
    return {
        { history("list"),
          filters + QStringLiteral(" [--limit N] [--json]"),
          QStringLiteral("events, newest first; 50 unless --limit N (0: all)"),
          0,
          0,
          { json },
          filterOptions + QStringList { QStringLiteral("limit") },
          list },
        { history("show"),
          QStringLiteral("ID [--json]"),
          QStringLiteral("one event with its deliveries and attempts"),
          1,
          1,
          { json },
          {},
          show },
        { history("resend"),
          QStringLiteral("ID... [--from-step N] [--again]"),
          QStringLiteral("queues unfinished or failed steps again; --again: delivered ones too; "
                         "--from-step N: earlier steps stay as they are"),
          1,
          -1,
          { QStringLiteral("again") },
          { QStringLiteral("from-step") },
          resend },
        { history("export"),
          QStringLiteral("FILE.csv|FILE.xlsx ") + filters,
          QStringLiteral("writes the events to a file"),
          1,
          1,
          {},
          filterOptions,
          exportHistoryTo },
    };
}

} // namespace LeadBridge
