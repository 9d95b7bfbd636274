// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/templatecontext.h"

#include "app/flow/stepvalue.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>

namespace LeadBridge {

namespace {

using kainjow::mustache::data;

constexpr int mostSteps = 10'000;

data textData(const QString &text, TextEscape escape)
{
    // Mustache takes an empty text for true; here an empty field closes its section.
    if (text.isEmpty())
        return data(false);
    return data(escaped(text, escape).toStdString());
}

data jsonData(const QJsonValue &value, TextEscape escape)
{
    switch (value.type()) {
    case QJsonValue::Object: {
        data object(data::type::object);
        const QJsonObject members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it)
            object.set(it.key().toStdString(), jsonData(it.value(), escape));
        return object;
    }
    case QJsonValue::Array: {
        data list(data::type::list);
        for (const QJsonValue &entry : value.toArray())
            list.push_back(jsonData(entry, escape));
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
    return textData(value.toVariant().toString(), escape);
}

} // namespace

TemplateTooCostly::TemplateTooCostly()
    : std::runtime_error("the template asks for too many values")
{
}

TemplateContext::TemplateContext(const Fields &fields, const QList<StepResult> &earlier,
                                 TextEscape escape)
    : m_fields(fields)
    , m_earlier(earlier)
    , m_escape(escape)
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
        return remember(name, textData(*value, m_escape));
    if (const auto value = stepJson(wanted, m_earlier))
        return remember(name, jsonData(*value, m_escape));
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

} // namespace LeadBridge
