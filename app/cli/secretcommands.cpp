// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretcommands.h"

#include "app/cli/engineaccess.h"
#include "app/cli/terminal.h"

#include <QJsonArray>

namespace LeadBridge {

namespace {

int set(const Invocation &invocation)
{
    QByteArray value = readInput();
    // A pipe or a terminal ends the value with a line end that is not part of it.
    while (value.endsWith('\n') || value.endsWith('\r'))
        value.chop(1);
    const auto done = ask(invocation, QStringLiteral("secret.set"),
                          { { QStringLiteral("name"), invocation.arguments.first() },
                            { QStringLiteral("value"), QString::fromUtf8(value) } });
    return done ? Done : refuse(done.error());
}

int list(const Invocation &invocation)
{
    const auto names = ask(invocation, QStringLiteral("secret.list"));
    if (!names)
        return refuse(names.error());
    const QJsonArray all = names->toArray();
    for (const QJsonValue &name : all)
        printLine(name.toString());
    return Done;
}

int remove(const Invocation &invocation)
{
    const auto done = ask(invocation, QStringLiteral("secret.delete"),
                          { { QStringLiteral("name"), invocation.arguments.first() } });
    return done ? Done : refuse(done.error());
}

} // namespace

QList<Command> secretCommands()
{
    const auto secret = [](const char *word) {
        return QStringList { QStringLiteral("secret"), QLatin1String(word) };
    };
    const auto name = QStringLiteral("NAME");
    return {
        { secret("set"),
          name,
          QStringLiteral("keeps the key given on standard input"),
          1,
          1,
          {},
          {},
          set },
        { secret("list"), {}, QStringLiteral("names of the kept keys"), 0, 0, {}, {}, list },
        { secret("delete"), name, QStringLiteral("forgets a key"), 1, 1, {}, {}, remove },
    };
}

} // namespace LeadBridge
