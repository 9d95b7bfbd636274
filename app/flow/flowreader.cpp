// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/flowreader.h"

#include "app/flow/flowwords.h"
#include "app/flow/numbers.h"
#include "app/flow/template.h"

#include <QRegularExpression>

namespace LeadBridge {

namespace {

constexpr int longestValue = 10'000;
constexpr int mostActions = 32;
constexpr int mostInputs = 200;
constexpr int mostParameters = 100;
constexpr int mostConditions = 100;
constexpr int deepestCondition = 16;

/// A word that has a meaning; @p fromWord gives nothing for others.
template <class T, class FromWord> T readWord(const JsonPlace &place, FromWord fromWord, T fallback)
{
    if (!place.isPresent())
        return fallback;
    const auto value = fromWord(place.text());
    if (!value)
        place.complain(QStringLiteral("unknown word"));
    return value.value_or(fallback);
}

void readMethods(const JsonPlace &place, Source &source)
{
    if (!place.isPresent())
        return;
    const QStringList methods = place.texts(2);
    for (const QString &method : methods) {
        if (method != u"GET" && method != u"POST")
            place.judge(QStringLiteral("GET and POST are possible"));
    }
    if (methods.isEmpty())
        place.judge(QStringLiteral("at least one method is needed"));
    source.acceptsGet = methods.contains(QStringLiteral("GET"));
    source.acceptsPost = methods.contains(QStringLiteral("POST"));
}

QString readSecret(const JsonPlace &place)
{
    if (!place.isPresent())
        return {};
    // 22 letters of 64 kinds are 132 bits.
    static const QRegularExpression urlSafe(QStringLiteral("^[A-Za-z0-9_-]{22,128}$"));
    const QString secret = place.text();
    if (!urlSafe.match(secret).hasMatch())
        place.judge(QStringLiteral("22 to 128 letters, digits, - or _ are expected"));
    return secret;
}

ParameterList readParameterList(const JsonPlace &place)
{
    ParameterList parameters;
    for (const JsonPlace &pair : place.elements(mostParameters)) {
        if (!pair.isObjectOf({ "name", "placeholder" }))
            break;
        parameters.append({ pair.member("name").text(), pair.member("placeholder").text() });
    }
    return parameters;
}

Source readSource(const JsonPlace &place)
{
    Source source;
    if (!place.isObjectOf(
            { "event", "methods", "secret", "limits", "parameters", "string_version" }))
        return source;
    source.event = place.member("event").text();
    if (!eventWords().contains(source.event))
        place.member("event").judge(QStringLiteral("unknown event"));
    readMethods(place.member("methods"), source);
    source.secret = readSecret(place.member("secret"));
    const JsonPlace limits = place.member("limits");
    if (limits.isPresent() && limits.isObjectOf({ "per_minute" })
        && limits.member("per_minute").isPresent())
        source.perMinute = limits.member("per_minute").integer(1, 1'000'000);
    if (place.member("parameters").isPresent())
        source.parameters = readParameterList(place.member("parameters"));
    if (place.member("string_version").isPresent())
        source.stringVersion = place.member("string_version").integer(0, 1'000'000);
    return source;
}

DuplicateGuard readDuplicates(const JsonPlace &place)
{
    DuplicateGuard guard;
    if (!place.isObjectOf({ "key", "window_minutes" }))
        return guard;
    if (place.member("key").isPresent())
        guard.key = place.member("key").texts(20);
    if (place.member("window_minutes").isPresent())
        guard.window = std::chrono::minutes(place.member("window_minutes").integer(1, 525'600));
    return guard;
}

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

Condition readCondition(const JsonPlace &place, int depth);

Condition readGroup(const JsonPlace &place, Condition::Kind kind, const char *key, int depth)
{
    Condition group;
    group.kind = kind;
    if (!place.isObjectOf({ key }))
        return group;
    for (const JsonPlace &child : place.member(key).elements(mostConditions))
        group.children.append(readCondition(child, depth + 1));
    return group;
}

Condition readCondition(const JsonPlace &place, int depth)
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
    single.test = readWord(is, testFromWord, Test::NotEmpty);
    single.values = readTestValues(place, single.test);
    return single;
}

DeliverySettings readDelivery(const JsonPlace &place)
{
    DeliverySettings delivery;
    if (!place.isPresent() || !place.isObjectOf({ "timeout_s", "parallel", "uncertain", "retry" }))
        return delivery;
    if (place.member("timeout_s").isPresent())
        delivery.timeout = std::chrono::seconds(place.member("timeout_s").integer(1, 600));
    if (place.member("parallel").isPresent())
        delivery.parallel = place.member("parallel").integer(1, 64);
    if (place.member("uncertain").isPresent())
        delivery.uncertain =
            readWord(place.member("uncertain"), uncertainFromWord, UncertainPolicy::Wait);
    const JsonPlace retry = place.member("retry");
    if (!retry.isPresent() || !retry.isObjectOf({ "first_s", "max_s", "for_h" }))
        return delivery;
    if (retry.member("first_s").isPresent())
        delivery.retry.first = std::chrono::seconds(retry.member("first_s").integer(1, 86'400));
    if (retry.member("max_s").isPresent())
        delivery.retry.max = std::chrono::seconds(retry.member("max_s").integer(1, 86'400));
    if (retry.member("for_h").isPresent())
        delivery.retry.giveUpAfter = std::chrono::hours(retry.member("for_h").integer(0, 8'760));
    if (delivery.retry.max < delivery.retry.first)
        retry.member("max_s").judge(QStringLiteral("must not be less than first_s"));
    return delivery;
}

Mapping readMapping(const JsonPlace &place)
{
    if (!place.isObjectOf({ "field", "constant", "template", "secret", "builtin" }))
        return {};
    const QStringList keys = place.keys();
    if (keys.size() != 1) {
        place.complain(
            QStringLiteral("one of field, constant, template, secret, builtin is expected"));
        return {};
    }
    const auto kind = mappingFromWord(keys.first()).value_or(MappingKind::Constant);
    const JsonPlace value = place.member(keys.first());
    const bool free = kind == MappingKind::Constant || kind == MappingKind::Template;
    // An empty text is a draft's "not chosen yet": it may be exported and come back.
    const Mapping mapping { kind, value.text({ free ? longestValue : 200, true, free }) };
    if (mapping.text.isEmpty())
        return mapping;
    if (kind == MappingKind::Builtin && !builtinNames().contains(mapping.text))
        value.judge(QStringLiteral("unknown builtin"));
    if (kind == MappingKind::Template) {
        if (const auto check = checkTemplate(mapping.text); !check)
            value.judge(check.error().detail);
    }
    return mapping;
}

Action readAction(const JsonPlace &place)
{
    Action action;
    if (!place.isObjectOf({ "name", "destination", "run", "settings", "delivery", "mapping" }))
        return action;
    action.destination = place.member("destination").text();
    const JsonPlace name = place.member("name");
    action.name = name.isPresent() ? name.text() : action.destination;
    action.run = readWord(place.member("run"), runFromWord, RunRule::Always);
    if (place.member("settings").isPresent())
        action.settings = place.member("settings").object();
    action.delivery = readDelivery(place.member("delivery"));
    const JsonPlace mapping = place.member("mapping");
    if (!mapping.isPresent())
        return action;
    if (mapping.object().size() > mostInputs)
        mapping.judge(QStringLiteral("at most %1 inputs").arg(mostInputs));
    for (const QString &input : mapping.keys())
        action.mapping.insert(input, readMapping(mapping.member(input)));
    return action;
}

} // namespace

Flow readFlow(const JsonPlace &place)
{
    Flow flow;
    if (!place.isObjectOf(
            { "name", "running", "setup_step", "source", "duplicates", "conditions", "actions" }))
        return flow;
    flow.name = place.member("name").text();
    if (place.member("running").isPresent())
        flow.running = place.member("running").flag();
    if (place.member("setup_step").isPresent())
        flow.setupStep = place.member("setup_step").integer(0, 7);
    flow.source = readSource(place.member("source"));
    if (place.member("duplicates").isPresent())
        flow.duplicates = readDuplicates(place.member("duplicates"));
    if (place.member("conditions").isPresent())
        flow.conditions = readCondition(place.member("conditions"), 1);
    for (const JsonPlace &action : place.member("actions").elements(mostActions))
        flow.actions.append(readAction(action));
    return flow;
}

} // namespace LeadBridge
