// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flow/flowreader.h"

#include "app/flow/conditionreader.h"
#include "app/flow/flowwords.h"
#include "app/flow/mappingreader.h"

#include <QRegularExpression>

#include <limits>

namespace LeadBridge {

namespace {

constexpr int mostActions = 32;
constexpr int mostInputs = 200;
constexpr int mostParameters = 100;

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
    if (!place.isObjectOf({ "key", "same_lead", "window_minutes" }))
        return guard;
    if (place.member("same_lead").isPresent())
        guard.sameLead = place.member("same_lead").flag();
    if (place.member("key").isPresent())
        guard.key = place.member("key").texts(20);
    if (place.member("window_minutes").isPresent())
        guard.window = std::chrono::minutes(place.member("window_minutes").integer(1, 525'600));
    return guard;
}

RetrySettings readRetry(const JsonPlace &place)
{
    RetrySettings retry;
    if (!place.isObjectOf({ "first_s", "max_s", "for_h" }))
        return retry;
    if (place.member("first_s").isPresent())
        retry.first = std::chrono::seconds(place.member("first_s").integer(1, 86'400));
    if (place.member("max_s").isPresent())
        retry.max = std::chrono::seconds(place.member("max_s").integer(1, 86'400));
    if (place.member("for_h").isPresent())
        retry.giveUpAfter = std::chrono::hours(place.member("for_h").integer(0, 8'760));
    if (retry.max < retry.first)
        place.member("max_s").judge(QStringLiteral("must not be less than first_s"));
    return retry;
}

Rate readRate(const JsonPlace &place)
{
    Rate rate;
    if (!place.isObjectOf({ "per_second", "burst" }))
        return rate;
    rate.perSecond = place.member("per_second").number(0.001, 1000);
    if (place.member("burst").isPresent())
        rate.burst = place.member("burst").integer(1, 10'000);
    return rate;
}

DeliverySettings readDelivery(const JsonPlace &place)
{
    DeliverySettings delivery;
    if (!place.isPresent()
        || !place.isObjectOf({ "timeout_s", "parallel", "uncertain", "retry", "rate" }))
        return delivery;
    if (place.member("timeout_s").isPresent())
        delivery.timeout = std::chrono::seconds(place.member("timeout_s").integer(1, 600));
    if (place.member("parallel").isPresent())
        delivery.parallel = place.member("parallel").integer(1, 64);
    if (const JsonPlace uncertain = place.member("uncertain"); uncertain.isPresent()) {
        if (!uncertainFromWord(uncertain.text()))
            uncertain.complain(QStringLiteral("wait, resend or ask is expected"));
        delivery.uncertain = uncertain.word(uncertainFromWord, UncertainPolicy::Wait);
    }
    if (place.member("retry").isPresent())
        delivery.retry = readRetry(place.member("retry"));
    if (place.member("rate").isPresent())
        delivery.rate = readRate(place.member("rate"));
    return delivery;
}

/// What an action's own destination is set to; which settings it has is judged elsewhere.
QJsonObject readSettings(const JsonPlace &place)
{
    const QJsonObject settings = place.object();
    for (const QString &name : place.keys()) {
        const QJsonValue value = settings.value(name);
        if (!value.isString() && !value.isDouble() && !value.isBool())
            place.member(name).judge(QStringLiteral("a text, a number, true or false is expected"));
    }
    return settings;
}

/// The key is the program's own: a file from outside has none.
int readKey(const JsonPlace &place)
{
    if (!place.isPresent())
        return 0;
    place.judge(QStringLiteral("unknown key"));
    return place.integer(0, std::numeric_limits<int>::max());
}

Action readAction(const JsonPlace &place)
{
    Action action;
    if (!place.isObjectOf({ "name", "destination", "enabled", "run", "conditions", "settings",
                            "delivery", "mapping", "key" }))
        return action;
    action.key = readKey(place.member("key"));
    action.destination = place.member("destination").text();
    const JsonPlace name = place.member("name");
    action.name = name.isPresent() ? name.text() : action.destination;
    action.run = place.member("run").word(runFromWord, RunRule::Always);
    if (place.member("enabled").isPresent())
        action.enabled = place.member("enabled").flag();
    if (place.member("conditions").isPresent())
        action.conditions = readCondition(place.member("conditions"));
    if (place.member("settings").isPresent())
        action.settings = readSettings(place.member("settings"));
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
        flow.conditions = readCondition(place.member("conditions"));
    for (const JsonPlace &action : place.member("actions").elements(mostActions))
        flow.actions.append(readAction(action));
    return flow;
}

} // namespace LeadBridge
