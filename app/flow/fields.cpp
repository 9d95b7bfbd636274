// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/fields.h"

#include <QUrl>

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

bool isPlaceholderLetter(QChar c)
{
    const char16_t lower = c.unicode() | 0x20U;
    return (lower >= u'a' && lower <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'.';
}

/// What stands between the braces; empty where @p text is no placeholder in braces.
QStringView inBraces(QStringView text)
{
    qsizetype open = 0;
    while (open < text.size() && open < 2 && text.at(open) == u'{')
        ++open;
    QStringView inner = text.sliced(open);
    qsizetype close = 0;
    while (close < inner.size() && close < 2 && inner.at(inner.size() - 1 - close) == u'}')
        ++close;
    inner.chop(close);
    const bool named = std::all_of(inner.cbegin(), inner.cend(), isPlaceholderLetter);
    return open > 0 && close > 0 && named ? inner : QStringView();
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

QString unreplacedPlaceholder(const QString &value)
{
    constexpr qsizetype longestPlaceholder = 200;
    if (value.size() > longestPlaceholder)
        return {};
    const QStringView text = QStringView(value).trimmed();
    // Nearly every value is told apart by its first letter.
    if (text.startsWith(u'{'))
        return inBraces(text).toString();
    if (text.startsWith(u'%'))
        return inBraces(QUrl::fromPercentEncoding(text.toLatin1())).toString();
    return {};
}

bool isUnreplacedPlaceholder(const QString &value)
{
    return !unreplacedPlaceholder(value).isEmpty();
}

QString meantValue(const Fields &fields, const QString &name)
{
    const QString value = fieldValue(fields, name).value_or(QString());
    return isUnreplacedPlaceholder(value) ? QString() : value;
}

} // namespace LeadBridge
