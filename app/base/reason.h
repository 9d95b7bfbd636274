// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace LeadBridge {

/// Why a step stands as it does. A kind and its values, no sentence: sentences are made
/// at the edges, in the operator's language (app/interfaces/wording.h).
enum class ReasonCode {
    None,
    Accepted, ///< the service said yes
    ServiceSaid, ///< args: the service's own words
    HttpStatus, ///< args: status code, beginning of the body
    NotUnderstood, ///< 2xx, but the body is not what the service promises; args: beginning of it
    EmptyAnswer, ///< 2xx and no body
    Redirected, ///< args: where to; never followed
    HostNotFound, ///< args: host
    ConnectionRefused, ///< args: host
    ConnectionTimedOut, ///< nothing was sent; args: host
    TlsFailed, ///< args: host, what the TLS library says
    NetworkFailed, ///< nothing was sent; args: host, detail
    NoAnswer, ///< sent wholly or partly, then silence; args: seconds waited
    ConnectionLost, ///< sent wholly or partly, then closed or reset; args: detail
    Interrupted, ///< the program ended between sending and the answer
    InputMissing, ///< a required input is empty; args: input, kind of mapping, what it pointed to
    InputBad, ///< args: input, code of the fault, the value
    PhoneBad, ///< args: input, code of the fault, the value
    SecretMissing, ///< args: input, name of the secret
    TemplateBad, ///< args: input, what the template library says
    ConditionsNotMet,
    RunRule, ///< the step's run rule passed it over
    SendingStopped, ///< held
    DuplicateOf, ///< args: event id of the first
    FlowGone, ///< the flow or the step no longer exists
    TriesUsedUp, ///< args: tries, then the last reason's code and args
    OperatorSaidArrived,
    ClientLookupFailed, ///< nothing was sent; args: client's number, then why: a reason's code and
                        ///< args
    ClientLookupRefused, ///< Klientiks tells nothing; args: as above
    ClientForgotten, ///< the client's data were deleted at the operator's wish
    AnswerTooLarge, ///< args: limit in bytes
    StepOff, ///< the action is switched off
    StepConditions, ///< the action's own conditions are not met
    NotInSandbox, ///< a test into the sandbox, and this service has none
    GoesOn, ///< a part of the step is done, the next follows; args: what (see goesOnText()), value
    KeyRefused, ///< the service does not know the key, token or password; args: its words
    NoRights, ///< the key is right but may not do this; args: the service's words
    PaymentNeeded, ///< args: the service's words
    LimitReached, ///< the service wants fewer requests; args: its words, may be empty
    AddressRefused, ///< a mailbox or chat the service does not take; args: which, its words
    WrongTlsMode, ///< nothing was said in time: TLS and STARTTLS mixed up; args: host, port
    ConnectionWorks, ///< of a check; args: who the service says we are, may be empty
    Several, ///< args: the reasons, each as toText() writes it
    ProxyFailed, ///< nothing was sent; args: proxy as host:port, what (see proxyText()), detail
    SecretNotKept, ///< the service gave a new key that could not be stored; args: its name
    GoesOnTooLong, ///< the service asked for one request after the other; args: how many
    FoundByAsking, ///< sent without an answer, and the service has it; args: its number there
    NotThere, ///< sent without an answer, and the service does not have it
    CopyRestored, ///< waited in a copy that was restored: it may have gone out since
    FreeSpace, ///< args: free bytes, total bytes
    ClockWrong, ///< args: seconds, positive: ahead
    Expires, ///< args: when, ISO 8601
    Silence, ///< args: last event, ISO 8601 or empty; events usual in that time
    MissedEvents, ///< args: from, until (ISO 8601), how many may be missing or -1
    DataExpired, ///< the event's personal data were removed with age
};

struct Reason
{
    ReasonCode code = ReasonCode::None;
    QStringList args;

    bool operator==(const Reason &) const = default;
};

/// The word stored in the database, such as "service_said".
[[nodiscard]] QString reasonWord(ReasonCode code);
[[nodiscard]] std::optional<ReasonCode> reasonFromWord(QStringView word);

/// One reason that stands for all of @p reasons; None for none.
[[nodiscard]] Reason together(const QList<Reason> &reasons);

/// Compact JSON ["word","arg",…] and back. An empty or unreadable text gives ReasonCode::None.
[[nodiscard]] QString toText(const Reason &reason);
[[nodiscard]] Reason reasonFromText(const QString &text);

} // namespace LeadBridge

Q_DECLARE_METATYPE(LeadBridge::Reason)
