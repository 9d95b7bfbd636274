// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace LeadBridge {

/// One pair of the parameter string, `name={{placeholder}}`.
struct Parameter
{
    QString name; ///< under which the value arrives; the operator may choose it
    QString placeholder; ///< without braces; what Klientiks knows it by in this event

    bool operator==(const Parameter &) const = default;
};

/// The pairs of a string in their order.
using ParameterList = QList<Parameter>;

/// Name of the pair that says which version of the string Klientiks holds: `lb=3`.
inline const QString versionParameter = QStringLiteral("lb");

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::Parameter)
