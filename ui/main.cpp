// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/logging.h"
#include "app/engine.h"
#include "app/engine/controlprotocol.h"
#include "app/engine/terminationsignal.h"
#include "app/interfaces/wording.h"
#include "ui/program.h"
#include "ui/shell/trayicon.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QHostAddress>
#include <QLocalSocket>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTextStream>

#include <optional>

using namespace LeadBridge;
using namespace Qt::StringLiterals;

namespace {

enum ExitCode { Done = 0, NotDone = 1, WrongUsage = 2, FolderTaken = 3 };

struct Options
{
    EngineOptions engine;
    LogLevel logLevel = LogLevel::Warning;
    bool hidden = false;
};

std::optional<LogLevel> levelNamed(const QString &word)
{
    if (word == "debug"_L1)
        return LogLevel::Debug;
    if (word == "info"_L1)
        return LogLevel::Info;
    if (word == "warning"_L1)
        return LogLevel::Warning;
    if (word == "error"_L1)
        return LogLevel::Error;
    return std::nullopt;
}

/// A sentence about what is wrong, or the options.
tl::expected<Options, QString> readOptions(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Klientiks events become CPA.House orders."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption folder(u"data-dir"_s, u"Folder of the journal and settings."_s,
                                    u"DIR"_s);
    const QCommandLineOption level(u"log-level"_s, u"debug, info, warning or error."_s, u"LEVEL"_s,
                                   u"warning"_s);
    const QCommandLineOption port(u"port"_s, u"Port to listen on; 0 picks a free one."_s, u"N"_s);
    const QCommandLineOption bind(u"bind"_s, u"Address to listen on."_s, u"ADDRESS"_s);
    const QCommandLineOption demo(u"demo"_s, u"Play the demo in the window."_s);
    const QCommandLineOption hidden(u"hidden"_s, u"Start beside the clock, without a window."_s);
    parser.addOptions({ folder, level, port, bind, demo, hidden });
    parser.process(application);
    Options options;
    if (!parser.positionalArguments().isEmpty())
        return tl::unexpected(u"unexpected argument: "_s
                              + parser.positionalArguments().constFirst());
    const std::optional<LogLevel> logLevel = levelNamed(parser.value(level));
    if (!logLevel)
        return tl::unexpected(u"--log-level takes debug, info, warning or error"_s);
    options.logLevel = *logLevel;
    if (parser.isSet(port)) {
        bool isPort = false;
        options.engine.port = parser.value(port).toUShort(&isPort);
        if (!isPort)
            return tl::unexpected(u"--port takes a number from 0 to 65535"_s);
    }
    options.engine.bindAddress = parser.value(bind);
    if (parser.isSet(bind) && QHostAddress(options.engine.bindAddress).isNull())
        return tl::unexpected(u"--bind takes an IP address"_s);
    options.engine.dataFolder = parser.value(folder);
    options.engine.demo = parser.isSet(demo);
    options.hidden = parser.isSet(hidden);
    return options;
}

/// Asks the program that works on the folder to show its window. There is no window of ours to
/// block yet.
bool raiseOther(const QString &controlName)
{
    constexpr int patience = 2000; // ms
    QLocalSocket socket;
    socket.connectToServer(controlName);
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(toLine(ControlCall { u"window.raise"_s, {} }));
    return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience)
        && answerFromLine(socket.readLine());
}

int tellAndEnd(const Engine &engine, const Error &error)
{
    const ExitCode code = error.kind == ErrorKind::FolderInUse ? FolderTaken : NotDone;
    QTextStream(stderr) << errorText(error) << '\n';
    // The operator sees the window that is there already; scripts see the exit code.
    if (code == FolderTaken && raiseOther(engine.controlName()))
        return code;
    QMessageBox box(QMessageBox::Critical, u"LeadBridge"_s, {});
    box.setTextFormat(Qt::PlainText);
    box.setText(errorText(error));
    QObject::connect(&box, &QDialog::finished, qApp, &QCoreApplication::quit);
    box.open();
    QApplication::exec();
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    const QApplication application(argc, argv);
    QApplication::setApplicationName(u"leadbridge"_s);
    QApplication::setApplicationVersion(QStringLiteral(LEADBRIDGE_VERSION));
    QApplication::setDesktopFileName(u"leadbridge"_s);
    auto options = readOptions(application);
    if (!options) {
        QTextStream(stderr) << options.error() << '\n';
        return WrongUsage;
    }
    installLogging(options->logLevel);
    // The demo must neither touch the operator's own data nor the port of a running bridge.
    std::optional<QTemporaryDir> demoFolder;
    if (options->engine.demo && options->engine.dataFolder.isEmpty()) {
        demoFolder.emplace();
        options->engine.dataFolder = demoFolder->filePath(u"data"_s);
        options->engine.port = options->engine.port.value_or(quint16(0));
    }
    bool hidden = options->hidden;
    for (auto again = Ui::Program::Again::No;;) {
        Engine engine(options->engine);
        if (const Result<> opened = engine.open(); !opened)
            return tellAndEnd(engine, opened.error());
        Ui::Program program(engine);
        const TerminationSignal termination;
        QObject::connect(&termination, &TerminationSignal::requested, &program, &Ui::Program::quit);
        program.start(options->engine.demo, again);
        if (!hidden || !Ui::TrayIcon::isAvailable())
            program.showWindow();
        const int code = QApplication::exec();
        again = program.startsAgain();
        if (again == Ui::Program::Again::No)
            return code;
        hidden = !program.windowWasShown();
    }
}
