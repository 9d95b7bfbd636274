// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/fields.h"

#include <algorithm>

namespace LeadBridge {

namespace {

std::optional<QString> exactValue(const Fields &fields, const QString &name)
{
    const auto it = std::find_if(fields.cbegin(), fields.cend(),
                                 [&](const Field &field) { return field.name == name; });
    return it == fields.cend() ? std::nullopt : std::optional(it->value);
}

QString underscored(QString name)
{
    return name.replace(QLatin1Char('.'), QLatin1Char('_'));
}

} // namespace

std::optional<QString> fieldValue(const Fields &fields, const QString &name)
{
    if (auto value = exactValue(fields, name))
        return value;
    const QString wanted = underscored(name);
    const auto it = std::find_if(fields.cbegin(), fields.cend(), [&](const Field &field) {
        return underscored(field.name) == wanted;
    });
    return it == fields.cend() ? std::nullopt : std::optional(it->value);
}

} // namespace LeadBridge
