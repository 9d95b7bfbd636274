// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/destinationscommand.h"

#include "app/cli/terminal.h"
#include "app/destinations/destination.h"
#include "app/destinations/plaintext.h"
#include "app/interfaces/wording.h"

#include <QJsonArray>

namespace LeadBridge {

namespace {

QString kindWord(InputKind kind)
{
    switch (kind) {
    case InputKind::Text:
        return QStringLiteral("text");
    case InputKind::Phone:
        return QStringLiteral("phone");
    case InputKind::Country:
        return QStringLiteral("country");
    case InputKind::IpAddress:
        return QStringLiteral("ip_address");
    case InputKind::UserAgent:
        return QStringLiteral("user_agent");
    case InputKind::Identifier:
        return QStringLiteral("identifier");
    case InputKind::Url:
        return QStringLiteral("url");
    case InputKind::Number:
        return QStringLiteral("number");
    case InputKind::Choice:
        return QStringLiteral("choice");
    case InputKind::Flag:
        return QStringLiteral("flag");
    case InputKind::Paragraph:
        return QStringLiteral("paragraph");
    case InputKind::Json:
        return QStringLiteral("json");
    case InputKind::Email:
        return QStringLiteral("email");
    case InputKind::EmailList:
        return QStringLiteral("email_list");
    }
    return {};
}

QString mappingText(const std::optional<Mapping> &mapping)
{
    if (!mapping)
        return {};
    switch (mapping->kind) {
    case MappingKind::Field:
        return QStringLiteral("field ") + mapping->text;
    case MappingKind::Constant:
        return QStringLiteral("constant ") + mapping->text;
    case MappingKind::Template:
        return QStringLiteral("template ") + mapping->text;
    case MappingKind::Secret:
        return QStringLiteral("secret ") + mapping->text;
    case MappingKind::Builtin:
        return QStringLiteral("builtin ") + mapping->text;
    }
    return {};
}

/// Where something is shown, asked for and sent only for some values of a setting.
QString shownText(const ShownWhen &shown)
{
    if (shown.setting.isEmpty())
        return {};
    return QStringLiteral("where %1 is %2")
        .arg(shown.setting, shown.values.join(QStringLiteral(" or ")));
}

QJsonValue shownObject(const ShownWhen &shown)
{
    if (shown.setting.isEmpty())
        return {};
    return QJsonObject { { QStringLiteral("setting"), shown.setting },
                         { QStringLiteral("values"), QJsonArray::fromStringList(shown.values) } };
}

QJsonArray choiceArray(const QList<Choice> &choices)
{
    QJsonArray values;
    for (const Choice &choice : choices) {
        const QByteArray title = choice.title.toUtf8();
        values.append(
            QJsonObject { { QStringLiteral("value"), choice.value },
                          { QStringLiteral("title"), describedText(title.constData()) } });
    }
    return values;
}

/// What settings and inputs tell alike.
template <class Described> QJsonObject described(const Described &one)
{
    QJsonObject object { { QStringLiteral("name"), one.name },
                         { QStringLiteral("type"), kindWord(one.kind) },
                         { QStringLiteral("required"), one.required },
                         { QStringLiteral("label"), describedText(one.label) },
                         { QStringLiteral("help"), describedText(one.help) } };
    if (!one.choices.isEmpty())
        object.insert(QStringLiteral("choices"), choiceArray(one.choices));
    if (!one.shown.setting.isEmpty())
        object.insert(QStringLiteral("shown_when"), shownObject(one.shown));
    return object;
}

QJsonObject settingObject(const SettingDescription &setting)
{
    QJsonObject object = described(setting);
    object.insert(QStringLiteral("default"), setting.defaultValue);
    return object;
}

QJsonObject inputObject(const InputDescription &input)
{
    QJsonObject object = described(input);
    object.insert(QStringLiteral("secret"), input.secret);
    object.insert(QStringLiteral("default"), mappingText(input.suggestion));
    return object;
}

QJsonObject freeObject(const FreeInputs &free)
{
    QJsonObject object { { QStringLiteral("prefix"), free.prefix },
                         { QStringLiteral("type"), kindWord(free.kind) },
                         { QStringLiteral("takes_secrets"), free.takesSecrets },
                         { QStringLiteral("label"), describedText(free.label) },
                         { QStringLiteral("help"), describedText(free.help) } };
    if (!free.shown.setting.isEmpty())
        object.insert(QStringLiteral("shown_when"), shownObject(free.shown));
    return object;
}

template <class List, class Convert> QJsonArray each(const List &list, Convert convert)
{
    QJsonArray array;
    for (const auto &one : list)
        array.append(convert(one));
    return array;
}

QJsonObject describe(const DestinationDescription &description)
{
    return { { QStringLiteral("id"), description.id },
             { QStringLiteral("name"), description.name },
             { QStringLiteral("settings"), each(description.settings, settingObject) },
             { QStringLiteral("inputs"), each(description.inputs, inputObject) },
             { QStringLiteral("free_inputs"), each(description.freeInputs, freeObject) } };
}

/// The kind; of a choice, the values too.
QString typeText(InputKind kind, const QList<Choice> &choices)
{
    QStringList values;
    for (const Choice &choice : choices)
        values.append(choice.value);
    return values.isEmpty() ? kindWord(kind) : values.join(QLatin1Char('|'));
}

QString marks(bool required, bool secret)
{
    QString text = required ? QStringLiteral("required") : QStringLiteral("optional");
    return secret ? text + QStringLiteral(", secret") : text;
}

void printDescription(const DestinationDescription &description)
{
    printLine(description.id + QStringLiteral(": ") + description.name);
    QList<QStringList> rows;
    for (const SettingDescription &setting : description.settings)
        rows.append({ QStringLiteral("  setting"), setting.name,
                      typeText(setting.kind, setting.choices), marks(setting.required, false),
                      setting.defaultValue, describedText(setting.label),
                      shownText(setting.shown) });
    for (const InputDescription &input : description.inputs)
        rows.append({ QStringLiteral("  input"), input.name, typeText(input.kind, input.choices),
                      marks(input.required, input.secret),
                      beginning(mappingText(input.suggestion), 40), describedText(input.label),
                      shownText(input.shown) });
    for (const FreeInputs &free : description.freeInputs)
        rows.append({ QStringLiteral("  inputs"),
                      free.prefix + QStringLiteral("NAME"),
                      kindWord(free.kind),
                      free.takesSecrets ? QStringLiteral("optional, may be secret")
                                        : QStringLiteral("optional"),
                      {},
                      describedText(free.label),
                      shownText(free.shown) });
    printTable(rows);
}

} // namespace

int destinationsCommand(const Invocation &invocation)
{
    const QString wanted = invocation.arguments.value(0);
    if (!wanted.isEmpty() && !findDestination(wanted))
        return refuse(QStringLiteral("there is no destination “%1”").arg(wanted));
    for (const Destination *destination : destinations()) {
        const DestinationDescription &description = destination->description();
        if (!wanted.isEmpty() && description.id != wanted)
            continue;
        if (invocation.has("json"))
            printJson(describe(description));
        else
            printDescription(description);
    }
    return Done;
}

} // namespace LeadBridge
