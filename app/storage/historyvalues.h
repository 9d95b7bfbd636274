// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/reason.h"
#include "app/base/states.h"
#include "app/contacts/client.h"
#include "app/destinations/message.h"
#include "app/flow/fields.h"
#include "app/flow/readingnote.h"

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

/// What came of asking for a resend.
struct ResendReport
{
    int queued = 0; ///< events with at least one step queued
    int nothingToDo = 0; ///< wholly delivered, or gone
};

} // namespace LeadBridge
