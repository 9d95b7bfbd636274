// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/flow/transform.h"
#include "app/klientiks/parameter.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace LeadBridge {

/// Where the value of an action's input comes from.
enum class MappingKind {
    Field, ///< text: the name of a field of the event, or steps.N.… of an earlier step
    Constant, ///< text: the value itself
    Template, ///< text: mustache over the fields and earlier steps
    Secret, ///< text: the name of a stored secret
    Builtin, ///< text: one of builtinNames()
};

struct Mapping
{
    MappingKind kind = MappingKind::Constant;
    QString text;
    QList<Transform> transforms {}; ///< applied to the value one after another; never to a secret

    bool operator==(const Mapping &) const = default;
};

enum class Test {
    Empty,
    NotEmpty,
    Equals,
    NotEquals,
    Contains,
    NotContains,
    StartsWith,
    Matches, ///< a regular expression
    Greater,
    Less,
    OneOf,
};

/// A condition tree: All and Any hold children, Single one test of one field.
struct Condition
{
    enum class Kind { Single, All, Any };

    Kind kind = Kind::All;
    QList<Condition> children;
    QString field; ///< a field of the event, or steps.N.… of an earlier step
    Test test = Test::NotEmpty;
    QStringList values; ///< one for most tests, none for Empty and NotEmpty, several for OneOf

    bool operator==(const Condition &) const = default;
};

/// When a step of a chain runs.
enum class RunRule { Always, IfPreviousDelivered, IfPreviousFailed };

/// What to do with a request that was sent and not answered.
enum class UncertainPolicy {
    Wait, ///< the operator decides; the default for orders and CRM records
    Resend, ///< sent again by itself, marked as a possible duplicate
    Ask, ///< the service is asked first; sent again only where it says that it has nothing
};

struct RetrySettings
{
    std::chrono::seconds first { 5 };
    std::chrono::seconds max { 1800 };
    std::chrono::hours giveUpAfter { 24 };

    bool operator==(const RetrySettings &) const = default;
};

/// How often requests may go out: at most @p burst at once, then @p perSecond each second.
struct Rate
{
    double perSecond = 1; ///< above 0
    int burst = 1; ///< 1 or more

    bool operator==(const Rate &) const = default;
};

struct DeliverySettings
{
    std::chrono::seconds timeout { 30 }; ///< for the whole answer; 1 to 600
    int parallel = 6; ///< requests at once to one host; 1 to 64
    std::optional<UncertainPolicy> uncertain; ///< none: the destination's own default
    RetrySettings retry;
    std::optional<Rate> rate {}; ///< for the action's account; none: what the service is known for

    bool operator==(const DeliverySettings &) const = default;
};

struct Action
{
    int key = 0; ///< stays the action's own when the steps change their order; 0: none given yet
    QString name;
    QString destination; ///< id of the destination, such as cpa_house
    bool enabled = true; ///< false: its steps are passed over
    RunRule run = RunRule::Always;
    std::optional<Condition> conditions {}; ///< else the step is passed over
    QJsonObject settings; ///< the destination's own settings, checked by its description
    DeliverySettings delivery;
    QMap<QString, Mapping> mapping; ///< input's wire name to where its value comes from

    bool operator==(const Action &) const = default;
};

struct Source
{
    QString event; ///< Klientiks event id, or "any"
    bool acceptsGet = true;
    bool acceptsPost = true;
    QString secret; ///< the last part of the webhook address; empty: kept or made
    std::optional<int> perMinute; ///< requests a minute; none: no limit
    ParameterList parameters; ///< what Klientiks is asked for; empty: all of the event's
    int stringVersion = 0; ///< mark lb=N of the string to paste; 0: a string without a mark

    bool operator==(const Source &) const = default;
};

struct DuplicateGuard
{
    QStringList key; ///< field names; empty: all fields
    std::chrono::minutes window { 60 };
    bool sameLead = false; ///< the same phone and offer in any flow; key does not count then

    bool operator==(const DuplicateGuard &) const = default;
};

/// One configured path from a source to its actions.
struct Flow
{
    FlowId id; ///< none until stored
    QString name;
    bool running = false;
    int setupStep = 0; ///< page of the wizard to go on at, 1 to 7; 0: set up
    Source source;
    std::optional<DuplicateGuard> duplicates;
    std::optional<Condition> conditions;
    QList<Action> actions;

    bool operator==(const Flow &) const = default;
};

/// The flows as the threads share them: a whole, never changed in place.
using FlowSet = QList<Flow>;
using FlowSetPointer = std::shared_ptr<const FlowSet>;

/// The flow with this id, or nullptr.
[[nodiscard]] const Flow *findFlow(const FlowSet &flows, FlowId id);

/// A fresh endpoint secret: 192 random bits in URL-safe letters.
[[nodiscard]] QString makeEndpointSecret();

/// Built-ins that take what the client directory knows of the event's client.
inline const QString directoryName = QStringLiteral("directory.name");
inline const QString directoryPhone = QStringLiteral("directory.phone");
inline const QString directoryEmail = QStringLiteral("directory.email");

[[nodiscard]] bool isDirectoryBuiltin(const Mapping &mapping);

/// Names a Builtin mapping may have: country_of_phone, full_name, received_at, …
[[nodiscard]] QStringList builtinNames();

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::Flow)
