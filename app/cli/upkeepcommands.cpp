// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/upkeepcommands.h"

#include "app/cli/engineaccess.h"
#include "app/cli/terminal.h"
#include "app/engine.h"
#include "app/engine/controlserver.h"
#include "app/engine/datafolder.h"
#include "app/engine/foldercheck.h"
#include "app/engine/upkeepmethods.h"
#include "app/interfaces/checkupwording.h"
#include "app/interfaces/statusapi.h"
#include "app/storage/databasecopy.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

constexpr auto restartLimit = 5min; // a large copy is put in place meanwhile

QString absolute(const QString &path)
{
    return QFileInfo(path).absoluteFilePath();
}

QJsonObject pathParameter(const Invocation &invocation)
{
    const QString path = invocation.arguments.value(0);
    return { { QStringLiteral("path"), path.isEmpty() ? path : absolute(path) } };
}

int doctor(const Invocation &invocation)
{
    const DataFolder folder(invocation.dataFolder);
    QList<CheckLine> lines;
    // A running bridge knows more; without one nothing is started and nothing is changed.
    const auto asked = waitFor(askEngine(folder.controlName(), QStringLiteral("checkup"), {}));
    if (asked) {
        const QJsonArray all = asked->toArray();
        for (const QJsonValue &line : all)
            lines.append(checkLineFrom(line.toObject()));
    } else {
        lines = checkDataFolder(invocation.dataFolder, QDateTime::currentDateTimeUtc())
            + checkStopped(invocation.dataFolder);
    }
    for (const CheckLine &line : std::as_const(lines)) {
        if (invocation.has("json")) {
            QJsonObject object = toJson(line);
            object.insert(QStringLiteral("message"), checkFindingText(line));
            object.insert(QStringLiteral("remedy"), checkRemedyText(line));
            printJson(object);
        } else {
            printLine(checkReport({ line }));
        }
    }
    const bool needsPerson = std::any_of(lines.cbegin(), lines.cend(), [](const CheckLine &line) {
        return line.grade == CheckGrade::Person;
    });
    return needsPerson ? NotDone : Done;
}

void printCopy(const QJsonObject &copy)
{
    const QString aside = copy[QLatin1String("set_aside")].toString();
    printLine(QStringLiteral("%1  %2 events, %3 bytes  %4%5")
                  .arg(copy[QLatin1String("made_at")].toString())
                  .arg(copy[QLatin1String("events")].toInteger())
                  .arg(copy[QLatin1String("bytes")].toInteger())
                  .arg(copy[QLatin1String("path")].toString(),
                       aside.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(aside)));
}

int make(const Invocation &invocation)
{
    const auto made = ask(invocation, QStringLiteral("backup.make"), pathParameter(invocation));
    if (!made)
        return refuse(made.error());
    if (invocation.has("json"))
        printJson(made->toObject());
    else
        printCopy(made->toObject());
    return Done;
}

int list(const Invocation &invocation)
{
    const auto copies = ask(invocation, QStringLiteral("backup.list"));
    if (!copies)
        return refuse(copies.error());
    const QJsonArray all = copies->toArray();
    for (const QJsonValue &copy : all) {
        if (invocation.has("json"))
            printJson(copy.toObject());
        else
            printCopy(copy.toObject());
    }
    return Done;
}

void printReport(const Invocation &invocation, const QJsonObject &report)
{
    if (invocation.has("json")) {
        printJson(report);
        return;
    }
    const auto number = [&](const char *name) { return report[QLatin1String(name)].toInteger(); };
    printLine(QStringLiteral("restored the copy of %1: %2 flows, %3 events, %4 steps wait")
                  .arg(report[QLatin1String("copy_made_at")].toString())
                  .arg(number("flows"))
                  .arg(number("events"))
                  .arg(number("waiting")));
    if (report[QLatin1String("since_known")].toBool())
        printLine(QStringLiteral("since then: %1 events came and were taken over, %2 steps had "
                                 "gone out and are not repeated")
                      .arg(number("received_since"))
                      .arg(number("gone_out_since")));
    if (number("uncertain") > 0)
        printLine(QStringLiteral("%1 steps waited in the copy, and nobody knows whether they went "
                                 "out since: decide in the history (state uncertain)")
                      .arg(number("uncertain")));
    if (const QString aside = report[QLatin1String("set_aside")].toString(); !aside.isEmpty())
        printLine(QStringLiteral("the replaced journal lies in ") + aside);
}

