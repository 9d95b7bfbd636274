// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/previewcommand.h"

#include "app/cli/engineaccess.h"
#include "app/cli/terminal.h"

#include <QJsonArray>

#include <algorithm>

namespace LeadBridge {

namespace {

QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

void printRequest(const QJsonObject &request)
{
    const QString indent = QStringLiteral("   ");
    printLine(indent + textOf(request, "method") + QLatin1Char(' ') + textOf(request, "url"));
    const QJsonObject headers = request.value(QLatin1String("headers")).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        printLine(indent + it.key() + QStringLiteral(": ") + it.value().toString());
    QString body = textOf(request, "body");
    if (body.isEmpty())
        return;
    printLine({});
    body.remove(QLatin1Char('\r'));
    for (const QString &line : body.split(QLatin1Char('\n')))
        printLine(indent + line);
}

void printProblems(const QJsonArray &inputs)
{
    for (const QJsonValue &input : inputs) {
        const QString problem = input[QLatin1String("problem")].toString();
        if (!problem.isEmpty())
            printLine(QStringLiteral("   ") + input[QLatin1String("name")].toString()
                      + QStringLiteral(": ") + problem);
    }
}

void printStep(const QJsonObject &step)
{
    const QString state = textOf(step, "state");
    QString head =
        QStringLiteral("%1. %2 (%3): %4")
            .arg(step.value(QLatin1String("step")).toInteger())
            .arg(textOf(step, "action"), textOf(step, "destination"),
                 state == QLatin1String("ready") ? QStringLiteral("would be sent") : state);
    if (const QString message = textOf(step, "message"); !message.isEmpty())
        head += QStringLiteral(": ") + message;
    printLine(head);
    if (state == QLatin1String("ready"))
        printRequest(step.value(QLatin1String("request")).toObject());
    else if (state == QLatin1String("invalid"))
        printProblems(step.value(QLatin1String("inputs")).toArray());
}

} // namespace

int previewCommand(const Invocation &invocation)
{
    const QString wanted = invocation.value("event");
    bool isNumber = true;
    const qint64 event = wanted.isEmpty() ? 0 : wanted.toLongLong(&isNumber);
    if (!isNumber || (event < 1 && !wanted.isEmpty()))
        return refuse(Error { ErrorKind::InvalidInput, QStringLiteral("not a number"),
                              QStringLiteral("--event") });
    const auto preview = ask(invocation, QStringLiteral("flow.preview"),
                             { { QStringLiteral("name"), invocation.arguments.first() },
                               { QStringLiteral("event"), event } });
    if (!preview)
        return refuse(preview.error());
    const QJsonArray steps = (*preview)[QLatin1String("steps")].toArray();
    if (invocation.has("json")) {
        printJson(preview->toObject());
    } else {
        for (const QJsonValue &step : steps)
            printStep(step.toObject());
        if (steps.isEmpty())
            printLine(QStringLiteral("the flow has no steps"));
    }
    const bool fails = std::any_of(steps.begin(), steps.end(), [](const QJsonValue &step) {
        return step[QLatin1String("state")].toString() == QLatin1String("invalid");
    });
    return fails ? NotDone : Done;
}

} // namespace LeadBridge
