// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/checkaction.h"

#include "app/destinations/inputkinds.h"
#include "app/destinations/serviceurl.h"
#include "app/flow/numbers.h"
#include "app/flow/template.h"

#include <QRegularExpression>

namespace LeadBridge {

namespace {

auto mistake(const QString &detail, const QString &place)
{
    return fail(ErrorKind::InvalidInput, detail, place);
}

QString settingPlace(const QString &place, const QString &name)
{
    return placeBelow(place, QStringLiteral("settings.") + name.left(80));
}

QString mappingPlace(const QString &place, const QString &name)
{
    return placeBelow(place, QStringLiteral("mapping.") + name.left(80));
}

Result<> checkMappingShape(const Mapping &mapping, const InputDescription *input,
                           const FreeInputs *free, const QString &place)
{
    if (!input && !free)
        return mistake(QStringLiteral("unknown input"), place);
    const bool isSecret = mapping.kind == MappingKind::Secret;
    if (input && input->secret && !isSecret)
        return mistake(QStringLiteral("a secret is expected: {\"secret\": its name}"), place);
    // Elsewhere the form, the preview and the operator take the value for an open one.
    if (isSecret && !(input ? input->secret : free->takesSecrets))
        return mistake(QStringLiteral("this input does not take a secret"), place);
    return {};
}

/// What a setting of this kind is in the flow file; a number as text is understood too.
const char *typeMistake(InputKind kind, const QJsonValue &value)
{
    if (kind == InputKind::Number && !value.isDouble() && !value.isString())
        return "a number is expected";
    if (kind == InputKind::Flag && !value.isBool() && !value.isString())
        return "true or false is expected";
    if (kind != InputKind::Number && kind != InputKind::Flag && !value.isString())
        return "a text is expected";
    return nullptr;
}

const char *valueMistake(InputKind kind)
{
    switch (kind) {
    case InputKind::Number:
        return "a number is expected";
    case InputKind::Flag:
        return "true or false is expected";
    case InputKind::Choice:
        return "none of the possible values";
    case InputKind::Json:
        return "a JSON text is expected";
    case InputKind::Email:
    case InputKind::EmailList:
        return "a mail address is expected";
    default:
        return "does not fit";
    }
}

Result<> checkSetting(const SettingDescription &setting, const Action &action,
                      const DestinationDescription &description, const QString &place)
{
    const QJsonValue value = action.settings.value(setting.name);
    if (const char *wrong = typeMistake(setting.kind, value))
        return mistake(QLatin1String(wrong), place);
    if (value.isString() && value.toString().trimmed().isEmpty())
        return {}; // the default stands for it
    InputDescription input;
    input.kind = setting.kind;
    input.choices = setting.choices;
    const QString text = settingText(action, description, setting.name);
    if (setting.kind == InputKind::Url) {
        if (const auto url = serviceUrl(text); !url)
            return mistake(url.error().detail, place);
    } else if (!checkedByKind(input, cleanedByKind(text, setting.kind))) {
        return mistake(QLatin1String(valueMistake(setting.kind)), place);
    }
    return {};
}

Result<> checkSettingValues(const Action &action, const DestinationDescription &description,
                            const QString &place)
{
    for (const SettingDescription &setting : description.settings) {
        if (!action.settings.contains(setting.name) || !isShown(setting.shown, action, description))
            continue;
        if (const auto checked =
                checkSetting(setting, action, description, settingPlace(place, setting.name));
            !checked)
            return checked;
    }
    return {};
}

/// Headers that the sender writes itself: a second one would cut the request in two.
bool isSendersHeader(const QString &name)
{
    static const QStringList own { QStringLiteral("host"), QStringLiteral("content-length"),
                                   QStringLiteral("connection"),
                                   QStringLiteral("transfer-encoding") };
    return own.contains(name.toLower());
}

Result<> checkFreeName(const FreeInputs &free, const QString &name, const QString &place)
{
    static const QRegularExpression token(
        QStringLiteral("^[!#$%&'*+.^_`|~0-9A-Za-z-]+\\z")); // RFC 9110, 5.6.2
    constexpr qsizetype longest = 200;
    if (name.size() > longest)
        return mistake(QStringLiteral("the name is too long"), place);
    const bool hasControl = std::any_of(
        name.cbegin(), name.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (hasControl || name.trimmed() != name)
        return mistake(QStringLiteral("the name holds a control character or a space at its end"),
                       place);
    if (free.prefix != u"header.")
        return {};
    if (!token.match(name).hasMatch())
        return mistake(QStringLiteral("this is no name of a header"), place);
    if (isSendersHeader(name))
        return mistake(QStringLiteral("this header is made by the program"), place);
    return {};
}

Result<> checkMappingValues(const Mapping &mapping, const QString &place)
{
    if (mapping.kind == MappingKind::Template) {
        if (const auto checked = checkTemplate(mapping.text); !checked)
            return mistake(checked.error().detail, place);
    }
    if (mapping.kind == MappingKind::Secret && !mapping.transforms.isEmpty())
        return mistake(QStringLiteral("a secret is not transformed"), place);
    for (qsizetype i = 0; i < mapping.transforms.size(); ++i) {
        const QString at = placeBelow(place, QStringLiteral("transforms[%1]").arg(i));
        if (const auto checked = checkTransform(mapping.transforms.at(i), at); !checked)
            return checked;
    }
    return {};
}

/// What a condition is compared with.
Result<> checkTestValues(const Condition &condition, const QString &place)
{
    const QString at = placeBelow(place, QStringLiteral("value"));
    const QString value = condition.values.value(0);
    if (condition.test == Test::Matches) {
        const QRegularExpression expression(value);
        if (!expression.isValid())
            return mistake(QStringLiteral("not a regular expression: ") + expression.errorString(),
                           at);
    }
    const bool wantsNumber = condition.test == Test::Greater || condition.test == Test::Less;
    if (wantsNumber && !tolerantNumber(value))
        return mistake(QStringLiteral("a number is expected"), at);
    return {};
}

} // namespace

QString placeBelow(const QString &place, const QString &part)
{
    return place.isEmpty() ? part : QString(place + u'.' + part);
}

Result<> checkActionShape(const Action &action, const DestinationDescription &description,
                          const QString &place)
{
    if (action.delivery.uncertain == UncertainPolicy::Ask && !description.canBeAsked)
        return mistake(QStringLiteral("this service cannot be asked whether it has a lead:"
                                      " wait or resend is expected"),
                       placeBelow(place, QStringLiteral("delivery.uncertain")));
    for (auto it = action.settings.begin(); it != action.settings.end(); ++it) {
        if (!description.setting(it.key()))
            return mistake(QStringLiteral("unknown setting"), settingPlace(place, it.key()));
    }
    for (auto it = action.mapping.cbegin(); it != action.mapping.cend(); ++it) {
        if (const auto checked =
                checkMappingShape(*it, description.input(it.key()), description.freeInput(it.key()),
                                  mappingPlace(place, it.key()));
            !checked)
            return checked;
    }
    return {};
}

Result<> checkActionValues(const Action &action, const DestinationDescription &description,
                           const QString &place)
{
    if (const auto checked = checkSettingValues(action, description, place); !checked)
        return checked;
    for (auto it = action.mapping.cbegin(); it != action.mapping.cend(); ++it) {
        const InputDescription *input = description.input(it.key());
        const FreeInputs *free = input ? nullptr : description.freeInput(it.key());
        const QString at = mappingPlace(place, it.key());
        if (!isShown(input ? input->shown : free ? free->shown : ShownWhen {}, action, description))
            continue;
        if (free) {
            if (const auto named = checkFreeName(*free, it.key().mid(free->prefix.size()), at);
                !named)
                return named;
        }
        if (const auto checked = checkMappingValues(*it, at); !checked)
            return checked;
    }
    return action.conditions
        ? checkCondition(*action.conditions, placeBelow(place, QStringLiteral("conditions")))
        : Result<>();
}

Result<> checkCondition(const Condition &condition, const QString &place)
{
    if (condition.kind == Condition::Kind::Single)
        return checkTestValues(condition, place);
    const auto list = condition.kind == Condition::Kind::All ? QStringLiteral("all[%1]")
                                                             : QStringLiteral("any[%1]");
    for (qsizetype i = 0; i < condition.children.size(); ++i) {
        if (const auto checked =
                checkCondition(condition.children.at(i), placeBelow(place, list.arg(i)));
            !checked)
            return checked;
    }
    return {};
}

Result<> checkTransform(const Transform &transform, const QString &place)
{
    const QStringList known = transformArguments(transform.kind);
    const bool takesText =
        transform.kind == TransformKind::Date || transform.kind == TransformKind::Default;
    if (!known.isEmpty() && !known.contains(transform.argument))
        return mistake(QStringLiteral("one of %1 is expected").arg(known.join(u", ")), place);
    if (takesText && transform.argument.trimmed().isEmpty())
        return mistake(QStringLiteral("a text is expected"), place);
    if (known.isEmpty() && !takesText && !transform.argument.isEmpty())
        return mistake(QStringLiteral("%1 takes no argument").arg(transformWord(transform.kind)),
                       place);
    const bool isLookup = transform.kind == TransformKind::Lookup;
    if (!isLookup && (!transform.table.isEmpty() || transform.otherwise))
        return mistake(QStringLiteral("%1 takes no table").arg(transformWord(transform.kind)),
                       place);
    if (isLookup && transform.table.isEmpty())
        return mistake(QStringLiteral("the table is empty"), place);
    return {};
}

} // namespace LeadBridge
