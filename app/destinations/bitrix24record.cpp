// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/bitrix24record.h"

#include "app/destinations/crmrequest.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace LeadBridge {

namespace {

/// Letters that fields take. Assumed: the service documents none, and cuts in silence.
constexpr auto longestTexts = std::to_array<std::pair<const char *, qsizetype>>({
    { "title", 255 },
    { "name", 50 },
    { "lastName", 50 },
    { "originId", 255 },
    { "utmSource", 255 },
    { "utmMedium", 255 },
    { "utmCampaign", 255 },
    { "utmContent", 255 },
    { "utmTerm", 255 },
});
constexpr qsizetype longestMultiField = 250;

QString fitted(const char *name, const QString &value)
{
    const auto limit =
        std::find_if(longestTexts.begin(), longestTexts.end(),
                     [name](const auto &entry) { return qstrcmp(entry.first, name) == 0; });
    return limit == longestTexts.end() ? value : cutTo(value, limit->second);
}

bool isMultiField(const QString &name)
{
    static const QStringList types { QStringLiteral("PHONE"), QStringLiteral("EMAIL"),
                                     QStringLiteral("WEB"), QStringLiteral("IM") };
    return types.contains(name.toUpper());
}

bool isOwn(const QString &name)
{
    return name.startsWith(u"UF_") || name.startsWith(u"ufCrm");
}

} // namespace

QString bitrix24ItemName(const QString &name)
{
    if (name != name.toUpper())
        return name;
    QStringList words = name.toLower().split(u'_', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < words.size(); ++i)
        words[i][0] = words.at(i).at(0).toUpper();
    return words.join(QString());
}

QString bitrix24OldName(const QString &name)
{
    QString old;
    for (const QChar letter : name) {
        if (letter.isUpper() && !old.isEmpty() && name != name.toUpper() && !old.endsWith(u'_'))
            old += u'_';
        old += letter.toUpper();
    }
    return old;
}

Bitrix24Record::Bitrix24Record(Bitrix24Entity entity, Bitrix24Style style)
    : m_entity(entity)
    , m_style(style)
{
}

QString Bitrix24Record::written(const QString &itemName) const
{
    // The one name that is not the same word in both families.
    const bool isLeadStage =
        m_entity == Bitrix24Entity::Lead && (itemName == u"stageId" || itemName == u"statusId");
    if (m_style == Bitrix24Style::Item)
        return isLeadStage ? QStringLiteral("stageId") : itemName;
    return isLeadStage ? QStringLiteral("STATUS_ID") : bitrix24OldName(itemName);
}

void Bitrix24Record::set(const char *name, const QString &value)
{
    if (!value.isEmpty())
        set(name, QJsonValue(fitted(name, value)));
}

void Bitrix24Record::set(const char *name, const QJsonValue &value)
{
    m_fields.insert(written(QString::fromLatin1(name)), value);
}

void Bitrix24Record::addMultiField(const QString &type, const QString &value)
{
    if (value.isEmpty())
        return;
    const QString text = cutTo(value, longestMultiField);
    const QString kind = type == u"IM" ? QStringLiteral("OTHER") : QStringLiteral("WORK");
    if (m_style == Bitrix24Style::Old)
        m_multiFields[type].append(QJsonObject { { QStringLiteral("VALUE"), text },
                                                 { QStringLiteral("VALUE_TYPE"), kind } });
    else
        m_multiFields[type].append(QJsonObject { { QStringLiteral("typeId"), type },
                                                 { QStringLiteral("valueType"), kind },
                                                 { QStringLiteral("value"), text } });
}

void Bitrix24Record::setOwn(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    if (isMultiField(name)) {
        addMultiField(name.toUpper(), value);
    } else if (isOwn(name)) {
        m_originalNames = m_originalNames || name.startsWith(u"UF_");
        m_own.insert(name, value);
    } else {
        m_fields.insert(written(bitrix24ItemName(name)), value);
    }
}

QString Bitrix24Record::method() const
{
    if (m_style == Bitrix24Style::Item)
        return QStringLiteral("crm.item.add");
    switch (m_entity) {
    case Bitrix24Entity::Lead:
        return QStringLiteral("crm.lead.add");
    case Bitrix24Entity::Deal:
        return QStringLiteral("crm.deal.add");
    case Bitrix24Entity::Contact:
        break;
    }
    return QStringLiteral("crm.contact.add");
}

QJsonObject Bitrix24Record::body() const
{
    const bool isOld = m_style == Bitrix24Style::Old;
    QJsonObject fields = m_fields;
    QJsonArray all;
    for (auto it = m_multiFields.cbegin(); it != m_multiFields.cend(); ++it) {
        if (isOld)
            fields.insert(it.key(), it.value());
        for (const QJsonValue &entry : it.value())
            all.append(entry);
    }
    if (!isOld && !all.isEmpty())
        fields.insert(QStringLiteral("fm"), all);
    // One request knows own fields by one writing alone.
    for (auto it = m_own.cbegin(); it != m_own.cend(); ++it)
        fields.insert(isOld || m_originalNames ? bitrix24OldName(it.key()) : it.key(), it.value());
    QJsonObject body { { QStringLiteral("fields"), fields } };
    if (isOld) {
        body.insert(
            QStringLiteral("params"),
            QJsonObject { { QStringLiteral("REGISTER_SONET_EVENT"), QStringLiteral("Y") } });
        return body;
    }
    body.insert(QStringLiteral("entityTypeId"), static_cast<int>(m_entity));
    if (m_originalNames)
        body.insert(QStringLiteral("useOriginalUfNames"), QStringLiteral("Y"));
    return body;
}

} // namespace LeadBridge
