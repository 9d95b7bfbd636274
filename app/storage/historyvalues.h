// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/reason.h"
#include "app/base/result.h"
#include "app/base/states.h"
#include "app/contacts/client.h"
#include "app/destinations/message.h"
#include "app/flow/fields.h"
#include "app/flow/readingnote.h"
#include "app/storage/problemvalues.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

namespace LeadBridge {

/// One line of the history table.
struct EventRow
{
    EventId id;
    QDateTime receivedUtc;
    State state = State::Pending;
    bool test = false;
    FlowId flow;
    QString flowName;
    QString client; ///< may be empty
    QString phone; ///< as received; may be empty
    QString orderId;
    Reason reason; ///< of the step that decides the state
    QDateTime nextTryUtc; ///< pending after a failed try; else invalid
    bool noted = false; ///< its values had to be repaired, or could not be: see the story's notes
    bool edited = false; ///< the operator has corrected its fields
    bool caughtUp = false; ///< added from a list after an outage

    bool operator==(const EventRow &) const = default;
};

/// Which events to list. Empty members do not restrict.
struct HistoryFilter
{
    FlowId flow;
    QList<State> states;
    QDateTime sinceUtc; ///< received at or after
    QDateTime untilUtc; ///< received before
    QString text; ///< part of a name, phone, order number or answer; any case
    std::optional<bool> test;
    ProblemId problem {}; ///< only leads of this problem that are not done

    bool operator==(const HistoryFilter &) const = default;
};

struct HistoryPage
{
    QList<EventRow> rows; ///< newest first
    bool more = false; ///< there are further rows in the direction asked for
};

/// How many events of each state.
using StateCounts = QMap<State, qint64>;

struct AttemptRecord
{
    int number = 0; ///< from 1
    QDateTime startedUtc;
    std::chrono::milliseconds duration { 0 };
    HttpRequest request; ///< secrets masked
    int status = 0; ///< 0: no answer
    HttpHeaders answerHeaders;
    QByteArray answerBody;
    OutcomeKind outcome = OutcomeKind::Uncertain;
    Reason reason;
};

struct DeliveryRecord
{
    DeliveryId id;
    int step = 0; ///< from 1
    QString action; ///< its name
    QString destination; ///< id of the destination
    State state = State::Pending;
    int attempts = 0;
    QString orderId;
    Reason reason;
    QDateTime nextTryUtc;
    QDateTime finishedUtc;
    bool possibleDuplicate = false; ///< sent again after an unclear outcome
    QList<AttemptRecord> log;
};

/// One event with all that is known of it.
struct EventStory
{
    EventRow row;
    QByteArray method;
    QByteArray target; ///< as it came
    HttpHeaders headers; ///< as they came
    QByteArray body; ///< as it came
    QString remoteAddress;
    Fields fields;
    Fields receivedFields {}; ///< as they came, where the operator has edited them
    QDateTime editedUtc {};
    ReadingNotes notes; ///< what was put right when the fields were read
    std::chrono::microseconds answeredAfter { 0 }; ///< from the request to the commit
    QList<DeliveryRecord> deliveries;
};

/// The event a preview is made on.
struct SampleEvent
{
    EventId id; ///< none: the catalogue's sample
    QString client;
    QDateTime receivedUtc;
    Fields fields;
    ClientData known {}; ///< what the client directory knows of its client
};

/// What the operator says of an unclear delivery.
enum class Settlement { Arrived, SendAgain };

/// Which steps a resend queues: those not done, or also the delivered ones.
enum class ResendScope { Unfinished, All };

/// With what a step is sent again.
enum class ResendVerb {
    Anew, ///< with the flow as it is today
    AsItWas, ///< with the action as it was when the step was last tried; keys are today's
};

/// Many leads to be sent again in the background.
struct BulkResend
{
    HistoryFilter filter;
    QList<EventId> events {}; ///< where not empty: these instead of the filter's
    ResendScope scope = ResendScope::Unfinished;
    ResendVerb verb = ResendVerb::Anew;
    int perSecond = 5; ///< 1 to 1000
};

/// What a bulk resend would do.
struct BulkPreview
{
    qint64 events = 0;
    qint64 toSend = 0; ///< with at least one step to queue
    QDateTime oldestUtc;
};

/// How far the bulk resend has come; kept over a restart.
struct BulkStatus
{
    bool running = false;
    bool cancelled = false;
    qint64 total = 0;
    qint64 done = 0; ///< looked at
    qint64 queued = 0;
    int perSecond = 5;
    QDateTime startedUtc;
    QDateTime endedUtc;
    std::optional<Error> error; ///< why it stopped

    bool operator==(const BulkStatus &) const = default;
};

/// What came of asking for a resend.
struct ResendReport
{
    int queued = 0; ///< events with at least one step queued
    int nothingToDo = 0; ///< wholly delivered, or gone
};

} // namespace LeadBridge
