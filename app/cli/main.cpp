// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/logging.h"
#include "app/cli/alertcommands.h"
#include "app/cli/clientcommands.h"
#include "app/cli/commandline.h"
#include "app/cli/flowcommands.h"
#include "app/cli/helpercommands.h"
#include "app/cli/historycommands.h"
#include "app/cli/outagecommands.h"
#include "app/cli/paramscommands.h"
#include "app/cli/problemcommands.h"
#include "app/cli/recoverycommands.h"
#include "app/cli/secretcommands.h"
#include "app/cli/sendingcommands.h"
#include "app/cli/servecommand.h"
#include "app/cli/terminal.h"
#include "app/cli/upkeepcommands.h"

#include <QCoreApplication>

using namespace LeadBridge;

namespace {

LogLevel levelNamed(const QString &word)
{
    if (word == QLatin1String("debug"))
        return LogLevel::Debug;
    if (word == QLatin1String("info"))
        return LogLevel::Info;
    return word == QLatin1String("error") ? LogLevel::Error : LogLevel::Warning;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("leadbridge-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LEADBRIDGE_VERSION));

    const QList<Command> commands = QList<Command> { serveCommand() } + flowCommands()
        + secretCommands() + historyCommands() + recoveryCommands() + problemCommands()
        + outageCommands() + sendingCommands() + alertCommands() + clientCommands()
        + paramsCommands() + upkeepCommands() + helperCommands();
    const auto line = parseCommandLine(QCoreApplication::arguments().mid(1), commands);
    if (!line) {
        refuse(line.error().detail);
        return WrongUsage;
    }
    if (!line->command) {
        printRaw(line->version ? QByteArray("leadbridge-cli " LEADBRIDGE_VERSION "\n")
                               : helpText(commands).toUtf8());
        return Done;
    }
    installLogging(levelNamed(line->invocation.logLevel));
    return line->command->run(line->invocation);
}
