// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace LeadBridge {

/// One parameter of an event, as text.
struct Field
{
    QString name;
    QString value;

    bool operator==(const Field &) const = default;
};

/// An event's parameters in order of arrival. A name may come more than once.
using Fields = QList<Field>;

/// The first value of @p name. A name with a dot is also found under its underscore
/// spelling and the other way round, since PHP receivers train people to mix them
/// (php.net, "Variables From External Sources").
[[nodiscard]] std::optional<QString> fieldValue(const Fields &fields, const QString &name);

/// Whether a value is a placeholder that Klientiks did not replace: {{client.phone}}, also with
/// a brace broken off or still percent-encoded. Such a value counts as empty and is never sent on.
[[nodiscard]] bool isUnreplacedPlaceholder(const QString &value);

/// The placeholder of such a value, without its braces.
[[nodiscard]] QString unreplacedPlaceholder(const QString &value);

/// What the first value of @p name says: empty where there is none, or it was not replaced.
[[nodiscard]] QString meantValue(const Fields &fields, const QString &name);

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::Fields)
