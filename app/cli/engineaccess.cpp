// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/engineaccess.h"

#include "app/cli/terminal.h"
#include "app/engine.h"
#include "app/engine/controlserver.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <chrono>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

/// The engine that holds the folder may be just starting or just ending.
Result<QJsonValue> askRunning(const QString &name, const QString &method,
                              const QJsonObject &parameters)
{
    const QDeadlineTimer deadline(3s);
    for (;;) {
        const auto answer = waitFor(askEngine(name, method, parameters));
        if (answer || answer.error().kind != ErrorKind::Unavailable || deadline.hasExpired())
            return answer;
        QEventLoop pause;
        QTimer::singleShot(50ms, &pause, &QEventLoop::quit);
        pause.exec();
    }
}

} // namespace

Result<QJsonValue> ask(const Invocation &invocation, const QString &method,
                       const QJsonObject &parameters)
{
    EngineOptions options;
    options.dataFolder = invocation.dataFolder;
    options.listens = false;
    options.delivers = false;
    Engine engine(options);
    const auto opened = engine.open();
    if (!opened && opened.error().kind == ErrorKind::FolderInUse)
        return askRunning(engine.controlName(), method, parameters);
    if (!opened)
        return tl::unexpected(opened.error());
    if (const auto started = waitFor(engine.start()); !started)
        return tl::unexpected(started.error());
    const auto answer = waitFor(engine.call(method, parameters));
    QEventLoop ending;
    QObject::connect(&engine, &Engine::stopped, &ending, &QEventLoop::quit);
    engine.stop();
    ending.exec();
    return answer;
}

} // namespace LeadBridge
