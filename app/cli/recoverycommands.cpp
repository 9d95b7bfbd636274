// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recoverycommands.h"

#include "app/base/clock.h"
#include "app/cli/engineaccess.h"
#include "app/cli/historyfilter.h"
#include "app/cli/terminal.h"
#include "app/storage/historyreader.h"

#include <QJsonArray>

#include <algorithm>

namespace LeadBridge {

namespace {

Result<int> numberOption(const Invocation &invocation, const char *option, int otherwise, int most)
{
    if (!invocation.values.contains(QLatin1String(option)))
        return otherwise;
    bool isNumber = false;
    const int number = invocation.value(option).toInt(&isNumber);
    if (!isNumber || number < 1 || number > most)
        return fail(ErrorKind::InvalidInput, QStringLiteral("not a number from 1 to %1").arg(most),
                    QStringLiteral("--") + QLatin1String(option));
    return number;
}

/// What of the options both a resend by number and one by filter take.
QJsonObject verbOf(const Invocation &invocation)
{
    return { { QStringLiteral("again"), invocation.has("again") },
             { QStringLiteral("as_it_was"), invocation.has("as-it-was") } };
}

int resendThese(const Invocation &invocation)
{
    QJsonArray ids;
    for (const QString &argument : invocation.arguments) {
        const auto id = eventId(argument);
        if (!id)
            return refuse(id.error());
        ids.append(id->value);
    }
    const auto fromStep = numberOption(invocation, "from-step", 1, 255);
    if (!fromStep)
        return refuse(fromStep.error());
    QJsonObject parameters = verbOf(invocation);
    parameters.insert(QStringLiteral("ids"), ids);
    parameters.insert(QStringLiteral("from_step"), *fromStep);
    const auto report = ask(invocation, QStringLiteral("history.resend"), parameters);
    if (!report)
        return refuse(report.error());
    const qint64 queued = (*report)[QLatin1String("queued")].toInteger();
    const qint64 left = (*report)[QLatin1String("nothing_to_do")].toInteger();
    printLine(QStringLiteral("queued: %1").arg(queued));
    if (left == 0)
        return Done;
    return refuse(QStringLiteral("nothing to send again in %1 of them: delivered (use --again), "
                                 "still waiting, gone, or, with --as-it-was, sent by an older "
                                 "version")
                      .arg(left));
}

Result<QJsonObject> bulkOf(const Invocation &invocation)
{
    const auto filter = filterOf(invocation);
    if (!filter)
        return tl::unexpected(filter.error());
    const auto rate = numberOption(invocation, "rate", 5, 1000);
    if (!rate)
        return tl::unexpected(rate.error());
    QJsonArray states;
    for (const State state : filter->states)
        states.append(stateWord(state));
    QJsonObject parameters = verbOf(invocation);
    parameters.insert(QStringLiteral("flow"), filter->flow.value);
    parameters.insert(QStringLiteral("states"), states);
    parameters.insert(QStringLiteral("since"), isoUtc(filter->sinceUtc));
    parameters.insert(QStringLiteral("until"), isoUtc(filter->untilUtc));
    parameters.insert(QStringLiteral("text"), filter->text);
    parameters.insert(QStringLiteral("per_second"), *rate);
    return parameters;
}

int resendFound(const Invocation &invocation)
{
    const auto parameters = bulkOf(invocation);
    if (!parameters)
        return refuse(parameters.error());
    const bool preview = invocation.has("preview");
    const auto answer =
        ask(invocation, preview ? QStringLiteral("bulk.preview") : QStringLiteral("bulk.start"),
            *parameters);
    if (!answer)
        return refuse(answer.error());
    if (!preview) {
        printLine(QStringLiteral("sending again in the background: %1, %2 a second")
                      .arg((*answer)[QLatin1String("total")].toInteger())
                      .arg((*answer)[QLatin1String("per_second")].toInt()));
        return Done;
    }
    printLine(QStringLiteral("found: %1, to send again: %2")
                  .arg((*answer)[QLatin1String("events")].toInteger())
                  .arg((*answer)[QLatin1String("to_send")].toInteger()));
    if (const QString oldest = (*answer)[QLatin1String("oldest")].toString(); !oldest.isEmpty())
        printLine(QStringLiteral("oldest: %1").arg(oldest));
    return Done;
}

int resend(const Invocation &invocation)
{
    if (!invocation.arguments.isEmpty())
        return resendThese(invocation);
    const QStringList options = filterOptions();
    const bool chosen = std::any_of(options.cbegin(), options.cend(), [&](const QString &option) {
        return invocation.values.contains(option);
    });
    if (chosen)
        return resendFound(invocation);
    refuse(QStringLiteral("say which: numbers of events, or at least one of ") + filterSynopsis());
    return WrongUsage;
}

/// Sets the first value of the name and drops further ones; a new name comes last.
void setField(Fields &fields, const QString &name, const QString &value)
{
    const auto isIt = [&name](const Field &field) { return field.name == name; };
    const auto first = std::find_if(fields.begin(), fields.end(), isIt);
    if (first == fields.end()) {
        fields.append({ name, value });
        return;
    }
    first->value = value;
    fields.erase(std::remove_if(std::next(first), fields.end(), isIt), fields.end());
}

Result<Fields> editedFields(const Invocation &invocation, EventId event)
{
    const auto reader = openReader(invocation);
    if (!reader)
        return fail(ErrorKind::NotFound, QStringLiteral("there are no events yet"));
    auto story = waitFor(reader->story(event));
    if (!story)
        return tl::unexpected(story.error());
    for (const QString &argument : invocation.arguments.mid(1)) {
        const qsizetype equals = argument.indexOf(u'=');
        if (equals < 1)
            return fail(ErrorKind::InvalidInput, QStringLiteral("not NAME=VALUE"), argument);
        setField(story->fields, argument.first(equals), argument.mid(equals + 1));
    }
    return story->fields;
}

int edit(const Invocation &invocation)
{
    const auto id = eventId(invocation.arguments.first());
    if (!id)
        return refuse(id.error());
    const auto fields = editedFields(invocation, *id);
    if (!fields)
        return refuse(fields.error());
    QJsonArray pairs;
    for (const Field &field : *fields)
        pairs.append(QJsonArray { field.name, field.value });
    const auto report = ask(invocation, QStringLiteral("history.edit"),
                            { { QStringLiteral("id"), id->value },
                              { QStringLiteral("fields"), pairs },
                              { QStringLiteral("again"), invocation.has("again") } });
    if (!report)
        return refuse(report.error());
    const qint64 queued = (*report)[QLatin1String("queued")].toInteger();
    printLine(queued > 0 ? QStringLiteral("corrected and queued")
                         : QStringLiteral("corrected; nothing was left to send (use --again)"));
    return Done;
}

int differences(const Invocation &invocation)
{
    const auto id = eventId(invocation.arguments.first());
    if (!id)
        return refuse(id.error());
    const auto answer = ask(invocation, QStringLiteral("history.differences"),
                            { { QStringLiteral("id"), id->value } });
    if (!answer)
        return refuse(answer.error());
    const QJsonArray steps = answer->toArray();
    for (const QJsonValue &step : steps) {
        if (invocation.has("json")) {
            printJson(step.toObject());
            continue;
        }
        printLine(QStringLiteral("step %1").arg(step[QLatin1String("step")].toInt()));
        for (const auto &half : { QStringLiteral("before"), QStringLiteral("after") }) {
            const QJsonValue shown = step[half];
            printLine(QStringLiteral("  %1: %2 %3 %4 %5")
                          .arg(half, shown[QLatin1String("state")].toString(),
                               shown[QLatin1String("message")].toString(),
                               shown[QLatin1String("url")].toString(),
                               shown[QLatin1String("body")].toString())
                          .simplified());
        }
    }
    return Done;
}

int bulk(const Invocation &invocation)
{
    const bool stop = invocation.has("stop");
    const auto answer =
        ask(invocation, stop ? QStringLiteral("bulk.stop") : QStringLiteral("bulk.status"));
    if (!answer)
        return refuse(answer.error());
    const QJsonObject status = answer->toObject();
    if (invocation.has("json")) {
        printJson(status);
        return Done;
    }
    if (status[QLatin1String("started_at")].isNull()) {
        printLine(QStringLiteral("nothing was sent again in the background"));
        return Done;
    }
    const QString state = status[QLatin1String("running")].toBool() ? QStringLiteral("running")
        : status[QLatin1String("cancelled")].toBool()               ? QStringLiteral("stopped")
                                                                    : QStringLiteral("done");
    printLine(QStringLiteral("%1: %2 of %3, queued: %4")
                  .arg(state)
                  .arg(status[QLatin1String("done")].toInteger())
                  .arg(status[QLatin1String("total")].toInteger())
                  .arg(status[QLatin1String("queued")].toInteger()));
    return Done;
}

QStringList history(const char *word)
{
    return { QStringLiteral("history"), QLatin1String(word) };
}

} // namespace

QList<Command> recoveryCommands()
{
    const auto json = QStringLiteral("json");
    const auto again = QStringLiteral("again");
    return {
        { history("resend"),
          QStringLiteral("ID... [--from-step N] [--again] [--as-it-was], or ") + filterSynopsis()
              + QStringLiteral(" [--rate N] [--preview] [--again] [--as-it-was]"),
          QStringLiteral("queues unfinished or failed steps again with today's settings; "
                         "--as-it-was: with those of the last try; --again: delivered ones too; "
                         "--from-step N: earlier steps stay as they are. By filter: in the "
                         "background, --rate a second (5); unclear, duplicate, filtered and held "
                         "ones only where --state names them; --preview only counts"),
          0,
          -1,
          { again, QStringLiteral("as-it-was"), QStringLiteral("preview") },
          filterOptions() + QStringList { QStringLiteral("from-step"), QStringLiteral("rate") },
          resend },
        { history("differences"),
          QStringLiteral("ID [--json]"),
          QStringLiteral("what would go out otherwise with today's settings"),
          1,
          1,
          { json },
          {},
          differences },
        { history("edit"),
          QStringLiteral("ID NAME=VALUE... [--again]"),
          QStringLiteral("corrects fields of an event and sends its unfinished steps; what came "
                         "is kept"),
          2,
          -1,
          { again },
          {},
          edit },
        { history("bulk"),
          QStringLiteral("[--stop] [--json]"),
          QStringLiteral("how far resending by filter has come; --stop: what is queued stays"),
          0,
          0,
          { json, QStringLiteral("stop") },
          {},
          bulk },
    };
}

} // namespace LeadBridge
