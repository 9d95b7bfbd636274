// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/conditions.h"

#include "app/flow/numbers.h"
#include "app/flow/stepvalue.h"

#include <QCache>
#include <QRegularExpression>

#include <algorithm>
#include <memory>

namespace LeadBridge {

namespace {

/// Bounds the backtracking of a pattern that explodes on a hostile value: such a value does
/// not match, and the event's thread is not stopped (pcre2pattern(3), "Setting match limits").
constexpr QStringView matchLimit = u"(*LIMIT_MATCH=200000)";

/// Compiling takes ten times as long as matching, and a flow's patterns are few.
const QRegularExpression &compiled(const QString &pattern)
{
    constexpr int mostKept = 64;
    static thread_local QCache<QString, QRegularExpression> kept(mostKept);
    if (const QRegularExpression *known = kept.object(pattern))
        return *known;
    auto fresh = std::make_unique<QRegularExpression>(
        matchLimit + pattern, QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpression &expression = *fresh;
    kept.insert(pattern, fresh.release());
    return expression;
}

bool matches(const QString &pattern, const QString &value)
{
    return compiled(pattern).match(value).hasMatch();
}

bool isGreater(const QString &left, const QString &right)
{
    const auto a = tolerantNumber(left);
    const auto b = tolerantNumber(right);
    return a && b && *a > *b;
}

bool passes(const Condition &condition, const QString &value)
{
    const QString wanted = condition.values.value(0);
    switch (condition.test) {
    case Test::Empty:
        return value.trimmed().isEmpty();
    case Test::NotEmpty:
        return !value.trimmed().isEmpty();
    case Test::Equals:
        return value == wanted;
    case Test::NotEquals:
        return value != wanted;
    case Test::Contains:
        return value.contains(wanted);
    case Test::NotContains:
        return !value.contains(wanted);
    case Test::StartsWith:
        return value.startsWith(wanted);
    case Test::Matches:
        return matches(wanted, value);
    case Test::Greater:
        return isGreater(value, wanted);
    case Test::Less:
        return isGreater(wanted, value);
    case Test::OneOf:
        return condition.values.contains(value);
    }
    return false;
}

QString testedValue(const QString &name, const Fields &fields, const QList<StepResult> &earlier)
{
    if (fieldValue(fields, name))
        return meantValue(fields, name);
    return stepValue(name, earlier).value_or(QString());
}

} // namespace

bool holds(const Condition &condition, const Fields &fields, const QList<StepResult> &earlier)
{
    const auto holdsToo = [&](const Condition &child) { return holds(child, fields, earlier); };
    switch (condition.kind) {
    case Condition::Kind::Single:
        return passes(condition, testedValue(condition.field, fields, earlier));
    case Condition::Kind::All:
        return std::all_of(condition.children.cbegin(), condition.children.cend(), holdsToo);
    case Condition::Kind::Any:
        // A list without a line asks for nothing, in either kind.
        return condition.children.isEmpty()
            || std::any_of(condition.children.cbegin(), condition.children.cend(), holdsToo);
    }
    return false;
}

} // namespace LeadBridge
