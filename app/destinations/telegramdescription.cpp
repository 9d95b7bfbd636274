// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/telegramdescription.h"

#include "app/destinations/proxysettings.h"

#include <QtGlobal>

namespace LeadBridge {

namespace {

constexpr const char *access = QT_TRANSLATE_NOOP("DestinationGroups", "Access");
constexpr const char *message = QT_TRANSLATE_NOOP("DestinationGroups", "Message");

QString text(const char *letters)
{
    return QString::fromUtf8(letters);
}

SettingDescription flag(const char *name, const char *label, const char *help)
{
    SettingDescription setting;
    setting.name = text(name);
    setting.label = label;
    setting.help = help;
    setting.kind = InputKind::Flag;
    setting.defaultValue = text("no");
    setting.group = message;
    return setting;
}

SettingDescription markupSetting()
{
    SettingDescription setting;
    setting.name = text("parse_mode");
    setting.label = QT_TRANSLATE_NOOP("Destinations", "Markup");
    setting.help = QT_TRANSLATE_NOOP("Destinations",
                                     "Of the template's own text. Values are always put in as "
                                     "they are.");
    setting.kind = InputKind::Choice;
    setting.defaultValue = text("html");
    setting.group = message;
    setting.choices = {
        { text("html"), text(QT_TRANSLATE_NOOP("Destinations", "HTML")) },
        { text("markdown_v2"), text(QT_TRANSLATE_NOOP("Destinations", "MarkdownV2")) },
        { text("none"), text(QT_TRANSLATE_NOOP("Destinations", "Without markup")) }
    };
    return setting;
}

SettingDescription addressSetting()
{
    SettingDescription setting;
    setting.name = text("api_url");
    setting.label = QT_TRANSLATE_NOOP("Destinations", "API address");
    setting.help = QT_TRANSLATE_NOOP("Destinations", "Change it only for a server of your own.");
    setting.kind = InputKind::Url;
    setting.defaultValue = text("https://api.telegram.org");
    setting.group = access;
    return setting;
}

QList<SettingDescription> settings()
{
    return {
        markupSetting(),
        flag("silent", QT_TRANSLATE_NOOP("Destinations", "Without a sound"),
             QT_TRANSLATE_NOOP("Destinations", "The message comes without a sound.")),
        flag("link_preview", QT_TRANSLATE_NOOP("Destinations", "Link previews"),
             QT_TRANSLATE_NOOP("Destinations", "Telegram shows what a link leads to.")),
        addressSetting(),
        proxySetting(),
    };
}

InputDescription tokenInput()
{
    InputDescription input;
    input.name = text("token");
    input.label = QT_TRANSLATE_NOOP("Destinations", "Bot token");
    input.help =
        QT_TRANSLATE_NOOP("Destinations", "From @BotFather, such as 123456789:AA… Keep it secret.");
    input.group = access;
    input.kind = InputKind::Identifier;
    input.required = true;
    input.secret = true;
    input.suggestion = Mapping { MappingKind::Secret, text("telegram-token") };
    return input;
}

InputDescription chatsInput()
{
    InputDescription input;
    input.name = text("chats");
    input.label = QT_TRANSLATE_NOOP("Destinations", "Chats");
    input.help = QT_TRANSLATE_NOOP(
        "Destinations",
        "Numbers of chats, or @names of public channels, one on a line. So that a chat can be "
        "chosen here, write /start to the bot, or add it to the group and write /start@its_name "
        "there.");
    input.group = message;
    input.placeholder = QT_TRANSLATE_NOOP("Destinations", "For example, -1001234567890");
    input.kind = InputKind::Paragraph;
    input.required = true;
    input.chooser = text("chats");
    return input;
}

InputDescription textInput()
{
    InputDescription input;
    input.name = text("text");
    input.label = QT_TRANSLATE_NOOP("Destinations", "Text");
    input.help = QT_TRANSLATE_NOOP("Destinations",
                                   "Up to 4,096 letters; a longer text is cut, with … at its end.");
    input.group = message;
    input.kind = InputKind::Paragraph;
    input.required = true;
    // A part in {{#…}}{{/…}} is left out where the event does not have the field.
    input.suggestion =
        Mapping { MappingKind::Template,
                  text("<b>Новая заявка</b>\n"
                       "{{#client_name}}Клиент: {{client_name}}\n{{/client_name}}"
                       "{{#client_phone}}Телефон: {{client_phone}}\n{{/client_phone}}"
                       "{{#services}}Услуги: {{services}}\n{{/services}}"
                       "{{#appointment_date}}Когда: {{appointment_date}} "
                       "{{appointment_time}}\n{{/appointment_date}}") };
    return input;
}

DestinationDescription makeDescription()
{
    DestinationDescription description;
    description.id = text("telegram");
    description.name = text("Telegram");
    description.tile = text("T");
    // A message that comes twice does less harm than one that never comes.
    description.uncertain = UncertainPolicy::Resend;
    description.settings = settings();
    description.inputs = { tokenInput(), chatsInput(), textInput(), proxyPasswordInput() };
    description.canBeChecked = true;
    description.testMessage = QT_TRANSLATE_NOOP("Destinations", "Send a test message");
    description.sampleAnswer =
        R"({"ok":true,"result":{"message_id":42,"date":1768470000,"text":"…"}})";
    description.sampleId = text("42");
    return description;
}

} // namespace

const DestinationDescription &telegramDescription()
{
    static const DestinationDescription description = makeDescription();
    return description;
}

} // namespace LeadBridge
