// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/plan.h"

#include "app/flow/conditions.h"

#include <QCryptographicHash>

namespace LeadBridge {

namespace {

/// The value the flow's first order uses for @p input, if that input takes a field.
QString mappedValue(const Flow &flow, const Fields &fields, const QString &input)
{
    for (const Action &action : flow.actions) {
        const auto mapping = action.mapping.constFind(input);
        if (mapping == action.mapping.cend() || mapping->kind != MappingKind::Field)
            continue;
        const QString value = meantValue(fields, mapping->text).trimmed();
        if (!value.isEmpty())
            return value;
    }
    return {};
}

QString valueOf(const Fields &fields, const char *name)
{
    return meantValue(fields, QString::fromLatin1(name)).trimmed();
}

QString clientName(const Flow &flow, const Fields &fields)
{
    if (const QString mapped = mappedValue(flow, fields, QStringLiteral("name")); !mapped.isEmpty())
        return mapped;
    return fullName(fields);
}

QString clientPhone(const Flow &flow, const Fields &fields)
{
    for (const QString &phone : { mappedValue(flow, fields, QStringLiteral("phone")),
                                  valueOf(fields, "client_phone"), valueOf(fields, "phone") }) {
        if (!phone.isEmpty())
            return phone;
    }
    return {};
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

QByteArray duplicateKey(const DuplicateGuard &guard, const Fields &fields)
{
    Digest digest;
    bool anyValue = false;
    const auto add = [&](const QString &name, const QString &value) {
        digest.add(name);
        digest.add(value);
        anyValue = anyValue || !value.isEmpty();
    };
    if (guard.key.isEmpty()) {
        for (const Field &field : fields)
            add(field.name,
                isUnreplacedPlaceholder(field.value) ? QString() : field.value.trimmed());
    } else {
        for (const QString &name : guard.key)
            add(name, meantValue(fields, name).trimmed());
    }
    // Without a single value the key would make all such events one lead.
    return anyValue ? digest.result() : QByteArray();
}

} // namespace

ClientData clientOf(const Source &, const Fields &fields)
{
    return { valueOf(fields, "client_id"), fullName(fields), valueOf(fields, "client_phone"),
             valueOf(fields, "client_email") };
}

QString fullName(const Fields &fields)
{
    if (const QString whole = valueOf(fields, "client_name"); !whole.isEmpty())
        return whole;
    QStringList parts;
    for (const char *name : { "client_second_name", "client_first_name", "client_patron_name" }) {
        if (const QString part = valueOf(fields, name); !part.isEmpty())
            parts.append(part);
    }
    return parts.join(u' ');
}

Plan planEvent(const Flow &flow, const Fields &fields, bool sending)
{
    Plan plan;
    plan.client = clientName(flow, fields);
    plan.phone = clientPhone(flow, fields);
    plan.known = clientOf(flow.source, fields);
    if (flow.conditions && !holds(*flow.conditions, fields)) {
        plan.state = State::Filtered;
        plan.reason = { ReasonCode::ConditionsNotMet, {} };
        return plan;
    }
    plan.steps = static_cast<int>(flow.actions.size());
    if (flow.duplicates) {
        plan.duplicateKey = duplicateKey(*flow.duplicates, fields);
        plan.duplicateWindow = flow.duplicates->window;
    }
    if (!flow.running || !sending) {
        plan.state = State::Held;
        plan.reason = { ReasonCode::SendingStopped, {} };
    }
    return plan;
}

} // namespace LeadBridge
