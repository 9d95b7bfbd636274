// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/jsonbody.h"

#include "app/destinations/inputchecks.h"
#include "app/destinations/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <optional>

namespace LeadBridge {

namespace {

struct Node
{
    std::optional<QJsonValue> value;
    std::map<QString, Node> members;
};

struct TypedName
{
    QString name;
    QString type; ///< empty, number or boolean
};

TypedName typedName(const QString &name)
{
    for (const auto *type : { "number", "boolean" }) {
        const QString ending = u':' + QString::fromLatin1(type);
        if (name.endsWith(ending))
            return { name.chopped(ending.size()), QString::fromLatin1(type) };
    }
    return { name, {} };
}

tl::expected<QJsonValue, QString> numberValue(const QString &text)
{
    const auto number = checkedNumber(text);
    if (!number)
        return tl::unexpected(number.error());
    bool isWhole = false;
    const qint64 whole = number->toLongLong(&isWhole);
    return isWhole ? QJsonValue(whole) : QJsonValue(number->toDouble());
}

tl::expected<QJsonValue, QString> typedValue(const ResolvedInput &field, const QString &type,
                                             bool masked)
{
    if (masked && field.secret)
        return QJsonValue(secretMask.toString());
    if (type.isEmpty())
        return QJsonValue(field.value);
    if (field.value.isEmpty())
        return QJsonValue(QJsonValue::Null);
    if (type == u"number")
        return numberValue(field.value);
    const auto flag = checkedFlag(field.value);
    if (!flag)
        return tl::unexpected(flag.error());
    return QJsonValue(*flag == u"yes");
}

bool put(Node &root, const QString &name, const QJsonValue &value)
{
    Node *node = &root;
    for (const QString &part : name.split(u'.')) {
        if (part.isEmpty() || node->value)
            return false;
        node = &node->members[part];
    }
    if (node->value || !node->members.empty())
        return false;
    node->value = value;
    return true;
}

QJsonValue toJson(const Node &node)
{
    if (node.value)
        return *node.value;
    QJsonArray list;
    for (int i = 0; i < static_cast<int>(node.members.size()); ++i) {
        const auto entry = node.members.find(QString::number(i));
        if (entry == node.members.end())
            break;
        list.append(toJson(entry->second));
    }
    if (!list.isEmpty() && list.size() == static_cast<qsizetype>(node.members.size()))
        return list;
    QJsonObject object;
    for (const auto &[name, member] : node.members)
        object.insert(name, toJson(member));
    return object;
}

} // namespace

tl::expected<QByteArray, QList<Reason>> jsonBody(const QList<ResolvedInput> &values, bool masked)
{
    Node root;
    QList<Reason> problems;
    for (const ResolvedInput &field : values) {
        const TypedName typed = typedName(field.freeName());
        const auto value = typedValue(field, typed.type, masked);
        QString fault = value ? QString() : value.error();
        if (value && !put(root, typed.name, *value))
            fault = QStringLiteral("bad_json_name");
        if (!fault.isEmpty())
            problems.append(
                { ReasonCode::InputBad,
                  { field.name, fault, field.secret ? QString() : beginning(field.value, 100) } });
    }
    if (!problems.isEmpty())
        return tl::unexpected(problems);
    const QJsonValue json = toJson(root);
    return json.isArray() ? QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact)
                          : QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact);
}

QJsonValue jsonOf(const QByteArray &text)
{
    QByteArray json = text;
    if (json.startsWith("\xEF\xBB\xBF"))
        json.remove(0, 3);
    // In a list a bare value is read, too.
    const QJsonArray whole = QJsonDocument::fromJson('[' + json + ']').array();
    return whole.size() == 1 ? whole.at(0) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue jsonAt(QJsonValue value, const QString &path)
{
    for (const QString &part : path.split(u'.')) {
        if (value.isArray()) {
            bool isIndex = false;
            const int index = part.toInt(&isIndex);
            const QJsonArray list = value.toArray();
            value = isIndex && index >= 0 && index < list.size()
                ? list.at(index)
                : QJsonValue(QJsonValue::Undefined);
        } else {
            value = value.toObject().value(part);
        }
    }
    return value;
}

} // namespace LeadBridge
