// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/formplan.h"

#include <QtGlobal>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *connection = QT_TRANSLATE_NOOP("DestinationGroups", "Connection");

QString groupOf(const SettingDescription &setting)
{
    const QString group = QString::fromUtf8(setting.group);
    return group.isEmpty() ? QString::fromUtf8(connection) : group;
}

qsizetype indexOf(const QList<FormPart> &parts, const QString &group)
{
    const auto it = std::find_if(parts.cbegin(), parts.cend(),
                                 [&](const FormPart &part) { return part.group == group; });
    return it == parts.cend() ? -1 : it - parts.cbegin();
}

FormPart &partOf(QList<FormPart> &parts, const QString &group)
{
    qsizetype at = indexOf(parts, group);
    if (at < 0) {
        at = parts.size();
        parts.append({ group, {}, {}, {} });
    }
    return parts[at];
}

/// What a setting asks for stands behind the setting, everything else at the end.
FormPart &freePart(QList<FormPart> &parts, const FreeInputs &free,
                   const DestinationDescription &description)
{
    const QString group = QString::fromUtf8(free.label);
    const SettingDescription *ruler = description.setting(free.shown.setting);
    qsizetype at = ruler ? indexOf(parts, groupOf(*ruler)) + 1 : 0;
    if (at == 0 || indexOf(parts, group) >= 0)
        return partOf(parts, group);
    const auto isRuled = [&](const FormPart &part) {
        return !part.free.isEmpty() && part.free.constFirst()->shown.setting == free.shown.setting;
    };
    while (at < parts.size() && isRuled(parts.at(at)))
        ++at;
    return *parts.insert(at, FormPart { group, {}, {}, {} });
}

} // namespace

bool isTuckedAway(const SettingDescription &setting)
{
    return comesLast(setting) && *setting.group == '\0' && setting.shown.setting.isEmpty();
}

bool comesLast(const SettingDescription &setting)
{
    return setting.kind == InputKind::Url && !setting.defaultValue.isEmpty() && !setting.required;
}

QList<FormPart> formPlan(const DestinationDescription &description)
{
    QList<FormPart> parts;
    for (const InputDescription &input : description.inputs)
        partOf(parts, QString::fromUtf8(input.group)).inputs.append(&input);
    for (const FreeInputs &free : description.freeInputs)
        freePart(parts, free, description).free.append(&free);
    qsizetype behind = 0; // where a heading goes that no input has
    for (const SettingDescription &setting : description.settings) {
        if (isTuckedAway(setting))
            continue;
        const QString group = groupOf(setting);
        qsizetype at = indexOf(parts, group);
        if (at < 0) {
            at = behind;
            parts.insert(at, { group, {}, {}, {} });
        }
        parts[at].settings.append(&setting);
        behind = at + 1;
    }
    return parts;
}

int accessPart(const QList<FormPart> &parts)
{
    for (const QString &group : { u"Access"_s, QString::fromUtf8(connection) }) {
        if (const qsizetype at = indexOf(parts, group); at >= 0)
            return static_cast<int>(at);
    }
    return 0;
}

InputDescription namedInput(const FreeInputs &free, const QString &name)
{
    InputDescription input;
    input.name = name.isEmpty() ? QString() : free.prefix + name;
    input.help = free.help;
    input.group = free.label;
    input.kind = free.kind;
    input.shown = free.shown;
    input.chooser = free.chooser;
    return input;
}

} // namespace LeadBridge::Ui
