// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/transform.h"

#include "app/contacts/phonenumber.h"
#include "app/flow/transformdate.h"
#include "app/flow/transformnumber.h"
#include "app/flow/transformtext.h"

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

Result<QString> orFault(const std::optional<QString> &value, const char *fault,
                        const Transform &transform)
{
    if (!value)
        return fail(ErrorKind::InvalidInput, QLatin1String(fault), transformWord(transform.kind));
    return *value;
}

Result<QString> writtenPhone(const QString &text, const Transform &transform, const QString &region)
{
    const auto number = readPhone(text, region);
    if (!number)
        return fail(ErrorKind::InvalidInput, faultWord(number.error()),
                    transformWord(transform.kind));
    if (transform.argument == u"digits")
        return number->digits;
    if (transform.argument == u"national")
        return nationalWriting(*number);
    if (transform.argument == u"international")
        return internationalWriting(*number);
    return number->e164;
}

/// Of a value that is not empty.
Result<QString> applied(const Transform &transform, const QString &value, const QString &region)
{
    switch (transform.kind) {
    case TransformKind::Trim:
        return value.simplified();
    case TransformKind::Upper:
        return value.toUpper();
    case TransformKind::Lower:
        return value.toLower();
    case TransformKind::Title:
        return titleCased(value);
    case TransformKind::Digits:
        return onlyDigits(value);
    case TransformKind::Phone:
        return writtenPhone(value, transform, region);
    case TransformKind::FirstWord:
        return firstWord(value);
    case TransformKind::LastWord:
        return lastWord(value);
    case TransformKind::WithoutFirstWord:
        return withoutFirstWord(value);
    case TransformKind::Date:
        return orFault(rewrittenDate(value, transform.argument), "bad_date", transform);
    case TransformKind::Number:
        return orFault(rewrittenNumber(value, transform.argument), "bad_number", transform);
    case TransformKind::Lookup:
        return lookedUp(value, transform);
    case TransformKind::Default:
        break;
    }
    return value;
}

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

Result<QString> transformed(const QString &value, const QList<Transform> &transforms,
                            const QString &region)
{
    QString result = value;
    for (const Transform &transform : transforms) {
        const bool isEmpty = result.trimmed().isEmpty();
        if (isEmpty && transform.kind == TransformKind::Default)
            result = transform.argument;
        if (isEmpty)
            continue;
        auto next = applied(transform, result, region);
        if (!next)
            return next;
        result = *next;
    }
    return result;
}

} // namespace LeadBridge
