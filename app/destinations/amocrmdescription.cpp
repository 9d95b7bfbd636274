// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/amocrmdescription.h"

#include <QtGlobal>

namespace LeadBridge {

namespace {

constexpr const char *access = QT_TRANSLATE_NOOP("DestinationGroups", "Access");
constexpr const char *client = QT_TRANSLATE_NOOP("DestinationGroups", "Client");
constexpr const char *deal = QT_TRANSLATE_NOOP("DestinationGroups", "Deal");

Mapping mapping(MappingKind kind, const char *text)
{
    return { kind, QString::fromUtf8(text) };
}

ShownWhen forAuth(const char *how)
{
    return { QStringLiteral("auth"), { QString::fromLatin1(how) } };
}

SettingDescription setting(const char *name, const char *label, const char *help, const char *group)
{
    SettingDescription setting;
    setting.name = QString::fromLatin1(name);
    setting.label = label;
    setting.help = help;
    setting.group = group;
    return setting;
}

QList<SettingDescription> accessSettings()
{
    SettingDescription host = setting(
        "host", QT_TRANSLATE_NOOP("Destinations", "Account"),
        QT_TRANSLATE_NOOP("Destinations", "The address of your own account, example.amocrm.ru."),
        access);
    host.required = true;
    SettingDescription auth =
        setting("auth", QT_TRANSLATE_NOOP("Destinations", "Kind of access"),
                QT_TRANSLATE_NOOP("Destinations",
                                  "A long-lived token is enough for one account. It cannot be "
                                  "renewed: make a new one before it ends."),
                access);
    auth.kind = InputKind::Choice;
    auth.defaultValue = QStringLiteral("token");
    auth.choices = { { QStringLiteral("token"),
                       QString::fromLatin1(QT_TRANSLATE_NOOP("Destinations", "Long-lived token")) },
                     { QStringLiteral("oauth"),
                       QString::fromLatin1(QT_TRANSLATE_NOOP("Destinations", "OAuth 2.0")) } };
    SettingDescription clientId =
        setting("client_id", QT_TRANSLATE_NOOP("Destinations", "Integration ID"),
                QT_TRANSLATE_NOOP("Destinations", "From the integration's tab of keys."), access);
    clientId.kind = InputKind::Identifier;
    clientId.required = true;
    clientId.shown = forAuth("oauth");
    SettingDescription redirect = setting(
        "redirect_uri", QT_TRANSLATE_NOOP("Destinations", "Redirect address"),
        QT_TRANSLATE_NOOP("Destinations", "Exactly as it stands in the integration."), access);
    redirect.kind = InputKind::Url;
    redirect.required = true;
    redirect.shown = forAuth("oauth");
    return { host, auth, clientId, redirect };
}

QList<SettingDescription> dealSettings()
{
    SettingDescription pipeline =
        setting("pipeline_id", QT_TRANSLATE_NOOP("Destinations", "Pipeline"),
                QT_TRANSLATE_NOOP("Destinations", "Empty: the main one."), deal);
    pipeline.kind = InputKind::Identifier;
    pipeline.chooser = QStringLiteral("pipelines");
    SettingDescription status =
        setting("status_id", QT_TRANSLATE_NOOP("Destinations", "Stage"),
                QT_TRANSLATE_NOOP("Destinations", "Empty: the first one."), deal);
    status.kind = InputKind::Identifier;
    status.chooser = QStringLiteral("statuses");
    SettingDescription tags = setting("tags", QT_TRANSLATE_NOOP("Destinations", "Tags of the deal"),
                                      QT_TRANSLATE_NOOP("Destinations", "Parted by commas."), deal);
    return { pipeline, status, tags };
}

InputDescription secret(const char *name, const char *label, const char *help, const char *auth,
                        const char *stored)
{
    InputDescription input;
    input.name = QString::fromLatin1(name);
    input.label = label;
    input.help = help;
    input.group = access;
    input.kind = InputKind::Identifier;
    input.required = true;
    input.secret = true;
    input.suggestion = mapping(MappingKind::Secret, stored);
    input.shown = forAuth(auth);
    return input;
}

QList<InputDescription> accessInputs()
{
    return {
        secret(
            "token", QT_TRANSLATE_NOOP("Destinations", "Long-lived token"),
            QT_TRANSLATE_NOOP("Destinations", "Made in your own integration, on its tab of keys."),
            "token", "amocrm-token"),
        secret("client_secret", QT_TRANSLATE_NOOP("Destinations", "Secret key"),
               QT_TRANSLATE_NOOP("Destinations", "From the integration's tab of keys."), "oauth",
               "amocrm-client-secret"),
        secret("auth_code", QT_TRANSLATE_NOOP("Destinations", "Authorization code"),
               QT_TRANSLATE_NOOP("Destinations",
                                 "Valid for 20 minutes: store it, then check the connection. What "
                                 "it is exchanged for takes its place under the same name and is "
                                 "renewed without you. After months without a lead a new code is "
                                 "needed."),
               "oauth", "amocrm-oauth"),
    };
}

QList<InputDescription> clientInputs()
{
    return {
        { QStringLiteral("first_name"), QT_TRANSLATE_NOOP("Destinations", "First name"),
          QT_TRANSLATE_NOOP("Destinations", "The whole name may stand here, too."), client, "",
          InputKind::Text, false, false, mapping(MappingKind::Field, "client_name") },
        { QStringLiteral("last_name"), QT_TRANSLATE_NOOP("Destinations", "Last name"), "", client,
          "", InputKind::Text, false, false, std::nullopt },
        { QStringLiteral("phone"), QT_TRANSLATE_NOOP("Destinations", "Phone"),
          QT_TRANSLATE_NOOP("Destinations", "In any writing: it is sent with + and country code."),
          client, "", InputKind::Phone, false, false, mapping(MappingKind::Field, "client_phone") },
        { QStringLiteral("email"), QT_TRANSLATE_NOOP("Destinations", "E-mail"), "", client, "",
          InputKind::Email, false, false, mapping(MappingKind::Field, "client_email") },
    };
}

QList<InputDescription> dealInputs()
{
    return {
        { QStringLiteral("lead_name"), QT_TRANSLATE_NOOP("Destinations", "Name of the deal"), "",
          deal, "", InputKind::Text, true, false,
          mapping(MappingKind::Template, "Клиентикс: {{client_name}}") },
        { QStringLiteral("price"), QT_TRANSLATE_NOOP("Destinations", "Amount"),
          QT_TRANSLATE_NOOP("Destinations", "Sent as a whole number, rounded."), deal,
          QT_TRANSLATE_NOOP("Destinations", "For example, 3500"), InputKind::Number, false, false,
          std::nullopt },
        { QStringLiteral("note"), QT_TRANSLATE_NOOP("Destinations", "Note"),
          QT_TRANSLATE_NOOP("Destinations", "Stands in the deal's feed; sent after the deal."),
          deal, "", InputKind::Paragraph, false, false, std::nullopt },
    };
}

FreeInputs ownFields(const QString &prefix, const char *label, const char *addLabel,
                     const char *chooser)
{
    FreeInputs own;
    own.prefix = prefix;
    own.label = label;
    own.help = QT_TRANSLATE_NOOP("Destinations",
                                 "Own fields by their number. A date as 2026-01-15T12:30:00+03:00, "
                                 "a choice from a list by its text.");
    own.addLabel = addLabel;
    own.namePlaceholder = QT_TRANSLATE_NOOP("Destinations", "For example, 4000001");
    own.kind = InputKind::Paragraph;
    own.chooser = QString::fromLatin1(chooser);
    return own;
}

DestinationDescription makeDescription()
{
    DestinationDescription description;
    description.id = QStringLiteral("amocrm");
    description.name = QStringLiteral("amoCRM");
    description.tile = QStringLiteral("A");
    description.uncertain = UncertainPolicy::Wait;
    description.settings = accessSettings() + dealSettings();
    description.inputs = accessInputs() + clientInputs() + dealInputs();
    description.freeInputs = {
        ownFields(amoCrmLeadFields, QT_TRANSLATE_NOOP("DestinationGroups", "Fields of the deal"),
                  QT_TRANSLATE_NOOP("Destinations", "Add a field of the deal"), "lead_fields"),
        ownFields(
            amoCrmContactFields, QT_TRANSLATE_NOOP("DestinationGroups", "Fields of the contact"),
            QT_TRANSLATE_NOOP("Destinations", "Add a field of the contact"), "contact_fields"),
    };
    description.canBeChecked = true;
    description.sampleAnswer =
        R"([{"id":15000001,"contact_id":19000001,"company_id":null,"merged":false}])";
    description.sampleId = QStringLiteral("15000001");
    return description;
}

} // namespace

const DestinationDescription &amoCrmDescription()
{
    static const DestinationDescription description = makeDescription();
    return description;
}

} // namespace LeadBridge