/// No engine runs: the copy is put in place here and now.
int restoreHere(const Invocation &invocation, const QString &path)
{
    EngineOptions options;
    options.dataFolder = invocation.dataFolder;
    options.listens = false;
    options.delivers = false;
    const auto whole = inspectCopy(path);
    if (!whole)
        return refuse(whole.error());
    Engine engine(options);
    if (const auto noted = engine.requestRestore(path); !noted)
        return refuse(noted.error());
    if (const auto opened = engine.open(); !opened)
        return refuse(opened.error());
    const auto report = engine.upkeep().restored();
    const auto notes = engine.status().startNotes();
    if (!report)
        return notes.isEmpty() ? refuse(QStringLiteral("nothing was restored"))
                               : refuse(notes.first());
    printReport(invocation, toJson(*report));
    return Done;
}

/// Waits for the engine that starts again with the copy.
int awaitRestart(const Invocation &invocation, const QString &controlName, const QJsonValue &before)
{
    const QDeadlineTimer deadline(restartLimit);
    while (!deadline.hasExpired()) {
        const auto report = waitFor(askEngine(controlName, QStringLiteral("backup.restored"), {}));
        if (report && report->isObject() && *report != before) {
            printReport(invocation, report->toObject());
            return Done;
        }
        QEventLoop pause;
        QTimer::singleShot(100ms, &pause, &QEventLoop::quit);
        pause.exec();
    }
    return refuse(QStringLiteral("the bridge has not come back; see its log"));
}

int restore(const Invocation &invocation)
{
    const QString path = absolute(invocation.arguments.first());
    const QString controlName = DataFolder(invocation.dataFolder).controlName();
    const auto before = waitFor(askEngine(controlName, QStringLiteral("backup.restored"), {}));
    const auto asked = waitFor(askEngine(controlName, QStringLiteral("backup.restore"),
                                         { { QStringLiteral("path"), path } }));
    // It may be gone before its answer has come.
    if (asked || (before && asked.error().kind == ErrorKind::Unavailable))
        return awaitRestart(invocation, controlName, before.value_or(QJsonValue()));
    if (asked.error().kind != ErrorKind::Unavailable)
        return refuse(asked.error());
    return restoreHere(invocation, path);
}

int exportConfiguration(const Invocation &invocation)
{
    const auto done =
        ask(invocation, QStringLiteral("configuration.export"), pathParameter(invocation));
    return done ? Done : refuse(done.error());
}

int importConfiguration(const Invocation &invocation)
{
    const auto missing =
        ask(invocation, QStringLiteral("configuration.import"), pathParameter(invocation));
    if (!missing)
        return refuse(missing.error());
    const QJsonArray names = missing->toArray();
    for (const QJsonValue &name : names)
        printLine(QStringLiteral("a key is to be given: leadbridge-cli secret set ")
                  + name.toString());
    return Done;
}

int shrink(const Invocation &invocation)
{
    const auto bytes = ask(invocation, QStringLiteral("journal.shrink"));
    if (!bytes)
        return refuse(bytes.error());
    printLine(QStringLiteral("%1 bytes were given back").arg(bytes->toInteger()));
    return Done;
}

Command command(const QStringList &words, const char *synopsis, const char *summary, int fewest,
                int most, RunCommand run, const QStringList &flags = {})
{
    return {
        words, QString::fromLatin1(synopsis), QString::fromLatin1(summary), fewest, most, flags, {},
        run
    };
}

} // namespace

QList<Command> upkeepCommands()
{
    const auto words = [](const char *first, const char *second) {
        return QStringList { QString::fromLatin1(first), QString::fromLatin1(second) };
    };
    const QStringList json { QStringLiteral("json") };
    return {
        command({ QStringLiteral("doctor") }, "[--json]",
                "looks whether all is well and says what to do; changes nothing", 0, 0, doctor,
                json),
        command(words("backup", "make"), "[FILE] [--json]",
                "writes a consistent copy of the journal; without FILE among the daily ones", 0, 1,
                make, json),
        command(words("backup", "list"), "[--json]", "copies that can be restored", 0, 0, list,
                json),
        command(words("backup", "restore"), "FILE [--json]",
                "brings a copy back; what is known of the time since is kept, nothing goes out "
                "twice",
                1, 1, restore, json),
        command(words("configuration", "export"), "FILE",
                "writes flows and settings into one file, without keys", 1, 1, exportConfiguration),
        command(words("configuration", "import"), "FILE",
                "takes flows and settings from such a file", 1, 1, importConfiguration),
        command(words("journal", "shrink"), "", "gives unused room of the journal to the disk", 0,
                0, shrink),
    };
}

} // namespace LeadBridge
