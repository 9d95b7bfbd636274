// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/wording.h"

#include "app/destinations/destination.h"
#include "app/interfaces/inputwording.h"
#include "app/interfaces/servicewording.h"
#include "app/interfaces/watchwording.h"
#include "app/interfaces/wordingparts.h"
#include "app/storage/repeatlink.h"

#include <QCoreApplication>

namespace LeadBridge {

namespace {

QString arg(const Reason &reason, qsizetype index)
{
    return reason.args.value(index).simplified();
}

QString connectionText(const Reason &reason)
{
    switch (reason.code) {
    case ReasonCode::HostNotFound:
        return say(QT_TRANSLATE_NOOP("Wording", "No connection to %1: the name was not found"))
            .arg(arg(reason, 0));
    case ReasonCode::ConnectionRefused:
        return say(QT_TRANSLATE_NOOP("Wording", "No connection to %1: it was refused"))
            .arg(arg(reason, 0));
    case ReasonCode::ConnectionTimedOut:
        return say(QT_TRANSLATE_NOOP("Wording", "No connection to %1: it did not open in time"))
            .arg(arg(reason, 0));
    case ReasonCode::TlsFailed:
        return say(QT_TRANSLATE_NOOP("Wording", "No safe connection to %1: %2"))
            .arg(arg(reason, 0), arg(reason, 1));
    case ReasonCode::NetworkFailed:
        return say(QT_TRANSLATE_NOOP("Wording", "No connection to %1: %2"))
            .arg(arg(reason, 0), arg(reason, 1));
    case ReasonCode::NoAnswer:
        return say(QT_TRANSLATE_NOOP("Wording", "Sent, but no answer came within %1 s"))
            .arg(arg(reason, 0));
    case ReasonCode::ConnectionLost:
        return say(
            QT_TRANSLATE_NOOP("Wording", "Sent, but the connection broke before the answer"));
    default:
        return {};
    }
}

QString lookupText(const Reason &reason)
{
    QString why = arg(reason, 1);
    QString sentence;
    if (reason.code == ReasonCode::ClientLookupRefused) {
        why = reasonText(innerReason(reason));
        sentence = say(QT_TRANSLATE_NOOP("Wording", "Klientiks tells nothing about client No. %1"));
    } else if (why.isEmpty()) {
        sentence = say(QT_TRANSLATE_NOOP(
            "Wording", "The client directory could not be read for client No. %1"));
    } else if (why == u"queue") {
        why.clear();
        sentence = say(QT_TRANSLATE_NOOP(
            "Wording",
            "Klientiks was not asked about client No. %1 yet: it is asked once a second"));
    } else {
        sentence =
            say(QT_TRANSLATE_NOOP("Wording", "Klientiks could not be asked about client No. %1"));
        why = reasonText(innerReason(reason));
    }
    const QString text = sentence.arg(arg(reason, 0));
    return why.isEmpty() ? text : text + QStringLiteral(": ") + why;
}

} // namespace

QString reasonText(const Reason &reason)
{
    switch (reason.code) {
    case ReasonCode::None:
        return {};
    case ReasonCode::FoundByAsking:
    case ReasonCode::NotThere:
    case ReasonCode::CopyRestored:
    case ReasonCode::FreeSpace:
    case ReasonCode::ClockWrong:
    case ReasonCode::Expires:
    case ReasonCode::Silence:
    case ReasonCode::MissedEvents:
    case ReasonCode::DataExpired:
        return watchText(reason);
    case ReasonCode::Accepted:
        return say(QT_TRANSLATE_NOOP("Wording", "Accepted"));
    case ReasonCode::ServiceSaid:
        return arg(reason, 0);
    case ReasonCode::HttpStatus:
        return arg(reason, 1).isEmpty()
            ? say(QT_TRANSLATE_NOOP("Wording", "Answer %1")).arg(arg(reason, 0))
            : say(QT_TRANSLATE_NOOP("Wording", "Answer %1: %2"))
                  .arg(arg(reason, 0), arg(reason, 1));
    case ReasonCode::NotUnderstood:
        return say(QT_TRANSLATE_NOOP("Wording", "The answer cannot be understood: %1"))
            .arg(arg(reason, 0));
    case ReasonCode::EmptyAnswer:
        return say(QT_TRANSLATE_NOOP("Wording", "The answer was empty"));
    case ReasonCode::Redirected:
        return say(QT_TRANSLATE_NOOP("Wording", "The service points to another address: %1"))
            .arg(arg(reason, 0));
    case ReasonCode::HostNotFound:
    case ReasonCode::ConnectionRefused:
    case ReasonCode::ConnectionTimedOut:
    case ReasonCode::TlsFailed:
    case ReasonCode::NetworkFailed:
    case ReasonCode::NoAnswer:
    case ReasonCode::ConnectionLost:
        return connectionText(reason);
    case ReasonCode::Interrupted:
        return say(QT_TRANSLATE_NOOP("Wording", "The program ended before the answer came"));
    case ReasonCode::InputMissing:
    case ReasonCode::InputBad:
    case ReasonCode::PhoneBad:
    case ReasonCode::TemplateBad:
        return inputText(reason);
    case ReasonCode::SecretMissing:
        return say(QT_TRANSLATE_NOOP("Wording", "The key “%1” is not stored")).arg(arg(reason, 1));
    case ReasonCode::ConditionsNotMet:
        return say(QT_TRANSLATE_NOOP("Wording", "The flow's conditions are not met"));
    case ReasonCode::RunRule:
        return say(QT_TRANSLATE_NOOP("Wording", "Passed over by the step's own rule"));
    case ReasonCode::SendingStopped:
        return say(QT_TRANSLATE_NOOP("Wording", "Came while sending was stopped"));
    case ReasonCode::DuplicateOf:
        if (isSentRepeat(reason))
            return say(QT_TRANSLATE_NOOP("Wording", "A repeat of No. %1, sent by hand"))
                .arg(arg(reason, 0));
        return say(QT_TRANSLATE_NOOP("Wording", "The same lead came before: No. %1"))
            .arg(arg(reason, 0));
    case ReasonCode::FlowGone:
        return say(QT_TRANSLATE_NOOP("Wording", "The flow or this step of it was removed"));
    case ReasonCode::TriesUsedUp:
        return say(QT_TRANSLATE_NOOP("Wording", "Given up after %1 tries. Last: %2"))
            .arg(arg(reason, 0), reasonText(innerReason(reason)));
    case ReasonCode::OperatorSaidArrived:
        return say(QT_TRANSLATE_NOOP("Wording", "Marked by hand as arrived"));
    case ReasonCode::ClientLookupFailed:
    case ReasonCode::ClientLookupRefused:
        return lookupText(reason);
    case ReasonCode::ClientForgotten:
        return say(QT_TRANSLATE_NOOP("Wording", "The client's data were deleted"));
    case ReasonCode::AnswerTooLarge:
        return say(QT_TRANSLATE_NOOP("Wording", "The answer was too large to read"));
    case ReasonCode::StepOff:
    case ReasonCode::StepConditions:
    case ReasonCode::NotInSandbox:
    case ReasonCode::GoesOn:
    case ReasonCode::KeyRefused:
    case ReasonCode::NoRights:
    case ReasonCode::PaymentNeeded:
    case ReasonCode::LimitReached:
    case ReasonCode::AddressRefused:
    case ReasonCode::WrongTlsMode:
    case ReasonCode::ConnectionWorks:
    case ReasonCode::ProxyFailed:
    case ReasonCode::SecretNotKept:
    case ReasonCode::GoesOnTooLong:
        return serviceText(reason);
    case ReasonCode::Several: {
        QStringList all;
        for (const QString &one : reason.args)
            all.append(reasonText(reasonFromText(one)));
        return all.join(QStringLiteral("; "));
    }
    }
    return {};
}

QString errorText(const Error &error)
{
    const auto sentence = [&]() -> QString {
        switch (error.kind) {
        case ErrorKind::InvalidInput:
            return say(QT_TRANSLATE_NOOP("Wording", "This does not fit"));
        case ErrorKind::NotFound:
            return say(QT_TRANSLATE_NOOP("Wording", "There is no such thing"));
        case ErrorKind::Storage:
            return say(QT_TRANSLATE_NOOP("Wording", "The journal cannot be read or written"));
        case ErrorKind::DiskFull:
            return say(QT_TRANSLATE_NOOP("Wording", "The disk is full"));
        case ErrorKind::Locked:
            return say(QT_TRANSLATE_NOOP("Wording", "Another program holds the journal"));
        case ErrorKind::Corrupt:
            return error.place.isEmpty()
                ? say(QT_TRANSLATE_NOOP("Wording", "The journal is damaged"))
                : say(QT_TRANSLATE_NOOP("Wording", "The file is damaged"));
        case ErrorKind::SetAside:
            return say(QT_TRANSLATE_NOOP(
                "Wording", "The file was damaged. It was set aside and a new one started"));
        case ErrorKind::TooNew:
            return say(QT_TRANSLATE_NOOP(
                "Wording", "The journal was written by a newer version of the program"));
        case ErrorKind::InUse:
            return say(QT_TRANSLATE_NOOP("Wording", "It is already in use"));
        case ErrorKind::FolderInUse:
            return say(QT_TRANSLATE_NOOP("Wording", "Another program works on this data folder"));
        case ErrorKind::Permission:
            return say(QT_TRANSLATE_NOOP("Wording", "The system does not allow it"));
        case ErrorKind::Network:
            return say(QT_TRANSLATE_NOOP("Wording", "There is no connection"));
        case ErrorKind::Busy:
            return say(QT_TRANSLATE_NOOP("Wording", "Too much at once, try again"));
        case ErrorKind::Unavailable:
            return say(QT_TRANSLATE_NOOP("Wording", "The bridge is not running"));
        }
        return {};
    }();
    QString text = error.place.isEmpty() ? sentence : error.place + QStringLiteral(": ") + sentence;
    if (!error.detail.isEmpty())
        text += QStringLiteral(": ") + error.detail;
    return text;
}

QString klientiksErrorText(const Error &error)
{
    const auto sentence = [&]() -> QString {
        switch (error.kind) {
        case ErrorKind::InvalidInput:
            return say(QT_TRANSLATE_NOOP("Wording", "Fill in the account, the user and the token"));
        case ErrorKind::Permission:
            return say(QT_TRANSLATE_NOOP(
                "Wording",
                "Klientiks refuses the access: check account, user and token, and "
                "whether the API is switched on in Klientiks"));
        case ErrorKind::Busy:
            return say(QT_TRANSLATE_NOOP("Wording", "Klientiks is busy just now, try again later"));
        case ErrorKind::Network:
            return say(QT_TRANSLATE_NOOP("Wording", "There is no connection to Klientiks"));
        case ErrorKind::NotFound:
            return say(QT_TRANSLATE_NOOP(
                "Wording", "There is an answer, but it is not Klientiks' API: check the address"));
        default:
            return {};
        }
    }();
    if (sentence.isEmpty())
        return errorText(error);
    const bool ownWords = error.kind == ErrorKind::Permission && !error.detail.isEmpty();
    return ownWords ? sentence + QStringLiteral(" (") + error.detail + u')' : sentence;
}

QString stateText(State state)
{
    switch (state) {
    case State::Pending:
        return say(QT_TRANSLATE_NOOP("Wording", "Waiting"));
    case State::Delivered:
        return say(QT_TRANSLATE_NOOP("Wording", "Delivered"));
    case State::Rejected:
        return say(QT_TRANSLATE_NOOP("Wording", "Refused"));
    case State::Failed:
        return say(QT_TRANSLATE_NOOP("Wording", "Not delivered"));
    case State::Uncertain:
        return say(QT_TRANSLATE_NOOP("Wording", "Unclear"));
    case State::Invalid:
        return say(QT_TRANSLATE_NOOP("Wording", "Data missing"));
    case State::Filtered:
        return say(QT_TRANSLATE_NOOP("Wording", "Filtered out"));
    case State::Duplicate:
        return say(QT_TRANSLATE_NOOP("Wording", "Duplicate"));
    case State::Held:
        return say(QT_TRANSLATE_NOOP("Wording", "Held"));
    case State::Skipped:
        return say(QT_TRANSLATE_NOOP("Wording", "Passed over"));
    }
    return {};
}

QString destinationText(const QString &destinationId)
{
    const Destination *destination = findDestination(destinationId);
    return destination ? describedText(destination->description().name.toUtf8().constData())
                       : destinationId;
}

QString builtinText(const QString &name)
{
    if (name == QLatin1String("country_of_phone"))
        return say(QT_TRANSLATE_NOOP("Wording", "Country by phone"));
    if (name == QLatin1String("full_name"))
        return say(QT_TRANSLATE_NOOP("Wording", "Full name"));
    if (name == QLatin1String("received_at"))
        return say(QT_TRANSLATE_NOOP("Wording", "Time received"));
    if (name == QLatin1String("event_id"))
        return say(QT_TRANSLATE_NOOP("Wording", "Number of the event"));
    if (name == QLatin1String("directory.name"))
        return say(QT_TRANSLATE_NOOP("Wording", "Name from the client directory"));
    if (name == QLatin1String("directory.phone"))
        return say(QT_TRANSLATE_NOOP("Wording", "Phone from the client directory"));
    if (name == QLatin1String("directory.email"))
        return say(QT_TRANSLATE_NOOP("Wording", "E-mail from the client directory"));
    return name;
}

QString describedText(const char *source)
{
    return QCoreApplication::translate("Destinations", source);
}

QString groupText(const char *source)
{
    return QCoreApplication::translate("DestinationGroups", source);
}

} // namespace LeadBridge
