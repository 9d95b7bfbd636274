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
#include "app/flow/plan.h"
#include "app/flow/readingnote.h"
#include "app/flow/stepresult.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace LeadBridge {

/// An action: its flow and its key (Action::key).
using ActionId = std::pair<FlowId, int>;

/// A received request on its way into the journal, with what is planned for it.
struct NewEvent
{
    FlowId flow;
    QDateTime receivedUtc;
    std::chrono::nanoseconds receivedTick { -1 }; ///< Clock::monotonic() then; -1: not known
    bool test = false;
    QByteArray method;
    QByteArray target; ///< as it came
    HttpHeaders headers; ///< as they came
    QByteArray body; ///< as it came
    QString remoteAddress;
    Fields fields;
    ReadingNotes notes;
    Plan plan;
    bool caughtUp = false; ///< added from a list after an outage
};

/// The answer to one append: after the commit, or after the commit failed.
struct AppendReceipt
{
    quint64 ticket = 0;
    EventId event; ///< none where it could not be stored
    bool stored = false;
};

/// A step that may be carried out now or at dueUtc. Holds all that is needed to build its
/// message, so that the delivery thread asks the database for nothing.
struct DueDelivery
{
    DeliveryId id;
    EventId event;
    FlowId flow;
    int step = 1; ///< from 1
    int action = 0; ///< Action::key of the step; 0: of an older program, the step tells the action
    int attempts = 0; ///< tries already made since it was last queued
    bool test = false;
    bool possibleDuplicate = false;
    QDateTime receivedUtc;
    QDateTime dueUtc;
    QDateTime firstTriedUtc; ///< since it was last queued; invalid before the first try
    std::shared_ptr<const Fields> fields;
    QList<StepResult> earlier;
    std::shared_ptr<const Action> asItWas {}; ///< carried out with this instead of today's action
    QByteArray progress {}; ///< what earlier requests of this step left: Outcome::progress
    std::optional<ClientData>
        client {}; ///< what was found out for this try; the journal leaves it empty
};

/// One try as it is to be written down. The request's secrets are masked already.
struct FinishedAttempt
{
    DeliveryId delivery;
    QDateTime startedUtc;
    std::chrono::milliseconds duration { 0 };
    HttpRequest record;
    int status = 0;
    HttpHeaders answerHeaders; ///< secrets masked
    QByteArray answerBody; ///< secrets masked, cut to attemptBodyLimit
    Outcome outcome;
    State state = State::Pending; ///< what the step becomes; Pending: tried again at nextTryUtc
    QDateTime nextTryUtc;
    bool wasSent = true; ///< false: no request could be built (Invalid, Skipped), no try counted
    std::chrono::milliseconds notTried { 0 }; ///< how much later it counts as tried first
    std::shared_ptr<const Fields> judged {}; ///< where nothing was sent: what that was decided by
};

/// How the journal is doing, for the header tile.
struct StorageHealth
{
    bool writable = true;
    Error error; ///< why not

    bool operator==(const StorageHealth &) const = default;
};

/// Longest stored part of an answer's body, in bytes.
inline constexpr qsizetype attemptBodyLimit = 64 * 1024;

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::AppendReceipt)
Q_DECLARE_METATYPE(LeadBridge::DueDelivery)
Q_DECLARE_METATYPE(LeadBridge::StorageHealth)
