// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/inputwording.h"

#include "app/destinations/destination.h"
#include "app/interfaces/wording.h"
#include "app/interfaces/wordingparts.h"

#include <array>
#include <utility>

namespace LeadBridge {

namespace {

QString arg(const Reason &reason, qsizetype index)
{
    return reason.args.value(index).simplified();
}

/// Label of an input or a setting as the forms show it; a free input's own name; else the name.
QString inputLabel(const QString &name)
{
    for (const Destination *destination : destinations()) {
        const DestinationDescription &description = destination->description();
        if (const InputDescription *input = description.input(name))
            return describedText(input->label);
    }
    for (const Destination *destination : destinations()) {
        const DestinationDescription &description = destination->description();
        if (const SettingDescription *setting = description.setting(name))
            return describedText(setting->label);
        if (const FreeInputs *free = description.freeInput(name))
            return name.mid(free->prefix.size());
    }
    return name;
}

constexpr auto faults = std::to_array<std::pair<const char *, const char *>>({
    { "too_short", QT_TRANSLATE_NOOP("Wording", "the number is too short") },
    { "too_long", QT_TRANSLATE_NOOP("Wording", "the number is too long") },
    { "not_a_number", QT_TRANSLATE_NOOP("Wording", "it is not a phone number") },
    { "empty", QT_TRANSLATE_NOOP("Wording", "it is not a phone number") },
    { "invalid_country_code", QT_TRANSLATE_NOOP("Wording", "there is no such country code") },
    { "invalid_length", QT_TRANSLATE_NOOP("Wording", "no number has this length") },
    { "local_only", QT_TRANSLATE_NOOP("Wording", "the area code is missing") },
    { "not_a_url", QT_TRANSLATE_NOOP("Wording", "it is not a web address") },
    { "not_an_ip", QT_TRANSLATE_NOOP("Wording", "it is not an IP address") },
    { "private_ip", QT_TRANSLATE_NOOP("Wording", "it is not an address on the internet") },
    { "not_a_country", QT_TRANSLATE_NOOP("Wording", "it is not a two-letter country code") },
    { "unreplaced_placeholder",
      QT_TRANSLATE_NOOP("Wording", "Klientiks did not know this placeholder") },
    { "bad_number", QT_TRANSLATE_NOOP("Wording", "it is not a number") },
    { "bad_date", QT_TRANSLATE_NOOP("Wording", "it is not a date") },
    { "not_a_choice", QT_TRANSLATE_NOOP("Wording", "it is none of the possible values") },
    { "not_a_flag", QT_TRANSLATE_NOOP("Wording", "neither yes nor no") },
    { "not_json", QT_TRANSLATE_NOOP("Wording", "it is not valid JSON") },
    { "not_a_webhook",
      QT_TRANSLATE_NOOP("Wording", "it is not the address of an inbound webhook") },
    { "not_https", QT_TRANSLATE_NOOP("Wording", "it has to begin with https") },
    { "not_an_account",
      QT_TRANSLATE_NOOP("Wording", "it is not the address of an account of its own") },
    { "not_an_email", QT_TRANSLATE_NOOP("Wording", "it is not an e-mail address") },
    { "non_ascii_mailbox",
      QT_TRANSLATE_NOOP("Wording", "before the @ there may be Latin letters alone") },
    { "several_addresses", QT_TRANSLATE_NOOP("Wording", "there are too many addresses in it") },
    { "not_a_host", QT_TRANSLATE_NOOP("Wording", "it is not a server's name") },
    { "not_a_port", QT_TRANSLATE_NOOP("Wording", "it is not a port from 1 to 65535") },
    { "not_local",
      QT_TRANSLATE_NOOP("Wording", "without protection letters go to this computer alone") },
    // proxies
    { "not_a_proxy",
      QT_TRANSLATE_NOOP("Wording", "socks5://host:port or http://host:port is expected") },
    { "password_in_proxy",
      QT_TRANSLATE_NOOP("Wording", "the password belongs into the field for it") },
    // HTTP requests
    { "not_a_signing_key",
      QT_TRANSLATE_NOOP("Wording", "whsec_ and a key of 24 to 64 bytes are expected") },
    { "bad_json_name",
      QT_TRANSLATE_NOOP("Wording",
                        "the name has an empty part, or another field stands above it") },
    { "not_a_header", QT_TRANSLATE_NOOP("Wording", "a header cannot have this name") },
    { "header_is_ours", QT_TRANSLATE_NOOP("Wording", "the program writes this header itself") },
    { "address_too_long",
      QT_TRANSLATE_NOOP("Wording", "with its parameters it is longer than 8,000 letters") },
    // Telegram
    { "not_a_token", QT_TRANSLATE_NOOP("Wording", "it is not a token from @BotFather") },
    { "not_a_chat",
      QT_TRANSLATE_NOOP("Wording", "a chat's number or a channel's @name is expected") },
    { "empty_text", QT_TRANSLATE_NOOP("Wording", "the message would be empty") },
    { "all_done", QT_TRANSLATE_NOOP("Wording", "all chats have got the message already") },
    { "bot_has_webhook",
      QT_TRANSLATE_NOOP("Wording",
                        "another program receives this bot's messages, so its chats cannot be "
                        "listed; enter the chat's number by hand") },
    { "bot_read_elsewhere",
      QT_TRANSLATE_NOOP("Wording",
                        "another program is reading this bot's messages at this moment; enter the "
                        "chat's number by hand") },
});

QString faultText(const QString &code)
{
    for (const auto &[known, words] : faults) {
        if (code == QLatin1String(known))
            return say(words);
    }
    return code;
}

QString missingInDirectory(const QString &input, const QString &client)
{
    if (client.isEmpty())
        return say(QT_TRANSLATE_NOOP("Wording",
                                     "%1 is missing: the event does not tell the client's number"))
            .arg(input);
    return say(QT_TRANSLATE_NOOP("Wording",
                                 "%1 is missing: no event of client No. %2 has carried it so far"))
        .arg(input, client);
}

QString missingField(const QString &input, const QString &field)
{
    if (field.startsWith(QLatin1String("steps.")))
        return say(QT_TRANSLATE_NOOP("Wording", "%1 is missing: no earlier step left %2"))
            .arg(input, field);
    return say(QT_TRANSLATE_NOOP("Wording", "%1 is missing: the event has no field %2"))
        .arg(input, field);
}

QString missingText(const Reason &reason)
{
    const QString input = inputLabel(arg(reason, 0));
    const QString kind = arg(reason, 1);
    const QString source = arg(reason, 2);
    if (kind == QLatin1String("field"))
        return missingField(input, source);
    if (kind == QLatin1String("builtin") && source == QLatin1String("country_of_phone"))
        return say(QT_TRANSLATE_NOOP("Wording",
                                     "%1 is missing: the phone number does not tell the country"))
            .arg(input);
    if (kind == QLatin1String("builtin") && source.startsWith(QLatin1String("directory.")))
        return missingInDirectory(input, arg(reason, 3));
    if (kind.isEmpty() || kind == QLatin1String("none"))
        return say(QT_TRANSLATE_NOOP("Wording", "%1 is not filled in")).arg(input);
    return say(QT_TRANSLATE_NOOP("Wording", "%1 is missing: its value is empty")).arg(input);
}

QString badText(const Reason &reason)
{
    const QString input = inputLabel(arg(reason, 0));
    const QString fault = faultText(arg(reason, 1));
    const QString value = arg(reason, 2);
    if (value.isEmpty())
        return say(QT_TRANSLATE_NOOP("Wording", "%1 does not fit: %2")).arg(input, fault);
    return say(QT_TRANSLATE_NOOP("Wording", "%1 does not fit: %2 (%3)")).arg(input, fault, value);
}

} // namespace

QString inputText(const Reason &reason)
{
    switch (reason.code) {
    case ReasonCode::InputMissing:
        return missingText(reason);
    case ReasonCode::InputBad:
    case ReasonCode::PhoneBad:
        return badText(reason);
    case ReasonCode::TemplateBad:
        return say(QT_TRANSLATE_NOOP("Wording", "%1: the template is wrong: %2"))
            .arg(inputLabel(arg(reason, 0)), arg(reason, 1));
    default:
        return {};
    }
}

} // namespace LeadBridge
