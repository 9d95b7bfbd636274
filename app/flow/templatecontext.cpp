// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/templatecontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include <algorithm>

namespace LeadBridge {

namespace {

using kainjow::mustache::data;

constexpr int mostSteps = 10'000;

data textData(const QString &text)
{
    // Mustache takes an empty text for true; here an empty field closes its section.
    if (text.isEmpty())
        return data(false);
    return data(text.toStdString());
}

data jsonData(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object: {
        data object(data::type::object);
        const QJsonObject members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it)
            object.set(it.key().toStdString(), jsonData(it.value()));
        return object;
    }
    case QJsonValue::Array: {
        data list(data::type::list);
        for (const QJsonValue &entry : value.toArray())
            list.push_back(jsonData(entry));
        return list;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return data(false);
    case QJsonValue::Bool:
    case QJsonValue::Double:
    case QJsonValue::String:
        break;
    }
    return textData(value.toVariant().toString());
}

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

} // namespace

TemplateTooCostly::TemplateTooCostly()
    : std::runtime_error("the template asks for too many values")
{
}

TemplateContext::TemplateContext(const Fields &fields, const QList<StepResult> &earlier)
    : m_fields(fields)
    , m_earlier(earlier)
{
}

void TemplateContext::push(const data *section)
{
    countStep();
    m_sections.push_back(section);
}

void TemplateContext::pop()
{
    m_sections.pop_back();
}

const data *TemplateContext::get(const std::string &name) const
{
    countStep();
    if (const data *found = fromSections(name))
        return found;
    if (const auto known = m_found.find(name); known != m_found.end())
        return &known->second;
    const QString wanted = QString::fromStdString(name);
    if (const auto value = fieldValue(m_fields, wanted))
        return remember(name, textData(*value));
    if (const auto value = fromSteps(wanted))
        return remember(name, jsonData(*value));
    return nullptr;
}

const data *TemplateContext::get_partial(const std::string & /*name*/) const
{
    return nullptr;
}

void TemplateContext::countStep() const
{
    if (++m_steps > mostSteps)
        throw TemplateTooCostly();
}

const data *TemplateContext::fromSections(const std::string &name) const
{
    if (m_sections.empty())
        return nullptr;
    if (name == ".")
        return m_sections.back();
    const std::vector<std::string> path = kainjow::mustache::split(name, '.');
    for (auto section = m_sections.rbegin(); section != m_sections.rend(); ++section) {
        const data *value = *section;
        for (const std::string &key : path) {
            value = value->get(key);
            if (!value)
                break;
        }
        if (value && value != *section)
            return value;
    }
    return nullptr;
}

const data *TemplateContext::remember(const std::string &name, const data &value) const
{
    return &m_found.emplace(name, value).first->second;
}

std::optional<QJsonValue> TemplateContext::fromSteps(const QString &path) const
{
    const QStringList parts = path.split(u'.');
    if (parts.size() < 3 || parts.first() != u"steps")
        return std::nullopt;
    const int number = parts.at(1).toInt();
    const auto step = std::find_if(m_earlier.cbegin(), m_earlier.cend(),
                                   [number](const StepResult &s) { return s.step == number; });
    if (step == m_earlier.cend())
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

} // namespace LeadBridge
