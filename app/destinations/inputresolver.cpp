// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/inputresolver.h"

#include "app/base/clock.h"
#include "app/destinations/inputchecks.h"
#include "app/destinations/plaintext.h"
#include "app/flow/flowwords.h"
#include "app/flow/plan.h"
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

Reason bad(ReasonCode code, const InputDescription &input, const QString &fault,
           const QString &value)
{
    return { code, { input.name, fault, input.secret ? QString() : beginning(value, 100) } };
}

bool isCountryOfPhone(const Reason &reason)
{
    return reason.code == ReasonCode::InputMissing && reason.args.value(2) == u"country_of_phone";
}

} // namespace

InputResolver::InputResolver(const DestinationDescription &description, const Action &action,
                             const BuildContext &context)
    : m_description(description)
    , m_action(action)
    , m_context(context)
    , m_replacedFields(withoutUnreplaced(context.fields))
{
}

QList<ResolvedInput> InputResolver::resolve() const
{
    QList<ResolvedInput> inputs;
    inputs.reserve(m_description.inputs.size());
    for (const InputDescription &input : m_description.inputs)
        inputs.append(resolved(input));
    return inputs;
}

ResolvedInput InputResolver::resolved(const InputDescription &input) const
{
    ResolvedInput result { &input, {}, {}, true };
    const auto mapping = m_action.mapping.constFind(input.name);
    if (mapping == m_action.mapping.cend()) {
        if (input.required)
            result.problem = missing(input, QStringLiteral("none"), {});
        return result;
    }
    const QString raw = mapped(input, *mapping, result.problem);
    if (result.problem.code != ReasonCode::None)
        return result;
    if (isUnreplacedPlaceholder(raw)) {
        result.problem =
            bad(ReasonCode::InputBad, input, QStringLiteral("unreplaced_placeholder"), raw);
        result.blocks = input.required;
        return result;
    }
    result.value = singleLine(raw);
    if (!result.value.isEmpty())
        check(result, raw);
    else if (input.required)
        result.problem = missingFrom(input, *mapping);
    return result;
}

QString InputResolver::mapped(const InputDescription &input, const Mapping &mapping,
                              Reason &problem) const
{
    switch (mapping.kind) {
    case MappingKind::Field:
        return fieldValue(m_context.fields, mapping.text).value_or(QString());
    case MappingKind::Constant:
        return mapping.text;
    case MappingKind::Template: {
        const auto text = renderTemplate(mapping.text, m_replacedFields, m_context.earlier);
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
    const auto input =
        std::find_if(m_description.inputs.cbegin(), m_description.inputs.cend(),
                     [](const InputDescription &i) { return i.kind == InputKind::Phone; });
    if (input == m_description.inputs.cend())
        return {};
    const auto mapping = m_action.mapping.constFind(input->name);
    // A phone that is itself made from this builtin would ask for itself without end.
    const Mapping itself { MappingKind::Builtin, QStringLiteral("country_of_phone") };
    if (mapping == m_action.mapping.cend() || *mapping == itself)
        return {};
    Reason problem;
    const auto &number = phone(mapped(*input, *mapping, problem));
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

void InputResolver::check(ResolvedInput &result, const QString &raw) const
{
    const auto take = [&result](const tl::expected<QString, QString> &checked) {
        if (!checked)
            result.problem =
                bad(ReasonCode::InputBad, *result.input, checked.error(), result.value);
        result.value = checked.value_or(QString());
    };
    if (result.input->kind == InputKind::Phone) {
        const auto &number = phone(raw);
        if (!number)
            result.problem =
                bad(ReasonCode::PhoneBad, *result.input, faultWord(number.error()), result.value);
        result.value = number ? number->digits : QString();
    } else if (result.input->kind == InputKind::Country) {
        take(checkedCountry(result.value));
    } else if (result.input->kind == InputKind::IpAddress) {
        take(checkedIpAddress(result.value));
    }
}

QList<Reason> blockingProblems(const QList<ResolvedInput> &inputs)
{
    const bool phoneFails = std::any_of(inputs.cbegin(), inputs.cend(), [](const auto &resolved) {
        return resolved.input->kind == InputKind::Phone
            && resolved.problem.code != ReasonCode::None;
    });
    QList<Reason> problems;
    for (const ResolvedInput &resolved : inputs) {
        // Without a phone its country is missing too; one cause is told once.
        const bool follows = phoneFails && isCountryOfPhone(resolved.problem);
        if (resolved.problem.code != ReasonCode::None && resolved.blocks && !follows)
            problems.append(resolved.problem);
    }
    return problems;
}

QList<PreviewLine> previewLines(const QList<ResolvedInput> &inputs)
{
    QList<PreviewLine> lines;
    lines.reserve(inputs.size());
    for (const ResolvedInput &resolved : inputs) {
        const InputDescription &input = *resolved.input;
        lines.append({ input.name, input.secret ? QString() : resolved.value, input.secret,
                       input.required, resolved.problem });
    }
    return lines;
}

} // namespace LeadBridge
