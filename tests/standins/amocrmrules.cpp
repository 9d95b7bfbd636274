// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/standins/amocrmrules.h"

#include "tests/standins/amocrmapi.h"

#include <cmath>

namespace LeadBridge::StandIn {

namespace {

/// Letters of a name (assumed).
constexpr qsizetype longestName = 255;

class Checker
{
public:
    void wrong(const QString &path, const char *code, const char *detail)
    {
        m_mistakes.append(
            QJsonObject { { QStringLiteral("code"), QString::fromLatin1(code) },
                          { QStringLiteral("path"), path },
                          { QStringLiteral("detail"), QString::fromLatin1(detail) } });
    }

    void text(const QJsonObject &object, const QString &name, const QString &path)
    {
        const QJsonValue value = object.value(name);
        if (value.isUndefined())
            return;
        if (!value.isString())
            wrong(path, "InvalidType", "This value should be of type string.");
        else if (value.toString().isEmpty())
            wrong(path, "NotBlank", "This value should not be blank.");
        else if (value.toString().size() > longestName)
            wrong(path, "TooLong",
                  "This value is too long. It should have 255 characters or less.");
    }

    void wholeNumber(const QJsonObject &object, const QString &name)
    {
        const QJsonValue value = object.value(name);
        double whole = 0;
        if (!value.isUndefined()
            && (!value.isDouble() || std::modf(value.toDouble(), &whole) != 0.0))
            wrong(name, "InvalidType", "This value should be of type int.");
    }

    void known(const QJsonObject &object, const QString &name, qint64 id)
    {
        if (object.contains(name) && object.value(name).toInteger() != id)
            wrong(name, "NotSupportedChoice", "The value you selected is not a valid choice.");
    }

    void fields(const QJsonValue &fields, const QString &path, qint64 ownField, bool isContact)
    {
        if (fields.isUndefined())
            return;
        if (!fields.isArray() || fields.toArray().isEmpty()) {
            wrong(path, "InvalidType", "This value should be of type array.");
            return;
        }
        int index = 0;
        for (const QJsonValue &entry : fields.toArray())
            field(entry.toObject(), path + u'.' + QString::number(index++), ownField, isContact);
    }

    [[nodiscard]] QJsonArray mistakes() const { return m_mistakes; }

private:
    void field(const QJsonObject &field, const QString &path, qint64 ownField, bool isContact)
    {
        static const QStringList phoneCodes { QStringLiteral("WORK"), QStringLiteral("WORKDD"),
                                              QStringLiteral("MOB"),  QStringLiteral("FAX"),
                                              QStringLiteral("HOME"), QStringLiteral("OTHER") };
        static const QStringList emailCodes { QStringLiteral("WORK"), QStringLiteral("PRIV"),
                                              QStringLiteral("OTHER") };
        const QString code = field.value(u"field_code").toString();
        const bool isPhone = code == u"PHONE";
        const bool isSystem = isContact && (isPhone || code == u"EMAIL");
        const QJsonValue id = field.value(u"field_id");
        if (code.isEmpty() && !(id.isDouble() && id.toInteger() == ownField))
            wrong(path + u".field_id", "NotSupportedChoice",
                  "The value you selected is not a valid choice.");
        if (!code.isEmpty() && !isSystem)
            wrong(path + u".field_code", "NotSupportedChoice",
                  "The value you selected is not a valid choice.");
        const QJsonArray values = field.value(u"values").toArray();
        if (values.isEmpty())
            wrong(path + u".values", "NotBlank", "This value should not be blank.");
        for (const QJsonValue &entry : values) {
            const QJsonValue value = entry.toObject().value(u"value");
            if (value.isUndefined() || value.isNull() || value == QString())
                wrong(path + u".values.0.value", "NotBlank", "This value should not be blank.");
            const QString kind = entry.toObject().value(u"enum_code").toString();
            if (isSystem && !(isPhone ? phoneCodes : emailCodes).contains(kind))
                wrong(path + u".values.0.enum_code", "NotSupportedChoice",
                      "The value you selected is not a valid choice.");
        }
    }

    QJsonArray m_mistakes;
};

void checkContact(Checker &checker, const QJsonObject &contact)
{
    const QString at = QStringLiteral("_embedded.contacts.0.");
    checker.text(contact, QStringLiteral("first_name"), at + u"first_name");
    checker.text(contact, QStringLiteral("last_name"), at + u"last_name");
    checker.fields(contact.value(u"custom_fields_values"), at + u"custom_fields_values",
                   AmoCrmApi::contactField, true);
}

} // namespace

QJsonArray leadMistakes(const QJsonValue &value)
{
    Checker checker;
    const QJsonObject lead = value.toObject();
    if (!value.isObject())
        checker.wrong(QString(), "InvalidType", "This value should be of type object.");
    checker.text(lead, QStringLiteral("name"), QStringLiteral("name"));
    checker.text(lead, QStringLiteral("request_id"), QStringLiteral("request_id"));
    for (const QString &name :
         { QStringLiteral("price"), QStringLiteral("pipeline_id"), QStringLiteral("status_id") })
        checker.wholeNumber(lead, name);
    checker.known(lead, QStringLiteral("pipeline_id"), AmoCrmApi::pipeline);
    checker.known(lead, QStringLiteral("status_id"), AmoCrmApi::stage);
    checker.fields(lead.value(u"custom_fields_values"), QStringLiteral("custom_fields_values"),
                   AmoCrmApi::leadField, false);
    const QJsonObject embedded = lead.value(u"_embedded").toObject();
    for (const QJsonValue &tag : embedded.value(u"tags").toArray())
        checker.text(tag.toObject(), QStringLiteral("name"), QStringLiteral("_embedded.tags"));
    const QJsonArray contacts = embedded.value(u"contacts").toArray();
    if (contacts.size() > 1)
        checker.wrong(QStringLiteral("_embedded.contacts"), "TooMany", "One contact at most.");
    if (!contacts.isEmpty())
        checkContact(checker, contacts.first().toObject());
    return checker.mistakes();
}

QJsonArray noteMistakes(const QJsonValue &value)
{
    Checker checker;
    const QJsonObject note = value.toObject();
    if (note.value(u"note_type") != QStringLiteral("common"))
        checker.wrong(QStringLiteral("note_type"), "NotSupportedChoice",
                      "The value you selected is not a valid choice.");
    if (note.value(u"params").toObject().value(u"text").toString().isEmpty())
        checker.wrong(QStringLiteral("params.text"), "NotBlank", "This value should not be blank.");
    return checker.mistakes();
}

} // namespace LeadBridge::StandIn
