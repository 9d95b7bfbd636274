// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace LeadBridge {

/// A kind of CRM record; the value is its entityTypeId.
enum class Bitrix24Entity { Lead = 1, Deal = 2, Contact = 3 };

/// Which family of methods makes it.
enum class Bitrix24Style {
    Item, ///< crm.item.add: camelCase names, phones in fm
    Old, ///< crm.lead.add and the like, frozen by the service: upper-case names, PHONE[]
};

/// A record being filled, in the names of either family
/// (apidocs.bitrix24.ru: crm-item-add, crm-lead-add, crm-deal-add, crm-contact-add).
class Bitrix24Record
{
public:
    Bitrix24Record(Bitrix24Entity entity, Bitrix24Style style);

    /// @p name: as crm.item.add writes it. An empty text is left out.
    void set(const char *name, const QString &value);
    void set(const char *name, const QJsonValue &value);
    /// @p type: PHONE or EMAIL, as a list of one more entry.
    void addMultiField(const QString &type, const QString &value);
    /// A field the operator named, in either writing: UF_CRM_1, ufCrm_1, SOURCE_DESCRIPTION.
    void setOwn(const QString &name, const QString &value);

    [[nodiscard]] QString method() const;
    [[nodiscard]] QJsonObject body() const;

private:
    [[nodiscard]] QString written(const QString &itemName) const;

    Bitrix24Entity m_entity;
    Bitrix24Style m_style;
    QJsonObject m_fields;
    QMap<QString, QJsonArray> m_multiFields; ///< by type
    QMap<QString, QString> m_own; ///< own fields: their name in upper case or as it came
    bool m_originalNames = false; ///< an own field is named UF_CRM_…
};

/// utmSource of UTM_SOURCE; a name that is not in upper case stays.
[[nodiscard]] QString bitrix24ItemName(const QString &name);
/// UTM_SOURCE of utmSource, UF_CRM_1 of ufCrm_1.
[[nodiscard]] QString bitrix24OldName(const QString &name);

} // namespace LeadBridge
