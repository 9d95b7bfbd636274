// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/cpahousedescription.h"

#include <QtGlobal>

namespace LeadBridge {

namespace {

constexpr const char *access = QT_TRANSLATE_NOOP("DestinationGroups", "Access");
constexpr const char *client = QT_TRANSLATE_NOOP("DestinationGroups", "Client");
constexpr const char *offer = QT_TRANSLATE_NOOP("DestinationGroups", "Offer");
constexpr const char *device = QT_TRANSLATE_NOOP("DestinationGroups", "Client's device");
constexpr const char *tags = QT_TRANSLATE_NOOP("DestinationGroups", "Tags");

Mapping mapping(MappingKind kind, const char *text)
{
    return { kind, QString::fromLatin1(text) };
}

QList<InputDescription> accessInputs()
{
    return {
        { QStringLiteral("api_key"), QT_TRANSLATE_NOOP("Destinations", "API key"),
          QT_TRANSLATE_NOOP("Destinations", "The key is in your CPA.House profile."), access, "",
          InputKind::Identifier, true, true, mapping(MappingKind::Secret, "cpa-house-key") },
        { QStringLiteral("id_webmaster"), QT_TRANSLATE_NOOP("Destinations", "Webmaster"),
          QT_TRANSLATE_NOOP("Destinations", "Your own number in CPA.House."), access,
          QT_TRANSLATE_NOOP("Destinations", "For example, 1001"), InputKind::Identifier, true,
          false, std::nullopt },
    };
}

QList<InputDescription> clientInputs()
{
    return {
        { QStringLiteral("name"), QT_TRANSLATE_NOOP("Destinations", "Name"),
          QT_TRANSLATE_NOOP("Destinations", "The client's name as the call centre will say it."),
          client, "", InputKind::Text, true, false, mapping(MappingKind::Field, "client_name") },
        { QStringLiteral("phone"), QT_TRANSLATE_NOOP("Destinations", "Phone"),
          QT_TRANSLATE_NOOP("Destinations",
                            "In any writing: it is sent as digits with the country code."),
          client, "", InputKind::Phone, true, false, mapping(MappingKind::Field, "client_phone") },
        { QStringLiteral("county_code"), QT_TRANSLATE_NOOP("Destinations", "Country"),
          QT_TRANSLATE_NOOP("Destinations",
                            "Two letters, such as RU. Taken from the phone number."),
          client, QT_TRANSLATE_NOOP("Destinations", "For example, RU"), InputKind::Country, true,
          false, mapping(MappingKind::Builtin, "country_of_phone") },
    };
}

QList<InputDescription> offerInputs()
{
    return {
        { QStringLiteral("id_offer"), QT_TRANSLATE_NOOP("Destinations", "Offer"),
          QT_TRANSLATE_NOOP("Destinations", "The offer's number is in your CPA.House account."),
          offer, QT_TRANSLATE_NOOP("Destinations", "For example, 2002"), InputKind::Identifier,
          true, false, std::nullopt },
        { QStringLiteral("id_source"), QT_TRANSLATE_NOOP("Destinations", "Source"),
          QT_TRANSLATE_NOOP("Destinations", "The source's number is in your CPA.House account."),
          offer, QT_TRANSLATE_NOOP("Destinations", "For example, 3003"), InputKind::Identifier,
          true, false, std::nullopt },
        { QStringLiteral("id_stream"), QT_TRANSLATE_NOOP("Destinations", "Stream"),
          QT_TRANSLATE_NOOP("Destinations", "The stream's number is in your CPA.House account."),
          offer, QT_TRANSLATE_NOOP("Destinations", "For example, 4004"), InputKind::Identifier,
          true, false, std::nullopt },
    };
}

QList<InputDescription> deviceInputs()
{
    return {
        { QStringLiteral("ip_address"), QT_TRANSLATE_NOOP("Destinations", "IP address"),
          QT_TRANSLATE_NOOP("Destinations",
                            "The client's own address. Klientiks does not pass it: take it from "
                            "your booking form, or set one value for all."),
          device, QT_TRANSLATE_NOOP("Destinations", "For example, 203.0.113.25"),
          InputKind::IpAddress, true, false, std::nullopt },
        { QStringLiteral("user_agent"), QT_TRANSLATE_NOOP("Destinations", "Browser"),
          QT_TRANSLATE_NOOP("Destinations",
                            "The client's browser, its User-Agent. Klientiks does not pass it: "
                            "take it from your booking form, or set one value for all."),
          device, QT_TRANSLATE_NOOP("Destinations", "For example, Mozilla/5.0 (Windows NT 10.0)"),
          InputKind::UserAgent, true, false, std::nullopt },
    };
}

QList<InputDescription> tagInputs()
{
    constexpr const char *help =
        QT_TRANSLATE_NOOP("Destinations", "Shown in the statistics of CPA.House.");
    return {
        { QStringLiteral("sub_id_1"), QT_TRANSLATE_NOOP("Destinations", "Tag 1"), help, tags, "",
          InputKind::Text, false, false, mapping(MappingKind::Template, "kl-{{client_id}}") },
        { QStringLiteral("sub_id_2"), QT_TRANSLATE_NOOP("Destinations", "Tag 2"), help, tags, "",
          InputKind::Text, false, false, mapping(MappingKind::Builtin, "event_id") },
        { QStringLiteral("sub_id_3"), QT_TRANSLATE_NOOP("Destinations", "Tag 3"), help, tags, "",
          InputKind::Text, false, false, std::nullopt },
        { QStringLiteral("sub_id_4"), QT_TRANSLATE_NOOP("Destinations", "Tag 4"), help, tags, "",
          InputKind::Text, false, false, std::nullopt },
    };
}

DestinationDescription makeDescription()
{
    DestinationDescription description {
        QStringLiteral("cpa_house"),
        QStringLiteral("CPA.House"),
        QStringLiteral("C"),
        UncertainPolicy::Wait,
        { { QStringLiteral("url"), QT_TRANSLATE_NOOP("Destinations", "Address"),
            QT_TRANSLATE_NOOP("Destinations", "Change it only if CPA.House told you to."),
            InputKind::Url, QStringLiteral("https://api.cpa.house/method/send_order") } },
        accessInputs() + clientInputs() + offerInputs() + deviceInputs() + tagInputs()
    };
    description.hasSandbox = true;
    description.sampleAnswer = R"({"status":"success","id":"90000417"})";
    description.sampleId = QStringLiteral("90000417");
    return description;
}

} // namespace

const DestinationDescription &cpaHouseDescription()
{
    static const DestinationDescription description = makeDescription();
    return description;
}

} // namespace LeadBridge
