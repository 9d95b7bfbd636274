// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/flows/madeupservice.h"

#include "app/destinations/checkflow.h"

namespace LeadBridge {

namespace {

QList<SettingDescription> settings()
{
    SettingDescription how;
    how.name = QStringLiteral("how");
    how.label = "How";
    how.help = "What the body is made of.";
    how.kind = InputKind::Choice;
    how.defaultValue = QStringLiteral("form");
    how.group = "Request";
    how.choices = { { QStringLiteral("form"), QStringLiteral("Form") },
                    { QStringLiteral("text"), QStringLiteral("Text") } };
    SettingDescription port;
    port.name = QStringLiteral("port");
    port.label = "Port";
    port.kind = InputKind::Number;
    port.defaultValue = QStringLiteral("443");
    SettingDescription quiet;
    quiet.name = QStringLiteral("quiet");
    quiet.label = "Quietly";
    quiet.help = "Nobody is rung up.";
    quiet.kind = InputKind::Flag;
    quiet.defaultValue = QStringLiteral("no");
    quiet.group = "Request";
    SettingDescription host;
    host.name = QStringLiteral("host");
    host.label = "Account";
    host.kind = InputKind::Url;
    host.required = true;
    SettingDescription pipeline;
    pipeline.name = QStringLiteral("pipeline");
    pipeline.label = "Pipeline";
    pipeline.kind = InputKind::Identifier;
    pipeline.group = "Request";
    pipeline.chooser = QStringLiteral("pipelines");
    return { host, port, how, quiet, pipeline };
}

InputDescription input(const char *name, const char *label, InputKind kind)
{
    InputDescription made;
    made.name = QString::fromLatin1(name);
    made.label = label;
    made.group = "Request";
    made.kind = kind;
    return made;
}

QList<InputDescription> inputs()
{
    InputDescription text = input("text", "Text", InputKind::Paragraph);
    text.required = true;
    text.shown = { QStringLiteral("how"), { QStringLiteral("text") } };
    InputDescription urgent = input("urgent", "Urgent", InputKind::Flag);
    InputDescription colour = input("colour", "Colour", InputKind::Choice);
    colour.choices = { { QStringLiteral("r"), QStringLiteral("Red") },
                       { QStringLiteral("g"), QStringLiteral("Green") } };
    InputDescription chat = input("chat", "Chat", InputKind::Identifier);
    chat.chooser = QStringLiteral("chats");
    InputDescription phone = input("phone", "Phone", InputKind::Phone);
    return { text, urgent, colour, chat, phone };
}

} // namespace

const DestinationDescription &madeUpService()
{
    static const DestinationDescription description = [] {
        DestinationDescription made;
        made.id = QStringLiteral("made_up");
        made.name = QStringLiteral("Made up");
        made.settings = settings();
        made.inputs = inputs();
        FreeInputs headers;
        headers.prefix = QStringLiteral("header.");
        headers.label = "Headers";
        headers.addLabel = "Add a header";
        headers.namePlaceholder = "For example, X-Salon";
        headers.takesSecrets = true;
        FreeInputs fields;
        fields.prefix = QStringLiteral("form.");
        fields.label = "Form fields";
        fields.addLabel = "Add a field";
        fields.kind = InputKind::Paragraph;
        fields.shown = { QStringLiteral("how"), { QStringLiteral("form") } };
        fields.chooser = QStringLiteral("names");
        made.freeInputs = { headers, fields };
        made.canBeChecked = true;
        made.testMessage = "Send a test letter";
        return made;
    }();
    return description;
}

Flow madeUpFlow()
{
    Flow flow;
    flow.id = { 7 };
    flow.name = QStringLiteral("Made up");
    flow.source.event = QStringLiteral("client_created");
    Action order = newAction(QStringLiteral("cpa_house"));
    order.name = QStringLiteral("Order");
    Action action;
    action.name = QStringLiteral("Second");
    action.destination = madeUpService().id;
    flow.actions = { order, action };
    return flow;
}

} // namespace LeadBridge
