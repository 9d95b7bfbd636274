// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/amocrmchoices.h"

#include "app/destinations/plaintext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QVariant>

namespace LeadBridge {

namespace {

QJsonArray embedded(const QJsonValue &json, const char *what)
{
    return json.toObject().value(u"_embedded").toObject().value(QLatin1String(what)).toArray();
}

Choice named(const QJsonObject &object)
{
    return { singleLine(object.value(u"id").toVariant().toString()).left(40),
             singleLine(object.value(u"name").toString()).left(200) };
}

QList<Choice> listed(const QJsonArray &list)
{
    QList<Choice> choices;
    for (const QJsonValue &entry : list) {
        const Choice choice = named(entry.toObject());
        if (!choice.value.isEmpty())
            choices.append(choice);
    }
    return choices;
}

QList<Choice> stages(const QJsonArray &pipelines, const QString &wanted)
{
    QList<Choice> choices;
    for (const QJsonValue &entry : pipelines) {
        const Choice pipeline = named(entry.toObject());
        if (!wanted.isEmpty() && pipeline.value != wanted)
            continue;
        for (Choice stage : listed(embedded(entry, "statuses"))) {
            if (wanted.isEmpty())
                stage.title = pipeline.title + u": " + stage.title;
            choices.append(stage);
        }
    }
    return choices;
}

/// Phone and e-mail have inputs of their own.
QList<Choice> ownFields(const QJsonArray &fields)
{
    static const QStringList known { QStringLiteral("PHONE"), QStringLiteral("EMAIL") };
    QJsonArray own;
    for (const QJsonValue &entry : fields) {
        if (!known.contains(entry.toObject().value(u"code").toString()))
            own.append(entry);
    }
    return listed(own);
}

} // namespace

QString amoCrmQuestion(const QString &chooser)
{
    if (chooser == u"pipelines" || chooser == u"statuses")
        return QStringLiteral("/api/v4/leads/pipelines");
    if (chooser == u"lead_fields")
        return QStringLiteral("/api/v4/leads/custom_fields?limit=250");
    if (chooser == u"contact_fields")
        return QStringLiteral("/api/v4/contacts/custom_fields?limit=250");
    return {};
}

QList<Choice> amoCrmChoices(const QString &chooser, const QJsonValue &json, const QString &pipeline)
{
    if (chooser == u"pipelines")
        return listed(embedded(json, "pipelines"));
    if (chooser == u"statuses")
        return stages(embedded(json, "pipelines"), pipeline);
    return ownFields(embedded(json, "custom_fields"));
}

} // namespace LeadBridge
