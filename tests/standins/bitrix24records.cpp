// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/bitrix24records.h"

#include "tests/standins/bitrix24api.h"

#include <QMap>

namespace LeadBridge::StandIn {

namespace {

constexpr int leadType = 1;
constexpr int dealType = 2;
constexpr int contactType = 3;

/// Letters that are kept, of fields that have a limit (assumed).
const QMap<QString, qsizetype> &limits()
{
    static const QMap<QString, qsizetype> lengths {
        { QStringLiteral("title"), 255 },     { QStringLiteral("name"), 50 },
        { QStringLiteral("lastName"), 50 },   { QStringLiteral("TITLE"), 255 },
        { QStringLiteral("NAME"), 50 },       { QStringLiteral("LAST_NAME"), 50 },
        { QStringLiteral("utmSource"), 255 }, { QStringLiteral("UTM_SOURCE"), 255 },
    };
    return lengths;
}

QStringList words(const char *list)
{
    return QString::fromLatin1(list).split(u' ');
}

QStringList itemNames(int type)
{
    QStringList names = words("sourceId sourceDescription originatorId originId assignedById "
                              "comments utmSource utmMedium utmCampaign utmContent utmTerm");
    if (type != contactType)
        names += words("title stageId opportunity currencyId isManualOpportunity");
    if (type == leadType)
        names += words("contactId");
    if (type == dealType)
        names += words("categoryId contactIds");
    if (type != dealType)
        names += words("name lastName secondName fm");
    return names;
}

QStringList oldNames(int type)
{
    QStringList names = words("SOURCE_ID SOURCE_DESCRIPTION ORIGINATOR_ID ORIGIN_ID ASSIGNED_BY_ID "
                              "COMMENTS UTM_SOURCE UTM_MEDIUM UTM_CAMPAIGN UTM_CONTENT UTM_TERM");
    if (type != contactType)
        names += words("TITLE OPPORTUNITY CURRENCY_ID IS_MANUAL_OPPORTUNITY");
    if (type == leadType)
        names += words("STATUS_ID CONTACT_ID");
    if (type == dealType)
        names += words("CATEGORY_ID STAGE_ID CONTACT_IDS");
    if (type != dealType)
        names += words("NAME LAST_NAME SECOND_NAME PHONE EMAIL");
    return names;
}

void refuse(KeptFields &kept, const char *error, const QString &description)
{
    kept.error = QString::fromLatin1(error);
    kept.description = description;
}

/// One entry of a multi-field, by the names of its family.
bool isEntry(const QJsonObject &entry, bool item)
{
    static const QStringList phoneTypes = words("WORK MOBILE FAX HOME PAGER MAILING OTHER");
    const QString type = entry.value(item ? u"valueType" : u"VALUE_TYPE").toString();
    return phoneTypes.contains(type) && entry.value(item ? u"value" : u"VALUE").isString();
}

bool hasBadEmail(const QJsonValue &entries, bool item, const QString &key)
{
    for (const QJsonValue &entry : entries.toArray()) {
        const QJsonObject object = entry.toObject();
        const bool isEmail =
            item ? object.value(u"typeId") == QStringLiteral("EMAIL") : key == u"EMAIL";
        const QString value = object.value(item ? u"value" : u"VALUE").toString();
        if (isEmail && !value.contains(u'@'))
            return true;
    }
    return false;
}

QJsonArray keptEntries(const QJsonValue &value, bool item, const QString &key, QStringList &lost)
{
    QJsonArray entries;
    for (const QJsonValue &entry : value.toArray()) {
        if (isEntry(entry.toObject(), item))
            entries.append(entry);
        else
            lost.append(key);
    }
    if (!value.isArray())
        lost.append(key);
    return entries;
}

void keepContacts(KeptFields &kept, const QString &key, const QJsonValue &value,
                  const QSet<qint64> &contacts)
{
    const QJsonArray ids = value.isArray() ? value.toArray() : QJsonArray { value };
    for (const QJsonValue &id : ids) {
        if (!id.isDouble() || !contacts.contains(id.toInteger()))
            refuse(kept, "CRM_FIELD_ERROR_VALUE_NOT_VALID",
                   QStringLiteral("Контакт не найден: ") + key);
    }
    kept.fields.insert(key, value);
}

void keepText(KeptFields &kept, const QString &key, const QJsonValue &value)
{
    const QString text = value.toString();
    const qsizetype limit = limits().value(key, text.size());
    if (text.size() > limit)
        kept.lost.append(key);
    kept.fields.insert(key, value.isString() ? QJsonValue(text.left(limit)) : value);
}

KeptFields kept(const QJsonObject &given, const QStringList &known, bool item,
                const QSet<qint64> &contacts)
{
    static const QStringList multi = words("fm PHONE EMAIL");
    static const QStringList references = words("contactId contactIds CONTACT_ID CONTACT_IDS");
    KeptFields result;
    for (auto it = given.begin(); it != given.end(); ++it) {
        const QString key = it.key();
        if (!known.contains(key)) {
            result.lost.append(key);
        } else if (multi.contains(key)) {
            if (hasBadEmail(it.value(), item, key))
                refuse(result, item ? "CRM_FIELD_ERROR_VALUE_NOT_VALID" : "ERROR_CORE",
                       QStringLiteral("Введен некорректный e-mail<br>"));
            result.fields.insert(key, keptEntries(it.value(), item, key, result.lost));
        } else if (references.contains(key)) {
            keepContacts(result, key, it.value(), contacts);
        } else {
            keepText(result, key, it.value());
        }
    }
    return result;
}

void wantName(KeptFields &kept, int type, const char *name, const char *lastName)
{
    const bool isNamed =
        kept.fields.contains(QLatin1String(name)) || kept.fields.contains(QLatin1String(lastName));
    if (type == contactType && !isNamed)
        refuse(kept, "ERROR_CORE", QStringLiteral("Не заполнены поля «Имя» и «Фамилия»"));
}

} // namespace

KeptFields keptItemFields(int entityTypeId, const QJsonObject &fields, bool originalNames,
                          const QSet<qint64> &contacts)
{
    QStringList known = itemNames(entityTypeId);
    known.append(originalNames ? Bitrix24Api::ownField : Bitrix24Api::ownItemField);
    KeptFields result = kept(fields, known, true, contacts);
    wantName(result, entityTypeId, "name", "lastName");
    return result;
}

KeptFields keptOldFields(int entityTypeId, const QJsonObject &fields, const QSet<qint64> &contacts)
{
    KeptFields result = kept(fields, oldNames(entityTypeId) + QStringList { Bitrix24Api::ownField },
                             false, contacts);
    wantName(result, entityTypeId, "NAME", "LAST_NAME");
    return result;
}

} // namespace LeadBridge::StandIn
