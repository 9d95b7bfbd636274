// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace LeadBridge::StandIn {

/// What a portal keeps of the fields it is given.
struct KeptFields
{
    QJsonObject fields;
    QStringList lost; ///< dropped or cut in silence
    QString error; ///< code of a refusal; empty: taken
    QString description;
};

/// By the names of crm.item.add. @p originalNames: own fields are UF_CRM_….
[[nodiscard]] KeptFields keptItemFields(int entityTypeId, const QJsonObject &fields,
                                        bool originalNames, const QSet<qint64> &contacts);

/// By the names of crm.lead.add and its kind.
[[nodiscard]] KeptFields keptOldFields(int entityTypeId, const QJsonObject &fields,
                                       const QSet<qint64> &contacts);

} // namespace LeadBridge::StandIn
