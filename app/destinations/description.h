// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <QList>
#include <QString>

#include <optional>

namespace LeadBridge {

/// What an input's value must look like; decides its check, its editor and its hint.
enum class InputKind {
    Text,
    Phone,
    Country,
    IpAddress,
    UserAgent,
    Identifier,
    Url,
    Number,
    Choice
};

/// One input of a destination. Labels and help are English source texts marked for translation
/// in the contexts "Destinations" and (groups) "DestinationGroups" and translated where they are
/// shown.
struct InputDescription
{
    QString name; ///< on the wire, and in the flow file
    const char *label = "";
    const char *help = "";
    const char *group = ""; ///< heading of the form's part: Access, Client, Offer, …
    const char *placeholder = ""; ///< example in the empty field
    InputKind kind = InputKind::Text;
    bool required = false;
    bool secret = false;
    std::optional<Mapping> suggestion; ///< what a new action starts with
};

/// One setting of an action that is not an input of the request, such as the address.
struct SettingDescription
{
    QString name;
    const char *label = "";
    const char *help = "";
    InputKind kind = InputKind::Text;
    QString defaultValue;
};

struct DestinationDescription
{
    QString id; ///< cpa_house, …
    QString name; ///< as the service writes itself
    QString tile; ///< one letter for the tile
    UncertainPolicy uncertain = UncertainPolicy::Wait;
    QList<SettingDescription> settings;
    QList<InputDescription> inputs;

    [[nodiscard]] const InputDescription *input(const QString &wireName) const;
};

} // namespace LeadBridge
