// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace LeadBridge {

/// One command as it was called: words, then what was given to it.
struct Invocation
{
    QString dataFolder;
    QString logLevel;
    QStringList arguments; ///< without the command's own words
    QSet<QString> flags; ///< given options without a value, such as "json"
    QHash<QString, QString> values; ///< given options with a value

    [[nodiscard]] bool has(const char *flag) const { return flags.contains(QLatin1String(flag)); }
    [[nodiscard]] QString value(const char *option) const
    {
        return values.value(QLatin1String(option));
    }
};

using RunCommand = int (*)(const Invocation &);

/// One command of the program.
struct Command
{
    QStringList words; ///< such as flow, import
    QString synopsis; ///< what follows the words
    QString summary;
    int fewest = 0; ///< arguments
    int most = 0; ///< -1: any number
    QStringList flags;
    QStringList values;
    RunCommand run = nullptr;
};

struct ParsedLine
{
    const Command *command = nullptr; ///< null: --help or --version
    bool version = false;
    Invocation invocation;
};

/// Finds the command and its options in the program's arguments (without its name). Options
/// may stand before or after the command; -- ends them. Error InvalidInput: wrong usage.
[[nodiscard]] Result<ParsedLine> parseCommandLine(const QStringList &arguments,
                                                  const QList<Command> &commands);

/// The help text: all commands, a line each.
[[nodiscard]] QString helpText(const QList<Command> &commands);

} // namespace LeadBridge
