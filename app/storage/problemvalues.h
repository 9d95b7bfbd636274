// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/reason.h"
#include "app/base/states.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace LeadBridge {

using ProblemId = Id<struct ProblemTag>;

/// What kind of thing is wrong. Stored as problemKindWord().
enum class ProblemKind {
    Leads, ///< leads that were refused, failed, are unclear or could not be built, of one cause
    Retrying, ///< leads that are tried again and again for longer than the operator allows
    DestinationHeld, ///< a destination keeps failing: its queue waits, it is probed
    FlowSilent, ///< a flow receives nothing for longer than is usual for it at this time
    NotListening, ///< the endpoint is down
    AddressUnreachable, ///< the public address or its tunnel does not lead here
    StorageTrouble, ///< events cannot be stored now
    DatabaseDamaged, ///< a damaged database was set aside
    DiskLow, ///< reason args: free bytes, total bytes
    ClockOff, ///< the computer's clock is wrong; reason args: seconds, positive: ahead
    CertificateExpiring, ///< subject: host; reason args: when, ISO 8601
    TokenExpiring, ///< subject: the secret's name; reason args: when, ISO 8601
    AlertFailed, ///< an alert cannot be sent; subject: channel
    BackupFailed, ///< the daily copy could not be made
    Outage, ///< the program was off or asleep, and events may be missing
};

/// The word stored and printed: "leads", "retrying", "destination_held", …
[[nodiscard]] QString problemKindWord(ProblemKind kind);
[[nodiscard]] std::optional<ProblemKind> problemKindFromWord(QStringView word);

enum class ProblemState {
    Open,
    Seen, ///< the operator knows: no reminder
    Over,
};

/// What makes two troubles one problem. While a problem is not over there is no other with its
/// key; once it is over, the next trouble opens a new one.
struct ProblemKey
{
    ProblemKind kind = ProblemKind::Leads;
    FlowId flow; ///< none where it concerns no one flow
    int action = 0; ///< Action::key; 0: none
    QString subject; ///< what else tells it apart: host, channel, name of a secret, cause

    bool operator==(const ProblemKey &) const = default;
};

/// A trouble as the part that noticed it tells it. Raising it again while it lasts brings the
/// last time and the reason up to date and opens nothing new.
struct ProblemReport
{
    ProblemKey key;
    State leads = State::Failed; ///< of Leads: what the leads became
    QString destination; ///< id; empty where there is none
    Reason reason;
};

/// One cause from its first to its last trouble.
struct ProblemRecord
{
    ProblemId id;
    ProblemKey key;
    ProblemState state = ProblemState::Open;
    State leads = State::Failed;
    QString flowName; ///< empty where it concerns no one flow
    QString actionName;
    QString destination; ///< id
    Reason reason; ///< of the last trouble
    QDateTime firstUtc;
    QDateTime lastUtc;
    QDateTime overUtc; ///< valid where state is Over
    qint64 count = 0; ///< leads it has touched; 0 where it touches none
    qint64 unsettled = 0; ///< of these, those that still are not done
    EventId example; ///< the newest lead it touched

    bool operator==(const ProblemRecord &) const = default;
};

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::ProblemId)
Q_DECLARE_METATYPE(LeadBridge::ProblemRecord)
