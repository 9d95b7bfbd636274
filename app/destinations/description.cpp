// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/description.h"

#include <QVariant>

#include <algorithm>

namespace LeadBridge {

namespace {

template <class List, class Predicate> auto firstOf(const List &list, Predicate predicate)
{
    const auto it = std::find_if(list.cbegin(), list.cend(), predicate);
    return it == list.cend() ? nullptr : &*it;
}

} // namespace

const InputDescription *DestinationDescription::input(const QString &wireName) const
{
    return firstOf(inputs, [&](const InputDescription &i) { return i.name == wireName; });
}

const SettingDescription *DestinationDescription::setting(const QString &settingName) const
{
    return firstOf(settings, [&](const SettingDescription &s) { return s.name == settingName; });
}

const FreeInputs *DestinationDescription::freeInput(const QString &key) const
{
    return firstOf(freeInputs, [&](const FreeInputs &free) {
        return key.size() > free.prefix.size() && key.startsWith(free.prefix);
    });
}

QString settingText(const Action &action, const DestinationDescription &description,
                    const QString &name)
{
    const QJsonValue value = action.settings.value(name);
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    if (value.isDouble())
        return value.toVariant().toString();
    const QString text = value.toString().trimmed();
    const SettingDescription *setting = description.setting(name);
    return text.isEmpty() && setting ? setting->defaultValue : text;
}

bool isShown(const ShownWhen &shown, const Action &action,
             const DestinationDescription &description)
{
    return shown.setting.isEmpty()
        || shown.values.contains(settingText(action, description, shown.setting));
}

} // namespace LeadBridge
