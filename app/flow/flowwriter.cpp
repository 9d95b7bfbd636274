// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/flowwriter.h"

#include "app/flow/flowwords.h"

#include <QJsonArray>

namespace LeadBridge {

namespace {

using namespace Qt::StringLiterals;

QJsonObject sourceObject(const Source &source, Addresses addresses)
{
    QJsonArray methods;
    if (source.acceptsGet)
        methods.append(u"GET"_s);
    if (source.acceptsPost)
        methods.append(u"POST"_s);
    QJsonObject object { { u"event"_s, source.event }, { u"methods"_s, methods } };
    if (addresses == Addresses::Include && !source.secret.isEmpty())
        object.insert(u"secret"_s, source.secret);
    if (source.perMinute)
        object.insert(u"limits"_s, QJsonObject { { u"per_minute"_s, *source.perMinute } });
    QJsonArray parameters;
    for (const Parameter &parameter : source.parameters)
        parameters.append(QJsonObject { { u"name"_s, parameter.name },
                                        { u"placeholder"_s, parameter.placeholder } });
    if (!parameters.isEmpty())
        object.insert(u"parameters"_s, parameters);
    if (source.stringVersion > 0)
        object.insert(u"string_version"_s, source.stringVersion);
    return object;
}

QJsonObject conditionObject(const Condition &condition)
{
    if (condition.kind != Condition::Kind::Single) {
        QJsonArray children;
        for (const Condition &child : condition.children)
            children.append(conditionObject(child));
        return { { condition.kind == Condition::Kind::All ? u"all"_s : u"any"_s, children } };
    }
    QJsonObject object { { u"field"_s, condition.field }, { u"is"_s, testWord(condition.test) } };
    if (condition.test == Test::OneOf)
        object.insert(u"values"_s, QJsonArray::fromStringList(condition.values));
    else if (condition.test != Test::Empty && condition.test != Test::NotEmpty)
        object.insert(u"value"_s, condition.values.value(0));
    return object;
}

QJsonObject deliveryObject(const DeliverySettings &delivery)
{
    QJsonObject object {
        { u"timeout_s"_s, static_cast<qint64>(delivery.timeout.count()) },
        { u"parallel"_s, delivery.parallel },
        { u"retry"_s,
          QJsonObject { { u"first_s"_s, static_cast<qint64>(delivery.retry.first.count()) },
                        { u"max_s"_s, static_cast<qint64>(delivery.retry.max.count()) },
                        { u"for_h"_s, static_cast<qint64>(delivery.retry.giveUpAfter.count()) } } },
    };
    if (delivery.uncertain)
        object.insert(u"uncertain"_s, uncertainWord(*delivery.uncertain));
    if (delivery.rate)
        object.insert(u"rate"_s,
                      QJsonObject { { u"per_second"_s, delivery.rate->perSecond },
                                    { u"burst"_s, delivery.rate->burst } });
    return object;
}

QJsonValue transformValue(const Transform &transform)
{
    const QString word = transformWord(transform.kind);
    switch (transform.kind) {
    case TransformKind::Phone:
    case TransformKind::Date:
    case TransformKind::Number:
    case TransformKind::Default:
        return QJsonObject { { word, transform.argument } };
    case TransformKind::Lookup: {
        QJsonArray rows; // an object would lose their order: see orderedTables()
        for (const auto &[from, to] : transform.table)
            rows.append(QJsonArray { from, to });
        QJsonObject object { { word, rows } };
        if (transform.otherwise)
            object.insert(u"otherwise"_s, *transform.otherwise);
        return object;
    }
    case TransformKind::Trim:
    case TransformKind::Upper:
    case TransformKind::Lower:
    case TransformKind::Title:
    case TransformKind::Digits:
    case TransformKind::FirstWord:
    case TransformKind::LastWord:
    case TransformKind::WithoutFirstWord:
        break;
    }
    return word;
}

QJsonObject duplicatesObject(const DuplicateGuard &guard)
{
    QJsonObject object { { u"window_minutes"_s, static_cast<qint64>(guard.window.count()) } };
    if (guard.sameLead)
        object.insert(u"same_lead"_s, true);
    else
        object.insert(u"key"_s, QJsonArray::fromStringList(guard.key));
    return object;
}

QJsonObject mappingObject(const Mapping &mapping)
{
    QJsonObject object { { mappingWord(mapping.kind), mapping.text } };
    QJsonArray transforms;
    for (const Transform &transform : mapping.transforms)
        transforms.append(transformValue(transform));
    if (!transforms.isEmpty())
        object.insert(u"transforms"_s, transforms);
    return object;
}

QJsonObject actionObject(const Action &action, Keys keys)
{
    QJsonObject mapping;
    for (auto it = action.mapping.cbegin(); it != action.mapping.cend(); ++it)
        mapping.insert(it.key(), mappingObject(*it));
    QJsonObject object { { u"name"_s, action.name },
                         { u"destination"_s, action.destination },
                         { u"run"_s, runWord(action.run) },
                         { u"settings"_s, action.settings },
                         { u"delivery"_s, deliveryObject(action.delivery) },
                         { u"mapping"_s, mapping } };
    if (!action.enabled)
        object.insert(u"enabled"_s, false);
    if (action.conditions)
        object.insert(u"conditions"_s, conditionObject(*action.conditions));
    if (keys == Keys::Include && action.key > 0)
        object.insert(u"key"_s, action.key);
    return object;
}

} // namespace

QJsonObject flowObject(const Flow &flow, Addresses addresses, Keys keys)
{
    QJsonArray actions;
    for (const Action &action : flow.actions)
        actions.append(actionObject(action, keys));
    QJsonObject object { { u"name"_s, flow.name },
                         { u"running"_s, flow.running },
                         { u"source"_s, sourceObject(flow.source, addresses) },
                         { u"actions"_s, actions } };
    if (flow.setupStep > 0)
        object.insert(u"setup_step"_s, flow.setupStep);
    if (flow.duplicates)
        object.insert(u"duplicates"_s, duplicatesObject(*flow.duplicates));
    if (flow.conditions)
        object.insert(u"conditions"_s, conditionObject(*flow.conditions));
    return object;
}

QStringList flowKeyOrder()
{
    return {
        u"leadbridge"_s, u"flows"_s,       u"name"_s,           u"running"_s,    u"setup_step"_s,
        u"source"_s,     u"event"_s,       u"methods"_s,        u"secret"_s,     u"limits"_s,
        u"parameters"_s, u"placeholder"_s, u"string_version"_s, u"duplicates"_s, u"destination"_s,
        u"enabled"_s,    u"run"_s,         u"conditions"_s,     u"actions"_s,    u"settings"_s,
        u"delivery"_s,   u"mapping"_s,     u"timeout_s"_s,      u"parallel"_s,   u"uncertain"_s,
        u"retry"_s,      u"first_s"_s,     u"max_s"_s,          u"for_h"_s,      u"rate"_s,
        u"per_second"_s, u"burst"_s,       u"field"_s,          u"constant"_s,   u"template"_s,
        u"builtin"_s,    u"transforms"_s,  u"lookup"_s,         u"otherwise"_s,  u"is"_s
    };
}

} // namespace LeadBridge
