// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace LeadBridge {

enum class TransformKind {
    Trim, ///< ends without spaces, runs of spaces as one
    Upper,
    Lower,
    Title, ///< each word with a capital: анна-мария -> Анна-Мария
    Digits, ///< only 0 to 9
    Phone, ///< argument: e164, digits, national, international
    FirstWord,
    LastWord,
    WithoutFirstWord,
    Date, ///< argument: how to write it, in QDateTime::toString()'s letters; reads the usual forms
    Number, ///< argument: integer, point (3500.5), comma (3 500,50)
    Lookup, ///< table: value to value; a lookup of service to offer, say
    Default, ///< argument: what stands for an empty value
};

/// One change of a value on its way from a field to a request.
struct Transform
{
    TransformKind kind = TransformKind::Trim;
    QString argument {};
    QList<std::pair<QString, QString>> table {}; ///< of Lookup, first match wins, any case
    std::optional<QString> otherwise {}; ///< of Lookup: for what the table lacks; none: unchanged

    bool operator==(const Transform &) const = default;
};

/// The word of the flow file: "trim", "upper", …
[[nodiscard]] QString transformWord(TransformKind kind);
[[nodiscard]] std::optional<TransformKind> transformFromWord(QStringView word);
/// The arguments a kind takes from a closed list; empty: none, or free text.
[[nodiscard]] QStringList transformArguments(TransformKind kind);

/// @p value after all of @p transforms. Error InvalidInput where one cannot be applied (a phone
/// that is none, a date that cannot be read), detail: the code of the fault, place: the word of
/// the transform. An empty value stays empty but for Default. @p region: of phone numbers without
/// a country code. Codes: bad_date, bad_number, and those of faultWord() for a phone.
[[nodiscard]] Result<QString> transformed(const QString &value, const QList<Transform> &transforms,
                                          const QString &region);

} // namespace LeadBridge
