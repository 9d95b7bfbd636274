// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outagecommands.h"

#include "app/base/clock.h"
#include "app/cli/engineaccess.h"
#include "app/cli/terminal.h"
#include "app/engine/datafolder.h"
#include "app/storage/historyreader.h"

#include <QFileInfo>
#include <QJsonArray>

namespace LeadBridge {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOutages = 1000;

QJsonObject outageObject(const Outage &outage)
{
    QJsonObject object { { u"id"_s, outage.id.value },
                         { u"from"_s, isoUtc(outage.fromUtc) },
                         { u"until"_s, isoUtc(outage.untilUtc) },
                         { u"cause"_s, outageCauseWord(outage.cause) },
                         { u"caught_up"_s, outage.caughtUp } };
    if (outage.missed >= 0)
        object.insert(u"missed"_s, outage.missed);
    return object;
}

int list(const Invocation &invocation)
{
    const QString path = DataFolder(invocation.dataFolder).databasePath();
    if (!QFileInfo::exists(path))
        return Done;
    HistoryReader reader(path);
    const auto outages = waitFor(reader.outages({}, {}, mostOutages));
    if (!outages)
        return refuse(outages.error());
    QList<QStringList> rows { { u"ID"_s, u"FROM"_s, u"UNTIL"_s, u"CAUSE"_s, u"MISSED"_s,
                                u"CAUGHT UP"_s } };
    for (const Outage &outage : *outages) {
        if (invocation.has("json"))
            printJson(outageObject(outage));
        else
            rows.append({ QString::number(outage.id.value), isoUtc(outage.fromUtc),
                          isoUtc(outage.untilUtc), outageCauseWord(outage.cause),
                          outage.missed < 0 ? u"?"_s : QString::number(outage.missed),
                          QString::number(outage.caughtUp) });
    }
    if (rows.size() > 1)
        printTable(rows);
    return Done;
}

Result<qint64> flowNamed(const Invocation &invocation, const QString &name)
{
    const auto flows = ask(invocation, u"flow.list"_s);
    if (!flows)
        return tl::unexpected(flows.error());
    const QJsonArray all = flows->toArray();
    for (const QJsonValue &flow : all) {
        if (flow["name"_L1].toString() == name)
            return flow["id"_L1].toInteger();
    }
    return fail(ErrorKind::NotFound, u"no flow has this name"_s, name);
}

void printRows(const QJsonArray &rows)
{
    for (const QJsonValue &row : rows) {
        const QString fault = row["fault"_L1].toString();
        const qint64 known = row["known"_L1].toInteger();
        if (!fault.isEmpty())
            printLine(u"line %1: %2"_s.arg(row["line"_L1].toInteger()).arg(fault));
        else if (known > 0)
            printLine(u"line %1: came as event %2"_s.arg(row["line"_L1].toInteger()).arg(known));
    }
}

int catchUp(const Invocation &invocation)
{
    const auto flow = flowNamed(invocation, invocation.arguments.first());
    if (!flow)
        return refuse(flow.error());
    QJsonObject parameters { { u"flow"_s, *flow }, { u"dry_run"_s, invocation.has("dry-run") } };
    const QString file = invocation.arguments.last();
    if (file == "-"_L1)
        parameters.insert(u"text"_s, QString::fromUtf8(readInput()));
    else
        parameters.insert(u"path"_s, QFileInfo(file).absoluteFilePath());
    if (const QString outage = invocation.value("outage"); !outage.isEmpty()) {
        bool isNumber = false;
        parameters.insert(u"outage"_s, outage.toLongLong(&isNumber));
        if (!isNumber)
            return refuse(
                Error { ErrorKind::InvalidInput, u"not the number of an outage"_s, u"--outage"_s });
    }
    const auto done = ask(invocation, u"outages.catch_up"_s, parameters);
    if (!done)
        return refuse(done.error());
    if (invocation.has("json")) {
        printJson(done->toObject());
    } else {
        printRows((*done)["rows"_L1].toArray());
        for (const char *count : { "missing", "known", "faulty", "added" })
            printLine(u"%1: %2"_s.arg(QLatin1String(count))
                          .arg((*done)[QLatin1String(count)].toInteger()));
    }
    return Done;
}

} // namespace

QList<Command> outageCommands()
{
    return {
        { { u"history"_s, u"outages"_s },
          u"[--json]"_s,
          u"times in which nothing was received, newest first, and what may be missing"_s,
          0,
          0,
          { u"json"_s },
          {},
          list },
        { { u"history"_s, u"catch-up"_s },
          u"FLOW FILE.csv [--outage ID] [--dry-run] [--json]"_s,
          u"adds what a list holds and the flow has not got; - reads standard input"_s,
          2,
          2,
          { u"dry-run"_s, u"json"_s },
          { u"outage"_s },
          catchUp },
    };
}

} // namespace LeadBridge
