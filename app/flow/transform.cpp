// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/transform.h"

#include <array>

namespace LeadBridge {

namespace {

constexpr auto words = std::to_array<std::pair<TransformKind, const char *>>({
    { TransformKind::Trim, "trim" },
    { TransformKind::Upper, "upper" },
    { TransformKind::Lower, "lower" },
    { TransformKind::Title, "title" },
    { TransformKind::Digits, "digits" },
    { TransformKind::Phone, "phone" },
    { TransformKind::FirstWord, "first_word" },
    { TransformKind::LastWord, "last_word" },
    { TransformKind::WithoutFirstWord, "without_first_word" },
    { TransformKind::Date, "date" },
    { TransformKind::Number, "number" },
    { TransformKind::Lookup, "lookup" },
    { TransformKind::Default, "default" },
});

} // namespace

QString transformWord(TransformKind kind)
{
    for (const auto &[value, word] : words) {
        if (value == kind)
            return QLatin1String(word);
    }
    return {};
}

std::optional<TransformKind> transformFromWord(QStringView word)
{
    for (const auto &[value, text] : words) {
        if (word == QLatin1String(text))
            return value;
    }
    return std::nullopt;
}

QStringList transformArguments(TransformKind kind)
{
    if (kind == TransformKind::Phone)
        return { QStringLiteral("e164"), QStringLiteral("digits"), QStringLiteral("national"),
                 QStringLiteral("international") };
    if (kind == TransformKind::Number)
        return { QStringLiteral("integer"), QStringLiteral("point"), QStringLiteral("comma") };
    return {};
}

Result<QString> transformed(const QString &value, const QList<Transform> & /*transforms*/,
                            const QString & /*region*/)
{
    return value;
}

} // namespace LeadBridge
