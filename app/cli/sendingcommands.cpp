// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sendingcommands.h"

#include "app/base/clock.h"
#include "app/cli/engineaccess.h"
#include "app/cli/terminal.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace LeadBridge {

using namespace Qt::StringLiterals;

namespace {

int print(const Invocation &invocation, const Result<QJsonValue> &standings)
{
    if (!standings)
        return refuse(standings.error());
    QList<QStringList> rows { { u"FLOW"_s, u"STEP"_s, u"ACTION"_s, u"STATE"_s, u"WAITING"_s,
                                u"SINCE"_s, u"UNTIL"_s, u"WHY"_s } };
    const QJsonArray all = standings->toArray();
    for (const QJsonValue &standing : all) {
        if (invocation.has("json")) {
            printJson(standing.toObject());
            continue;
        }
        const auto text = [&standing](const char *name) {
            return standing[QLatin1String(name)].toString();
        };
        const QString next = text("next_try");
        rows.append({ text("flow"), QString::number(standing["step"_L1].toInteger()),
                      text("action"), text("state"),
                      QString::number(standing["waiting"_L1].toInteger()), text("since"),
                      next.isEmpty() ? text("until") : u"next try "_s + next, text("why") });
    }
    if (rows.size() > 1)
        printTable(rows);
    return Done;
}

/// "90s", "30m", "2h", "1d".
std::optional<qint64> secondsIn(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,6})([smhd])$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(2);
    const qint64 factor = unit == u's' ? 1 : unit == u'm' ? 60 : unit == u'h' ? 3600 : 86'400;
    const qint64 seconds = match.captured(1).toLongLong() * factor;
    return seconds > 0 ? std::optional(seconds) : std::nullopt;
}

Result<QJsonObject> parametersOf(const Invocation &invocation)
{
    QJsonObject parameters { { u"flow"_s, invocation.arguments.first() } };
    if (const QString step = invocation.value("step"); !step.isEmpty()) {
        bool isNumber = false;
        const int number = step.toInt(&isNumber);
        if (!isNumber || number < 1)
            return fail(ErrorKind::InvalidInput, u"steps are numbered from 1"_s, step);
        parameters.insert(u"step"_s, number);
    }
    if (const QString time = invocation.value("for"); !time.isEmpty()) {
        const auto seconds = secondsIn(time);
        if (!seconds)
            return fail(ErrorKind::InvalidInput, u"not a time such as 90s, 30m, 2h, 1d"_s, time);
        parameters.insert(u"until"_s, isoUtc(SystemClock().nowUtc().addSecs(*seconds)));
    }
    return parameters;
}

int list(const Invocation &invocation)
{
    return print(invocation, ask(invocation, u"sending.list"_s));
}

int change(const Invocation &invocation, const QString &method)
{
    const auto parameters = parametersOf(invocation);
    return parameters ? print(invocation, ask(invocation, method, *parameters))
                      : refuse(parameters.error());
}

} // namespace

QList<Command> sendingCommands()
{
    const auto sending = u"sending"_s;
    return {
        { { sending },
          u"[--json]"_s,
          u"which steps send, are paused or held, why, since when, and how many leads wait"_s,
          0,
          0,
          { u"json"_s },
          {},
          list },
        { { sending, u"pause"_s },
          u"FLOW [--step N] [--for 2h] [--json]"_s,
          u"leads wait: for 90s, 30m, 2h, 1d, or until you resume; receiving goes on"_s,
          1,
          1,
          { u"json"_s },
          { u"step"_s, u"for"_s },
          [](const Invocation &invocation) { return change(invocation, u"sending.pause"_s); } },
        { { sending, u"resume"_s },
          u"FLOW [--step N] [--json]"_s,
          u"ends a pause, and tries at once what is held because the service fails"_s,
          1,
          1,
          { u"json"_s },
          { u"step"_s },
          [](const Invocation &invocation) { return change(invocation, u"sending.resume"_s); } },
    };
}

} // namespace LeadBridge
