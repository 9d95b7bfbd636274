// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/httprequestdescription.h"

#include "app/destinations/proxysettings.h"

#include <QtGlobal>

namespace LeadBridge {

namespace {

constexpr const char *request = QT_TRANSLATE_NOOP("DestinationGroups", "Request");
constexpr const char *access = QT_TRANSLATE_NOOP("DestinationGroups", "Access");
constexpr const char *answer = QT_TRANSLATE_NOOP("DestinationGroups", "Answer");

QString text(const char *letters)
{
    return QString::fromLatin1(letters);
}

ShownWhen shownFor(const char *setting, const QStringList &values)
{
    return { text(setting), values };
}

SettingDescription choice(const char *name, const char *label, const char *help, const char *group,
                          const QList<Choice> &choices)
{
    SettingDescription setting;
    setting.name = text(name);
    setting.label = label;
    setting.help = help;
    setting.kind = InputKind::Choice;
    setting.defaultValue = choices.constFirst().value;
    setting.group = group;
    setting.choices = choices;
    return setting;
}

SettingDescription line(const char *name, const char *label, const char *help, const char *group,
                        const ShownWhen &shown = {})
{
    SettingDescription setting;
    setting.name = text(name);
    setting.label = label;
    setting.help = help;
    setting.group = group;
    setting.shown = shown;
    return setting;
}

QList<SettingDescription> requestSettings()
{
    SettingDescription contentType =
        line("content_type", QT_TRANSLATE_NOOP("Destinations", "Content type"),
             QT_TRANSLATE_NOOP("Destinations", "What the body is, such as text/plain or text/xml."),
             request, shownFor("body_type", { text("raw") }));
    contentType.defaultValue = text("text/plain; charset=utf-8");
    return {
        choice("method", QT_TRANSLATE_NOOP("Destinations", "Method"), "", request,
               { { text("POST"), text("POST") },
                 { text("GET"), text("GET") },
                 { text("PUT"), text("PUT") },
                 { text("PATCH"), text("PATCH") },
                 { text("DELETE"), text("DELETE") } }),
        choice(
            "body_type", QT_TRANSLATE_NOOP("Destinations", "Body"),
            QT_TRANSLATE_NOOP("Destinations", "With GET the fields of a form go into the address."),
            request,
            { { text("form"), text(QT_TRANSLATE_NOOP("Destinations", "Form Urlencoded")) },
              { text("json"), text(QT_TRANSLATE_NOOP("Destinations", "JSON of fields")) },
              { text("json_template"),
                text(QT_TRANSLATE_NOOP("Destinations", "JSON by a template")) },
              { text("raw"), text(QT_TRANSLATE_NOOP("Destinations", "Text as it is")) },
              { text("none"), text(QT_TRANSLATE_NOOP("Destinations", "None")) } }),
        contentType,
    };
}

QList<SettingDescription> accessSettings()
{
    SettingDescription header =
        line("auth_header", QT_TRANSLATE_NOOP("Destinations", "Header of the key"), "", access,
             shownFor("auth", { text("header") }));
    header.defaultValue = text("X-Api-Key");
    return {
        choice("auth", QT_TRANSLATE_NOOP("Destinations", "Sign-in"), "", access,
               { { text("none"), text(QT_TRANSLATE_NOOP("Destinations", "None")) },
                 { text("basic"), text(QT_TRANSLATE_NOOP("Destinations", "Name and password")) },
                 { text("bearer"), text(QT_TRANSLATE_NOOP("Destinations", "Bearer token")) },
                 { text("header"), text(QT_TRANSLATE_NOOP("Destinations", "Key in a header")) } }),
        header,
    };
}

QList<SettingDescription> answerSettings()
{
    SettingDescription quotes =
        line("idempotency_quotes", QT_TRANSLATE_NOOP("Destinations", "Key in quotes"),
             QT_TRANSLATE_NOOP("Destinations",
                               "As the draft of the standard writes it. Most services take the "
                               "key without."),
             answer);
    quotes.kind = InputKind::Flag;
    quotes.defaultValue = text("no");
    return {
        choice(
            "success", QT_TRANSLATE_NOOP("Destinations", "Success is"),
            QT_TRANSLATE_NOOP("Destinations",
                              "The status has to be 200 to 299 in any case. Redirects are not "
                              "followed."),
            answer,
            { { text("status"),
                text(QT_TRANSLATE_NOOP("Destinations", "Status 200 to 299 is enough")) },
              { text("json"), text(QT_TRANSLATE_NOOP("Destinations", "A value in the JSON")) },
              { text("text"), text(QT_TRANSLATE_NOOP("Destinations", "A text in the answer")) } }),
        line("success_path", QT_TRANSLATE_NOOP("Destinations", "Path in the JSON"),
             QT_TRANSLATE_NOOP("Destinations", "With dots, such as result.status or items.0.id."),
             answer, shownFor("success", { text("json") })),
        line("success_value", QT_TRANSLATE_NOOP("Destinations", "Value"),
             QT_TRANSLATE_NOOP("Destinations",
                               "Upper and lower case are alike. Empty: any value but empty, null, "
                               "false and 0."),
             answer, shownFor("success", { text("json"), text("text") })),
        line("id_path", QT_TRANSLATE_NOOP("Destinations", "Number from the answer"),
             QT_TRANSLATE_NOOP("Destinations",
                               "Path in the JSON of the answer. The value is shown in the history "
                               "and can be used by later steps."),
             answer),
        line("idempotency_header", QT_TRANSLATE_NOOP("Destinations", "Header against duplicates"),
             QT_TRANSLATE_NOOP("Destinations",
                               "Such as Idempotency-Key, if the service knows one: the same key "
                               "goes with every try, so that a try without an answer can be "
                               "repeated."),
             answer),
        quotes,
    };
}

QList<InputDescription> requestInputs()
{
    InputDescription address;
    address.name = text("address");
    address.label = QT_TRANSLATE_NOOP("Destinations", "Address");
    address.help = QT_TRANSLATE_NOOP(
        "Destinations", "May be a template; values are encoded where they are put in.");
    address.group = request;
    address.placeholder =
        QT_TRANSLATE_NOOP("Destinations", "For example, https://example.org/leads");
    address.kind = InputKind::Url;
    address.required = true;
    InputDescription body;
    body.name = text("body");
    body.label = QT_TRANSLATE_NOOP("Destinations", "Text of the body");
    body.help = QT_TRANSLATE_NOOP("Destinations",
                                  "A template. In JSON put values between quotes: they are "
                                  "escaped.");
    body.group = request;
    body.kind = InputKind::Paragraph;
    body.required = true;
    body.suggestion = Mapping {
        MappingKind::Template,
        text("{\n  \"name\": \"{{client_name}}\",\n  \"phone\": \"{{client_phone}}\"\n}")
    };
    body.shown = shownFor("body_type", { text("json_template"), text("raw") });
    return { address, body };
}

InputDescription accessInput(const char *name, const char *label, bool secret,
                             const QStringList &auth)
{
    InputDescription input;
    input.name = text(name);
    input.label = label;
    input.group = access;
    input.required = true;
    input.secret = secret;
    input.shown = shownFor("auth", auth);
    return input;
}

QList<InputDescription> accessInputs()
{
    InputDescription signature;
    signature.name = text("signature_key");
    signature.label = QT_TRANSLATE_NOOP("Destinations", "Signing key");
    signature.help = QT_TRANSLATE_NOOP("Destinations",
                                       "whsec_…, where the service checks signatures of Standard "
                                       "Webhooks.");
    signature.group = access;
    signature.secret = true;
    return {
        accessInput("auth_user", QT_TRANSLATE_NOOP("Destinations", "User name"), false,
                    { text("basic") }),
        accessInput("auth_password", QT_TRANSLATE_NOOP("Destinations", "Password"), true,
                    { text("basic") }),
        accessInput("auth_token", QT_TRANSLATE_NOOP("Destinations", "Token"), true,
                    { text("bearer"), text("header") }),
        signature,
        proxyPasswordInput(),
    };
}

FreeInputs freeInputs(const char *prefix, const char *label, const char *addLabel,
                      const char *placeholder)
{
    FreeInputs free;
    free.prefix = text(prefix);
    free.label = label;
    free.addLabel = addLabel;
    free.namePlaceholder = placeholder;
    free.takesSecrets = true;
    return free;
}

QList<FreeInputs> allFreeInputs()
{
    FreeInputs form = freeInputs("form.", QT_TRANSLATE_NOOP("DestinationGroups", "Form fields"),
                                 QT_TRANSLATE_NOOP("Destinations", "Add a field"),
                                 QT_TRANSLATE_NOOP("Destinations", "For example, phone"));
    form.kind = InputKind::Paragraph; // line breaks are kept
    form.shown = shownFor("body_type", { text("form") });
    FreeInputs json = freeInputs("json.", QT_TRANSLATE_NOOP("DestinationGroups", "JSON fields"),
                                 QT_TRANSLATE_NOOP("Destinations", "Add a field"),
                                 QT_TRANSLATE_NOOP("Destinations", "For example, client.phone"));
    json.help = QT_TRANSLATE_NOOP("Destinations",
                                  "A dot opens an inner object, a number a list: phones.0.value. "
                                  "Values are texts; with :number or :boolean behind the name they "
                                  "are numbers or true and false, such as price:number.");
    json.kind = InputKind::Paragraph;
    json.shown = shownFor("body_type", { text("json") });
    return {
        freeInputs("header.", QT_TRANSLATE_NOOP("DestinationGroups", "Headers"),
                   QT_TRANSLATE_NOOP("Destinations", "Add a header"),
                   QT_TRANSLATE_NOOP("Destinations", "For example, X-Salon")),
        freeInputs("query.", QT_TRANSLATE_NOOP("DestinationGroups", "Parameters of the address"),
                   QT_TRANSLATE_NOOP("Destinations", "Add a parameter"),
                   QT_TRANSLATE_NOOP("Destinations", "For example, source")),
        form,
        json,
    };
}

DestinationDescription makeDescription()
{
    DestinationDescription description;
    description.id = text("http_request");
    description.name = text(QT_TRANSLATE_NOOP("Destinations", "HTTP request"));
    description.tile = text("H");
    description.uncertain = UncertainPolicy::Wait;
    description.settings =
        requestSettings() + accessSettings() + answerSettings() + QList { proxySetting() };
    description.inputs = requestInputs() + accessInputs();
    description.freeInputs = allFreeInputs();
    description.canBeChecked = true;
    description.sampleAnswer = R"({"status":"ok","id":"1001"})";
    description.sampleId = text("1001");
    return description;
}

} // namespace

const DestinationDescription &httpRequestDescription()
{
    static const DestinationDescription description = makeDescription();
    return description;
}

} // namespace LeadBridge
