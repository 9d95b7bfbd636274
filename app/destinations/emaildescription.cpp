// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/emaildescription.h"

#include "app/destinations/proxysettings.h"

#include <QtGlobal>

namespace LeadBridge {

namespace {

constexpr const char *access = QT_TRANSLATE_NOOP("DestinationGroups", "Access");
constexpr const char *letter = QT_TRANSLATE_NOOP("DestinationGroups", "Letter");

QString text(const char *letters)
{
    return QString::fromUtf8(letters);
}

SettingDescription presetSetting()
{
    SettingDescription setting;
    setting.name = text("preset");
    setting.group = access;
    setting.label = QT_TRANSLATE_NOOP("Destinations", "Mail service");
    setting.kind = InputKind::Choice;
    setting.defaultValue = text("yandex");
    setting.choices = { { text("yandex"), text(QT_TRANSLATE_NOOP("Destinations", "Yandex")) },
                        { text("mailru"), text(QT_TRANSLATE_NOOP("Destinations", "Mail.ru")) },
                        { text("gmail"), text(QT_TRANSLATE_NOOP("Destinations", "Gmail")) },
                        { text("own"), text(QT_TRANSLATE_NOOP("Destinations", "Another server")) },
                        { text("local"),
                          text(QT_TRANSLATE_NOOP("Destinations", "Server on this computer")) } };
    return setting;
}

SettingDescription hostSetting()
{
    SettingDescription setting;
    setting.name = text("host");
    setting.group = access;
    setting.label = QT_TRANSLATE_NOOP("Destinations", "Mail server");
    setting.help = QT_TRANSLATE_NOOP("Destinations", "For example, smtp.example.org");
    setting.shown = { text("preset"), { text("own") } };
    setting.required = true;
    return setting;
}

SettingDescription securitySetting()
{
    SettingDescription setting;
    setting.name = text("security");
    setting.group = access;
    setting.label = QT_TRANSLATE_NOOP("Destinations", "Protection");
    setting.help =
        QT_TRANSLATE_NOOP("Destinations", "Without protection only to a server on this computer.");
    setting.kind = InputKind::Choice;
    setting.defaultValue = text("tls");
    setting.shown = { text("preset"), { text("own") } };
    setting.choices = { { text("tls"), text(QT_TRANSLATE_NOOP("Destinations", "TLS (port 465)")) },
                        { text("starttls"),
                          text(QT_TRANSLATE_NOOP("Destinations", "STARTTLS (port 587)")) },
                        { text("none"), text(QT_TRANSLATE_NOOP("Destinations", "None")) } };
    return setting;
}

SettingDescription portSetting()
{
    SettingDescription setting;
    setting.name = text("port");
    setting.group = access;
    setting.label = QT_TRANSLATE_NOOP("Destinations", "Port");
    setting.help = QT_TRANSLATE_NOOP(
        "Destinations", "Empty: 465 for TLS, 587 for STARTTLS, 25 without protection.");
    setting.kind = InputKind::Number;
    setting.shown = { text("preset"), { text("own"), text("local") } };
    return setting;
}

SettingDescription userSetting()
{
    SettingDescription setting;
    setting.name = text("user");
    setting.group = access;
    setting.label = QT_TRANSLATE_NOOP("Destinations", "Mailbox");
    setting.help = QT_TRANSLATE_NOOP(
        "Destinations", "The whole address. Letters come from it, and it is the user name.");
    setting.kind = InputKind::Email;
    setting.required = true;
    return setting;
}

InputDescription passwordInput()
{
    InputDescription input;
    input.name = text("password");
    input.label = QT_TRANSLATE_NOOP("Destinations", "Password");
    input.help = QT_TRANSLATE_NOOP(
        "Destinations",
        "Yandex, Mail.ru and Gmail want an app password, made in the account's security settings. "
        "The account's own password is refused.");
    input.group = access;
    input.required = true;
    input.secret = true;
    input.suggestion = Mapping { MappingKind::Secret, text("mail-password") };
    input.shown = { text("preset"),
                    { text("yandex"), text("mailru"), text("gmail"), text("own") } };
    return input;
}

InputDescription input(const char *name, InputKind kind, const char *label, const char *help)
{
    InputDescription input;
    input.name = text(name);
    input.label = label;
    input.help = help;
    input.group = letter;
    input.kind = kind;
    return input;
}

QList<InputDescription> letterInputs()
{
    auto to = input("to", InputKind::EmailList, QT_TRANSLATE_NOOP("Destinations", "To"),
                    QT_TRANSLATE_NOOP("Destinations", "One address or several, one on a line."));
    to.placeholder = QT_TRANSLATE_NOOP("Destinations", "For example, owner@example.org");
    to.required = true;
    auto sender =
        input("sender_name", InputKind::Text, QT_TRANSLATE_NOOP("Destinations", "Sender's name"),
              QT_TRANSLATE_NOOP("Destinations", "Stands before the mailbox's address."));
    auto replyTo =
        input("reply_to", InputKind::Email, QT_TRANSLATE_NOOP("Destinations", "Reply to"),
              QT_TRANSLATE_NOOP("Destinations",
                                "Where an answer goes: the client's address, say. A bad "
                                "one is left out."));
    auto subject = input("subject", InputKind::Text, QT_TRANSLATE_NOOP("Destinations", "Subject"),
                         QT_TRANSLATE_NOOP("Destinations", "One line, up to 200 letters."));
    subject.required = true;
    subject.suggestion =
        Mapping { MappingKind::Template,
                  text("Новая заявка{{#client_name}}: {{client_name}}{{/client_name}}") };
    auto body =
        input("body", InputKind::Paragraph, QT_TRANSLATE_NOOP("Destinations", "Letter's text"),
              QT_TRANSLATE_NOOP("Destinations", "Plain text, of any length."));
    body.required = true;
    // A part in {{#…}}{{/…}} is left out where the event does not have the field.
    body.suggestion = Mapping { MappingKind::Template,
                                text("Новая заявка\n"
                                     "{{#client_name}}Клиент: {{client_name}}\n{{/client_name}}"
                                     "{{#client_phone}}Телефон: {{client_phone}}\n{{/client_phone}}"
                                     "{{#services}}Услуги: {{services}}\n{{/services}}"
                                     "{{#appointment_date}}Когда: {{appointment_date}} "
                                     "{{appointment_time}}\n{{/appointment_date}}") };
    return { to, sender, replyTo, subject, body };
}

DestinationDescription makeDescription()
{
    DestinationDescription description;
    description.id = text("email");
    description.name = text("E-mail");
    description.tile = text("@");
    // A letter that comes twice does less harm than one that never comes, and the Message-ID,
    // which stays the same, lets most mailboxes drop the second.
    description.uncertain = UncertainPolicy::Resend;
    description.settings = { presetSetting(), hostSetting(), securitySetting(),
                             portSetting(),   userSetting(), proxySetting() };
    description.inputs = QList<InputDescription> { passwordInput() } + letterInputs()
        + QList { proxyPasswordInput() };
    description.canBeChecked = true;
    description.testMessage = QT_TRANSLATE_NOOP("Destinations", "Send a test letter");
    description.sampleAnswer = "2.0.0 Ok: queued as 4F0000000001";
    return description;
}

} // namespace

const DestinationDescription &emailDescription()
{
    static const DestinationDescription description = makeDescription();
    return description;
}

} // namespace LeadBridge
