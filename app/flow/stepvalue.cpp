// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/stepvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QVariant>

#include <algorithm>

namespace LeadBridge {

namespace {

QJsonValue parsedBody(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return document.object();
    if (document.isArray())
        return document.array();
    return QString::fromUtf8(body);
}

QJsonValue descend(QJsonValue value, const QStringList &path)
{
    for (const QString &key : path) {
        if (value.isObject()) {
            value = value.toObject().value(key);
        } else {
            bool isIndex = false;
            const int index = key.toInt(&isIndex);
            const QJsonArray list = value.toArray();
            value = isIndex && index >= 0 && index < list.size()
                ? list.at(index)
                : QJsonValue(QJsonValue::Undefined);
        }
    }
    return value;
}

QString textOf(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

} // namespace

std::optional<QJsonValue> stepJson(const QString &name, const QList<StepResult> &earlier)
{
    if (!name.startsWith(u"steps."))
        return std::nullopt;
    const QStringList parts = name.split(u'.');
    if (parts.size() < 3)
        return std::nullopt;
    const int number = parts.at(1).toInt();
    const auto step = std::find_if(earlier.cbegin(), earlier.cend(),
                                   [number](const StepResult &s) { return s.step == number; });
    if (step == earlier.cend())
        return std::nullopt;
    if (parts.at(2) == u"response")
        return descend(parsedBody(step->response), parts.mid(3));
    if (parts.size() > 3)
        return std::nullopt;
    if (parts.at(2) == u"order_id")
        return QJsonValue(step->orderId);
    if (parts.at(2) == u"state")
        return QJsonValue(stateWord(step->state));
    return std::nullopt;
}

std::optional<QString> stepValue(const QString &name, const QList<StepResult> &earlier)
{
    const auto value = stepJson(name, earlier);
    if (!value || value->isUndefined())
        return std::nullopt;
    return textOf(*value);
}

} // namespace LeadBridge
