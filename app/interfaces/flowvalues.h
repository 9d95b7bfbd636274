// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"
#include "app/destinations/destination.h"
#include "app/flow/flow.h"
#include "app/storage/historyvalues.h"

#include <QDateTime>

namespace LeadBridge {

/// Something the operator should know of what a source sends.
struct SourceNotice
{
    enum class Kind {
        FieldStopped, ///< a field used to come and has not with the last events
        FieldNew, ///< a field came that was not known
        Unreplaced, ///< Klientiks does not know the placeholder that stands as the value
        OldString, ///< Klientiks still holds an older string than the flow's
    };
    Kind kind = Kind::FieldNew;
    QString field;
    QString placeholder; ///< of Unreplaced
    QDateTime sinceUtc;

    bool operator==(const SourceNotice &) const = default;
};

/// A flow with what happened in it today (the operator's day).
struct FlowSummary
{
    FlowId id;
    QString name;
    QString event; ///< Klientiks event id
    QStringList destinations; ///< ids, in the order of the steps
    bool running = false;
    int toFill = 0; ///< required inputs that nothing fills; it cannot be switched on unless 0
    qint64 receivedToday = 0;
    qint64 deliveredToday = 0;
    qint64 problemsToday = 0; ///< rejected, failed, uncertain and invalid
    qint64 waiting = 0;
    qint64 held = 0;
    QDateTime lastEventUtc;
    QString path; ///< /hook/SECRET
    int setupStep = 0; ///< page of the wizard to go on at; 0: set up
    QList<SourceNotice> notices;

    bool operator==(const FlowSummary &) const = default;
};

/// A field that a mapping can use: from the catalogue, from the last event, or both.
struct KnownField
{
    QString name;
    QString titleRu; ///< empty where the catalogue does not know it
    QString titleEn;
    QString lastValue; ///< of the last event, else the catalogue's example
    bool seen = false; ///< came with an event
    QDateTime lastSeenUtc {}; ///< invalid: never
};

/// What one step of a flow would do for an event, nothing being sent.
struct StepPreview
{
    State state = State::Delivered; ///< Delivered: it would be sent; Skipped or Invalid: not
    Reason reason; ///< why not
    QList<PreviewLine> lines; ///< as Destination::preview() makes them
    HttpRequest record {}; ///< as it would go out, secrets as •••; of a letter: method SMTP
};

/// What a changed flow would do otherwise than the stored one.
struct StepDifference
{
    EventId event;
    QString client;
    int step = 1; ///< of the changed flow, from 1
    StepPreview before;
    StepPreview after;
};

struct Comparison
{
    int events = 0; ///< looked at, the newest ones of the flow, without test leads
    int same = 0;
    int differ = 0; ///< something else would go out, or more or less
    int stop = 0; ///< would no longer go out: a step became Invalid
    QList<StepDifference> differences {}; ///< of the latter two, the newest first, at most 200
};

/// What came of "check the connection" or of a test message.
struct ConnectionReport
{
    bool works = false;
    Reason reason; ///< ConnectionWorks, or what is wrong
    std::chrono::milliseconds duration { 0 };
};

enum class TestTarget {
    Sandbox, ///< the built-in CPA.House stand-in: nobody is rung up
    Real, ///< as the action is set up
};

/// How one step of a test lead ended.
struct TestStep
{
    QString action; ///< its name
    QString destination; ///< id
    State state = State::Pending; ///< Pending: not its turn any more, a step before it is unclear
    QString orderId;
    Reason reason;
};

struct TestReport
{
    EventId event;
    State state = State::Pending;
    QString orderId;
    Reason reason;
    std::chrono::milliseconds duration { 0 };
    QList<TestStep> steps {};
};

struct ImportReport
{
    QStringList created;
    QStringList replaced;
    QStringList warnings; ///< whole sentences: inputs that nothing fills, and the like
};

/// What to do with events that came while sending was stopped.
enum class HeldChoice { Send, Keep };

} // namespace LeadBridge
