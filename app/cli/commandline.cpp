// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include <algorithm>

namespace LeadBridge {

namespace {

const QStringList globalValues { QStringLiteral("data-dir"), QStringLiteral("log-level") };
const QStringList logLevels { QStringLiteral("debug"), QStringLiteral("info"),
                              QStringLiteral("warning"), QStringLiteral("error") };

/// The options and the words apart, before it is known which command this is.
struct Sorted
{
    QList<std::pair<QString, QString>> options;
    QStringList words;
};

bool takesValue(const QString &name, const QList<Command> &commands)
{
    return globalValues.contains(name)
        || std::any_of(commands.cbegin(), commands.cend(),
                       [&](const Command &command) { return command.values.contains(name); });
}

Result<Sorted> sortArguments(const QStringList &arguments, const QList<Command> &commands)
{
    Sorted sorted;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == QLatin1String("--")) {
            sorted.words += arguments.mid(i + 1);
            break;
        }
        if (!argument.startsWith(QLatin1String("--"))) {
            sorted.words.append(argument);
            continue;
        }
        const QString name = argument.section(QLatin1Char('='), 0, 0).mid(2);
        QString value;
        if (argument.contains(QLatin1Char('='))) {
            value = argument.section(QLatin1Char('='), 1);
        } else if (takesValue(name, commands)) {
            if (++i >= arguments.size())
                return fail(ErrorKind::InvalidInput,
                            QStringLiteral("--%1 needs a value").arg(name));
            value = arguments.at(i);
        }
        sorted.options.append({ name, value });
    }
    return sorted;
}

const Command *findCommand(const QStringList &words, const QList<Command> &commands)
{
    const Command *best = nullptr;
    for (const Command &command : commands) {
        const bool fits = words.mid(0, command.words.size()) == command.words;
        if (fits && (!best || command.words.size() > best->words.size()))
            best = &command;
    }
    return best;
}

Result<> applyOption(const std::pair<QString, QString> &option, const Command &command,
                     Invocation &invocation)
{
    const auto &[name, value] = option;
    if (name == QLatin1String("data-dir")) {
        invocation.dataFolder = value;
    } else if (name == QLatin1String("log-level")) {
        if (!logLevels.contains(value))
            return fail(ErrorKind::InvalidInput,
                        QStringLiteral("--log-level takes debug, info, warning or error"));
        invocation.logLevel = value;
    } else if (command.flags.contains(name)) {
        invocation.flags.insert(name);
    } else if (command.values.contains(name)) {
        invocation.values.insert(name, value);
    } else {
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("%1 has no option --%2")
                        .arg(command.words.join(QLatin1Char(' ')), name));
    }
    return {};
}

} // namespace

Result<ParsedLine> parseCommandLine(const QStringList &arguments, const QList<Command> &commands)
{
    const auto sorted = sortArguments(arguments, commands);
    if (!sorted)
        return tl::unexpected(sorted.error());
    ParsedLine line;
    for (const auto &[name, value] : sorted->options) {
        if (name == QLatin1String("help") || name == QLatin1String("version")) {
            line.version = name == QLatin1String("version");
            return line;
        }
    }
    if (sorted->words.isEmpty())
        return fail(ErrorKind::InvalidInput, QStringLiteral("no command; see --help"));
    line.command = findCommand(sorted->words, commands);
    if (!line.command)
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("there is no command “%1”; see --help")
                        .arg(sorted->words.mid(0, 2).join(QLatin1Char(' '))));
    for (const auto &option : sorted->options) {
        if (const auto applied = applyOption(option, *line.command, line.invocation); !applied)
            return tl::unexpected(applied.error());
    }
    line.invocation.arguments = sorted->words.mid(line.command->words.size());
    const qsizetype count = line.invocation.arguments.size();
    if (count < line.command->fewest || (line.command->most >= 0 && count > line.command->most))
        return fail(ErrorKind::InvalidInput,
                    QStringLiteral("usage: leadbridge-cli %1 %2")
                        .arg(line.command->words.join(QLatin1Char(' ')), line.command->synopsis));
    return line;
}

QString helpText(const QList<Command> &commands)
{
    QString text =
        QStringLiteral("leadbridge-cli: takes events from Klientiks and delivers them as leads\n\n"
                       "usage: leadbridge-cli [--data-dir DIR] [--log-level "
                       "debug|info|warning|error] COMMAND\n\n");
    for (const Command &command : commands) {
        text += QStringLiteral("  %1 %2\n      %3\n")
                    .arg(command.words.join(QLatin1Char(' ')), command.synopsis, command.summary);
    }
    text +=
        QStringLiteral("\nexit status: 0 done, 1 not done, 2 wrong usage, 3 data folder in use\n");
    return text;
}

} // namespace LeadBridge
