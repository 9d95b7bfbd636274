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
    Choice, ///< one of choices
    Flag, ///< "yes" or "no"
    Paragraph, ///< several lines; line breaks are kept
    Json, ///< a JSON text, checked as one
    Email,
    EmailList, ///< parted by commas, semicolons or line breaks
};

/// One value of a chooser. The title of a described choice is an English source text for
/// translation; of one that was read from a service it is text from outside.
struct Choice
{
    QString value;
    QString title {};

    bool operator==(const Choice &) const = default;
};

/// Where something is shown, asked for and sent only for some values of a setting.
struct ShownWhen
{
    QString setting {}; ///< empty: always
    QStringList values {};
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
    ShownWhen shown {};
    QList<Choice> choices {}; ///< of Choice; titles in the translation context "Destinations"
    QString chooser {}; ///< asked of the service by Destination::choicesRequest(); empty: not
};

/// One setting of an action that is not an input of the request, such as the address.
struct SettingDescription
{
    QString name;
    const char *label = "";
    const char *help = "";
    InputKind kind = InputKind::Text;
    QString defaultValue; ///< in the flow file a Number is a number and a Flag true or false
    const char *group = ""; ///< heading; empty: "Connection"
    ShownWhen shown {};
    QList<Choice> choices {};
    QString chooser {};
    bool required = false;
};

/// Inputs the operator names: headers of a request, members of a JSON, own fields of a CRM. In
/// the mapping each is PREFIX + NAME, such as "header.X-Salon".
struct FreeInputs
{
    QString prefix; ///< with its dot
    const char *label = ""; ///< of the group
    const char *help = "";
    const char *addLabel = ""; ///< of the button: Add a header
    const char *namePlaceholder = ""; ///< example of a name
    InputKind kind = InputKind::Text;
    bool takesSecrets = false; ///< a value may be a secret, and is masked then
    ShownWhen shown {};
    QString chooser {}; ///< of names
};

struct DestinationDescription
{
    QString id; ///< cpa_house, …
    QString name; ///< as the service writes itself
    QString tile; ///< one letter for the tile
    UncertainPolicy uncertain = UncertainPolicy::Wait;
    QList<SettingDescription> settings;
    QList<InputDescription> inputs;
    QList<FreeInputs> freeInputs {};
    bool canBeAsked = false; ///< whether UncertainPolicy::Ask can be had, see askRequest()
    bool hasSandbox = false; ///< the program has a stand-in to try it on
    bool canBeChecked = false; ///< Destination::checkRequest() is more than a try to connect
    const char *testMessage = ""; ///< label of "send a test letter"; empty: there is none
    QByteArray sampleAnswer {}; ///< what the service says to a good request, for previews of chains
    QString sampleId {}; ///< the order number in it

    [[nodiscard]] const InputDescription *input(const QString &wireName) const;
    [[nodiscard]] const SettingDescription *setting(const QString &settingName) const;
    /// The free inputs a key of a mapping belongs to, or nullptr.
    [[nodiscard]] const FreeInputs *freeInput(const QString &key) const;
};

/// The setting as text, its default where the action says nothing: "yes" and "no" for a Flag.
[[nodiscard]] QString settingText(const Action &action, const DestinationDescription &description,
                                  const QString &name);

/// Whether @p shown holds for the settings of @p action.
[[nodiscard]] bool isShown(const ShownWhen &shown, const Action &action,
                           const DestinationDescription &description);

} // namespace LeadBridge
