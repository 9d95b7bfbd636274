// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/plan.h"

#include "app/flow/actionkeys.h"
#include "app/flow/conditions.h"
#include "app/klientiks/eventcatalogue.h"

#include <QCryptographicHash>

#include <algorithm>

namespace LeadBridge {

namespace {

QString valueOf(const Fields &fields, const QString &name)
{
    return meantValue(fields, name).trimmed();
}

/// The value the flow's first order uses for @p input, if that input takes a field.
QString mappedValue(const Flow &flow, const Fields &fields, const QString &input)
{
    for (const Action &action : flow.actions) {
        const auto mapping = action.mapping.constFind(input);
        if (mapping == action.mapping.cend() || mapping->kind != MappingKind::Field)
            continue;
        const QString value = valueOf(fields, mapping->text);
        if (!value.isEmpty())
            return value;
    }
    return {};
}

/// Where the string asks for @p placeholder as the value of the catalogue's @p parameter.
bool means(const CatalogueEvent &event, const QString &parameter, const QString &placeholder)
{
    const auto asks = [&](const CatalogueField &field) {
        return field.parameter == parameter && field.placeholder == placeholder;
    };
    return std::any_of(event.fields.cbegin(), event.fields.cend(), asks)
        || std::any_of(event.alternatives.cbegin(), event.alternatives.cend(), asks);
}

/// The value of the catalogue's @p parameter, under whichever name the operator has it sent.
QString sentValue(const Source &source, const Fields &fields, const QString &parameter)
{
    const CatalogueEvent *event =
        source.parameters.isEmpty() ? nullptr : EventCatalogue::builtIn().event(source.event);
    if (event) {
        for (const Parameter &pair : source.parameters) {
            if (pair.name == parameter || !means(*event, parameter, pair.placeholder))
                continue;
            if (const QString value = valueOf(fields, pair.name); !value.isEmpty())
                return value;
        }
    }
    return valueOf(fields, parameter);
}

/// The whole name, else its parts joined; @p value gives the value of a parameter.
template <class Value> QString joinedName(Value value)
{
    if (const QString whole = value(QStringLiteral("client_name")); !whole.isEmpty())
        return whole;
    QStringList parts;
    for (const QString &name :
         { QStringLiteral("client_second_name"), QStringLiteral("client_first_name"),
           QStringLiteral("client_patron_name") }) {
        if (const QString part = value(name); !part.isEmpty())
            parts.append(part);
    }
    return parts.join(u' ');
}

QString firstOf(const QString &one, const QString &other)
{
    return one.isEmpty() ? other : one;
}

/// A digest in which neighbours cannot run together: each part is preceded by its length.
class Digest
{
public:
    void add(const QString &part)
    {
        const QByteArray bytes = part.toUtf8();
        m_hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
        m_hash.addData(bytes);
    }
    [[nodiscard]] QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash { QCryptographicHash::Sha256 };
};

QList<QByteArray> duplicateKeys(const DuplicateGuard &guard, const Fields &fields)
{
    Digest digest;
    bool anyValue = false;
    const auto add = [&](const QString &name, const QString &value) {
        digest.add(name);
        digest.add(value);
        anyValue = anyValue || !value.isEmpty();
    };
    if (guard.key.isEmpty()) {
        for (const Field &field : fields) {
            // The same lead is the same also after the string was pasted anew.
            if (field.name != versionParameter)
                add(field.name,
                    isUnreplacedPlaceholder(field.value) ? QString() : field.value.trimmed());
        }
    } else {
        for (const QString &name : guard.key)
            add(name, valueOf(fields, name));
    }
    // Without a single value the key would make all such events one lead.
    return anyValue ? QList<QByteArray> { digest.result() } : QList<QByteArray>();
}

} // namespace

ClientData clientOf(const Source &source, const Fields &fields)
{
    const auto value = [&](const QString &parameter) {
        return sentValue(source, fields, parameter);
    };
    return { value(QStringLiteral("client_id")), joinedName(value),
             value(QStringLiteral("client_phone")), value(QStringLiteral("client_email")) };
}

QString fullName(const Fields &fields)
{
    return joinedName([&](const QString &parameter) { return valueOf(fields, parameter); });
}

Plan planEvent(const Flow &flow, const Fields &fields, bool sending)
{
    Plan plan;
    plan.known = clientOf(flow.source, fields);
    plan.client = firstOf(mappedValue(flow, fields, QStringLiteral("name")), plan.known.name);
    plan.phone = firstOf(mappedValue(flow, fields, QStringLiteral("phone")),
                         firstOf(plan.known.phone, valueOf(fields, QStringLiteral("phone"))));
    if (flow.conditions && !holds(*flow.conditions, fields)) {
        plan.state = State::Filtered;
        plan.reason = { ReasonCode::ConditionsNotMet, {} };
        return plan;
    }
    plan.steps = static_cast<int>(flow.actions.size());
    plan.actions.reserve(flow.actions.size());
    for (qsizetype i = 0; i < flow.actions.size(); ++i)
        plan.actions.append(actionKey(flow, i));
    if (flow.duplicates) {
        plan.duplicateWindow = flow.duplicates->window;
        plan.duplicateMemory = flow.duplicates->window;
        plan.duplicateAnywhere = flow.duplicates->sameLead;
        if (!flow.duplicates->sameLead)
            plan.duplicateKeys = duplicateKeys(*flow.duplicates, fields);
    }
    if (!flow.running || !sending) {
        plan.state = State::Held;
        plan.reason = { ReasonCode::SendingStopped, {} };
    }
    return plan;
}

} // namespace LeadBridge
