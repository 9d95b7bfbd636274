// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/conditionreader.h"

#include "app/flow/flowwords.h"
#include "app/flow/mappingreader.h"
#include "app/flow/numbers.h"

#include <QRegularExpression>

namespace LeadBridge {

namespace {

constexpr int mostConditions = 100;
constexpr int deepestCondition = 16;

/// The value or values a test compares with, in the number the test needs.
QStringList readTestValues(const JsonPlace &place, Test test)
{
    const TextLimits limits { longestValue, true, true };
    const JsonPlace one = place.member("value");
    const JsonPlace several = place.member("values");
    if (test == Test::Empty || test == Test::NotEmpty) {
        if (one.isPresent() || several.isPresent())
            (one.isPresent() ? one : several).judge(QStringLiteral("the test takes no value"));
        return {};
    }
    if (test == Test::OneOf) {
        if (one.isPresent())
            one.complain(QStringLiteral("one_of takes values, a list"));
        return several.texts(1000, limits);
    }
    if (several.isPresent())
        several.judge(QStringLiteral("the test takes one value"));
    const QString value = one.text(limits);
    if (test == Test::Matches && !QRegularExpression(value).isValid())
        one.judge(QStringLiteral("not a regular expression: ")
                  + QRegularExpression(value).errorString());
    if ((test == Test::Greater || test == Test::Less) && !tolerantNumber(value))
        one.judge(QStringLiteral("a number is expected"));
    return { value };
}

Condition readNested(const JsonPlace &place, int depth);

Condition readGroup(const JsonPlace &place, Condition::Kind kind, const char *key, int depth)
{
    Condition group;
    group.kind = kind;
    if (!place.isObjectOf({ key }))
        return group;
    for (const JsonPlace &child : place.member(key).elements(mostConditions))
        group.children.append(readNested(child, depth + 1));
    return group;
}

Condition readNested(const JsonPlace &place, int depth)
{
    if (depth > deepestCondition) {
        place.complain(QStringLiteral("conditions are nested too deeply"));
        return {};
    }
    if (place.member("all").isPresent())
        return readGroup(place, Condition::Kind::All, "all", depth);
    if (place.member("any").isPresent())
        return readGroup(place, Condition::Kind::Any, "any", depth);
    Condition single;
    single.kind = Condition::Kind::Single;
    if (!place.isObjectOf({ "field", "is", "value", "values", "all", "any" }))
        return single;
    single.field = place.member("field").text();
    const JsonPlace is = place.member("is");
    if (!is.isPresent())
        is.complain(QStringLiteral("is missing"));
    single.test = is.word(testFromWord, Test::NotEmpty);
    single.values = readTestValues(place, single.test);
    return single;
}

} // namespace

Condition readCondition(const JsonPlace &place)
{
    return readNested(place, 1);
}

} // namespace LeadBridge
