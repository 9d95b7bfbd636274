// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/problemcure.h"

#include "app/destinations/keywords.h"
#include "app/interfaces/wordingparts.h"

#include <QRegularExpression>

#include <algorithm>

namespace LeadBridge {

namespace {

/// One of the reasons, where there are several.
template <class Test> bool any(const Reason &reason, Test test)
{
    if (reason.code != ReasonCode::Several)
        return test(reason);
    return std::any_of(reason.args.cbegin(), reason.args.cend(),
                       [&test](const QString &one) { return test(reasonFromText(one)); });
}

bool isWords(ReasonCode code)
{
    return code == ReasonCode::ServiceSaid || code == ReasonCode::HttpStatus;
}

bool lacksClient(const Reason &reason)
{
    return reason.code == ReasonCode::InputMissing
        && reason.args.value(2).startsWith(QLatin1String("directory."));
}

bool isOfNetwork(const Reason &reason)
{
    switch (reason.code) {
    case ReasonCode::HostNotFound:
    case ReasonCode::ConnectionRefused:
    case ReasonCode::ConnectionTimedOut:
    case ReasonCode::TlsFailed:
    case ReasonCode::NetworkFailed:
    case ReasonCode::NoAnswer:
    case ReasonCode::ConnectionLost:
    case ReasonCode::LimitReached:
    case ReasonCode::ClientLookupFailed:
        return true;
    case ReasonCode::HttpStatus:
        return reason.args.value(0).toInt() >= 500;
    default:
        return false;
    }
}

ProblemCure cureOfInvalid(const Reason &cause)
{
    if (any(cause, lacksClient))
        return ProblemCure::OpenDirectory;
    const auto badValue = [](const Reason &reason) {
        return reason.code == ReasonCode::PhoneBad || reason.code == ReasonCode::InputBad;
    };
    if (any(cause, badValue))
        return ProblemCure::EditAndSend;
    return ProblemCure::OpenStep;
}

ProblemCure cureOfLeads(const ProblemRecord &problem)
{
    const Reason cause = causeBehind(problem.reason);
    if (saysKeyIsWrong(cause))
        return ProblemCure::ChangeKey;
    if (problem.leads == State::Uncertain)
        return ProblemCure::ShowLeads;
    if (problem.leads == State::Invalid)
        return cureOfInvalid(cause);
    if (saysDuplicate(cause))
        return ProblemCure::SwitchGuardOn;
    if (isOfNetwork(cause))
        return ProblemCure::TryNow;
    switch (cause.code) {
    case ReasonCode::ServiceSaid:
        return ProblemCure::EditAndSend;
    case ReasonCode::FlowGone:
    case ReasonCode::CopyRestored:
    case ReasonCode::PaymentNeeded:
        return ProblemCure::ShowLeads;
    default:
        return ProblemCure::OpenStep;
    }
}

ProblemCure cureOfSending(const Reason &reason)
{
    const Reason cause = causeBehind(reason);
    if (saysKeyIsWrong(cause))
        return ProblemCure::ChangeKey;
    const bool ofStep = cause.code == ReasonCode::Redirected || cause.code == ReasonCode::NoRights
        || cause.code == ReasonCode::AddressRefused || cause.code == ReasonCode::ProxyFailed
        || cause.code == ReasonCode::WrongTlsMode;
    return ofStep ? ProblemCure::OpenStep : ProblemCure::TryNow;
}

} // namespace

Reason causeBehind(const Reason &reason)
{
    return reason.code == ReasonCode::TriesUsedUp ? innerReason(reason) : reason;
}

bool saysKeyIsWrong(const Reason &reason)
{
    return any(causeBehind(reason), [](const Reason &one) {
        if (one.code == ReasonCode::KeyRefused || one.code == ReasonCode::SecretMissing
            || one.code == ReasonCode::SecretNotKept)
            return true;
        if (one.code == ReasonCode::HttpStatus && one.args.value(0) == u"401")
            return true;
        return isWords(one.code) && namesTheKey(one.args.join(u' '));
    });
}

bool saysDuplicate(const Reason &reason)
{
    static const QRegularExpression words(
        QStringLiteral("дубл|duplicat|already (?:exist|been)|уже (?:есть|существует|был|принят)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return any(causeBehind(reason), [](const Reason &one) {
        return isWords(one.code) && one.args.join(u' ').contains(words);
    });
}

ProblemCure cureOf(const ProblemRecord &problem)
{
    switch (problem.key.kind) {
    case ProblemKind::Leads:
        return cureOfLeads(problem);
    case ProblemKind::Retrying:
    case ProblemKind::DestinationHeld:
        return cureOfSending(problem.reason);
    case ProblemKind::FlowSilent:
        return ProblemCure::ShowString;
    case ProblemKind::NotListening:
        return problem.reason.code == ReasonCode::None ? ProblemCure::TakePort
                                                       : ProblemCure::CheckAddress;
    case ProblemKind::AddressUnreachable:
    case ProblemKind::CertificateExpiring:
        return ProblemCure::CheckAddress;
    case ProblemKind::StorageTrouble:
    case ProblemKind::DiskLow:
        return ProblemCure::OpenFolder;
    case ProblemKind::DatabaseDamaged:
    case ProblemKind::BackupFailed:
        return ProblemCure::OpenCopies;
    case ProblemKind::TokenExpiring:
        return ProblemCure::ChangeKey;
    case ProblemKind::AlertFailed:
        return ProblemCure::OpenAlerts;
    case ProblemKind::Outage:
        return ProblemCure::ShowOutage;
    case ProblemKind::ClockOff:
        return ProblemCure::None;
    }
    return ProblemCure::None;
}

bool helpsToSendAgain(const ProblemRecord &problem)
{
    const bool ofLeads =
        problem.key.kind == ProblemKind::Leads && problem.leads != State::Uncertain;
    return ofLeads && problem.unsettled > 0 && !saysDuplicate(problem.reason)
        && problem.reason.code != ReasonCode::FlowGone;
}

} // namespace LeadBridge
