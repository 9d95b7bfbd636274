// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/helpercommands.h"

#include "app/cli/democommand.h"
#include "app/cli/terminal.h"
#include "app/destinations/destination.h"
#include "app/engine/terminationsignal.h"
#include "app/interfaces/wording.h"
#include "app/sandbox/sandboxserver.h"

#include <QHostAddress>
#include <QJsonArray>

namespace LeadBridge {

namespace {

QString kindWord(InputKind kind)
{
    switch (kind) {
    case InputKind::Text:
        return QStringLiteral("text");
    case InputKind::Phone:
        return QStringLiteral("phone");
    case InputKind::Country:
        return QStringLiteral("country");
    case InputKind::IpAddress:
        return QStringLiteral("ip_address");
    case InputKind::UserAgent:
        return QStringLiteral("user_agent");
    case InputKind::Identifier:
        return QStringLiteral("identifier");
    case InputKind::Url:
        return QStringLiteral("url");
    case InputKind::Number:
        return QStringLiteral("number");
    case InputKind::Choice:
        return QStringLiteral("choice");
    case InputKind::Flag:
        return QStringLiteral("flag");
    case InputKind::Paragraph:
        return QStringLiteral("paragraph");
    case InputKind::Json:
        return QStringLiteral("json");
    case InputKind::Email:
        return QStringLiteral("email");
    case InputKind::EmailList:
        return QStringLiteral("email_list");
    }
    return {};
}

QString mappingText(const std::optional<Mapping> &mapping)
{
    if (!mapping)
        return {};
    switch (mapping->kind) {
    case MappingKind::Field:
        return QStringLiteral("field ") + mapping->text;
    case MappingKind::Constant:
        return QStringLiteral("constant ") + mapping->text;
    case MappingKind::Template:
        return QStringLiteral("template ") + mapping->text;
    case MappingKind::Secret:
        return QStringLiteral("secret ") + mapping->text;
    case MappingKind::Builtin:
        return QStringLiteral("builtin ") + mapping->text;
    }
    return {};
}

QJsonObject describe(const DestinationDescription &description)
{
    QJsonArray settings;
    for (const SettingDescription &setting : description.settings) {
        settings.append(QJsonObject { { QStringLiteral("name"), setting.name },
                                      { QStringLiteral("type"), kindWord(setting.kind) },
                                      { QStringLiteral("default"), setting.defaultValue },
                                      { QStringLiteral("label"), describedText(setting.label) },
                                      { QStringLiteral("help"), describedText(setting.help) } });
    }
    QJsonArray inputs;
    for (const InputDescription &input : description.inputs) {
        inputs.append(QJsonObject { { QStringLiteral("name"), input.name },
                                    { QStringLiteral("type"), kindWord(input.kind) },
                                    { QStringLiteral("required"), input.required },
                                    { QStringLiteral("secret"), input.secret },
                                    { QStringLiteral("default"), mappingText(input.suggestion) },
                                    { QStringLiteral("label"), describedText(input.label) },
                                    { QStringLiteral("help"), describedText(input.help) } });
    }
    return { { QStringLiteral("id"), description.id },
             { QStringLiteral("name"), description.name },
             { QStringLiteral("settings"), settings },
             { QStringLiteral("inputs"), inputs } };
}

void printDescription(const DestinationDescription &description)
{
    printLine(description.id + QStringLiteral(": ") + description.name);
    QList<QStringList> rows;
    for (const SettingDescription &setting : description.settings)
        rows.append({ QStringLiteral("  setting"),
                      setting.name,
                      kindWord(setting.kind),
                      {},
                      setting.defaultValue,
                      describedText(setting.label) });
    for (const InputDescription &input : description.inputs) {
        QString marks = input.required ? QStringLiteral("required") : QStringLiteral("optional");
        if (input.secret)
            marks += QStringLiteral(", secret");
        rows.append({ QStringLiteral("  input"), input.name, kindWord(input.kind), marks,
                      mappingText(input.suggestion), describedText(input.label) });
    }
    printTable(rows);
}

int destinationsCommand(const Invocation &invocation)
{
    const QString wanted = invocation.arguments.value(0);
    if (!wanted.isEmpty() && !findDestination(wanted))
        return refuse(QStringLiteral("there is no destination “%1”").arg(wanted));
    for (const Destination *destination : destinations()) {
        const DestinationDescription &description = destination->description();
        if (!wanted.isEmpty() && description.id != wanted)
            continue;
        if (invocation.has("json"))
            printJson(describe(description));
        else
            printDescription(description);
    }
    return Done;
}

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
