// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/inputresolver.h"

#include "app/base/clock.h"
#include "app/destinations/inputkinds.h"
#include "app/destinations/plaintext.h"
#include "app/flow/flowwords.h"
#include "app/flow/plan.h"
#include "app/flow/stepvalue.h"
#include "app/flow/template.h"

#include <algorithm>

namespace LeadBridge {

namespace {

Fields withoutUnreplaced(Fields fields)
{
    for (Field &field : fields) {
        if (isUnreplacedPlaceholder(field.value))
            field.value.clear();
    }
    return fields;
}

Reason missing(const InputDescription &input, const QString &kind, const QString &source)
{
    return { ReasonCode::InputMissing, { input.name, kind, source } };
}

Reason bad(ReasonCode code, const ResolvedInput &input, const QString &fault, const QString &value)
{
    return { code, { input.name, fault, input.secret ? QString() : beginning(value, 100) } };
}

/// A free input under its key of the mapping, as if it were described by that name.
InputDescription asDescription(const FreeInputs &free, const QString &key)
{
    InputDescription input;
    input.name = key;
    input.label = free.label;
    input.help = free.help;
    input.kind = free.kind;
    return input;
}

} // namespace

InputResolver::InputResolver(const DestinationDescription &description, const Action &action,
                             const BuildContext &context, EscapeOfInput escape)
    : m_description(description)
    , m_action(action)
    , m_context(context)
    , m_escape(std::move(escape))
    , m_replacedFields(withoutUnreplaced(context.fields))
{
}

QList<ResolvedInput> InputResolver::resolve() const
{
    QList<ResolvedInput> inputs;
    inputs.reserve(m_description.inputs.size());
    for (const InputDescription &input : m_description.inputs) {
        if (!isShown(input.shown, m_action, m_description))
            continue;
        ResolvedInput result = resolved(input);
        result.input = &input;
        inputs.append(result);
    }
    for (auto it = m_action.mapping.cbegin(); it != m_action.mapping.cend(); ++it) {
        const FreeInputs *free =
            m_description.input(it.key()) ? nullptr : m_description.freeInput(it.key());
        if (!free || !isShown(free->shown, m_action, m_description))
            continue;
        ResolvedInput result = resolved(asDescription(*free, it.key()));
        result.free = free;
        inputs.append(result);
    }
    return inputs;
}

ResolvedInput InputResolver::resolved(const InputDescription &input) const
{
    ResolvedInput result;
    result.name = input.name;
    result.kind = input.kind;
    result.label = input.label;
    result.required = input.required;
    result.secret = input.secret;
    result.blocks = true;
    const auto mapping = m_action.mapping.constFind(input.name);
    if (mapping != m_action.mapping.cend())
        fill(result, input, *mapping);
    else if (input.required)
        result.problem = missing(input, QStringLiteral("none"), {});
    return result;
}

void InputResolver::fill(ResolvedInput &result, const InputDescription &input,
                         const Mapping &mapping) const
{
    result.secret = input.secret || mapping.kind == MappingKind::Secret;
    const QString raw = taken(input, mapping, result.problem);
    if (result.problem.code != ReasonCode::None)
        return;
    if (isUnreplacedPlaceholder(raw)) {
        result.problem =
            bad(ReasonCode::InputBad, result, QStringLiteral("unreplaced_placeholder"), raw);
        result.blocks = input.required;
        return;
    }
    result.value = cleanedByKind(raw, input.kind);
    if (result.value.isEmpty()) {
        if (input.required)
            result.problem = missingFrom(input, mapping);
        return;
    }
    check(result, input, raw);
    if (mapping.kind == MappingKind::Field || mapping.kind == MappingKind::Builtin)
        result.value = escaped(result.value, escapeOf(input, mapping.kind));
}

QString InputResolver::taken(const InputDescription &input, const Mapping &mapping,
                             Reason &problem) const
{
    const QString raw = mapped(input, mapping, problem);
    if (mapping.kind == MappingKind::Secret || mapping.transforms.isEmpty()
        || problem.code != ReasonCode::None)
        return raw;
    const bool isUnreplaced = isUnreplacedPlaceholder(raw);
    const bool hasDefault =
        std::any_of(mapping.transforms.cbegin(), mapping.transforms.cend(),
                    [](const Transform &one) { return one.kind == TransformKind::Default; });
    if (isUnreplaced && !hasDefault)
        return raw;
    const auto value =
        transformed(isUnreplaced ? QString() : raw, mapping.transforms, m_context.phoneRegion);
    if (!value)
        problem = { ReasonCode::InputBad,
                    { input.name, value.error().detail, beginning(raw, 100) } };
    return value.value_or(QString());
}

QString InputResolver::mapped(const InputDescription &input, const Mapping &mapping,
                              Reason &problem) const
{
    switch (mapping.kind) {
    case MappingKind::Field:
        return fieldOf(mapping.text);
    case MappingKind::Constant:
        return mapping.text;
    case MappingKind::Template: {
        const auto text = renderTemplate(mapping.text, m_replacedFields, m_context.earlier,
                                         escapeOf(input, mapping.kind));
        if (!text)
            problem = { ReasonCode::TemplateBad, { input.name, text.error().detail } };
        return text.value_or(QString());
    }
    case MappingKind::Secret: {
        const QString secret = m_context.secrets.value(mapping.text);
        if (secret.isEmpty())
            problem = { ReasonCode::SecretMissing, { input.name, mapping.text } };
        return secret;
    }
    case MappingKind::Builtin:
        return builtin(mapping.text);
    }
    return {};
}

QString InputResolver::fieldOf(const QString &name) const
{
    if (const auto value = fieldValue(m_context.fields, name))
        return *value;
    return stepValue(name, m_context.earlier).value_or(QString());
}

TextEscape InputResolver::escapeOf(const InputDescription &input, MappingKind kind) const
{
    const bool isWhole = kind != MappingKind::Template;
    if (input.kind == InputKind::Url)
        return isWhole ? TextEscape::None : TextEscape::Url;
    const TextEscape escape = m_escape ? m_escape(input) : TextEscape::None;
    return isWhole && escape == TextEscape::JsonString ? TextEscape::None : escape;
}

Reason InputResolver::missingFrom(const InputDescription &input, const Mapping &mapping) const
{
    Reason reason = missing(input, mappingWord(mapping.kind), mapping.text);
    if (isDirectoryBuiltin(mapping) && !m_context.known.id.isEmpty())
        reason.args.append(beginning(m_context.known.id, 40));
    return reason;
}

QString InputResolver::builtin(const QString &name) const
{
    if (name == directoryName)
        return m_context.known.name;
    if (name == directoryPhone)
        return m_context.known.phone;
    if (name == directoryEmail)
        return m_context.known.email;
    if (name == u"country_of_phone")
        return countryOfPhone();
    if (name == u"full_name")
        return fullName(m_replacedFields);
    if (name == u"received_at")
        return isoUtc(m_context.receivedUtc);
    if (name == u"event_id" && m_context.event.isValid())
        return QString::number(m_context.event.value);
    return {};
}

QString InputResolver::countryOfPhone() const
{
    const auto input = std::find_if(m_description.inputs.cbegin(), m_description.inputs.cend(),
                                    [this](const InputDescription &one) {
                                        return one.kind == InputKind::Phone
                                            && isShown(one.shown, m_action, m_description);
                                    });
    if (input == m_description.inputs.cend())
        return {};
    const auto mapping = m_action.mapping.constFind(input->name);
    // A phone that is itself made from this builtin would ask for itself without end.
    const Mapping itself { MappingKind::Builtin, QStringLiteral("country_of_phone") };
    if (mapping == m_action.mapping.cend() || *mapping == itself)
        return {};
    Reason problem;
    const auto &number = phone(taken(*input, *mapping, problem));
    return number ? number->region : QString();
}

const tl::expected<PhoneNumber, PhoneFault> &InputResolver::phone(const QString &text) const
{
    if (!m_phone || m_phoneText != text) {
        m_phoneText = text;
        m_phone = readPhone(text, m_context.phoneRegion);
    }
    return *m_phone;
}

void InputResolver::check(ResolvedInput &result, const InputDescription &input,
                          const QString &raw) const
{
    if (input.kind == InputKind::Phone) {
        const auto &number = phone(raw);
        if (!number)
            result.problem =
                bad(ReasonCode::PhoneBad, result, faultWord(number.error()), result.value);
        result.value = number ? number->digits : QString();
        return;
    }
    const auto checked = checkedByKind(input, result.value);
    if (!checked)
        result.problem = bad(ReasonCode::InputBad, result, checked.error(), result.value);
    result.value = checked.value_or(QString());
}

} // namespace LeadBridge
