// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/flowcommands.h"

#include "app/cli/engineaccess.h"
#include "app/cli/previewcommand.h"
#include "app/cli/terminal.h"

#include <QFile>
#include <QJsonArray>

namespace LeadBridge {

namespace {

int list(const Invocation &invocation)
{
    const auto flows = ask(invocation, QStringLiteral("flow.list"));
    if (!flows)
        return refuse(flows.error());
    const QJsonArray all = flows->toArray();
    if (invocation.has("json")) {
        for (const QJsonValue &value : all) {
            QJsonObject flow = value.toObject();
            flow.remove(QStringLiteral("id"));
            printJson(flow);
        }
        return Done;
    }
    QList<QStringList> rows { { QStringLiteral("NAME"), QStringLiteral("STATE"),
                                QStringLiteral("EVENT"), QStringLiteral("RECEIVED"),
                                QStringLiteral("DELIVERED"), QStringLiteral("PROBLEMS"),
                                QStringLiteral("HELD"), QStringLiteral("PATH") } };
    const auto number = [](const QJsonValue &flow, const char *key) {
        return QString::number(flow[QLatin1String(key)].toInteger());
    };
    for (const QJsonValue &flow : all) {
        rows.append({ flow[QLatin1String("name")].toString(),
                      flow[QLatin1String("running")].toBool() ? QStringLiteral("running")
                                                              : QStringLiteral("stopped"),
                      flow[QLatin1String("event")].toString(), number(flow, "received_today"),
                      number(flow, "delivered_today"), number(flow, "problems_today"),
                      number(flow, "held"), flow[QLatin1String("path")].toString() });
    }
    if (all.isEmpty())
        printLine(QStringLiteral("no flows yet; see “flow import”"));
    else
        printTable(rows);
    return Done;
}

int import(const Invocation &invocation)
{
    const QString path = invocation.arguments.first();
    QByteArray text;
    if (path == QLatin1String("-")) {
        text = readInput();
    } else {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return refuse(path + QStringLiteral(": ") + file.errorString());
        text = file.readAll();
    }
    const auto report = ask(invocation, QStringLiteral("flow.import"),
                            { { QStringLiteral("file"), QString::fromUtf8(text) } });
    if (!report)
        return refuse(report.error());
    const auto each = [&](const char *key, const QString &words) {
        const QJsonArray names = (*report)[QLatin1String(key)].toArray();
        for (const QJsonValue &name : names)
            printLine(words.arg(name.toString()));
    };
    each("created", QStringLiteral("created: %1"));
    each("replaced", QStringLiteral("replaced: %1"));
    each("not_filled_in", QStringLiteral("not filled in, events will be invalid: %1"));
    return Done;
}

int exportFlows(const Invocation &invocation)
{
    const auto text =
        ask(invocation, QStringLiteral("flow.export"),
            { { QStringLiteral("names"), QJsonArray::fromStringList(invocation.arguments) },
              { QStringLiteral("with_addresses"), invocation.has("with-addresses") } });
    if (!text)
        return refuse(text.error());
    printRaw(text->toString().toUtf8());
    return Done;
}

int setRunning(const Invocation &invocation, bool running)
{
    const auto released = ask(invocation, QStringLiteral("flow.set_running"),
                              { { QStringLiteral("name"), invocation.arguments.first() },
                                { QStringLiteral("running"), running },
                                { QStringLiteral("keep_held"), invocation.has("keep-held") } });
    if (!released)
        return refuse(released.error());
    printLine(running ? QStringLiteral("started; held events sent: %1").arg(released->toInteger())
                      : QStringLiteral("stopped; what comes is held"));
    return Done;
}

int start(const Invocation &invocation)
{
    return setRunning(invocation, true);
}

int stop(const Invocation &invocation)
{
    return setRunning(invocation, false);
}

int url(const Invocation &invocation)
{
    const auto address = ask(invocation, QStringLiteral("flow.url"),
                             { { QStringLiteral("name"), invocation.arguments.first() },
                               { QStringLiteral("base"), invocation.value("base") } });
    if (!address)
        return refuse(address.error());
    printLine(address->toString());
    return Done;
}

int check(const Invocation &invocation)
{
    const auto report = ask(invocation, QStringLiteral("flow.check"),
                            { { QStringLiteral("name"), invocation.arguments.first() } });
    if (!report)
        return refuse(report.error());
    bool allWork = true;
    const QJsonArray steps = report->toArray();
    for (const QJsonValue &step : steps) {
        allWork = allWork && step[QLatin1String("works")].toBool();
        printLine(QStringLiteral("%1: %2 (%3 ms)")
                      .arg(step[QLatin1String("action")].toString(),
                           step[QLatin1String("message")].toString(),
                           QString::number(step[QLatin1String("duration_ms")].toInteger())));
    }
    return allWork ? Done : NotDone;
}

int test(const Invocation &invocation)
{
    const auto report = ask(invocation, QStringLiteral("flow.test"),
                            { { QStringLiteral("name"), invocation.arguments.first() } });
    if (!report)
        return refuse(report.error());
    const QJsonArray steps = (*report)[QLatin1String("steps")].toArray();
    for (const QJsonValue &step : steps) {
        QStringList words { step[QLatin1String("action")].toString() + QLatin1Char(':'),
                            step[QLatin1String("state")].toString() };
        for (const char *key : { "order_id", "message" }) {
            if (const QString value = step[QLatin1String(key)].toString(); !value.isEmpty())
                words.append(value);
        }
        printLine(words.join(QLatin1Char(' ')));
    }
    const QString state = (*report)[QLatin1String("state")].toString();
    if (steps.isEmpty())
        printLine(state + QLatin1Char(' ') + (*report)[QLatin1String("message")].toString());
    return state == QLatin1String("delivered") ? Done : NotDone;
}

} // namespace

QList<Command> flowCommands()
{
    const auto flow = [](const char *word) {
        return QStringList { QStringLiteral("flow"), QLatin1String(word) };
    };
    const auto name = QStringLiteral("NAME");
    return {
        { flow("list"),
          QStringLiteral("[--json]"),
          QStringLiteral("flows with their state, today's counts and webhook path"),
          0,
          0,
          { QStringLiteral("json") },
          {},
          list },
        { flow("import"),
          QStringLiteral("FILE|-"),
          QStringLiteral("takes the flows of a file; one of the same name is replaced"),
          1,
          1,
          {},
          {},
          import },
        { flow("export"),
          QStringLiteral("[--with-addresses] [NAME...]"),
          QStringLiteral("writes flows as a file to standard output, without keys"),
          0,
          -1,
          { QStringLiteral("with-addresses") },
          {},
          exportFlows },
        { flow("start"),
          QStringLiteral("NAME [--keep-held]"),
          QStringLiteral("sends what comes, and what was held"),
          1,
          1,
          { QStringLiteral("keep-held") },
          {},
          start },
        { flow("stop"), name, QStringLiteral("holds what comes"), 1, 1, {}, {}, stop },
        { flow("url"),
          QStringLiteral("NAME [--base URL]"),
          QStringLiteral("the whole address to paste into Klientiks"),
          1,
          1,
          {},
          { QStringLiteral("base") },
          url },
        { flow("preview"),
          QStringLiteral("NAME [--event ID] [--json]"),
          QStringLiteral("what each step would send, without sending; 0 if every one can"),
          1,
          1,
          { QStringLiteral("json") },
          { QStringLiteral("event") },
          previewCommand },
        { flow("check"),
          name,
          QStringLiteral("asks each step's service whether the connection works; 0 if all do"),
          1,
          1,
          {},
          {},
          check },
        { flow("test"),
          name,
          QStringLiteral("sends the test lead; 0 if it was delivered"),
          1,
          1,
          {},
          {},
          test },
    };
}

} // namespace LeadBridge
