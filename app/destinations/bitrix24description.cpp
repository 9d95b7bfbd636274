// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/bitrix24description.h"

#include <QtGlobal>

namespace LeadBridge {

namespace {

constexpr const char *access = QT_TRANSLATE_NOOP("DestinationGroups", "Access");
constexpr const char *client = QT_TRANSLATE_NOOP("DestinationGroups", "Client");
constexpr const char *card = QT_TRANSLATE_NOOP("DestinationGroups", "Card in the CRM");
constexpr const char *tags = QT_TRANSLATE_NOOP("DestinationGroups", "Tags");

Mapping mapping(MappingKind kind, const char *text)
{
    return { kind, QString::fromUtf8(text) };
}

ShownWhen forEntities(const QStringList &entities)
{
    return { QStringLiteral("entity"), entities };
}

ShownWhen forLeadsAndDeals()
{
    return forEntities({ QStringLiteral("lead"), QStringLiteral("deal") });
}

SettingDescription choice(const char *name, const char *label, const char *help,
                          const QList<Choice> &choices)
{
    SettingDescription setting;
    setting.name = QString::fromLatin1(name);
    setting.label = label;
    setting.help = help;
    setting.kind = InputKind::Choice;
    setting.defaultValue = choices.constFirst().value;
    setting.group = card;
    setting.choices = choices;
    return setting;
}

Choice titled(const char *value, const char *title)
{
    return { QString::fromLatin1(value), QString::fromLatin1(title) };
}

SettingDescription entitySetting()
{
    return choice("entity", QT_TRANSLATE_NOOP("Destinations", "What to make"),
                  QT_TRANSLATE_NOOP("Destinations",
                                    "A deal has no phone of its own: its contact is found or made "
                                    "first. In the mode without leads Bitrix24 turns a lead into "
                                    "a deal at once."),
                  { titled("lead", QT_TRANSLATE_NOOP("Destinations", "A lead")),
                    titled("deal", QT_TRANSLATE_NOOP("Destinations", "A deal with a contact")),
                    titled("contact", QT_TRANSLATE_NOOP("Destinations", "A contact")) });
}

SettingDescription methodSetting()
{
    return choice("method", QT_TRANSLATE_NOOP("Destinations", "Methods"),
                  QT_TRANSLATE_NOOP("Destinations",
                                    "The older methods are for boxed copies that do not know "
                                    "crm.item.add yet."),
                  { titled("item", QT_TRANSLATE_NOOP("Destinations", "Current (crm.item.add)")),
                    titled("old", QT_TRANSLATE_NOOP("Destinations", "Older (crm.lead.add)")) });
}

SettingDescription findSetting()
{
    return choice("find_client", QT_TRANSLATE_NOOP("Destinations", "Look for the client"),
                  QT_TRANSLATE_NOOP("Destinations",
                                    "A contact with this phone is used, not made anew. Of several "
                                    "the one with the lowest number is taken."),
                  { titled("phone", QT_TRANSLATE_NOOP("Destinations", "By phone")),
                    titled("no", QT_TRANSLATE_NOOP("Destinations", "Do not look")) });
}

QList<SettingDescription> settings()
{
    SettingDescription pipeline;
    pipeline.name = QStringLiteral("pipeline");
    pipeline.label = QT_TRANSLATE_NOOP("Destinations", "Pipeline");
    pipeline.help = QT_TRANSLATE_NOOP("Destinations", "Empty: the main one.");
    pipeline.kind = InputKind::Identifier;
    pipeline.group = card;
    pipeline.shown = forEntities({ QStringLiteral("deal") });
    pipeline.chooser = QStringLiteral("pipelines");
    SettingDescription stage;
    stage.name = QStringLiteral("stage");
    stage.label = QT_TRANSLATE_NOOP("Destinations", "Stage");
    stage.help = QT_TRANSLATE_NOOP("Destinations", "Empty: the first one.");
    stage.kind = InputKind::Identifier;
    stage.group = card;
    stage.shown = forLeadsAndDeals();
    stage.chooser = QStringLiteral("stages");
    return { entitySetting(), pipeline, stage, findSetting(), methodSetting() };
}

QList<InputDescription> accessInputs()
{
    return {
        { QStringLiteral("webhook"), QT_TRANSLATE_NOOP("Destinations", "Inbound webhook"),
          QT_TRANSLATE_NOOP("Destinations",
                            "The whole address from Bitrix24: For developers, Other, Inbound "
                            "webhook. It needs the right crm."),
          access, QT_TRANSLATE_NOOP("Destinations", "https://example.bitrix24.com/rest/1/code/"),
          InputKind::Identifier, true, true, mapping(MappingKind::Secret, "bitrix24-webhook") },
    };
}

QList<InputDescription> clientInputs()
{
    return {
        { QStringLiteral("name"), QT_TRANSLATE_NOOP("Destinations", "First name"),
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

InputDescription title()
{
    InputDescription input;
    input.name = QStringLiteral("title");
    input.label = QT_TRANSLATE_NOOP("Destinations", "Title");
    input.group = card;
    input.required = true;
    input.suggestion = mapping(MappingKind::Template, "Клиентикс: {{client_name}}");
    input.shown = forLeadsAndDeals();
    return input;
}

QList<InputDescription> amountInputs()
{
    return {
        { QStringLiteral("amount"), QT_TRANSLATE_NOOP("Destinations", "Amount"), "", card,
          QT_TRANSLATE_NOOP("Destinations", "For example, 3500"), InputKind::Number, false, false,
          std::nullopt, forLeadsAndDeals() },
        { QStringLiteral("currency"), QT_TRANSLATE_NOOP("Destinations", "Currency"),
          QT_TRANSLATE_NOOP("Destinations", "Three letters, sent with an amount."), card,
          QT_TRANSLATE_NOOP("Destinations", "For example, RUB"), InputKind::Identifier, false,
          false, mapping(MappingKind::Constant, "RUB"), forLeadsAndDeals() },
    };
}

QList<InputDescription> cardInputs()
{
    InputDescription source;
    source.name = QStringLiteral("source");
    source.label = QT_TRANSLATE_NOOP("Destinations", "Source");
    source.help = QT_TRANSLATE_NOOP("Destinations", "A source from the CRM's own list.");
    source.group = card;
    source.placeholder = QT_TRANSLATE_NOOP("Destinations", "For example, WEB");
    source.kind = InputKind::Identifier;
    source.chooser = QStringLiteral("sources");
    InputDescription responsible;
    responsible.name = QStringLiteral("responsible");
    responsible.label = QT_TRANSLATE_NOOP("Destinations", "Responsible");
    responsible.help =
        QT_TRANSLATE_NOOP("Destinations", "The employee's number. Empty: who made the webhook.");
    responsible.group = card;
    responsible.kind = InputKind::Identifier;
    responsible.chooser = QStringLiteral("users");
    InputDescription comment;
    comment.name = QStringLiteral("comment");
    comment.label = QT_TRANSLATE_NOOP("Destinations", "Comment");
    comment.group = card;
    comment.kind = InputKind::Paragraph;
    return QList<InputDescription> { title() } + amountInputs()
        + QList<InputDescription> { source, responsible, comment };
}

QList<InputDescription> tagInputs()
{
    QList<InputDescription> inputs;
    const auto add = [&inputs](const char *name, const char *label) {
        InputDescription input;
        input.name = QString::fromLatin1(name);
        input.label = label;
        input.group = tags;
        inputs.append(input);
    };
    add("utm_source", QT_TRANSLATE_NOOP("Destinations", "UTM: source"));
    add("utm_medium", QT_TRANSLATE_NOOP("Destinations", "UTM: medium"));
    add("utm_campaign", QT_TRANSLATE_NOOP("Destinations", "UTM: campaign"));
    add("utm_content", QT_TRANSLATE_NOOP("Destinations", "UTM: content"));
    add("utm_term", QT_TRANSLATE_NOOP("Destinations", "UTM: term"));
    return inputs;
}

FreeInputs ownFields()
{
    FreeInputs own;
    own.prefix = bitrix24OwnFields;
    own.label = QT_TRANSLATE_NOOP("DestinationGroups", "More fields");
    own.help = QT_TRANSLATE_NOOP("Destinations",
                                 "Own fields by their code, UF_CRM_…, or any other field of the "
                                 "card.");
    own.addLabel = QT_TRANSLATE_NOOP("Destinations", "Add a field");
    own.namePlaceholder = QT_TRANSLATE_NOOP("Destinations", "For example, UF_CRM_1700000000");
    own.kind = InputKind::Paragraph;
    own.chooser = QStringLiteral("fields");
    return own;
}

DestinationDescription makeDescription()
{
    DestinationDescription description;
    description.id = QStringLiteral("bitrix24");
    description.name = QStringLiteral("Bitrix24");
    description.tile = QStringLiteral("B");
    description.uncertain = UncertainPolicy::Ask;
    description.canBeAsked = true;
    description.settings = settings();
    description.inputs = accessInputs() + clientInputs() + cardInputs() + tagInputs();
    description.freeInputs = { ownFields() };
    description.canBeChecked = true;
    description.sampleAnswer = R"({"result":{"item":{"id":3466,"entityTypeId":1}}})";
    description.sampleId = QStringLiteral("3466");
    return description;
}

} // namespace

const DestinationDescription &bitrix24Description()
{
    static const DestinationDescription description = makeDescription();
    return description;
}

} // namespace LeadBridge
