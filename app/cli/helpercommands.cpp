// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/helpercommands.h"

#include "app/cli/democommand.h"
#include "app/cli/destinationscommand.h"
#include "app/cli/terminal.h"
#include "app/engine/terminationsignal.h"
#include "app/sandbox/sandboxserver.h"

#include <QHostAddress>

namespace LeadBridge {

namespace {

int sandbox(const Invocation &invocation)
{
    bool isPort = true;
    const QString text = invocation.value("port");
    const quint16 port = text.isEmpty() ? quint16(0) : text.toUShort(&isPort);
    if (!isPort)
        return refuse(Error { ErrorKind::InvalidInput, QStringLiteral("not a port"),
                              QStringLiteral("--port") });
    SandboxServer server(invocation.value("api-key"));
    const auto taken = server.listen(QHostAddress::LocalHost, port);
    if (!taken)
        return refuse(taken.error());
    QObject::connect(&server, &SandboxServer::orderJudged, &server,
                     [](qint64 order, const Fields &fields, const QString &message) {
                         QJsonObject line { { QStringLiteral("order_id"), order },
                                            { QStringLiteral("msg"), message } };
                         for (const Field &field : fields)
                             line.insert(field.name, field.value);
                         printJson(line);
                     });
    printLine(QStringLiteral("listening on http://127.0.0.1:%1").arg(*taken));
    TerminationSignal termination;
    QEventLoop loop;
    QObject::connect(&termination, &TerminationSignal::requested, &loop, &QEventLoop::quit);
    loop.exec();
    return Done;
}

} // namespace

QList<Command> helperCommands()
{
    const auto json = QStringLiteral("json");
    return {
        { { QStringLiteral("destinations") },
          QStringLiteral("[ID] [--json]"),
          QStringLiteral("each destination's settings and inputs, for the flow file"),
          0,
          1,
          { json },
          {},
          destinationsCommand },
        { { QStringLiteral("sandbox") },
          QStringLiteral("[--port N] [--api-key KEY]"),
          QStringLiteral("a local CPA.House stand-in, for trying things out"),
          0,
          0,
          {},
          { QStringLiteral("port"), QStringLiteral("api-key") },
          sandbox },
        { { QStringLiteral("demo") },
          {},
          QStringLiteral("plays sample events to the sandbox, in a folder of its own"),
          0,
          0,
          {},
          {},
          demoCommand },
    };
}

} // namespace LeadBridge
