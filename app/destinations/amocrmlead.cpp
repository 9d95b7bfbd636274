// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/amocrmlead.h"

#include "app/destinations/amocrmdescription.h"
#include "app/destinations/crmrequest.h"
#include "app/destinations/plaintext.h"

#include <cmath>

namespace LeadBridge {

namespace {

/// Letters that the service takes. Assumed: it documents none for these. Own fields go out
/// whole: what fits depends on their kind, and the service says so where it does not.
constexpr qsizetype longestName = 255;
constexpr qsizetype longestTag = 255;
constexpr qsizetype longestNote = 20'000;

QString textOf(const QList<ResolvedInput> &inputs, const char *name)
{
    return resolvedValue(inputs, QString::fromLatin1(name));
}

void insertText(QJsonObject &object, const char *name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(name), cutTo(value, longestName));
}

QJsonObject fieldValue(const QString &value, const char *enumCode)
{
    QJsonObject entry { { QStringLiteral("value"), value } };
    if (enumCode)
        entry.insert(QStringLiteral("enum_code"), QLatin1String(enumCode));
    return { { QStringLiteral("values"), QJsonArray { entry } } };
}

/// An own field is addressed by its number, a field of the system by its code.
QJsonObject customField(const QString &name, const QString &value)
{
    bool isNumber = false;
    const qint64 id = name.toLongLong(&isNumber);
    // The system's two fields with several values want the kind of each.
    const QString code = name.toUpper();
    const bool isMulti = code == u"PHONE" || code == u"EMAIL";
    QJsonObject field = fieldValue(value, isMulti ? "WORK" : nullptr);
    if (isNumber)
        field.insert(QStringLiteral("field_id"), id);
    else
        field.insert(QStringLiteral("field_code"), code);
    return field;
}

QJsonArray customFields(const QList<ResolvedInput> &inputs, const QString &prefix)
{
    QJsonArray fields;
    for (const ResolvedInput &input : freeInputsOf(inputs, prefix)) {
        if (!input.value.isEmpty())
            fields.append(customField(input.freeName(), input.value));
    }
    return fields;
}

QJsonObject contactOf(const QList<ResolvedInput> &inputs)
{
    QJsonObject contact;
    insertText(contact, "first_name", textOf(inputs, "first_name"));
    insertText(contact, "last_name", textOf(inputs, "last_name"));
    QJsonArray fields;
    // The resolver gives digits with the country code.
    if (const QString phone = textOf(inputs, "phone"); !phone.isEmpty())
        fields.append(customField(QStringLiteral("PHONE"), u'+' + phone));
    if (const QString email = textOf(inputs, "email"); !email.isEmpty())
        fields.append(customField(QStringLiteral("EMAIL"), email));
    for (const QJsonValue &field : customFields(inputs, amoCrmContactFields))
        fields.append(field);
    if (!fields.isEmpty())
        contact.insert(QStringLiteral("custom_fields_values"), fields);
    return contact;
}

QJsonArray tagsOf(const QString &setting)
{
    QJsonArray tags;
    for (const QString &part : setting.split(u',')) {
        const QString tag = singleLine(part);
        if (!tag.isEmpty())
            tags.append(QJsonObject { { QStringLiteral("name"), cutTo(tag, longestTag) } });
    }
    return tags;
}

void insertNumber(QJsonObject &object, const char *name, const QString &setting)
{
    if (const qint64 id = setting.toLongLong(); id > 0)
        object.insert(QLatin1String(name), id);
}

/// Where a path leads from: the lead itself, or its contact.
struct PathPlace
{
    QJsonObject object;
    QString prefix;
    QStringList parts;
};

PathPlace placeOf(const QJsonObject &lead, const QString &path)
{
    const QJsonObject contact =
        lead.value(u"_embedded").toObject().value(u"contacts").toArray().at(0).toObject();
    QStringList parts = path.split(u'.', Qt::SkipEmptyParts);
    const qsizetype contacts = parts.indexOf(QStringLiteral("contacts"));
    if (contacts >= 0)
        return { contact, amoCrmContactFields, parts.mid(contacts + 2) };
    bool isIndex = false;
    parts.value(0).toInt(&isIndex);
    if (isIndex)
        parts.removeFirst();
    const bool isContacts =
        !lead.contains(u"custom_fields_values") && parts.value(0) == u"custom_fields_values";
    return isContacts ? PathPlace { contact, amoCrmContactFields, parts }
                      : PathPlace { lead, amoCrmLeadFields, parts };
}

} // namespace

QJsonObject amoCrmLead(const Action &action, const QList<ResolvedInput> &inputs,
                       const BuildContext &context)
{
    const auto setting = [&](const char *name) {
        return settingText(action, amoCrmDescription(), QString::fromLatin1(name));
    };
    QJsonObject lead { { QStringLiteral("request_id"), stepMark(context) } };
    insertText(lead, "name", textOf(inputs, "lead_name"));
    if (const QString price = textOf(inputs, "price"); !price.isEmpty())
        lead.insert(QStringLiteral("price"), static_cast<qint64>(std::llround(price.toDouble())));
    insertNumber(lead, "pipeline_id", setting("pipeline_id"));
    insertNumber(lead, "status_id", setting("status_id"));
    if (const QJsonArray own = customFields(inputs, amoCrmLeadFields); !own.isEmpty())
        lead.insert(QStringLiteral("custom_fields_values"), own);
    QJsonObject embedded;
    if (const QJsonArray tags = tagsOf(setting("tags")); !tags.isEmpty())
        embedded.insert(QStringLiteral("tags"), tags);
    if (const QJsonObject contact = contactOf(inputs); !contact.isEmpty())
        embedded.insert(QStringLiteral("contacts"), QJsonArray { contact });
    if (!embedded.isEmpty())
        lead.insert(QStringLiteral("_embedded"), embedded);
    return lead;
}

QJsonArray amoCrmNote(const QString &text)
{
    const QJsonObject params { { QStringLiteral("text"), cutTo(text, longestNote) } };
    return { QJsonObject { { QStringLiteral("note_type"), QStringLiteral("common") },
                           { QStringLiteral("params"), params } } };
}

QString amoCrmInputAt(const QJsonObject &lead, const QString &path)
{
    const PathPlace place = placeOf(lead, path);
    const QString first = place.parts.value(0);
    if (first == u"custom_fields_values") {
        const QJsonObject field = place.object.value(u"custom_fields_values")
                                      .toArray()
                                      .at(place.parts.value(1).toInt())
                                      .toObject();
        const QString code = field.value(u"field_code").toString();
        if (code == u"PHONE" || code == u"EMAIL")
            return code.toLower();
        if (!code.isEmpty())
            return place.prefix + code;
        if (const qint64 id = entityId(field.value(u"field_id")); id > 0)
            return place.prefix + QString::number(id);
    }
    if (first == u"name" && place.prefix == amoCrmLeadFields)
        return QStringLiteral("lead_name");
    const bool isInput = amoCrmDescription().input(first) || amoCrmDescription().setting(first);
    return isInput ? first : path;
}

} // namespace LeadBridge
