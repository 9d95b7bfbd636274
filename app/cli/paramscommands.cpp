// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/paramscommands.h"

#include "app/cli/terminal.h"
#include "app/interfaces/stringwording.h"
#include "app/klientiks/parameterstring.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace LeadBridge {

namespace {

QStringList listOf(const QString &option)
{
    return option.split(u',', Qt::SkipEmptyParts);
}

Result<ParameterList> chosen(const ParameterList &all, const QStringList &names)
{
    if (names.isEmpty())
        return all;
    ParameterList parameters;
    for (const QString &name : names) {
        const auto found = std::find_if(all.cbegin(), all.cend(), [&](const Parameter &parameter) {
            return parameter.name == name || parameter.placeholder == name;
        });
        if (found == all.cend())
            return fail(ErrorKind::NotFound,
                        QStringLiteral("the event has no parameter “%1”").arg(name));
        parameters.append(*found);
    }
    return parameters;
}

Result<> rename(ParameterList &parameters, const QStringList &renames)
{
    for (const QString &pair : renames) {
        const QString name = pair.section(u'=', 0, 0);
        const QString wanted = pair.section(u'=', 1);
        const auto found =
            std::find_if(parameters.begin(), parameters.end(),
                         [&](const Parameter &parameter) { return parameter.name == name; });
        if (found == parameters.end())
            return fail(ErrorKind::NotFound,
                        QStringLiteral("there is no parameter “%1” to rename").arg(name));
        if (const QString safe = safeParameterName(wanted); safe != wanted)
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("the name “%1” does not survive copying; “%2” does")
                            .arg(wanted, safe));
        found->name = wanted;
    }
    QSet<QString> names;
    for (const Parameter &parameter : parameters) {
        if (names.contains(parameter.name))
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("two parameters are called “%1”").arg(parameter.name));
        names.insert(parameter.name);
    }
    return {};
}

int params(const Invocation &invocation)
{
    const QString event = invocation.arguments.first();
    if (!EventCatalogue::builtIn().event(event))
        return refuse(QStringLiteral("no such event: ") + event);
    auto parameters = chosen(allParameters(event), listOf(invocation.value("only")));
    if (!parameters)
        return refuse(parameters.error());
    if (const auto done = rename(*parameters, listOf(invocation.value("rename"))); !done)
        return refuse(done.error());
    printRaw(parameterString(*parameters, 0).toUtf8() + '\n');
    return Done;
}

QString pastedString(const Invocation &invocation)
{
    const QString argument = invocation.arguments.first();
    if (argument != u"-")
        return argument;
    QString text = QString::fromUtf8(readInput());
    // The line's own end is no fault of the string.
    if (text.endsWith(u'\n'))
        text.chop(text.endsWith(QLatin1String("\r\n")) ? 2 : 1);
    return text;
}

QString message(const StringFault &fault)
{
    return faultTitle(fault) + QStringLiteral(". ") + faultText(fault);
}

QJsonObject faultJson(const StringFault &fault)
{
    return { { QStringLiteral("code"), stringFaultWord(fault.code) },
             { QStringLiteral("at"), fault.at },
             { QStringLiteral("length"), fault.length },
             { QStringLiteral("message"), message(fault) },
             { QStringLiteral("repair"), fault.repair } };
}

int check(const Invocation &invocation)
{
    const QString event = invocation.value("event");
    if (!event.isEmpty() && !EventCatalogue::builtIn().event(event)) {
        refuse(QStringLiteral("no such event: ") + event);
        return WrongUsage;
    }
    const StringCheck result = checkParameterString(pastedString(invocation),
                                                    { event, listOf(invocation.value("keep")), 0 });
    if (invocation.has("json")) {
        QJsonArray faults;
        for (const StringFault &fault : result.faults)
            faults.append(faultJson(fault));
        printJson({ { QStringLiteral("faults"), faults },
                    { QStringLiteral("repaired"), result.repaired } });
    } else {
        for (const StringFault &fault : result.faults)
            printLine(QStringLiteral("%1 %2: %3")
                          .arg(fault.at)
                          .arg(stringFaultWord(fault.code), message(fault)));
        printLine(result.repaired);
    }
    return result.faults.isEmpty() ? Done : NotDone;
}

} // namespace

QList<Command> paramsCommands()
{
    return {
        { { QStringLiteral("params") },
          QStringLiteral("EVENT [--only NAME,…] [--rename NAME=NEW,…]"),
          QStringLiteral("the parameter string for an event of Klientiks"),
          1,
          1,
          {},
          { QStringLiteral("only"), QStringLiteral("rename") },
          params },
        { { QStringLiteral("params"), QStringLiteral("check") },
          QStringLiteral("STRING|- [--event EVENT] [--keep PLACEHOLDER,…] [--json]"),
          QStringLiteral("the faults of a pasted string, a line each, and the string repaired"),
          1,
          1,
          { QStringLiteral("json") },
          { QStringLiteral("event"), QStringLiteral("keep") },
          check },
    };
}

} // namespace LeadBridge
