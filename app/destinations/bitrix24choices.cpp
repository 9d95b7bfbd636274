// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/bitrix24choices.h"

#include "app/destinations/plaintext.h"

#include <QVariant>

namespace LeadBridge {

namespace {

QString word(const QJsonObject &object, const char *name)
{
    return singleLine(object.value(QLatin1String(name)).toVariant().toString()).left(200);
}

QString stageDirectory(Bitrix24Entity entity, const QString &pipeline)
{
    if (entity == Bitrix24Entity::Lead)
        return QStringLiteral("STATUS");
    const bool isMain = pipeline.isEmpty() || pipeline == u"0";
    return isMain ? QStringLiteral("DEAL_STAGE") : QStringLiteral("DEAL_STAGE_") + pipeline;
}

Bitrix24Question directory(const QString &name)
{
    return { QStringLiteral("crm.status.list"),
             { { QStringLiteral("filter"), QJsonObject { { QStringLiteral("ENTITY_ID"), name } } },
               { QStringLiteral("order"),
                 QJsonObject { { QStringLiteral("SORT"), QStringLiteral("ASC") } } } } };
}

QList<Choice> listed(const QJsonArray &list, const char *value, const char *title)
{
    QList<Choice> choices;
    for (const QJsonValue &entry : list) {
        const QJsonObject object = entry.toObject();
        const Choice choice { word(object, value), word(object, title) };
        if (!choice.value.isEmpty())
            choices.append(choice);
    }
    return choices;
}

QList<Choice> employees(const QJsonArray &list)
{
    QList<Choice> choices;
    for (const QJsonValue &entry : list) {
        const QJsonObject object = entry.toObject();
        const QString name = word(object, "NAME") + u' ' + word(object, "LAST_NAME");
        const QString id = word(object, "ID");
        if (!id.isEmpty())
            choices.append({ id, name.trimmed() });
    }
    return choices;
}

/// Fields that can be set, own ones by the name they have everywhere: UF_CRM_….
QList<Choice> fields(const QJsonObject &described)
{
    QList<Choice> choices;
    for (auto it = described.begin(); it != described.end(); ++it) {
        const QJsonObject field = it.value().toObject();
        if (field.value(u"isReadOnly").toBool())
            continue;
        const QString upper = word(field, "upperName");
        choices.append({ upper.startsWith(u"UF_") ? upper : it.key(), word(field, "title") });
    }
    return choices;
}

} // namespace

Bitrix24Question bitrix24Question(const QString &chooser, Bitrix24Entity entity,
                                  const QString &pipeline)
{
    const QJsonObject type { { QStringLiteral("entityTypeId"), static_cast<int>(entity) } };
    if (chooser == u"pipelines")
        return { QStringLiteral("crm.category.list"), type };
    if (chooser == u"stages")
        return directory(stageDirectory(entity, pipeline));
    if (chooser == u"sources")
        return directory(QStringLiteral("SOURCE"));
    if (chooser == u"fields")
        return { QStringLiteral("crm.item.fields"), type };
    if (chooser == u"users")
        return { QStringLiteral("user.get"),
                 { { QStringLiteral("FILTER"),
                     QJsonObject { { QStringLiteral("ACTIVE"), true } } } } };
    return {};
}

QList<Choice> bitrix24Choices(const QString &chooser, const QJsonValue &result)
{
    if (chooser == u"pipelines")
        return listed(result.toObject().value(u"categories").toArray(), "id", "name");
    if (chooser == u"fields")
        return fields(result.toObject().value(u"fields").toObject());
    if (chooser == u"users")
        return employees(result.toArray());
    return listed(result.toArray(), "STATUS_ID", "NAME");
}

} // namespace LeadBridge
