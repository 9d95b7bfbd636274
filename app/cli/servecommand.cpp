// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/servecommand.h"

#include "app/base/logging.h"
#include "app/cli/terminal.h"
#include "app/engine.h"
#include "app/engine/terminationsignal.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/statusapi.h"
#include "app/interfaces/upkeepapi.h"
#include "app/interfaces/wording.h"

#include <QHostAddress>
#include <QTimer>

#include <chrono>
#include <utility>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

/// Longest time between the request to end and the end.
constexpr auto stopLimit = 10s;

Result<EngineOptions> optionsOf(const Invocation &invocation)
{
    EngineOptions options;
    options.dataFolder = invocation.dataFolder;
    if (invocation.values.contains(QStringLiteral("port"))) {
        bool isPort = false;
        options.port = invocation.value("port").toUShort(&isPort);
        if (!isPort)
            return fail(ErrorKind::InvalidInput, QStringLiteral("not a port from 0 to 65535"),
                        QStringLiteral("--port"));
    }
    options.bindAddress = invocation.value("bind");
    if (!options.bindAddress.isEmpty() && QHostAddress(options.bindAddress).isNull())
        return fail(ErrorKind::InvalidInput, QStringLiteral("not an IP address"),
                    QStringLiteral("--bind"));
    return options;
}

QString shownAddress(const ReceivingStatus &status)
{
    const bool six = status.bindAddress.contains(QLatin1Char(':'));
    return QStringLiteral("http://%1:%2")
        .arg(six ? QLatin1Char('[') + status.bindAddress + QLatin1Char(']') : status.bindAddress)
        .arg(status.port);
}

/// Storage trouble comes and goes while the bridge runs, or is there from the start; each change
/// is told once.
void reportReceiving(StatusApi &status)
{
    auto report = [&status, last = ReceivingStatus::Kind::Listening]() mutable {
        const ReceivingStatus now = status.receiving();
        if (now.kind == last)
            return;
        last = now.kind;
        if (now.kind == ReceivingStatus::Kind::StorageTrouble)
            qCWarning(lcEngine).noquote() << "events are refused:" << errorText(now.error);
        else
            qCInfo(lcEngine) << "events are taken again";
    };
    report();
    QObject::connect(&status, &StatusApi::receivingChanged, &status, std::move(report));
}

/// Who started it may be a system service, with nobody to read what it prints.
int giveUp(Engine &engine, int status)
{
    static_cast<void>(waitFor(engine.tellWhyItEnds(stopLimit)));
    return status;
}

/// Why the bridge has to start again.
enum class Again { No, Restored, Damaged };

/// Until it is told to end, or until it has to start again: @p again.
int serveOnce(EngineOptions &options, Again &again)
{
    const bool wasDamaged = std::exchange(again, Again::No) == Again::Damaged;
    Engine engine(options);
    if (const auto opened = engine.open(); !opened)
        return refuse(opened.error());
    TerminationSignal termination;
    QEventLoop loop;
    QObject::connect(&engine, &Engine::stopped, &loop, &QEventLoop::quit);
    QObject::connect(&termination, &TerminationSignal::requested, &engine, [&] {
        engine.stop();
        QTimer::singleShot(stopLimit, &loop, &QEventLoop::quit);
    });
    QObject::connect(&engine.upkeep(), &UpkeepApi::restartNeeded, &engine, [&] {
        again = Again::Restored;
        engine.stop();
        QTimer::singleShot(stopLimit, &loop, &QEventLoop::quit);
    });
    if (const auto started = waitFor(engine.start()); !started) {
        // The journal has noted the damage: opened once more, it is set aside. Once is enough.
        if (started.error().kind == ErrorKind::Corrupt && !wasDamaged) {
            again = Again::Damaged;
            return NotDone;
        }
        return refuse(started.error());
    }
    const ReceivingStatus receiving = engine.status().receiving();
    if (receiving.kind == ReceivingStatus::Kind::PortTaken)
        return giveUp(
            engine,
            refuse(QStringLiteral("port %1 is taken by another program; choose one with --port")
                       .arg(receiving.port)));
    if (receiving.kind == ReceivingStatus::Kind::Failed)
        return giveUp(engine, refuse(receiving.error));
    const QList<Error> notes = engine.status().startNotes();
    for (const Error &note : notes)
        qCWarning(lcEngine).noquote() << errorText(note);
    if (engine.settings().secretStore() == SecretStoreKind::File)
        qCWarning(lcSecrets) << "no keychain here: keys are kept in secrets.json, mode 0600";
    reportReceiving(engine.status());
    printLine(QStringLiteral("listening on ") + shownAddress(receiving));
    if (options.port)
        options.port = receiving.port; // a port that was chosen once stays
    loop.exec();
    return Done;
}

int serve(const Invocation &invocation)
{
    auto options = optionsOf(invocation);
    if (!options)
        return refuse(options.error());
    Again again = Again::No;
    for (;;) {
        const int status = serveOnce(*options, again);
        if (again == Again::No)
            return status;
        qCWarning(lcEngine) << (again == Again::Restored
                                    ? "starting again with the restored copy"
                                    : "starting again without the damaged journal");
    }
}

} // namespace

Command serveCommand()
{
    return { { QStringLiteral("serve") },
             QStringLiteral("[--port N] [--bind ADDRESS]"),
             QStringLiteral("runs the bridge until it is told to end"),
             0,
             0,
             {},
             { QStringLiteral("port"), QStringLiteral("bind") },
             serve };
}

} // namespace LeadBridge
